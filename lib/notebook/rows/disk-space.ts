// Space on the disk: whether there is any.

/** Bytes that have to be free before the notebook is opened, written to, given a new log, and copied. */
export const spaceFor = { opening: 2 ** 18, writing: 2 ** 20, newLog: 2 ** 24, copy: 2 ** 24 };

let asked: Promise<boolean> = Promise.resolve(true);

/** Bytes of which nothing takes so many within `lasting` milliseconds that one of the above is missing then; of more, so much later. */
const plenty = 2 ** 30;
const lasting = 300;
/** The longest that an answer is relied on: a program may claim a whole disk at once for what it will write. */
const longest = 2000;
let plentyUntil = Number.NEGATIVE_INFINITY;

async function ask(bytes: number): Promise<boolean> {
  // While letters are typed, each of their writes would wait for the same answer, which comes after the letter is drawn.
  if (performance.now() < plentyUntil) return true;
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  const free = quota - usage;
  if (free >= plenty) plentyUntil = performance.now() + Math.min((lasting * free) / plenty, longest);
  return free >= bytes;
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
