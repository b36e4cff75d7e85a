// Runs a tool or a part of the tests and counts how it went. Which ones, and what is made of it, is left to test.ts.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { text } from "node:stream/consumers";

const root = join(import.meta.dirname, "..");
const reports = join(root, "out", "tests");

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** How many tests of a file were skipped, by its path. */
  leftOut?: Map<string, number>;
  /** How long each file of tests took, in seconds, by its path. */
  files?: Map<string, number>;
  /** What failed: the file, the test's name, the first line of the reason and its place. */
  faults?: string[];
}

/** Says at once what a tool says, or keeps it until its stage is done, so that the words of two stages do not mix. */
export type Say = (words: string) => void;

/** The outcome of a single check. */
export function check(isPassed: boolean): Outcome {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
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
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
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

/** So that the end of a long run says what failed, without the pages before it. */
function listFaults({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages: [why = ""] }) => [file, fullName, describeReason(why)].join(": "));
    return message && failed.length === 0 ? [`${file}: ${message.split("\n", 1)[0]}`] : failed;
  });
}

function timesOf({ testResults }: Report): Map<string, number> {
  return new Map(
    testResults.map(({ name, startTime, endTime }) => [relative(root, name), (endTime - startTime) / 1000]),
  );
}

function countLeftOut({ testResults }: Report): Map<string, number> {
  const counts = testResults.map(({ name, assertionResults }): [string, number] => [
    relative(root, name),
    assertionResults.filter(({ status }) => status !== "passed" && status !== "failed").length,
  ]);
  return new Map(counts.filter(([, count]) => count > 0).sort());
}

/**
 * Runs files of tests. A file that could not be loaded has no tests to fail, so a bad exit counts as one failure at least.
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
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, isPassed ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
    leftOut: countLeftOut(report),
    files: timesOf(report),
    faults: listFaults(report),
  };
}

export interface Choice {
  /** Paths, or parts of them; without any, all files. */
  files: string[];
  /** What a test has in its name. */
  name?: string | undefined;
}

/** Tests of Vitest's projects, of all without any. Those that were not asked for by name are no lack. */
export async function runTests(projects: string[], { files, name }: Choice, say?: Say): Promise<Outcome> {
  const named = name === undefined ? [] : ["--testNamePattern", name];
  const chosen = [...projects.flatMap((project) => ["--project", project]), ...files, ...named];
  const outcome = await runVitest(projects.join("-") || "chosen", chosen, say);
  return name === undefined ? outcome : { ...outcome, skipped: 0, leftOut: new Map() };
}
