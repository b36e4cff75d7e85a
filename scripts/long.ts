// Runs the tests that draw what they do by chance, with many times as many draws as in `npm test`: `npm run long`.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runTool } from "./outcome.ts";
import { tell } from "./setup.mjs";
import { usageOf } from "./tools.mjs";

const root = join(import.meta.dirname, "..");
const options = { times: { type: "string", default: "20" }, seed: { type: "string", default: "1" } } as const;

function readOrder(): { times: string; seed: string } {
  try {
    const { times, seed } = parseArgs({ options }).values;
    if (![times, seed].every((text) => /^\d{1,9}$/.test(text))) throw new Error("These are numbers.");
    return { times, seed };
  } catch (error) {
    throw new Error(usageOf("long"), { cause: error });
  }
}

try {
  const { times, seed } = readOrder();
  const drawing = globSync("tests/**/*.test.ts", { cwd: root }).filter((path) =>
    readFileSync(join(root, path), "utf8").includes("/draws.ts"),
  );
  process.env.WRAPUP_TIMES = times;
  process.env.WRAPUP_SEED = seed;
  console.log(`${times} times as many draws, with the seed ${seed}, in ${drawing.length} files`);
  if (!(await runTool("vitest/vitest.mjs", ["run", ...drawing]))) process.exitCode = 1;
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
