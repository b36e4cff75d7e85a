// Waiting for what a browser does in its own time: as long as it takes, and no result depends on how long.
import { setTimeout } from "node:timers/promises";

/** Milliseconds after which what has not come is not coming, on however busy a machine; only a test that fails waits so long. */
export const patience = 60_000;
const pause = 50;

/** Returns as soon as `isSo` gives something true. Throws an Error with its source when that does not come. */
export async function until(isSo: () => unknown): Promise<void> {
  for (let waited = 0; waited < patience; waited += pause) {
    if (await isSo()) return;
    await setTimeout(pause);
  }
  throw new Error(`Waited in vain until ${isSo}`);
}
