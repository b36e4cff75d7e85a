// Builds one blog after the other as `astro build` does: to start Astro takes several times as long as to build a blog. Run in the
// folder that Astro is installed in; it is told of each blog, and says how its build went.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(join(process.cwd(), "package.json"));
const { build } = await import(pathToFileURL(resolve("astro")).href);

let said = "";
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (words) => {
    said += words;
    return true;
  };
}

process.on("message", async ({ folder, settings }) => {
  said = "";
  Object.assign(process.env, settings);
  process.chdir(folder);
  let isBuilt = true;
  try {
    await build({});
  } catch (error) {
    isBuilt = false;
    said += error instanceof Error ? error.stack : String(error);
  }
  process.send({ isBuilt: isBuilt && !process.exitCode, said });
});
process.on("disconnect", () => process.exit());
