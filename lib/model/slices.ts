// Long work in slices: between two of them everything else has its turn, and the person's stop is heard.

/** Milliseconds of work between two turns: less than a frame of the screen. */
const longest = 12;

/** Resolves after everything that waits. Unlike a timer it is not held back in a tab behind others. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * What long work awaits after each of its steps: resolves to whether everything else has had its turn. False at once while the slice
 * is not over, so that work of many small steps need not wait at each. Throws the signal's reason once nobody wants the work any more.
 */
export type Rest = () => Promise<boolean> | false;

/** Gives everything else its turn. Throws the signal's reason once nobody wants the work any more. */
export async function letOthers(signal?: AbortSignal): Promise<void> {
  await nextTask();
  signal?.throwIfAborted();
}

/**
 * Begins to count the time.
 * @returns what lets everything else have its turn, if a slice is over
 */
export function workInSlices(signal?: AbortSignal): Rest {
  let begun = performance.now();
  const pause = async () => {
    await letOthers(signal);
    begun = performance.now();
    return true;
  };
  return () => {
    signal?.throwIfAborted();
    return performance.now() - begun >= longest && pause();
  };
}
