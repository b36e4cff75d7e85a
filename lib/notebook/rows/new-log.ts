// What Chromium needs when there is room on the disk again. Loaded then, and without Dexie, which would split the popup's start.

const name = "wrapup-new-log";
const blockSize = 2 ** 15;
/** More than the 4 MiB that Chromium gathers before it begins a new log. */
const blockCount = 192;

function finish<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openScratch(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("blocks");
  return finish(opening);
}

function fill(scratch: IDBDatabase): Promise<void> {
  const transaction = scratch.transaction("blocks", "readwrite", { durability: "strict" });
  // Random, because what can be squeezed would take less.
  const block = crypto.getRandomValues(new Uint8Array(blockSize));
  for (let key = 0; key < blockCount; key++) transaction.objectStore("blocks").put(block, key);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    // Closed by the browser, the transaction may get no end of its own.
    scratch.onclose = () => reject(transaction.error ?? new DOMException("The connection was closed.", "AbortError"));
  });
}

/**
 * Makes Chromium begin a new log. A write that a full disk cuts off leaves half a record at the end of the store's log; Chromium
 * writes on behind it, takes the whole store for damaged at its next start, and empties it (LevelDB's reuse of logs, seen with
 * Chromium 156, November 2026). Once more was written than it gathers, the old log is dropped. All databases of the extension
 * share one log, so this one may be another than the notebook.
 * @throws what the browser throws when there is no room for it
 */
export async function startNewLog(): Promise<void> {
  const scratch = await openScratch();
  try {
    await fill(scratch);
  } finally {
    scratch.close();
  }
  await finish(indexedDB.deleteDatabase(name));
}
