// Reads a tab: runs the capture script in it, which the click on the toolbar button allows, and explains why it could not.
import { browser } from "wxt/browser";
import type { CaptureResult } from "@/lib/capture/read.ts";
import type { CapturedSource } from "@/lib/model/index.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { whenAllowed } from "./when-allowed.ts";

/** What a tab gave: a source, a sentence, or both (its link is saved, and the sentence says why not more). */
export interface TabReading {
  source?: CapturedSource;
  position?: { slide?: number; seconds?: number };
  problem?: ProblemKey;
  /** A second reading that asks the site may find more. */
  mayHaveMore?: boolean;
}

export interface ReadableTab {
  id: number;
  url: string;
  title: string;
}

/** The tab in front, or undefined when the browser tells none. */
export async function findTabInFront(): Promise<ReadableTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? "", title: tab.title ?? "" };
}

async function run(tab: ReadableTab, file: "capture" | "capture-fetch"): Promise<CaptureResult | undefined> {
  // A script that throws, and one whose page went away, give null in Chromium.
  const [frame] = await whenAllowed(() =>
    browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: [`/content-scripts/${file}.js`],
      // By default the browser waits until the page is loaded; what is there can be read at once.
      injectImmediately: true,
    }),
  );
  return (frame?.result as CaptureResult | null | undefined) ?? undefined;
}

async function describe(tab: ReadableTab): Promise<TabReading> {
  const { describeUnreadable } = await import("@/lib/capture/unreadable.ts");
  return describeUnreadable(tab.url, tab.title);
}

async function isGone(tab: ReadableTab): Promise<boolean> {
  const now = await browser.tabs.get(tab.id).catch(() => undefined);
  return now?.url !== undefined && now.url !== tab.url;
}

/**
 * Reads a tab.
 * @param withRequests whether the script may ask the page's own site for more
 */
export async function readTab(tab: ReadableTab, withRequests: boolean): Promise<TabReading> {
  try {
    const result = await run(tab, withRequests ? "capture-fetch" : "capture");
    if (result) return result;
  } catch (error) {
    // The browser's own pages and stores reject the script: expected, and told apart below.
    console.debug(error);
  }
  return (await isGone(tab)) ? { problem: "problemTabGone" } : describe(tab);
}
