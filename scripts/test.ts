// Runs every check and test of the project, one stage after the other, and sums them up in its last line. Stages can be
// chosen: `npm test -- --only unit,lint`. What a stage checks is said where its tool is configured.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { build, builtFolder } from "./build.ts";
import { installEngines } from "./engines.ts";
import { findFirefox } from "./find-browsers.mjs";
import { product, readSources } from "./house/syntax.ts";
import { complain, measure } from "./house.ts";
import { check, type Outcome, runChosen, runProjects, runTool } from "./outcome.ts";
import { installDistributionPackages, tell } from "./setup.mjs";
import { usageOf } from "./tools.mjs";

/** Asks that nothing be left out: everything that tests need is said to be there. */
const isAllWanted = Boolean(process.env.WRAPUP_NO_SKIPS);

interface Stage {
  name: string;
  run(): Outcome | Promise<Outcome>;
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

function installAndBuild(): Outcome {
  installEngines();
  return runProjects("engines");
}

function driveFirefox(): Outcome {
  if (!findFirefox()) installDistributionPackages(["firefox-esr"]);
  if (findFirefox()) return runProjects("firefox");
  console.warn("SKIPPED: Firefox is not installed, so the extension was not driven in it.");
  return { passed: 0, failed: 0, skipped: 1, leftOut: new Map([["all tests in Firefox", 1]]) };
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
  { name: "unit", run: () => runProjects("unit", "isolated") },
  { name: "notebook", run: () => runProjects("notebook") },
  { name: "engines", run: installAndBuild },
  { name: "browser", run: () => runProjects("browser") },
  { name: "firefox", run: driveFirefox },
];

interface Order {
  chosen: Stage[];
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
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const load = Number(values.load);
  if (!Number.isInteger(load) || load < 0) throw new Error(`--load is a number of processes. ${usageOf("test")}`);
  return { chosen: chooseStages(positionals, values.name, values.only), load };
}

function chooseStages(files: string[], name?: string, only?: string): Stage[] {
  if (files.length > 0) return [{ name: "chosen", run: () => runChosen(files, name) }];
  const names = only?.split(",") ?? stages.map((stage) => stage.name);
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

async function runAll(chosen: Stage[]): Promise<void> {
  const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
  const summary: string[] = [];
  const leftOut = new Map<string, number>();
  for (const stage of chosen) {
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

try {
  const { chosen, load } = readOrder();
  await besideLoad(load, () => runAll(chosen));
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
