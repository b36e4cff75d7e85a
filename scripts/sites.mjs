// Prints, for every site, how many pages of the tests' table were read, and for every field how often it was found and
// where. Run by `npm run sites`; the reading and counting are in sites-report.ts.
import { runnerImport } from "vite";

const { module } = await runnerImport("./scripts/sites-report.ts", {
  configFile: false,
  logLevel: "error",
  resolve: { alias: { "@": new URL("..", import.meta.url).pathname.replace(/\/$/, "") } },
});
console.log(await module.report());
