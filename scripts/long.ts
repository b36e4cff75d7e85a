// Runs the tests that draw what they do by chance, with many times as many draws as in `npm test`: `npm run long`.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readNumbers, runCommand } from "./command.ts";
import { runTool } from "./outcome.ts";

const root = join(import.meta.dirname, "..");

await runCommand(async () => {
  const { times, seed } = readNumbers("long", { times: 20, seed: 1 });
  const drawing = globSync("tests/**/*.test.ts", { cwd: root }).filter((path) =>
    readFileSync(join(root, path), "utf8").includes("/draws.ts"),
  );
  process.env.WRAPUP_TIMES = String(times);
  process.env.WRAPUP_SEED = String(seed);
  console.log(`${times} times as many draws, with the seed ${seed}, in ${drawing.length} files`);
  if (!(await runTool("vitest/vitest.mjs", ["run", ...drawing]))) process.exitCode = 1;
});
