// The two ways on from a loss that write: bringing back what there was, and going on without it.
import { addRows, type Restored } from "../backup/backup.ts";
import type { BackupRows } from "../backup/backup-format.ts";
import { isSameValue } from "../rows/canonical.ts";
import { type NotebookDatabase, tallyKey } from "../rows/database.ts";
import { loadAddresses } from "../rows/pages.ts";
import { type RowTables, rowTableNames, type TableName } from "../rows/row-tables.ts";
import { write } from "../rows/write.ts";
import type { Writer } from "../rows/writer.ts";
import type { Stock } from "./stock.ts";

/** Rows that are there, but not as the copy has them: an older store's. */
async function putNewer<Name extends TableName>(
  database: NotebookDatabase,
  writer: Writer,
  name: Name,
  rows: RowTables[Name][],
): Promise<void> {
  const here = await database.table(name).bulkGet(rows.map(({ id }) => id));
  await writer.putAll(
    name,
    rows.filter((row, index) => here[index] && !isSameValue(here[index], row)),
  );
}

/**
 * Brings back a copy, all of it or nothing: what is missing is added, and what is there only as it was before the copy is made as
 * the copy has it.
 * @param rows the copy's
 * @param copied what it was a copy of
 * @param known what there was when the notebook was written last
 * @throws Problem when it could not be stored; nothing has changed then
 */
export async function bringBack(
  database: NotebookDatabase,
  rows: BackupRows,
  copied: Stock,
  known: Stock,
): Promise<Restored> {
  const sites = await loadAddresses();
  return write(database, async (writer) => {
    const tally = await database.tally.get(tallyKey);
    const isOlder = !tally || (tally.notebookId === copied.notebookId && tally.writes < copied.writes);
    if (isOlder) for (const name of rowTableNames) await putNewer(database, writer, name, rows[name] as never[]);
    const restored = await addRows(database, writer, sites, rows);
    writer.setTally({ notebookId: copied.notebookId, writes: Math.max(known.writes, copied.writes) });
    return restored;
  });
}

/**
 * Begins another notebook with what is there, which nothing is missing from: copies of the one before are kept.
 * @throws Problem when it could not be stored
 */
export async function goOn(database: NotebookDatabase): Promise<void> {
  await write(database, async (writer) => writer.setTally({ notebookId: crypto.randomUUID(), writes: 0 }));
}
