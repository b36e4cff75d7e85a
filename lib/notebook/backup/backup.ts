// Saving everything to a backup file and restoring from one. Restoring adds what is missing and overwrites nothing.
import type { IsoDateTime, Row, Source } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import { type Identify, loadIdentify } from "../rows/pages.ts";
import { rowTableNames, type TableName, type Writer, write } from "../rows/write.ts";
import { readSettings } from "../settings.ts";
import { type BackupTables, readBackup, writeBackup } from "./backup-format.ts";

/** All that the notebook holds but the pictures, the bin included. */
export async function readAllRows(database: NotebookDatabase): Promise<BackupTables> {
  return database.transaction("r", database.tables, async () => ({
    conferences: await database.conferences.toArray(),
    posts: await database.posts.toArray(),
    talks: await database.talks.toArray(),
    sources: await database.sources.toArray(),
    notes: await database.notes.toArray(),
    drafts: await database.drafts.toArray(),
    scheduledTalks: await database.scheduledTalks.toArray(),
    pictures: [],
    settings: await readSettings(database),
  }));
}

/** The text of a backup file with all that the notebook holds, the bin included. */
export async function makeBackup(database: NotebookDatabase): Promise<string> {
  const tables = await database.transaction("r", database.tables, async () => ({
    ...(await readAllRows(database)),
    pictures: await database.pictures.toArray(),
  }));
  return writeBackup(tables, database.now());
}

async function addMissing(database: NotebookDatabase, writer: Writer, name: TableName, rows: Row[]): Promise<number> {
  const known = new Set(await database.table(name).toCollection().primaryKeys());
  const missing = rows.filter((row) => !known.has(row.id));
  await writer.putAll(name, missing as never[]);
  return missing.length;
}

// A page that is here under another id stays as it is, and the restored one goes to the bin: one live source per conference and address.
async function binKnownPages(
  database: NotebookDatabase,
  identify: Identify,
  sources: Source[],
  now: IsoDateTime,
): Promise<Source[]> {
  const here = await database.sources.filter((source) => !source.deletedAt).toArray();
  const pageOf = ({ conferenceId, url }: Source) => `${conferenceId} ${identify(url)}`;
  const known = new Set(here.map(pageOf));
  return sources.map((source) => (known.has(pageOf(source)) ? { ...source, deletedAt: now } : source));
}

/** How many rows a restore added. */
export interface Restored {
  conferences: number;
  talks: number;
  notes: number;
}

/**
 * Adds what is missing within a larger transaction.
 * @param identify loaded before
 */
export async function addTables(
  database: NotebookDatabase,
  writer: Writer,
  identify: Identify,
  tables: BackupTables,
): Promise<Restored> {
  const added: Partial<Record<TableName, number>> = {};
  const sources = await binKnownPages(database, identify, tables.sources, writer.now);
  for (const name of rowTableNames)
    added[name] = await addMissing(database, writer, name, name === "sources" ? sources : tables[name]);
  const here = new Set(await database.pictures.toCollection().primaryKeys());
  await database.pictures.bulkAdd(tables.pictures.filter(({ url }) => !here.has(url)));
  for (const [key, value] of Object.entries(tables.settings)) {
    if (!(await database.settings.get(key)))
      await database.settings.put({ key: key as keyof typeof tables.settings, value });
  }
  return { conferences: added.conferences ?? 0, talks: added.talks ?? 0, notes: added.notes ?? 0 };
}

/**
 * Adds what is missing, all of it or nothing.
 * @throws Problem when it could not be stored; nothing has changed then
 */
export async function restoreTables(database: NotebookDatabase, tables: BackupTables): Promise<Restored> {
  const identify = await loadIdentify();
  return write(database, (writer) => addTables(database, writer, identify, tables));
}

/**
 * Restores from a backup file, all of it or nothing.
 * @param text the file's whole text
 * @throws Problem when the file can't be used; nothing has changed then
 */
export async function restoreBackup(database: NotebookDatabase, text: string): Promise<Restored> {
  return restoreTables(database, readBackup(text));
}
