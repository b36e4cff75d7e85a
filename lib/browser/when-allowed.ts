// Waits for what a click or a key allows: Chromium may tell the extension of it before the page's own process knows, which
// refuses a script for some milliseconds then (one shortcut in ten on a busy machine, seen with Chromium 156).

import { wait } from "./wait.ts";

/** Said of a page that may not be read, and of one that may not be read yet; others are told apart (chrome://, the store). */
const refused = /^Cannot access contents of the page\b/;
const mostTries = 40;
/** Milliseconds. */
const pause = 25;

/**
 * Tries `work` again as long as the browser refuses it for want of a permission.
 * @throws what it threw last, or the signal's reason once nobody waits any more
 */
export async function whenAllowed<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === mostTries || !(error instanceof Error && refused.test(error.message))) throw error;
      await wait(pause, signal);
    }
  }
}
