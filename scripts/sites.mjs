// Prints, for every site, how many pages of the tests' table were read, and for every field how often it was found and where; or
// brings the README's list of sites up to date. Run by `npm run sites`; the work is done in sites-report.ts and sites-table.ts.
import { runnerImport } from "vite";

const load = async (path) => {
  const { module } = await runnerImport(path, {
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": new URL("..", import.meta.url).pathname.replace(/\/$/, "") } },
  });
  return module;
};

if (process.argv.includes("--list")) await (await load("./scripts/sites-table.ts")).writeList();
else console.log(await (await load("./scripts/sites-report.ts")).report());
