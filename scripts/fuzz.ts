// Looks for texts that some parser takes for something else: `npm run fuzz`. How is said in fuzz/.
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { loadModule } from "./load.ts";
import { tell } from "./setup.mjs";
import { usageOf } from "./tools.mjs";

const options = { seed: { type: "string", default: "1" }, count: { type: "string", default: "10000" } } as const;

function readArguments(): { seed: number; count: number } {
  try {
    const { seed, count } = parseArgs({ options }).values;
    if (![seed, count].every((text) => /^\d{1,9}$/.test(text))) throw new Error("These are numbers.");
    return { seed: Number(seed), count: Number(count) };
  } catch (error) {
    throw new Error(usageOf("fuzz"), { cause: error });
  }
}

try {
  const { seed, count } = readArguments();
  const { fuzz } = await loadModule<typeof import("./fuzz/run.ts")>("/scripts/fuzz/run.ts");
  const { report, found, failed } = fuzz(seed, count, tell);
  console.log(report);
  for (const { path, what } of found) console.log(`${relative(process.cwd(), path)}: ${what}`);
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
