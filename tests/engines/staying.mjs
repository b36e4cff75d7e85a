// Builds one blog after the other, as a program's own command builds one: to start some engines takes several times as long as to
// build a blog. Run in the folder that the engine is installed in; it is told of each blog, and says how its build went.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What the engine's package offers. */
export async function load(name) {
  const { resolve } = createRequire(join(process.cwd(), "package.json"));
  return import(pathToFileURL(resolve(name)).href);
}

/** @param build builds the blog in the working folder, with its settings in the environment; rejects, or sets the exit code, where it fails */
export function buildWhenTold(build) {
  let said = "";
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (words) => {
      said += words;
      return true;
    };
  }
  process.on("message", async ({ folder, settings }) => {
    said = "";
    process.exitCode = undefined;
    Object.assign(process.env, settings);
    process.chdir(folder);
    let isBuilt = true;
    try {
      await build(folder);
    } catch (error) {
      isBuilt = false;
      said += error instanceof Error ? error.stack : String(error);
    }
    process.send({ isBuilt: isBuilt && !process.exitCode, said });
  });
  process.on("disconnect", () => process.exit());
}
