// Changes the code in small ways and asks whether any test notices: `npm run mutation`. The changes are those of StrykerJS.
import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { MutantResult } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";
import { runCommand } from "./command.ts";
import type { Draw } from "./mutation/plugins.ts";
import { fileOf, isCaught, isMissed } from "./mutation/survivors.ts";
import { recordedPath } from "./pages/recorded.ts";
import { usageOf } from "./tools.mjs";

const project = join(import.meta.dirname, "..");

/** Where the mutated copy lies: beside it stands what tests look for beside the project. */
const workFolder = join(project, "out/mutation");

interface Order extends Draw {
  files: string[];
  /** Folders of tests that are asked, as paths in the project. */
  tests: string[];
}

function readOrder(): Order {
  const options = {
    sample: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    tests: { type: "string", multiple: true },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [count, seed] = [values.sample, values.seed].map(Number);
  if (!Number.isInteger(count) || !Number.isInteger(seed)) throw new Error(usageOf("mutation"));
  const files = positionals.length > 0 ? positionals.flatMap(filesOf) : changedFiles();
  const mutated = files.filter((file) => /^(lib|components|entrypoints)\/.*\.tsx?$/.test(file) && existsSync(file));
  if (mutated.length === 0) throw new Error(`No file of the product's code is named. ${usageOf("mutation")}`);
  const tests = values.tests ?? [...new Set(mutated.flatMap(testsOf))];
  return { files: mutated, count: count ?? 0, seed: seed ?? 0, tests };
}

/** @param path of a file or a folder */
function filesOf(path: string): string[] {
  return /\.tsx?$/.test(path) ? [path] : globSync(`${path.replace(/\/$/, "")}/**/*.{ts,tsx}`);
}

/** Where the tests are, beside those that mirror it, through which most of a room is really used. */
const further: Record<string, string[]> = {
  "lib/browser": [
    "tests/components",
    "tests/entrypoints/desk/opening",
    "tests/notebook/asked-of-browser.test.ts",
    "tests/notebook/blog-folder.test.ts",
    "tests/notebook/downloads-right.test.ts",
    "tests/notebook/draw-frame.test.ts",
    "tests/notebook/folders.test.ts",
    "tests/notebook/load-pictures.test.ts",
    "tests/notebook/player.test.ts",
  ],
  "lib/sites": ["tests/capture"],
  "lib/share": [
    "tests/serve",
    "tests/notebook/own-machines.test.ts",
    "tests/notebook/shared-pictures.test.ts",
    "tests/notebook/sharing.test.ts",
    "tests/notebook/team.test.ts",
  ],
};

/** The tests that mirror the room of a file: `tests/post` for `lib/post`; all, where a room has none of its own. */
function testsOf(file: string): string[] {
  const [top = "", folder = ""] = file.split("/");
  const mirrored = `tests/${top === "lib" ? folder : top}`;
  return existsSync(mirrored) ? [mirrored, ...(further[`${top}/${folder}`] ?? [])] : ["tests"];
}

/** The files of the last commit. */
function changedFiles(): string[] {
  return execFileSync("git", ["diff", "--name-only", "HEAD~1", "HEAD"], { encoding: "utf8" }).trim().split("\n");
}

/** A link to what is recorded, beside the mutated copy as it lies beside the project. */
function linkRecorded(): void {
  mkdirSync(workFolder, { recursive: true });
  const link = join(workFolder, "shared");
  if (existsSync(recordedPath("")) && !existsSync(link)) symlinkSync(recordedPath(""), link);
}

function runStryker({ files, tests, count, seed }: Order): Promise<MutantResult[]> {
  const draw: Draw = { count, seed };
  // Chosen by the configuration and not by StrykerJS's `testFiles`, which holds for the first run only: later a mutation of what is
  // done when a module is loaded would be held against no test of a browser at all.
  process.env.WRAPUP_MUTATION_TESTS = tests.map((path) => path.replace(/\/$/, "")).join(",");
  const stryker = new Stryker({
    mutate: files,
    cleanTempDir: "always",
    tempDirName: relative(project, workFolder),
    // It would rewrite the paths of a project that lies above it, by an interface that TypeScript no longer has; nothing here does.
    tsconfigFile: "none",
    disableTypeChecks: false,
    ignorePatterns: ["out", ".output", ".tools", "docs"],
    testRunner: "vitest",
    // Processes, since some tests change the folder that they work in, which a thread cannot.
    vitest: { configFile: "scripts/mutation/vitest.config.ts", related: false, pool: "forks" },
    plugins: ["@stryker-mutator/vitest-runner", join(project, "scripts/mutation/plugins.ts")],
    checkers: ["sample"],
    ignorers: ["read-early"],
    reporters: ["progress", "survivors"],
    concurrency: 2,
    dryRunTimeoutMinutes: 60,
    timeoutMS: 60_000,
    warnings: false,
    draw,
  });
  return stryker.runMutationTest();
}

/** Of a room's changes, in percent: less is a failure. */
const wanted = 90;

/** The room of a file: `lib/post`, `components`, `entrypoints/popup`. */
function roomOf(mutant: MutantResult): string {
  const [top = "", folder = ""] = fileOf(mutant).split("/");
  return top === "components" ? top : `${top}/${folder}`;
}

/** The folder of a file within its room: `lib/post/merge`. */
const folderOf = (mutant: MutantResult) => fileOf(mutant).split("/").slice(0, -1).slice(0, 3).join("/");

function describe(name: string, mutants: MutantResult[]): { line: string; share: number } {
  const held = mutants.filter(isCaught).length;
  const share = (100 * held) / mutants.length;
  return { line: `${name}: ${held} of ${mutants.length} caught, ${share.toFixed(0)} %`, share };
}

function report(results: MutantResult[]): void {
  const counted = results.filter((mutant) => isCaught(mutant) || isMissed(mutant));
  for (const [room, mutants] of Map.groupBy(counted, roomOf)) {
    const { line, share } = describe(room, mutants);
    console.log(`\n${line}`);
    const folders = Map.groupBy(mutants, folderOf);
    // Of a site's few changes a share says nothing.
    if (room !== "lib/sites" && folders.size > 1)
      for (const [folder, own] of folders) console.log(`  ${describe(folder, own).line}`);
    if (share < wanted) process.exitCode = 1;
  }
}

await runCommand(async () => {
  linkRecorded();
  report(await runStryker(readOrder()));
});
