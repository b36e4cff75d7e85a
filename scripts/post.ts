// Writes the posts of a backup file as the extension would export them: `npm run post -- BACKUP.zip --engine NAME --out DIR`.
// The paths written go to standard output, one a line; what is wrong to standard error, with exit status 1.
import { loadModule } from "./load.ts";
import { sentenceOf, writePosts } from "./write-posts.ts";

const loadExport = () => loadModule<typeof import("./post-files.ts")>("/scripts/post-files.ts");

try {
  for (const path of await writePosts(process.argv.slice(2), loadExport)) console.log(path);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
