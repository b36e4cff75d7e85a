// Reads a tab: runs the capture script in it, which the click on the toolbar button allows, and explains why it could not.
import { browser } from "wxt/browser";
import type { CaptureResult } from "@/lib/capture/read.ts";
import type { CapturedSource } from "@/lib/model/index.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { runScript } from "./run-in-page.ts";
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

async function run(tab: ReadableTab, withRequests: boolean, signal?: AbortSignal): Promise<CaptureResult | undefined> {
  const script = withRequests ? "capture-fetch" : "capture";
  const [returned, { takeCapture }] = await Promise.all([
    whenAllowed(() => runScript({ tabId: tab.id }, script), signal),
    import("@/lib/capture/returned.ts"),
  ]);
  return takeCapture(returned);
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
 * @param signal the end of the screen that waits; none for what no screen waits for
 * @throws the signal's reason once nobody waits for it any more
 */
export async function readTab(tab: ReadableTab, withRequests: boolean, signal?: AbortSignal): Promise<TabReading> {
  try {
    const result = await run(tab, withRequests, signal);
    if (result) return result;
  } catch (error) {
    // The browser's own pages and stores reject the script: expected, and told apart below.
    console.debug(error);
  }
  signal?.throwIfAborted();
  return (await isGone(tab)) ? { problem: "problemTabGone" } : describe(tab);
}
