// Runs every check and test of the project, one stage after the other, and sums them up in its last line. Stages can be
// chosen: `npm test -- --only unit,lint`. What a stage checks is said where its tool is configured.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { build, builtFolder } from "./build.ts";
import { installEngines } from "./engines.ts";
import { findFirefox } from "./find-browsers.mjs";
import { product, readSources } from "./house/syntax.ts";
import { complain, measure } from "./house.ts";
import { installDistributionPackages } from "./setup.mjs";

const root = join(import.meta.dirname, "..");
const reports = join(root, "out", "tests");
/** Asks that nothing be left out: everything that tests need is said to be there. */
const isAllWanted = Boolean(process.env.WRAPUP_NO_SKIPS);

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** How many tests of a file were skipped, by its path. */
  leftOut?: Map<string, number>;
}

interface Stage {
  name: string;
  run(): Outcome | Promise<Outcome>;
}

function check(isPassed: boolean): Outcome {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

/** Runs a program of node_modules by its script; returns whether it ended well. */
function runTool(script: string, ...args: string[]): boolean {
  const path = join(root, "node_modules", script);
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: "inherit" }).status === 0;
}

/** Both, so that one has all there is to mend at once. */
function lint(): Outcome {
  const isLinted = runTool("@biomejs/biome/bin/biome", "check", "--error-on-warnings");
  const complaints = complain(measure(readSources(product)));
  for (const complaint of complaints) console.error(complaint);
  return check(isLinted && complaints.length === 0);
}

async function buildBoth(): Promise<Outcome> {
  await build("chrome");
  await build("firefox");
  return check(true);
}

/** The parts of Vitest's JSON report that are summed up. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; assertionResults: { status: string }[] }[];
}

function countLeftOut({ testResults }: Report): Map<string, number> {
  const counts = testResults.map(({ name, assertionResults }): [string, number] => [
    relative(root, name),
    assertionResults.filter(({ status }) => status !== "passed" && status !== "failed").length,
  ]);
  return new Map(counts.filter(([, count]) => count > 0).sort());
}

/**
 * A file that could not be loaded has no tests to fail, so a bad exit counts as one failure at least.
 * @param name the report's
 * @param chosen what Vitest is to run: a project, or files
 */
function runVitest(name: string, ...chosen: string[]): Outcome {
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const isPassed = runTool("vitest/vitest.mjs", "run", ...chosen, ...reporters);
  if (!existsSync(file)) return check(false);
  const report: Report = JSON.parse(readFileSync(file, "utf8"));
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, isPassed ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
    leftOut: countLeftOut(report),
  };
}

const runProject = (project: string) => runVitest(project, "--project", project);

/** Files of tests; with `name`, what of them has it in its name: then the others were not asked for, which is no lack. */
function runChosen(files: string[], name: string | undefined): Outcome {
  if (name === undefined) return runVitest("chosen", ...files);
  return { ...runVitest("chosen", ...files, "--testNamePattern", name), skipped: 0, leftOut: new Map() };
}

function installAndBuild(): Outcome {
  installEngines();
  return runProject("engines");
}

function driveBrowsers(): Outcome {
  if (!findFirefox()) installDistributionPackages(["firefox-esr"]);
  return runProject("browser");
}

const stages: Stage[] = [
  { name: "build", run: buildBoth },
  { name: "lint", run: lint },
  { name: "types", run: () => check(runTool("typescript/bin/tsc", "--noEmit")) },
  { name: "unused", run: () => check(runTool("knip/bin/knip.js", "--no-progress")) },
  {
    name: "firefox-lint",
    run: () => check(runTool("web-ext/bin/web-ext.js", "lint", "--source-dir", builtFolder("firefox"))),
  },
  ...["unit", "notebook"].map((name) => ({ name, run: () => runProject(name) })),
  { name: "engines", run: installAndBuild },
  { name: "browser", run: driveBrowsers },
];

function chooseStages(): Stage[] {
  const options = { only: { type: "string" }, name: { type: "string", short: "t" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length > 0) return [{ name: "chosen", run: () => runChosen(positionals, values.name) }];
  const names = values.only?.split(",") ?? stages.map(({ name }) => name);
  return names.map((name) => {
    const stage = stages.find((candidate) => candidate.name === name);
    if (!stage) throw new Error(`There is no stage ${name}: ${stages.map((known) => known.name).join(", ")}.`);
    return stage;
  });
}

function describe({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function describeLeftOut(leftOut: Map<string, number>): string[] {
  if (leftOut.size === 0) return [];
  const lines = [...leftOut].map(([file, count]) => `${String(count).padStart(6)}  ${file}`);
  const why = isAllWanted ? ", which fails here: WRAPUP_NO_SKIPS is set" : "";
  return ["", `Skipped for want of what they need (said above)${why}:`, ...lines];
}

async function runStage({ name, run }: Stage): Promise<Outcome> {
  console.log(`\n── ${name} ──`);
  try {
    const outcome = await run();
    return isAllWanted ? { ...outcome, failed: outcome.failed + outcome.skipped } : outcome;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return check(false);
  }
}

async function main(): Promise<void> {
  mkdirSync(reports, { recursive: true });
  const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
  const summary: string[] = [];
  const leftOut = new Map<string, number>();
  for (const stage of chooseStages()) {
    const since = performance.now();
    const outcome = await runStage(stage);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    summary.push(`${stage.name.padEnd(14)}${seconds.padStart(6)} s  ${describe(outcome)}`);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
    for (const [file, count] of outcome.leftOut ?? []) leftOut.set(file, count);
  }
  console.log(`\n${[...summary, ...describeLeftOut(leftOut)].join("\n")}\n`);
  console.log(describe(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main();
