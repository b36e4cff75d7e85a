// The README's list of what is read, made of the folders of lib/sites and of what the tests' pages give: those modelled here are
// read, of the recorded ones the table of what is expected counts, since they are not kept beside this repository.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPage } from "../lib/capture/read.ts";
import { type CapturedSource, type SourceKind, sourceKinds } from "../lib/model/index.ts";
import { siteAddresses } from "../lib/sites/find-page.ts";
import { findSite, sites } from "../lib/sites/readers.ts";
import type { Site } from "../lib/sites/site.ts";
import { type Expected, modelledCases, openCase, recordedCases } from "./pages/cases.ts";
import { openHtml } from "./pages/open.ts";

type Facts = Partial<CapturedSource>;

const has = (list: unknown[] | undefined) => (list?.length ?? 0) > 0;

/** What the list says beside title and people, in its order. */
const gifts: [name: string, isGiven: (facts: Facts) => boolean][] = [
  ["slides with text", ({ slides }) => has(slides?.filter(({ text }) => text))],
  ["slides", ({ slides }) => has(slides)],
  ["length", ({ durationSeconds }) => durationSeconds !== undefined],
  ["chapters", ({ chapters }) => has(chapters)],
  ["transcript", ({ transcript }) => has(transcript)],
  ["time", ({ startsAt }) => startsAt !== undefined],
  ["room", ({ room }) => room !== undefined],
  ["conference", ({ event }) => event !== undefined],
];

/** What a recorded page is expected to give; of lists, often only how long they are. */
function expectedFacts({ source = {}, counts = {} }: Expected): Facts {
  const counted = Object.entries(counts).map(([field, length = 0]) => [field, Array.from({ length }, () => ({}))]);
  return { ...Object.fromEntries(counted), ...source };
}

async function factsBySite(): Promise<Map<Site | undefined, Facts[]>> {
  const found: { site: Site | undefined; facts: Facts }[] = [];
  for (const one of modelledCases) {
    const page = openCase(one);
    const result = await readPage(page);
    if (!("problem" in result)) found.push({ site: findSite(page), facts: result.source });
  }
  for (const one of recordedCases) found.push({ site: findSite(openHtml("", one.address)), facts: expectedFacts(one) });
  const bySite = Map.groupBy(found, ({ site }) => site);
  return new Map([...bySite].map(([site, all]) => [site, all.map(({ facts }) => facts)]));
}

/** @param same the sites of that name: what any host may serve is read in several ways */
function row(name: string, same: Site[], facts: Facts[]): string {
  const forms = same.flatMap(({ pages }) => pages);
  const kinds = new Set([...forms, ...facts].map(({ kind }) => kind));
  // That it is an article is said of whatever is nothing else.
  const named = sourceKinds.filter((kind: SourceKind) => kind !== "article" && kinds.has(kind));
  const given = gifts.filter(([, isGiven]) => facts.some(isGiven)).map(([gift]) => gift);
  const rest = given.filter((gift) => gift !== "slides" || !given.includes("slides with text"));
  return `| ${name} | ${named.join(", ")} | ${rest.join(", ")} |`;
}

const byName = ({ name: one }: { name: string }, { name: other }: { name: string }) => one.localeCompare(other, "en");

/** The list as Markdown, ending in a line break. */
async function sitesTable(): Promise<string> {
  const facts = await factsBySite();
  const read = Map.groupBy(sites.toSorted(byName), ({ name }) => name);
  const named = new Set(read.keys());
  const others = siteAddresses.filter(({ name }) => !named.has(name)).toSorted(byName);
  return [
    "| site | pages | beside title, people and text |",
    "|---|---|---|",
    ...[...read].map(([name, same]) =>
      row(
        name,
        same,
        same.flatMap((site) => facts.get(site) ?? []),
      ),
    ),
    "",
    `Known by their addresses, and read as any page is: ${others.map(({ name }) => name).join(", ")}.`,
    "",
  ].join("\n");
}

/** What stands before and behind the list in the README. */
const [beginning, end] = ["<!-- made by `npm run sites -- --list` -->\n", "<!-- end -->"];

/** The README with the list as it should be. */
export async function withSitesTable(readme: string): Promise<string> {
  const [before, after] = [readme.split(beginning)[0], readme.split(end).at(-1)];
  return `${before}${beginning}${await sitesTable()}${end}${after}`;
}

/** Brings the README's list up to date. */
export async function writeList(): Promise<void> {
  const path = join(import.meta.dirname, "../README.md");
  writeFileSync(path, await withSitesTable(readFileSync(path, "utf8")));
}
