// Room on the disk: whether there is any, and what Chromium needs when there is some again.
import { Dexie } from "dexie";

/** Bytes that have to be free before the notebook is opened, written to, and given a new log. */
export const roomFor = { opening: 2 ** 18, writing: 2 ** 20, newLog: 2 ** 24 };

let asked: Promise<boolean> = Promise.resolve(true);

async function ask(bytes: number): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined || quota - usage >= bytes;
}

/**
 * Whether the browser says that so many bytes are free. For what is stored without limit Chromium answers by the disk itself, in
 * half a millisecond (measured, Chromium 156). Answers come in the order of the questions, so that writes stay in theirs.
 */
export function hasRoom(bytes: number): Promise<boolean> {
  const answer = asked.then(() => ask(bytes));
  asked = answer.catch(() => true);
  return answer;
}

const blockSize = 2 ** 15;
/** More than the 4 MiB that Chromium gathers before it begins a new log. */
const blockCount = 192;

/**
 * Makes Chromium begin a new log. A write that a full disk cuts off leaves half a record at the end of the store's log; Chromium
 * writes on behind it, takes the whole store for damaged at its next start, and empties it (LevelDB's reuse of logs, seen with
 * Chromium 156, November 2026). Once more was written than it gathers, the old log is dropped. All databases of the extension
 * share one log, so this one may be another than the notebook.
 * @throws what the browser throws when there is no room for it
 */
export async function startNewLog(): Promise<void> {
  const name = "wrapup-new-log";
  const scratch = new Dexie(name, { chromeTransactionDurability: "strict" });
  scratch.version(1).stores({ blocks: "" });
  // Random, because what can be squeezed would take less.
  const block = crypto.getRandomValues(new Uint8Array(blockSize));
  const keys = Array.from({ length: blockCount }, (_, index) => index);
  try {
    await scratch.table("blocks").bulkPut(
      keys.map(() => block),
      keys,
    );
  } finally {
    scratch.close();
  }
  await Dexie.delete(name);
}
