// Work that failed and is done again: by itself every two seconds while the page is open, at once when somebody asks for it.

/** Resolves to whether it is done. */
type Work = () => Promise<boolean>;

const pause = 2000;
const waiting = new Map<unknown, Work>();
let timer: ReturnType<typeof setTimeout> | undefined;
let round: Promise<void> | undefined;

async function doAgain(): Promise<void> {
  for (const [what, work] of [...waiting]) {
    // Meanwhile newer work may have taken its place.
    if (waiting.get(what) === work && (await work()) && waiting.get(what) === work) waiting.delete(what);
  }
}

/** Does all of it again now. */
export function retryNow(): Promise<void> {
  clearTimeout(timer);
  round ??= doAgain().finally(() => {
    round = undefined;
    if (waiting.size > 0) timer = setTimeout(retryNow, pause);
  });
  return round;
}

/**
 * Does `work` again until it is done.
 * @param what names it, or is its owner: newer work for the same takes its place
 */
export function retry(what: unknown, work: Work): void {
  if (waiting.size === 0 && !round) timer = setTimeout(retryNow, pause);
  waiting.set(what, work);
}

/** Lets go of what is done by other means. */
export function giveUp(what: unknown): void {
  waiting.delete(what);
}
