// Runs a script of this folder once everything it needs is there: `node scripts/run.mjs test.ts ARGUMENTS`. npm starts it
// with whatever Node the machine has; the script itself runs on the project's own.
import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { findProjectNode, setUp, tell } from "./setup.mjs";

const [name, ...args] = process.argv.slice(2);
try {
  setUp();
} catch (error) {
  tell(error.message);
  process.exit(1);
}
const node = findProjectNode();
const inProject = (path) => fileURLToPath(new URL(path, import.meta.url));
const path = [inProject("../node_modules/.bin"), process.env.PATH].join(delimiter);
const { status } = spawnSync(node, [inProject(name), ...args], {
  stdio: "inherit",
  env: { ...process.env, PATH: path },
});
process.exit(status ?? 1);
