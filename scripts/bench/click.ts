// From the click on the toolbar button to a popup that a person can go on in: by kind of page, with an empty and a full notebook.
// Counted from the popup's own navigation: what the browser needs to open one is nobody's to change.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Wrapup } from "../browser/harness.ts";
import { build } from "../build.ts";
import type { Figure } from "./figures.ts";
import { type PageKind, pageKinds } from "./pages.ts";
import { type Beside, type Subject, startSubjects } from "./subjects.ts";

export interface ClickOptions {
  runs: number;
  /** Kinds of page whose name has one of these in it; all of them where there is none. */
  only: string[];
  builds: { name: string; folder: string }[];
  peers: Beside[];
}

/** Milliseconds of quiet, so that the page's own loading and the popup's later work are not measured. */
const rest = 300;

/**
 * Opens a page, clicks on the button, and goes on once all is quiet.
 * @param look looks at the popup before it is closed
 * @returns milliseconds from the popup's navigation until a person could go on, and what `look` saw
 */
export async function clickOnce<T>(
  browser: Wrapup,
  url: string,
  look: (popup: Page) => Promise<T>,
): Promise<{ ready: number; seen: T }> {
  const tab = await browser.open(url);
  await setTimeout(rest);
  const popup = await browser.click(tab);
  const ready = await popup.waitForFunction(() => (globalThis as { readyAt?: number }).readyAt);
  const milliseconds = Number(await ready.jsonValue());
  await setTimeout(rest);
  const seen = await look(popup);
  await browser.dismiss(popup);
  await tab.close();
  return { ready: milliseconds, seen };
}

/** Megabytes of a popup's JavaScript heap, without what nobody refers to any more. */
async function heapOf(popup: Page): Promise<number> {
  const session = await popup.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}

/** Does what a subject needs before the first click that is measured, on a page of its own. */
export async function prepare({ browser, prepare: work, fill }: Subject, url: string): Promise<void> {
  if (!work) return;
  const tab = await browser.open(url);
  const popup = await browser.click(tab);
  await work(popup);
  await browser.dismiss(popup);
  await fill?.();
  await tab.close();
}

/** Click by click in turn, so that whatever else the machine does meets all of them. */
async function measureKind(subjects: Subject[], { name: line, urls }: PageKind): Promise<Figure[]> {
  const clicks = new Map(subjects.map((subject) => [subject, [] as { ready: number; seen: number }[]]));
  for (const [run, url] of urls.entries()) {
    for (const [subject, all] of clicks) {
      const click = await clickOnce(subject.browser, url, heapOf);
      // The first one of its kind warms up.
      if (run > 0) all.push(click);
    }
  }
  const [floor] = subjects;
  return [...clicks].flatMap(([{ name: subject }, all]): Figure[] => [
    { line, subject, unit: "ms", values: all.map(({ ready }) => ready), floor: floor?.name },
    { line, subject, unit: "MB", values: all.map(({ seen }) => seen), floor: floor?.name },
  ]);
}

export async function benchClick({ runs, only, builds, peers }: ClickOptions): Promise<Figure[]> {
  await build("chrome");
  const [first, ...kinds] = [
    ...pageKinds(1).slice(0, 1),
    ...pageKinds(runs + 1).filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part))),
  ];
  const prepared = "https://prepared.example/";
  const pages = Object.assign({ [prepared]: Object.values(first?.pages ?? {})[0] }, ...kinds.map((kind) => kind.pages));
  const parent = mkdtempSync(join(tmpdir(), "wrapup-bench-"));
  const subjects = await startSubjects({ parent, pages, builds, peers });
  try {
    for (const subject of subjects) await prepare(subject, prepared);
    const figures: Figure[] = [];
    for (const kind of kinds) figures.push(...(await measureKind(subjects, kind)));
    return figures;
  } finally {
    await Promise.all(subjects.map(({ browser }) => browser.close()));
    rmSync(parent, { recursive: true, force: true });
  }
}
