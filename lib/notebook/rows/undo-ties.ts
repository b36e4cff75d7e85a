// What holds between rows holds after an undo too: a page once in a conference, a note with its page, nothing under what is binned.
import type { Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { Fields } from "./journal.ts";
import type { SiteAddresses } from "./pages.ts";
import type { TableName } from "./row-tables.ts";
import type { RowChange, RowsToBe } from "./rows-to-be.ts";
import { parents } from "./undo-brought.ts";

function differsIn(field: string) {
  return ({ before, after }: RowChange) => before?.[field] !== after?.[field];
}

/** A page that went into the bin with the talk or conference that it leaves comes out of it. */
async function freeSources(rows: RowsToBe): Promise<void> {
  for (const source of rows.listChanged("sources")) {
    const id = source.id as Id;
    const now = await rows.getStored("sources", id);
    if (!now?.deletedAt) continue;
    // The talk that it stays in may lie in the bin with it.
    const left = [
      now.talkId !== source.talkId && (await rows.getStored("talks", now.talkId as Id)),
      now.conferenceId !== source.conferenceId && (await rows.getStored("conferences", now.conferenceId as Id)),
    ];
    const { deletedAt, ...free } = source;
    if (left.some((row) => row && row.deletedAt === deletedAt)) rows.set("sources", id, free);
  }
}

/** A page is in its talk's conference: those that go to a talk, and those that were added since to one that goes. */
async function bringSources(rows: RowsToBe, journal: RowChange[]): Promise<void> {
  const moved = journal.filter(differsIn("conferenceId")).flatMap(({ table, id }) => (table === "talks" ? id : []));
  const sources = [...rows.listChanged("sources"), ...(await rows.list("sources", "talkId", moved))];
  for (const source of sources) {
    const conferenceId = (await rows.get("talks", source.talkId as Id))?.conferenceId;
    if (conferenceId !== undefined && source.conferenceId !== conferenceId)
      rows.set("sources", source.id as Id, { ...source, conferenceId });
  }
}

/**
 * A page that was captured anew since stays as it is, in the bin or elsewhere.
 * @returns whether there is such a page
 * @throws Problem when it is one that was added since and belongs to a talk that goes
 */
async function keepTwins(rows: RowsToBe, journal: RowChange[], sites: SiteAddresses): Promise<boolean> {
  const own = new Set(journal.flatMap(({ table, id }) => (table === "sources" ? id : [])));
  const changed = rows.listChanged("sources");
  const conferences = [...new Set(changed.map(({ conferenceId }) => conferenceId))];
  const pageOf = ({ url }: Fields) => sites.identify(String(url));
  const byPage = Map.groupBy(await rows.list("sources", "conferenceId", conferences), pageOf);
  let isKept = false;
  for (const source of changed) {
    const isTwin = (other: Fields | undefined) =>
      other?.id !== source.id && other?.conferenceId === source.conferenceId && !other?.deletedAt;
    // Some of them may stay as they stand by now.
    const ids = (byPage.get(pageOf(source)) ?? []).map(({ id }) => id as Id);
    const others = await Promise.all(ids.map((id) => rows.get("sources", id)));
    const twin = source.deletedAt ? undefined : others.find(isTwin);
    if (!twin) continue;
    const holder = await rows.get("talks", twin.talkId as Id);
    if (!own.has(source.id as Id)) throw new Problem("problemLinkKnown", [String(holder?.title ?? "")]);
    rows.leave("sources", source.id as Id);
    isKept = true;
  }
  return isKept;
}

/** A note on a place in a page goes where the page goes. */
async function bringNotes(rows: RowsToBe, journal: RowChange[]): Promise<void> {
  for (const { table, id, before, after } of journal.filter(differsIn("talkId"))) {
    const source = table === "sources" ? await rows.get(table, id) : undefined;
    const talks = [before, after].map((row) => row?.talkId);
    for (const note of source ? await rows.list("notes", "talkId", talks) : []) {
      if (note.sourceId === id && note.talkId !== source?.talkId)
        rows.set("notes", note.id as Id, { ...note, talkId: source?.talkId });
    }
  }
}

/**
 * Brings along what hangs on the rows that an undo moves.
 * @param sites tells which addresses are one page
 * @returns whether something has to stay that would be there twice
 */
export async function bringAlong(rows: RowsToBe, journal: RowChange[], sites: SiteAddresses): Promise<boolean> {
  await freeSources(rows);
  await bringSources(rows, journal);
  const isKept = await keepTwins(rows, journal, sites);
  await bringNotes(rows, journal);
  return isKept;
}

/** The row that a row is reached through, if one lies in the bin already and stays there. */
async function findBinned(rows: RowsToBe, table: TableName, row: Fields): Promise<Fields | undefined> {
  const [parentTable, field] = parents[table] ?? [];
  const parent = parentTable && field ? await rows.get(parentTable, row[field] as Id) : undefined;
  if (!parentTable || !parent) return parent;
  const isBinned = parent.deletedAt && (await rows.getStored(parentTable, parent.id as Id))?.deletedAt;
  return isBinned ? parent : findBinned(rows, parentTable, parent);
}

/**
 * Refuses an undo that nobody would see.
 * @throws Problem when something would come back into a talk or conference that lies in the bin
 */
export async function refuseBinned(rows: RowsToBe): Promise<void> {
  for (const [table, parent] of Object.entries(parents) as [TableName, [TableName, string]][]) {
    const [, field] = parent;
    for (const row of rows.listChanged(table)) {
      const now = await rows.getStored(table, row.id as Id);
      const comes = !row.deletedAt && (!now || now.deletedAt || now[field] !== row[field]);
      const binned = comes ? await findBinned(rows, table, row) : undefined;
      if (binned) throw new Problem("problemParentBinned", [String(binned.title ?? binned.name ?? "")]);
    }
  }
}
