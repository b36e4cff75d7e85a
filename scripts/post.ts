// Writes the posts of a backup file as the extension would export them: `npm run post -- BACKUP.zip --engine NAME --out DIR`.
// The paths written go to standard output, one a line; what is wrong to standard error, with exit status 1.
import { join } from "node:path";
import { names } from "./names.ts";
import { sentenceOf, writePosts } from "./write-posts.ts";

/** The same code as the extension's; Vite resolves its imports and finds engines and layouts by their folders. */
async function loadExport() {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport<typeof import("./post-files.ts")>("/scripts/post-files.ts", {
    root: join(import.meta.dirname, ".."),
    configFile: false,
    logLevel: "error",
    plugins: [names],
    resolve: { alias: { "@": join(import.meta.dirname, "..") } },
  });
  return module;
}

try {
  for (const path of await writePosts(process.argv.slice(2), loadExport)) console.log(path);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
