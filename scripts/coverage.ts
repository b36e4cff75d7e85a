// Says how much of the screens the browser tests run: `npm run coverage`. They drive a build of its own, with source maps; the counts
// are V8's, and monocart-coverage-reports leads them back to the sources.
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CoverageReport } from "monocart-coverage-reports";
import { builtFolder } from "./build.ts";
import { runCommand } from "./command.ts";
import { type RawCoverage, rawFolder } from "./coverage/folder.ts";
import { runTests } from "./outcome.ts";
import { usageOf } from "./tools.mjs";

const root = join(import.meta.dirname, "..");
const folder = join(root, "out/coverage");

/** What only a browser runs: all that screens are drawn by, and what asks the browser itself. */
const isForBrowsers = (path: string) => /^(components|entrypoints|lib\/browser)\/.*\.tsx?$/.test(path);

/** They look at the package that ships, of which this build is none. */
const ofPackage = ["built", "zip"].map((name) => `tests/browser/${name}.test.ts`);

/** Those that are named, or all that can be run. */
function readFiles(): string[] {
  try {
    const named = parseArgs({ options: {}, allowPositionals: true }).positionals;
    if (named.length > 0) return named;
    return globSync("tests/browser/*.test.ts", { cwd: root }).filter((path) => !ofPackage.includes(path));
  } catch (error) {
    throw new Error(usageOf("coverage"), { cause: error });
  }
}

/** A script of the built extension and its sources; none that is the bundler's own. */
function readScript(path: string) {
  const file = join(builtFolder("chrome"), path);
  if (!existsSync(`${file}.map`)) return [];
  const sourceMap: unknown = JSON.parse(readFileSync(`${file}.map`, "utf8"));
  return [{ url: path, source: readFileSync(file, "utf8"), sourceMap }];
}

/** Prints the table and writes the pages that show the lines. */
async function report(): Promise<void> {
  const coverage = new CoverageReport({
    name: "Screens",
    outputDir: join(folder, "report"),
    logging: "error",
    sourcePath: (path) => path.replace(/^.*?(?=(?:components|entrypoints|lib\/browser)\/)/, ""),
    sourceFilter: isForBrowsers,
    reports: [["console-details", { metrics: ["statements", "branches", "functions"] }], "v8"],
  });
  for (const file of globSync(join(rawFolder(folder), "*.json"))) {
    const scripts: RawCoverage[] = JSON.parse(readFileSync(file, "utf8"));
    await coverage.add(
      scripts.flatMap(({ path, functions }) => readScript(path).map((script) => ({ ...script, functions }))),
    );
  }
  // What no test has loaded is in the table as well.
  const all = globSync("**/*.js", { cwd: builtFolder("chrome") });
  await coverage.add(all.flatMap(readScript).map((script) => ({ ...script, empty: true })));
  await coverage.generate();
}

await runCommand(async () => {
  const files = readFiles();
  rmSync(rawFolder(folder), { recursive: true, force: true });
  process.env.WRAPUP_COVERAGE = folder;
  const { failed } = await runTests(["browser"], { files });
  await report();
  if (failed > 0) process.exitCode = 1;
});
