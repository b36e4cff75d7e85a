// The popup's first question to the page in front, asked by a script of its own before the screen's code is there
// (entrypoints/early-reading.ts) and taken over by the first capture.
import { runScript } from "./run-in-page.ts";
import { findTabInFront, type ReadableTab } from "./tab-in-front.ts";

export interface EarlyReading {
  tab: Promise<ReadableTab | undefined>;
  /** What the capture script returned in that tab; rejects where the browser lets no script in. */
  returned: Promise<unknown>;
}

declare global {
  var earlyReading: EarlyReading | undefined;
}

/** Asks. */
export function startEarlyReading(): void {
  const tab = findTabInFront();
  const returned = tab.then((found) => (found ? runScript({ tabId: found.id }, "capture") : undefined));
  // Who takes it over hears of it all the same.
  returned.catch(() => undefined);
  globalThis.earlyReading = { tab, returned };
}

/** What was asked, once; undefined afterwards, and where nothing was. */
export function takeEarlyReading(): EarlyReading | undefined {
  const reading = globalThis.earlyReading;
  globalThis.earlyReading = undefined;
  return reading;
}
