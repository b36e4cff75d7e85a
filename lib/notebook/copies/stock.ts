// What a notebook holds, in numbers: what a marker and a copy's head say of it, and what an opened store is compared with.
import type { Id, IsoDateTime } from "@/lib/model/index.ts";
import { type NotebookDatabase, type Tally, tallyKey } from "../rows/database.ts";
import { rowTableNames, type TableName } from "../rows/write.ts";
import { live } from "../talk-list.ts";

/** Rows by table, those in the bin included, so that deleting is no loss. */
export type RowCounts = Record<TableName, number>;

/** What a person counts: without the bin. */
export interface ShownCounts {
  conferences: number;
  talks: number;
  notes: number;
}

export interface Stock {
  notebookId: Id;
  /** How often the notebook had been written. */
  writes: number;
  /** When that was last. */
  writtenAt: IsoDateTime;
  rows: RowCounts;
  shown: ShownCounts;
}

/** Counts a notebook, in one reading; undefined for one that was never written. */
export async function takeStock(database: NotebookDatabase): Promise<Stock | undefined> {
  return database.transaction("r", database.tables, async () => {
    const tally = await database.tally.get(tallyKey);
    if (!tally) return undefined;
    const rows = {} as RowCounts;
    const counts = await Promise.all(rowTableNames.map((name) => database.table(name).count()));
    for (const [index, name] of rowTableNames.entries()) rows[name] = counts[index] ?? 0;
    const { notebookId, writes, writtenAt } = tally;
    // By keys alone: as long as rows are walked through, no letter can be stored.
    const [conferences, talks, notes] = await Promise.all([
      database.conferences.toArray(),
      database.talks.orderBy("deletedAt").count(),
      database.notes.orderBy("deletedAt").count(),
    ]);
    const shown = { conferences: live(conferences).length, talks: rows.talks - talks, notes: rows.notes - notes };
    return { notebookId, writes, writtenAt, rows, shown };
  });
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
  const counts = rowTableNames.map((name) => ask(transaction.objectStore(name).count()));
  const tally = await ask<Tally | undefined>(transaction.objectStore("tally").get(tallyKey));
  const numbers = await Promise.all(counts);
  const rows = Object.fromEntries(rowTableNames.map((name, index) => [name, numbers[index] ?? 0]));
  return { ...(tally && { tally }), rows: rows as RowCounts };
}

/** Whether there is any row. */
export function isEmpty(rows: RowCounts): boolean {
  return Object.values(rows).every((count) => count === 0);
}
