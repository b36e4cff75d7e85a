// Telling the background script that the notebook was written: it wakes up for that, and keeps marker and copies up to it.
import { browser } from "wxt/browser";

const message = "written";

/** Letters come faster than it needs to know; it looks no sooner than this after the first. In milliseconds. */
const pause = 1000;

let last = Number.NEGATIVE_INFINITY;
let listener: (() => void) | undefined;

/** Tells it, at most once a second. */
export function tellWritten(): void {
  if (listener) {
    listener();
    return;
  }
  if (performance.now() - last < pause) return;
  last = performance.now();
  // Nobody listens while the extension is being loaded anew.
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/** For the background script, which hears of its own writes as well. */
export function listenWritten(onWritten: () => void): void {
  listener = onWritten;
  browser.runtime.onMessage.addListener((heard) => {
    if (heard === message) onWritten();
  });
}
