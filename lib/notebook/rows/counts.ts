// How many rows there are, as a write keeps it: counting tens of thousands takes a browser half a second, in which nothing is stored.
import type { Id } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./database.ts";
import { type NotebookCounts, type RowCounts, rowTableNames, type ShownCounts, type TableName } from "./row-tables.ts";

type Counted = { deletedAt?: unknown };

/** Counts all rows, as a part of a transaction. By keys alone: as long as rows are walked through, no letter can be stored. */
export async function countRows(database: NotebookDatabase): Promise<NotebookCounts> {
  const counts = rowTableNames.map(async (name) => [name, await database.table<object, Id>(name).count()]);
  const rows: RowCounts = Object.fromEntries(await Promise.all(counts));
  const conferences = await database.conferences.filter(({ deletedAt }) => !deletedAt).count();
  const talks = rows.talks - (await database.talks.orderBy("deletedAt").count());
  const notes = rows.notes - (await database.notes.orderBy("deletedAt").count());
  return { rows, shown: { conferences, talks, notes } };
}

interface RowChange {
  table: string;
  before?: Counted;
  after?: Counted;
}

/**
 * The counts after a write.
 * @param counts before it
 * @param changes of every row that it changed, once
 */
export function countAfter(counts: NotebookCounts, changes: Iterable<RowChange>): NotebookCounts {
  const { rows, shown } = structuredClone(counts);
  for (const { table, before, after } of changes) {
    for (const [row, step] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (row && table in rows) rows[table as TableName] += step;
      if (row && !row.deletedAt && table in shown) shown[table as keyof ShownCounts] += step;
    }
  }
  return { rows, shown };
}
