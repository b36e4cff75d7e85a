// Reads a tab: runs the capture script in it, which the click on the toolbar button allows, and explains why it could not.
import { browser } from "wxt/browser";
import type { Programme } from "@/lib/capture/listed/programme.ts";
import type { CaptureResult } from "@/lib/capture/read.ts";
import type { CapturedSource } from "@/lib/model/index.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { callInPage, runScript } from "./run-in-page.ts";
import type { ReadableTab } from "./tab-in-front.ts";
import { whenAllowed } from "./when-allowed.ts";

/** What a tab gave: a source, a sentence, or both (its link is saved, and the sentence says why not more). */
export interface TabReading {
  source?: CapturedSource;
  position?: { slide?: number; seconds?: number };
  problem?: ProblemKey;
  /** It is a conference's programme. */
  programme?: Programme;
  /** A second reading that asks the site may find more. */
  mayHaveMore?: boolean;
}

export interface ReadingOptions {
  /** A reading after the first one of the same page, which may ask the page's own site for more. */
  withRequests?: boolean;
  /** What the script returned that was sent before. */
  early?: Promise<unknown>;
  /** The end of the screen that waits; none for what no screen waits for. */
  signal?: AbortSignal;
}

async function run(tab: ReadableTab, options: ReadingOptions): Promise<CaptureResult | undefined> {
  const { withRequests, signal } = options;
  let { early } = options;
  const send = () => {
    const first = early;
    early = undefined;
    if (first) return first;
    const page = { tabId: tab.id };
    return withRequests ? callInPage(page, () => globalThis.readWithRequests?.()) : runScript(page, "capture");
  };
  const [returned, { takeCapture }] = await Promise.all([
    whenAllowed(send, signal),
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
 * @throws the signal's reason once nobody waits for it any more
 */
export async function readTab(tab: ReadableTab, options: ReadingOptions = {}): Promise<TabReading> {
  try {
    const result = await run(tab, options);
    if (result) return result;
  } catch (error) {
    // The browser's own pages and stores reject the script: expected, and told apart below.
    console.debug(error);
  }
  options.signal?.throwIfAborted();
  return (await isGone(tab)) ? { problem: "problemTabGone" } : describe(tab);
}
