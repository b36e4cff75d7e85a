// What a notebook holds, in numbers: what a marker and a copy's head say of it, and what an opened store is compared with.
import type { Id, IsoDateTime } from "@/lib/model/index.ts";
import { type Tally, tallyKey } from "../rows/database.ts";
import { type NotebookCounts, type RowCounts, rowTableNames } from "../rows/row-tables.ts";

export interface Stock extends NotebookCounts {
  notebookId: Id;
  /** How often the notebook had been written. */
  writes: number;
  /** When that was last. */
  writtenAt: IsoDateTime;
}

/** What the last write left, or nothing where it was an older Wrapup's that did not say. */
export function stockOf({ notebookId, writes, writtenAt, counts }: Tally): Stock | undefined {
  return counts && { notebookId, writes, writtenAt, ...counts };
}

export interface Found {
  tally?: Tally;
  rows: RowCounts;
}

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** How often a store that is being opened was written, past Dexie, which answers nobody before it is open. */
export function readTally(connection: IDBDatabase): Promise<Tally | undefined> {
  return ask<Tally | undefined>(connection.transaction("tally").objectStore("tally").get(tallyKey));
}

/** The same with the rows counted, in one reading: that takes half a second where there are 30,000 (measured). */
export async function countStore(connection: IDBDatabase): Promise<Found> {
  const transaction = connection.transaction([...rowTableNames, "tally"]);
  const counts = rowTableNames.map(async (name) => [name, await ask(transaction.objectStore(name).count())]);
  const tally = await ask<Tally | undefined>(transaction.objectStore("tally").get(tallyKey));
  const rows = Object.fromEntries(await Promise.all(counts));
  return { ...(tally && { tally }), rows };
}

/** Whether there is any row. */
export function isEmpty(rows: RowCounts): boolean {
  return Object.values(rows).every((count) => count === 0);
}
