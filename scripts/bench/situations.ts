// The same click where something else goes on: right after the browser's start, beside an open notebook, in Firefox. Each beside an
// empty extension's popup in the same situation; the plain click comes first, as what the others are compared with.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "../browser/chromium.ts";
import { launchFirefox } from "../browser/firefox.ts";
import type { LaunchOptions, Wrapup } from "../browser/harness.ts";
import { build, builtFolder } from "../build.ts";
import { type ClickOptions, clickOnce, prepare } from "./click.ts";
import type { Figure } from "./figures.ts";
import { pageKinds } from "./pages.ts";
import { chooseConference, copyExtension, makeEmpty, wrapupReady } from "./subjects.ts";

type Launch = (options: LaunchOptions) => Promise<Wrapup>;

interface Candidate {
  name: string;
  extension: string;
  isWrapup: boolean;
}

/** Everything in here goes when the bench is done. */
interface Bench {
  parent: string;
  runs: number;
}

const [kind] = pageKinds(100);
const { urls, pages } = kind ?? { urls: [], pages: {} };
const [prepared = "", ...clicked] = urls;
const floor = "empty popup";

function candidates(parent: string, browser: "chrome" | "firefox"): Candidate[] {
  const folder = join(parent, browser);
  mkdirSync(folder, { recursive: true });
  const own = { name: "Wrapup", folder: builtFolder(browser), ready: wrapupReady };
  return [
    { name: floor, extension: makeEmpty(folder), isWrapup: false },
    { name: own.name, extension: copyExtension(folder, own), isWrapup: true },
  ];
}

const getReady = (browser: Wrapup, { name, isWrapup }: Candidate) =>
  prepare({ name, browser, prepare: isWrapup ? chooseConference : undefined }, prepared);

async function readyAfter(browser: Wrapup, run: number): Promise<number> {
  const { ready } = await clickOnce(browser, clicked[run] ?? "", async () => undefined);
  return ready;
}

/** Each candidate's times in turn, so that whatever else the machine does meets all of them; the first round warms up. */
async function inTurn(
  line: string,
  all: Candidate[],
  { runs }: Bench,
  measure: (candidate: Candidate, run: number) => Promise<number>,
): Promise<Figure[]> {
  const figures = all.map(({ name }) => ({ line, subject: name, unit: "ms" as const, values: [] as number[], floor }));
  for (let run = 0; run <= runs; run++) {
    for (const [index, candidate] of all.entries()) {
      const value = await measure(candidate, run);
      if (run > 0) figures[index]?.values.push(value);
    }
  }
  return figures;
}

/** Clicks in one browser each. @param open what stands in another tab meanwhile */
async function benchClicks(
  line: string,
  all: Candidate[],
  bench: Bench,
  launch: Launch,
  open: (browser: Wrapup) => Promise<unknown> = async () => undefined,
): Promise<Figure[]> {
  const browsers = new Map<Candidate, Wrapup>();
  try {
    for (const candidate of all) {
      const browser = await launch({ pages, extension: candidate.extension });
      browsers.set(candidate, browser);
      await getReady(browser, candidate);
      if (candidate.isWrapup) await open(browser);
    }
    return await inTurn(line, all, bench, (candidate, run) => readyAfter(browsers.get(candidate) as Wrapup, run));
  } finally {
    await Promise.all([...browsers.values()].map((browser) => browser.close()));
  }
}

/** The first click in a browser that was started for it, with what the last one has left. */
async function benchFirstClick(line: string, all: Candidate[], bench: Bench, launch: Launch): Promise<Figure[]> {
  const profileOf = ({ name }: Candidate) => join(bench.parent, `profile of ${name}`);
  const withBrowser = async <T>(candidate: Candidate, work: (browser: Wrapup) => Promise<T>) => {
    const browser = await launch({ pages, extension: candidate.extension, profile: profileOf(candidate) });
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  };
  for (const candidate of all) {
    mkdirSync(profileOf(candidate));
    await withBrowser(candidate, (browser) => getReady(browser, candidate));
  }
  return inTurn(line, all, bench, (candidate, run) => withBrowser(candidate, (browser) => readyAfter(browser, run)));
}

async function openNotebook(browser: Wrapup): Promise<void> {
  const page = await browser.notebook();
  await page.waitForSelector(".post-preview .prose > *");
}

/** @param only parts of names of situations */
export async function benchSituations({ runs, only }: ClickOptions): Promise<Figure[]> {
  await build("chrome");
  await build("firefox");
  const parent = mkdtempSync(join(tmpdir(), "wrapup-bench-"));
  const bench = { parent, runs };
  const chromium = candidates(parent, "chrome");
  const firefox = candidates(parent, "firefox");
  const situations: Record<string, (line: string) => Promise<Figure[]>> = {
    "a plain click": (line) => benchClicks(line, chromium, bench, launchChromium),
    "with the notebook open": (line) => benchClicks(line, chromium, bench, launchChromium, openNotebook),
    "the first after the browser's start": (line) => benchFirstClick(line, chromium, bench, launchChromium),
    "in Firefox": (line) => benchClicks(line, firefox, bench, launchFirefox),
  };
  try {
    const figures: Figure[] = [];
    for (const [line, measure] of Object.entries(situations)) {
      if (only.length > 0 && !only.some((part) => line.includes(part))) continue;
      figures.push(...(await measure(line)));
    }
    return figures;
  } finally {
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  }
}
