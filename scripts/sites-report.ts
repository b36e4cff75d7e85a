// Reads every page of the tests' table and counts, per site, which fields were found and from where.
import { readPage } from "../lib/capture/read.ts";
import type { CapturedSource, SourceField } from "../lib/model/index.ts";
import { findSite } from "../lib/sites/readers.ts";
import { type Case, modelledCases, openCase, recordedCases } from "./pages/cases.ts";
import { isRecorded } from "./pages/recorded.ts";

interface Tally {
  read: number;
  refused: number;
  fields: Map<string, Map<string, number>>;
}

function add(tally: Tally, source: CapturedSource): void {
  tally.read++;
  for (const [field, origin] of Object.entries(source.provenance) as [SourceField, string][]) {
    const origins = tally.fields.get(field) ?? new Map<string, number>();
    origins.set(origin, (origins.get(origin) ?? 0) + 1);
    tally.fields.set(field, origins);
  }
}

/** Pages without a site of their own are counted together. */
async function countPage(tallies: Map<string, Tally>, wanted: Case): Promise<void> {
  const page = openCase(wanted);
  const result = await readPage(page);
  const name = findSite(page)?.name ?? "Any page";
  const tally = tallies.get(name) ?? { read: 0, refused: 0, fields: new Map() };
  if (!("problem" in result)) add(tally, result.source);
  else tally.refused++;
  tallies.set(name, tally);
}

function describe(name: string, { read, refused, fields }: Tally): string {
  const rows = [...fields].map(([field, origins]) => {
    const found = [...origins.values()].reduce((sum, count) => sum + count, 0);
    const places = [...origins].sort((one, other) => other[1] - one[1]).map(([origin, count]) => `${origin} ${count}`);
    return `  ${field.padEnd(16)} ${String(found).padStart(3)} of ${read}   ${places.join(", ")}`;
  });
  const head = `${name}: ${read} read${refused > 0 ? `, ${refused} refused` : ""}`;
  return [head, ...rows].join("\n");
}

/** The report as text, sites in order of their names. */
export async function report(): Promise<string> {
  const tallies = new Map<string, Tally>();
  const hasRecorded = isRecorded("pages");
  const cases = [...modelledCases, ...(hasRecorded ? recordedCases : [])];
  for (const wanted of cases) await countPage(tallies, wanted);
  const sites = [...tallies]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, tally]) => describe(name, tally));
  const recorded = hasRecorded
    ? `${recordedCases.length} recorded`
    : "no recorded (they are not kept beside this repository)";
  return [...sites, `${cases.length} pages: ${modelledCases.length} modelled, ${recorded}`].join("\n\n");
}
