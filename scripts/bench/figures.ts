// What was measured: medians with their spread, as multiples of a floor that was measured in the same run, and the comparison with
// what another commit's run has kept.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** One thing measured several times. */
export interface Figure {
  /** What was done: the table's line. */
  line: string;
  /** Who did it: the line's part. */
  subject: string;
  unit: "ms" | "MB" | "B";
  values: number[];
  /** The subject of the same line and unit that this is a multiple of. */
  floor?: string;
}

/** A table as it is kept: what its figures come to. */
interface KeptFigure {
  median: number;
  low: number;
  high: number;
  ratio?: number;
}

type KeptTable = Record<string, KeptFigure>;

interface Kept {
  commit: string;
  tables: Record<string, KeptTable>;
}

/** The middle of values, or the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const around = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]].map((value) => value ?? Number.NaN);
  return around.reduce((sum, value) => sum + value / 2, 0);
}

function ratioOf(figure: Figure, all: Figure[]): number | undefined {
  const { line, unit, floor, values } = figure;
  const base = all.find((other) => other.line === line && other.unit === unit && other.subject === floor);
  return base && median(values) / median(base.values);
}

function sumUp(all: Figure[]): KeptTable {
  const entries = all.map((figure): [string, KeptFigure] => {
    const { line, subject, unit, values } = figure;
    const ratio = ratioOf(figure, all);
    const kept = { median: median(values), low: Math.min(...values), high: Math.max(...values) };
    return [`${line} | ${subject} | ${unit}`, { ...kept, ...(ratio !== undefined && { ratio }) }];
  });
  return Object.fromEntries(entries);
}

const digits = (value: number) => value.toFixed(value < 10 ? 1 : 0);

function compare(now: KeptFigure, before: KeptFigure | undefined): string {
  if (!before) return "";
  const [after, then] = now.ratio && before.ratio ? [now.ratio, before.ratio] : [now.median, before.median];
  return `  was ${digits(then).padStart(5)} (${after > then ? "+" : ""}${((after / then - 1) * 100).toFixed(0)} %)`;
}

/** Prints a table; `against` is what `readKept` gave. */
export function printTable(name: string, figures: Figure[], against: Kept | undefined): void {
  const before = against?.tables[name] ?? {};
  let line = "";
  for (const [key, { median: middle, low, high, ratio }] of Object.entries(sumUp(figures))) {
    const [lineOf = "", subject = "", unit = ""] = key.split(" | ");
    if (lineOf !== line) console.log(lineOf);
    line = lineOf;
    const spread = `${digits(low)} to ${digits(high)}`;
    const multiple = ratio === undefined ? "" : `× ${ratio.toFixed(2)}`;
    console.log(
      `  ${subject.padEnd(24)}${digits(middle).padStart(7)} ${unit.padEnd(4)}${spread.padEnd(16)}${multiple.padEnd(9)}${compare({ median: middle, low, high, ratio }, before[key])}`.trimEnd(),
    );
  }
}

function currentCommit(): string {
  return spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).stdout.trim();
}

/** What a run has kept. @throws Error when there is no such file */
export function readKept(path: string): Kept {
  if (!existsSync(path)) throw new Error(`${path} is not there. A run of npm run bench writes out/bench/COMMIT.json.`);
  return JSON.parse(readFileSync(path, "utf8")) as Kept;
}

/** Keeps a table beside this commit's others; returns the file's path. */
export function keepTable(name: string, figures: Figure[]): string {
  const commit = currentCommit();
  const path = join(root, "out", "bench", `${commit}.json`);
  const kept = existsSync(path) ? readKept(path) : { commit, tables: {} };
  kept.tables[name] = sumUp(figures);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`);
  return path;
}
