// Reads every page of the tests' table and counts, per site, which fields were found and from where, and against what was
// listed by eye for each page: how many fields it states, how many of them are read right, and how many values are wrong.
import { readPage } from "../lib/capture/read.ts";
import type { CapturedSource, SourceField } from "../lib/model/index.ts";
import { findSite } from "../lib/sites/readers.ts";
import { type Case, modelledCases, openCase, recordedCases, reportedCases } from "./pages/cases.ts";
import { isRecorded } from "./pages/recorded.ts";

interface Score {
  /** Fields that pages state, as listed by eye. */
  stated: number;
  /** Of these, those read as they are stated. */
  read: number;
  /** Values that differ from what is stated, or stand where nothing is. */
  wrong: number;
}

interface Tally {
  read: number;
  refused: number;
  fields: Map<string, Map<string, number>>;
  scores: Map<string, Score>;
}

function add(tally: Tally, source: CapturedSource): void {
  tally.read++;
  for (const [field, origin] of Object.entries(source.provenance) as [SourceField, string][]) {
    const origins = tally.fields.get(field) ?? new Map<string, number>();
    origins.set(origin, (origins.get(origin) ?? 0) + 1);
    tally.fields.set(field, origins);
  }
}

/** As the tests compare: lists as a whole, objects in what is given. */
function agrees(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== "object" || wanted === null) return found === wanted;
  if (typeof found !== "object" || found === null || Array.isArray(found) !== Array.isArray(wanted)) return false;
  if (Array.isArray(wanted) && (found as unknown[]).length !== wanted.length) return false;
  return Object.entries(wanted).every(([key, value]) => agrees((found as Record<string, unknown>)[key], value));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Counts one page's fields against what was listed for it. */
function compare(scores: Map<string, Score>, found: Partial<CapturedSource>, wanted: Case): void {
  const score = (field: string): Score => {
    const known = scores.get(field) ?? { stated: 0, read: 0, wrong: 0 };
    scores.set(field, known);
    return known;
  };
  const { provenance: _, ...stated } = wanted.source ?? {};
  const lengths = Object.entries(wanted.counts ?? {}).filter(([field]) => !(field in stated));
  const count = (field: string, value: unknown, isRight: boolean) => {
    const one = score(field);
    one.stated++;
    if (isRight) one.read++;
    else if (!isEmpty(value)) one.wrong++;
  };
  for (const [field, value] of Object.entries(stated)) {
    const read = found[field as SourceField];
    count(field, read, agrees(read, value));
  }
  for (const [field, length] of lengths) {
    const read = found[field as "slides"] ?? [];
    count(field, read, read.length === length);
  }
  for (const field of wanted.absent ?? []) if (!isEmpty(found[field])) score(field).wrong++;
}

/** Pages without a site of their own are counted together. */
async function countPage(tallies: Map<string, Tally>, wanted: Case): Promise<void> {
  const page = openCase(wanted);
  const result = await readPage(page);
  const name = findSite(page)?.name ?? "Any page";
  const tally = tallies.get(name) ?? { read: 0, refused: 0, fields: new Map(), scores: new Map() };
  if (!("problem" in result)) add(tally, result.source);
  else tally.refused++;
  if (!wanted.problem) compare(tally.scores, result.source ?? {}, wanted);
  tallies.set(name, tally);
}

function sum(scores: Iterable<Score>): Score {
  const total = { stated: 0, read: 0, wrong: 0 };
  for (const { stated, read, wrong } of scores) {
    total.stated += stated;
    total.read += read;
    total.wrong += wrong;
  }
  return total;
}

function describeScore({ stated, read, wrong }: Score): string {
  const share = stated > 0 ? ` (${((100 * read) / stated).toFixed(1)} %)` : "";
  return `stated ${stated}, read ${read}${share}, wrong ${wrong}`;
}

function describe(name: string, { read, refused, fields, scores }: Tally): string {
  const names = [...new Set([...fields.keys(), ...scores.keys()])];
  const rows = names.map((field) => {
    const origins = fields.get(field) ?? new Map<string, number>();
    const found = [...origins.values()].reduce((total, count) => total + count, 0);
    const places = [...origins].sort((one, other) => other[1] - one[1]).map(([origin, count]) => `${origin} ${count}`);
    const { stated, read: right, wrong } = scores.get(field) ?? { stated: 0, read: 0, wrong: 0 };
    const score = `stated ${String(stated).padStart(3)}  read ${String(right).padStart(3)}  wrong ${String(wrong).padStart(2)}`;
    return `  ${field.padEnd(16)} ${score}   on ${String(found).padStart(3)} of ${read}   ${places.join(", ")}`.trimEnd();
  });
  const head = `${name}: ${read} read${refused > 0 ? `, ${refused} refused` : ""}; ${describeScore(sum(scores.values()))}`;
  return [head, ...rows].join("\n");
}

/** The report as text, sites in order of their names. */
export async function report(): Promise<string> {
  const tallies = new Map<string, Tally>();
  const hasRecorded = isRecorded("pages");
  const reported = isRecorded("cases") ? reportedCases : [];
  const cases = [...modelledCases, ...(hasRecorded ? recordedCases : []), ...reported];
  for (const wanted of cases) await countPage(tallies, wanted);
  const sites = [...tallies]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, tally]) => describe(name, tally));
  const kept = "(they are not kept beside this repository)";
  const recorded = hasRecorded ? `${recordedCases.length} recorded` : `no recorded ${kept}`;
  const all = sum([...tallies.values()].flatMap(({ scores }) => [...scores.values()]));
  const pages = `${cases.length} pages: ${modelledCases.length} modelled, ${recorded}, ${reported.length} reported`;
  return [...sites, `${pages}\nfields: ${describeScore(all)}`].join("\n\n");
}
