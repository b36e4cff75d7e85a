// Telling the background script that the notebook was written: it wakes up for that, and keeps marker and copies up to it.
import { browser } from "wxt/browser";

/** What is told. */
export const written = "written";

/** Letters come faster than it needs to know; it looks no sooner than this after the first. In milliseconds. */
const pause = 1000;

let last = -pause;

/** Tells it, at most once a second. */
export function tellWritten(): void {
  if (performance.now() < last + pause) return;
  last = performance.now();
  // Nobody listens while the extension is being loaded anew.
  browser.runtime.sendMessage(written).catch(() => undefined);
}
