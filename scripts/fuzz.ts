// Looks for texts that some parser takes for something else: `npm run fuzz`. How is said in fuzz/.
import { relative } from "node:path";
import { readNumbers, runCommand } from "./command.ts";
import { loadModule } from "./load.ts";
import { tell } from "./setup.mjs";

await runCommand(async () => {
  const { seed, count } = readNumbers("fuzz", { seed: 1, count: 10_000 });
  const { fuzz } = await loadModule<typeof import("./fuzz/run.ts")>("/scripts/fuzz/run.ts");
  const { report, found, failed } = fuzz(seed, count, tell);
  console.log(report);
  for (const { path, what } of found) console.log(`${relative(process.cwd(), path)}: ${what}`);
  if (failed > 0) process.exitCode = 1;
});
