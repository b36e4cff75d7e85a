// All rows of a notebook, and adding rows that are missing. Restoring overwrites nothing.
import type { IsoDateTime, Row, Source } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import type { SiteAddresses } from "../rows/pages.ts";
import { type RowTables, rowTableNames, type TableName } from "../rows/row-tables.ts";
import type { Writer } from "../rows/writer.ts";
import { readSettings } from "../settings.ts";
import type { BackupRows } from "./backup-format.ts";

/** As many rows as come in a few milliseconds. */
const partLength = 500;

/** All rows of a table, part by part, so that others have their turn between them. */
async function readTable<Name extends TableName>(database: NotebookDatabase, name: Name): Promise<RowTables[Name][]> {
  const rows: RowTables[Name][] = [];
  const table = database.table<RowTables[Name], string>(name);
  for (;;) {
    const rest = table.where(":id").above(rows.at(-1)?.id ?? "");
    const part = await rest.limit(partLength).toArray();
    rows.push(...part);
    if (part.length < partLength) return rows;
  }
}

/**
 * All that the notebook holds but the pictures, the bin included. Of one moment only within a transaction; outside of one, whatever
 * is written has its turn between two parts.
 */
export async function readRowsInParts(database: NotebookDatabase): Promise<BackupRows> {
  return {
    conferences: await readTable(database, "conferences"),
    posts: await readTable(database, "posts"),
    talks: await readTable(database, "talks"),
    sources: await readTable(database, "sources"),
    notes: await readTable(database, "notes"),
    drafts: await readTable(database, "drafts"),
    scheduledTalks: await readTable(database, "scheduledTalks"),
    settings: await readSettings(database),
  };
}

/** The same, of one moment: nothing can be stored until all is read. */
export async function readAllRows(database: NotebookDatabase): Promise<BackupRows> {
  return database.transaction("r", database.tables, () => readRowsInParts(database));
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
  sites: SiteAddresses,
  sources: Source[],
  now: IsoDateTime,
): Promise<Source[]> {
  const here = await database.sources.filter((source) => !source.deletedAt).toArray();
  const pageOf = ({ conferenceId, url }: Source) => `${conferenceId} ${sites.identify(url)}`;
  const known = new Set(here.map(pageOf));
  return sources.map((source) => (known.has(pageOf(source)) ? { ...source, deletedAt: now } : source));
}

/** How many rows a restore added. */
export interface Restored {
  conferences: number;
  talks: number;
  notes: number;
}

/** Adds what is missing, within a transaction. */
export async function addRows(
  database: NotebookDatabase,
  writer: Writer,
  sites: SiteAddresses,
  rows: BackupRows,
): Promise<Restored> {
  const added: Partial<Record<TableName, number>> = {};
  const sources = await binKnownPages(database, sites, rows.sources, writer.now);
  for (const name of rowTableNames)
    added[name] = await addMissing(database, writer, name, name === "sources" ? sources : rows[name]);
  for (const [key, value] of Object.entries(rows.settings)) {
    const name = key as keyof typeof rows.settings;
    if (!(await database.settings.get(key))) await database.settings.put({ key: name, value });
  }
  return { conferences: added.conferences ?? 0, talks: added.talks ?? 0, notes: added.notes ?? 0 };
}
