// Runs a tool or a part of the tests and counts how it went. Which ones, and what is made of it, is left to test.ts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "..");
const reports = join(root, "out", "tests");

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** How many tests of a file were skipped, by its path. */
  leftOut?: Map<string, number>;
}

/** The outcome of a single check. */
export function check(isPassed: boolean): Outcome {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

/** Runs a program of node_modules by its script; returns whether it ended well. */
export function runTool(script: string, ...args: string[]): boolean {
  const path = join(root, "node_modules", script);
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: "inherit" }).status === 0;
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
  mkdirSync(reports, { recursive: true });
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

/** All tests of some of Vitest's projects. */
export const runProjects = (...projects: string[]) =>
  runVitest(projects.join("-"), ...projects.flatMap((project) => ["--project", project]));

/** Files of tests; with `name`, what of them has it in its name: then the others were not asked for, which is no lack. */
export function runChosen(files: string[], name: string | undefined): Outcome {
  if (name === undefined) return runVitest("chosen", ...files);
  return { ...runVitest("chosen", ...files, "--testNamePattern", name), skipped: 0, leftOut: new Map() };
}
