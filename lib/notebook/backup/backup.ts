// All rows of a notebook, and adding rows that are missing. Restoring overwrites nothing.
import { defaultSettings, type Id, type IsoDateTime, type Post, type Row, type Source } from "@/lib/model/index.ts";
import { listLocked } from "../conferences.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import type { SiteAddresses } from "../rows/pages.ts";
import { type RowTables, rowTableNames, type TableName } from "../rows/row-tables.ts";
import type { Writer } from "../rows/writer.ts";
import { readSettings } from "../settings.ts";
import { firstPost } from "../start-conference.ts";
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

/**
 * A conference has one post. Another one for a conference that has its own, as after a merge that a former backup does not know of,
 * would be shown in its place; and one without any could not be shown at all.
 */
async function onePostEach(database: NotebookDatabase, { conferences, posts, settings }: BackupRows): Promise<Post[]> {
  const here = await database.posts.toArray();
  const known = new Set(here.map(({ id }) => id));
  const owners = new Set(here.map(({ conferenceId }) => conferenceId));
  const missing = posts.filter(({ id, conferenceId }) => {
    const isFirst = !known.has(id) && !owners.has(conferenceId);
    if (isFirst) owners.add(conferenceId);
    return isFirst;
  });
  const style = { ...defaultSettings, ...settings };
  const without = conferences.filter(({ id }) => !owners.has(id));
  return [
    ...missing,
    ...without.map(({ id, name, timeZone = "UTC", createdAt, updatedAt }) => ({
      ...firstPost(id, name, { date: "", timeZone }, style),
      id: crypto.randomUUID(),
      createdAt,
      updatedAt,
    })),
  ];
}

/**
 * The rows that can be added here: what would come into a conference that may only be read is left out, where it is in the file and
 * where it has come to since.
 */
export async function leaveLocked(database: NotebookDatabase, rows: BackupRows): Promise<BackupRows> {
  const locked = await listLocked(database);
  if (locked.size === 0) return rows;
  const homes = new Map(rows.talks.map(({ id, conferenceId }) => [id, conferenceId]));
  await database.talks.each(({ id, conferenceId }) => homes.set(id, conferenceId));
  const isOpen = ({ conferenceId }: { conferenceId: Id }) => !locked.has(conferenceId);
  const isOfOpenTalk = (id: Id) => !locked.has(homes.get(id) ?? "");
  return {
    ...rows,
    conferences: rows.conferences.filter(({ id }) => !locked.has(id)),
    posts: rows.posts.filter(isOpen),
    talks: rows.talks.filter(({ id }) => isOfOpenTalk(id)),
    sources: rows.sources.filter((source) => isOpen(source) && isOfOpenTalk(source.talkId)),
    notes: rows.notes.filter(({ talkId }) => isOfOpenTalk(talkId)),
    scheduledTalks: rows.scheduledTalks.filter(isOpen),
  };
}

/** How many rows a restore added. */
export interface Restored {
  conferences: number;
  talks: number;
  notes: number;
}

/** Adds what is missing and may be added, within a transaction. */
export async function addRows(
  database: NotebookDatabase,
  writer: Writer,
  sites: SiteAddresses,
  all: BackupRows,
): Promise<Restored> {
  const rows = await leaveLocked(database, all);
  const added: Partial<Record<TableName, number>> = {};
  const fitting = {
    ...rows,
    sources: await binKnownPages(database, sites, rows.sources, writer.now),
    posts: await onePostEach(database, rows),
  };
  for (const name of rowTableNames) added[name] = await addMissing(database, writer, name, fitting[name]);
  for (const [key, value] of Object.entries(rows.settings)) {
    const name = key as keyof typeof rows.settings;
    if (!(await database.settings.get(key))) await database.settings.put({ key: name, value });
  }
  return { conferences: added.conferences ?? 0, talks: added.talks ?? 0, notes: added.notes ?? 0 };
}
