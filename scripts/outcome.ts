// Runs a tool or a part of the tests and counts how it went. Which ones, and what is made of it, is left to test.ts.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { text } from "node:stream/consumers";

const root = join(import.meta.dirname, "..");
const reports = join(root, "out", "tests");

/** How a file of tests went. */
export interface FileOutcome {
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** What failed: the file, the test's name, the first line of the reason and its place. */
  faults: string[];
}

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** By path. */
  files: Map<string, FileOutcome>;
  /** What failed at first, and passed when its file was run again. */
  unsteady?: string[];
}

/** Says at once what a tool says, or keeps it until its stage is done, so that the words of two stages do not mix. */
export type Say = (words: string) => void;

/** The outcome of a single check. */
export function check(isPassed: boolean): Outcome {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0, files: new Map() };
}

/**
 * Runs a program of node_modules by its script; returns whether it ended well.
 * @param say gets its words when it has ended; without, they go to the terminal as they come
 */
export async function runTool(script: string, args: string[], say?: Say): Promise<boolean> {
  if (!say) {
    const program = spawn(process.execPath, [join(root, "node_modules", script), ...args], {
      cwd: root,
      stdio: "inherit",
    });
    return (await once(program, "exit"))[0] === 0;
  }
  const { status, out, errors } = await readTool(script, args);
  say(out + errors);
  return status === 0;
}

/** Runs a program of node_modules by its script; returns how it ended and what it said. */
export async function readTool(
  script: string,
  args: string[],
): Promise<{ status: number | null; out: string; errors: string }> {
  const path = join(root, "node_modules", script);
  const program = spawn(process.execPath, [path, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const [[status], out, errors] = await Promise.all([
    once(program, "exit"),
    text(program.stdout),
    text(program.stderr),
  ]);
  return { status, out, errors };
}

/** The parts of Vitest's JSON report that are summed up. */
interface Report {
  testResults: {
    name: string;
    startTime: number;
    endTime: number;
    /** Why the file could not be loaded. */
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** The first line of a stack trace, and the place in the tests that it came from. */
function describeReason(trace: string): string {
  const [place] = /\btests\/[^\s:()]+:\d+/.exec(trace) ?? [];
  const [reason = ""] = trace.split("\n", 1);
  return place ? `${reason} (${place})` : reason;
}

/** Names what failed, so that the end of a long run says it without the pages before it. */
function summarize({
  name,
  startTime,
  endTime,
  message,
  assertionResults,
}: Report["testResults"][number]): FileOutcome {
  const file = relative(root, name);
  const passed = assertionResults.filter(({ status }) => status === "passed");
  const failed = assertionResults.filter(({ status }) => status === "failed");
  const faults = failed.map(({ fullName, failureMessages: [why = ""] }) =>
    [file, fullName, describeReason(why)].join(": "),
  );
  // A file that could not be loaded has no tests to fail.
  if (message && failed.length === 0) faults.push(`${file}: ${message.split("\n", 1)[0]}`);
  return {
    passed: passed.length,
    failed: faults.length,
    skipped: assertionResults.length - passed.length - failed.length,
    seconds: (endTime - startTime) / 1000,
    faults,
  };
}

function sum(files: Map<string, FileOutcome>): Outcome {
  const total: Outcome = { passed: 0, failed: 0, skipped: 0, files };
  for (const { passed, failed, skipped } of files.values()) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * Runs files of tests. A bad exit counts as one failure at least: an error outside of all tests belongs to no file.
 * @param name the report's
 * @param chosen what Vitest is to run: projects, files, a name
 * @param say as `runTool` takes it
 */
async function runVitest(name: string, chosen: string[], say?: Say): Promise<Outcome> {
  const file = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const isPassed = await runTool("vitest/vitest.mjs", ["run", ...chosen, ...reporters], say);
  if (!existsSync(file)) return check(false);
  const report: Report = JSON.parse(readFileSync(file, "utf8"));
  const outcome = sum(new Map(report.testResults.map((result) => [relative(root, result.name), summarize(result)])));
  return isPassed ? outcome : { ...outcome, failed: Math.max(outcome.failed, 1) };
}

export interface Choice {
  /** Paths, or parts of them; without any, all files. */
  files: string[];
  /** What a test has in its name. */
  name?: string | undefined;
}

/** Tests of Vitest's projects, of all without any. Those that were not asked for by name are no lack. */
export async function runTests(projects: string[], { files, name }: Choice, say?: Say): Promise<Outcome> {
  const pattern = name === undefined ? [] : ["--testNamePattern", name];
  const chosen = [...projects.flatMap((project) => ["--project", project]), ...files, ...pattern];
  const outcome = await runVitest(projects.join("-") || "chosen", chosen, say);
  if (name === undefined) return outcome;
  const named = [...outcome.files].map(([path, file]): [string, FileOutcome] => [path, { ...file, skipped: 0 }]);
  return { ...outcome, skipped: 0, files: new Map(named) };
}

/** More files than these do not fail by chance. */
const mostRunAgain = 3;

/**
 * Runs the files again in which something failed, if they are few. What passes then is named as unsteady.
 * @param first how the tests went before
 * @param run runs the files of these paths
 */
export async function runFailedAgain(
  first: Outcome,
  run: (paths: string[]) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const failed = [...first.files].filter(([, { faults }]) => faults.length > 0);
  if (failed.length === 0 || failed.length > mostRunAgain) return first;
  const again = await run(failed.map(([path]) => path));
  const files = new Map(first.files);
  const unsteady: string[] = [];
  for (const [path, { faults }] of failed) {
    const result = again.files.get(path);
    if (result?.failed !== 0) continue;
    files.set(path, result);
    unsteady.push(...faults);
  }
  const merged = sum(files);
  return { ...merged, failed: Math.max(merged.failed, Math.min(again.failed, 1)), unsteady };
}
