// Runs every check and test of the project and sums them up in its last line: what drives browsers waits for them most of the
// time, so the stages go side by side, in two lanes. Stages can be chosen: `npm test -- --only unit,lint`. What a stage checks is
// said where its tool is configured.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { runCommand } from "./command.ts";
import { installEngines } from "./engines.ts";
import { findFirefox } from "./find-browsers.mjs";
import { lintForFirefox } from "./firefox-lint.ts";
import { product, readSources } from "./house/syntax.ts";
import { complain, measure } from "./house.ts";
import {
  type Choice,
  check,
  type FileOutcome,
  type Outcome,
  runFailedAgain,
  runTests,
  runTool,
  type Say,
} from "./outcome.ts";
import { installServices } from "./serve/services.ts";
import { installDistributionPackages } from "./setup.mjs";
import { usageOf } from "./tools.mjs";

/** Asks that nothing be left out: everything that tests need is said to be there. */
const isAllWanted = Boolean(process.env.WRAPUP_NO_SKIPS);

interface Stage {
  name: string;
  /** Whether it stands in the lane of what is built and driven; the others wait for nothing of it. */
  isBuilt?: boolean;
  /** Whether its tests drive a browser or a server: what fails there beside everything else is run again alone. */
  isDriven?: boolean;
  /** Whether it is run only where it is asked for by name. */
  isExtra?: boolean;
  /** @param choice of tests, by those that have any */
  run(say: Say | undefined, choice: Choice): Outcome | Promise<Outcome>;
}

/** A stage that is one run of a program of node_modules. */
const tool = (name: string, script: string, ...args: string[]): Stage => ({
  name,
  run: async (say) => check(await runTool(script, args, say)),
});

/** Both, so that one has all there is to mend at once. */
async function lint(say?: Say): Promise<Outcome> {
  const isLinted = await runTool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"], say);
  const complaints = complain(measure(readSources(product)));
  for (const complaint of complaints) console.error(complaint);
  return check(isLinted && complaints.length === 0);
}

async function buildBoth(): Promise<Outcome> {
  await build("chrome");
  await build("firefox");
  return check(true);
}

function installAndBuild(say: Say | undefined, choice: Choice): Promise<Outcome> {
  installEngines();
  return runTests(["engines"], choice, say);
}

async function driveFirefox(say: Say | undefined, choice: Choice): Promise<Outcome> {
  if (!findFirefox()) installDistributionPackages(["firefox-esr"]);
  if (findFirefox()) return runTests(["firefox"], choice, say);
  console.warn("SKIPPED: Firefox is not installed, so the extension was not driven in it.");
  const skipped = { passed: 0, failed: 0, skipped: 1 };
  return { ...skipped, files: new Map([["all tests in Firefox", { ...skipped, seconds: 0, faults: [] }]]) };
}

async function testSeveralServers(say: Say | undefined, choice: Choice): Promise<Outcome> {
  installServices();
  return runTests(["servers"], choice, say);
}

const stages: Stage[] = [
  { name: "build", isBuilt: true, run: buildBoth },
  { name: "lint", run: lint },
  tool("types", "typescript/bin/tsc", "--noEmit"),
  tool("unused", "knip/bin/knip.js", "--no-progress"),
  { name: "firefox-lint", isBuilt: true, run: lintForFirefox },
  { name: "unit", run: (say, choice) => runTests(["unit", "isolated"], choice, say) },
  { name: "serve", isDriven: true, run: (say, choice) => runTests(["serve"], choice, say) },
  { name: "notebook", isBuilt: true, isDriven: true, run: (say, choice) => runTests(["notebook"], choice, say) },
  { name: "browser", isBuilt: true, isDriven: true, run: (say, choice) => runTests(["browser"], choice, say) },
  { name: "engines", run: installAndBuild },
  { name: "firefox", isBuilt: true, isDriven: true, run: driveFirefox },
  { name: "servers", isExtra: true, run: testSeveralServers },
];

interface Order {
  chosen: Stage[];
  choice: Choice;
  /** How many processes are to keep the machine busy meanwhile. */
  load: number;
}

/** @throws Error with a sentence for arguments that are none */
function readOrder(): Order {
  const options = {
    only: { type: "string" },
    name: { type: "string", short: "t" },
    load: { type: "string", default: "0" },
  } as const;
  const { values, positionals: files } = parseArgs({ options, allowPositionals: true });
  const load = Number(values.load);
  if (!Number.isInteger(load) || load < 0) throw new Error(`--load is a number of processes. ${usageOf("test")}`);
  const choice = { files, name: values.name };
  return { chosen: chooseStages(choice, values.only), choice, load };
}

function chooseStages({ files }: Choice, only?: string): Stage[] {
  if (files.length > 0 && only === undefined) {
    return [{ name: "chosen", run: (say, choice) => runTests([], choice, say) }];
  }
  const names = only?.split(",") ?? stages.filter(({ isExtra }) => !isExtra).map((stage) => stage.name);
  return names.map((wanted) => {
    const stage = stages.find((candidate) => candidate.name === wanted);
    if (!stage) throw new Error(`There is no stage ${wanted}: ${stages.map((known) => known.name).join(", ")}.`);
    return stage;
  });
}

/** Busy until it is ended, or its parent has. */
const busy = "const parent = process.ppid; while (process.ppid === parent);";

/** Does `work` beside so many busy processes: no test may depend on how long anything takes. */
async function besideLoad(count: number, work: () => Promise<void>): Promise<void> {
  const processes = Array.from({ length: count }, () => spawn(process.execPath, ["--eval", busy], { stdio: "ignore" }));
  try {
    await work();
  } finally {
    for (const process of processes) process.kill();
  }
}

function describe({ passed, failed, skipped }: Omit<Outcome, "files">): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

type Files = [path: string, file: FileOutcome][];

function describeLeftOut(files: Files): string[] {
  const leftOut = files.filter(([, { skipped }]) => skipped > 0).sort(([one], [other]) => (one < other ? -1 : 1));
  if (leftOut.length === 0) return [];
  const lines = leftOut.map(([path, { skipped }]) => `${String(skipped).padStart(6)}  ${path}`);
  const why = isAllWanted ? ", which fails here: WRAPUP_NO_SKIPS is set" : "";
  return ["", `Skipped for want of what they need (said above)${why}:`, ...lines];
}

/** How many of the slowest files are named in the end: what makes the suite slow is seen in the run that it slows down. */
const slowestShown = 10;

function describeSlowest(files: Files): string[] {
  const slowest = [...files].sort(([, one], [, other]) => other.seconds - one.seconds).slice(0, slowestShown);
  if (slowest.length < 2) return [];
  return [
    "",
    "The slowest files:",
    ...slowest.map(([path, { seconds }]) => `${seconds.toFixed(1).padStart(8)} s  ${path}`),
  ];
}

const describeList = (heading: string, lines: string[]) => (lines.length > 0 ? ["", heading, ...lines] : []);

interface Finished {
  stage: Stage;
  seconds: number;
  outcome: Outcome;
}

async function runStage(stage: Stage, choice: Choice, isAlone: boolean): Promise<Finished> {
  const since = performance.now();
  const heading = `\n── ${stage.name} ──`;
  const say: Say = (words) => console.log(`${heading}\n${words}`);
  if (isAlone) console.log(heading);
  let outcome = check(false);
  try {
    outcome = await stage.run(isAlone ? undefined : say, choice);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  return { stage, seconds: (performance.now() - since) / 1000, outcome };
}

/** One after the other. */
async function runLane(lane: Stage[], choice: Choice, isAlone: boolean): Promise<Finished[]> {
  const finished: Finished[] = [];
  for (const stage of lane) finished.push(await runStage(stage, choice, isAlone));
  return finished;
}

/** When all else is done. */
async function runAgain(finished: Finished, choice: Choice): Promise<void> {
  const { stage } = finished;
  if (!stage.isDriven) return;
  finished.outcome = await runFailedAgain(finished.outcome, async (files) => {
    console.log(`\n── ${stage.name}, again: ${files.join(" ")} ──`);
    return stage.run(undefined, { ...choice, files });
  });
}

async function runAll(chosen: Stage[], choice: Choice): Promise<void> {
  const since = performance.now();
  const lanes = [chosen.filter(({ isBuilt }) => isBuilt), chosen.filter(({ isBuilt }) => !isBuilt)];
  const isAlone = lanes.some((lane) => lane.length === 0);
  const finished = (await Promise.all(lanes.map((lane) => runLane(lane, choice, isAlone)))).flat();
  for (const one of finished) await runAgain(one, choice);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { outcome } of finished) {
    total.passed += outcome.passed;
    total.failed += outcome.failed + (isAllWanted ? outcome.skipped : 0);
    total.skipped += outcome.skipped;
  }
  const files = finished.flatMap(({ outcome }) => [...outcome.files]);
  const faults = files.flatMap(([, file]) => file.faults);
  const unsteady = finished.flatMap(({ outcome }) => outcome.unsteady ?? []);
  const summary = finished.map(
    ({ stage, seconds, outcome }) =>
      `${stage.name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s  ${describe(outcome)}`,
  );
  const all = `${"all".padEnd(14)}${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;
  const lists = [
    ...describeSlowest(files),
    ...describeLeftOut(files),
    ...describeList("Unsteady (failed beside the other tests, passed when its file was run again alone):", unsteady),
    ...describeList("What failed:", faults),
  ];
  console.log(`\n${[...summary, all, ...lists].join("\n")}\n`);
  console.log(describe(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await runCommand(async () => {
  const { chosen, choice, load } = readOrder();
  await besideLoad(load, () => runAll(chosen, choice));
});
