// Restoring from an opened backup: its pictures in slices, then all its rows in one transaction. All of it, or nothing.
import type { NotebookDatabase } from "../rows/database.ts";
import type { Journal } from "../rows/journal.ts";
import { loadAddresses } from "../rows/pages.ts";
import { write } from "../rows/write.ts";
import type { Writer } from "../rows/writer.ts";
import { addRows, type Restored } from "./backup.ts";
import type { BackupRows } from "./backup-format.ts";
import type { BackupPicture } from "./open-backup.ts";

export interface RestoreOptions {
  signal?: AbortSignal;
  /** Told after each picture. */
  onProgress?(done: number, total: number): void;
}

/** The key of the one row that says which pictures a restore has brought before its rows. */
const underWay = "pictures";

/**
 * Removes the pictures of a restore that did not come to its end, if there was one.
 * @throws Problem when it could not be stored
 */
export async function clearRestore(database: NotebookDatabase): Promise<void> {
  const row = await database.restores.get(underWay);
  if (!row) return;
  await write(database, async () => {
    await database.pictures.bulkDelete(row.urls);
    await database.restores.delete(underWay);
  });
}

async function bringPictures(
  database: NotebookDatabase,
  pictures: BackupPicture[],
  { signal, onProgress }: RestoreOptions,
): Promise<void> {
  const here = new Set(await database.pictures.toCollection().primaryKeys());
  const missing = pictures.filter(({ url }) => !here.has(url));
  const urls: string[] = [];
  for (const [index, { read, size, ...named }] of missing.entries()) {
    signal?.throwIfAborted();
    // Read before the transaction, which ends by itself while something else is awaited.
    const bytes = await read();
    urls.push(named.url);
    await write(database, async () => {
      await database.pictures.put({ ...named, bytes });
      await database.restores.put({ key: underWay, urls });
    });
    onProgress?.(index + 1, missing.length);
  }
  signal?.throwIfAborted();
}

/**
 * Adds what is missing and overwrites nothing.
 * @param pictures those wanted
 * @returns how much it was, and the journal that takes the rows back
 * @throws Problem when something in the file is damaged or it could not be stored, or the signal's reason; nothing has changed then
 */
export async function restore(
  database: NotebookDatabase,
  rows: BackupRows,
  pictures: BackupPicture[],
  options: RestoreOptions = {},
): Promise<{ added: Restored; journal: Journal }> {
  await clearRestore(database);
  const sites = await loadAddresses();
  try {
    await bringPictures(database, pictures, options);
    const addAll = async (writer: Writer) => {
      // What was saved elsewhere says nothing of the backups of this notebook.
      const { lastBackup: _elsewhere, backupLater: _later, ...settings } = rows.settings;
      const added = await addRows(database, writer, sites, { ...rows, settings });
      await database.restores.delete(underWay);
      return { added, journal: writer.journal };
    };
    return await write(database, addAll, options.signal);
  } catch (error) {
    await clearRestore(database).catch(console.debug);
    throw error;
  }
}
