// Runs a tool of tools.mjs once everything it needs is there: `node scripts/run.mjs test ARGUMENTS`. npm starts it with
// whatever Node the machine has; the tool itself runs on the project's own.
import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { findProjectNode, setUp, tell } from "./setup.mjs";
import { helpOf, tools } from "./tools.mjs";

const [name, ...args] = process.argv.slice(2);
if (args.includes("--help") || args.includes("-h")) {
  process.stdout.write(`${helpOf(name)}\n`);
  process.exit(0);
}
const { run, needsBrowser } = tools[name];
try {
  setUp({ needsBrowser });
} catch (error) {
  tell(error.message);
  process.exit(1);
}
const [script, ...first] = run;
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const path = [inProject("node_modules/.bin"), process.env.PATH].join(delimiter);
const { status } = spawnSync(findProjectNode(), [inProject(script), ...first, ...args], {
  stdio: "inherit",
  env: { ...process.env, PATH: path },
});
process.exit(status ?? 1);
