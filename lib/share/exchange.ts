// One exchange between the notebook's rows and the shared document of a conference, in one transaction: what was changed here goes
// into the document, what came from others is taken in, and the rows become what the document says. How it travels is left to
// changes-file.ts and connection.ts.
import type { Id, Share } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { NotebookDatabase, WaitingRow } from "@/lib/notebook/rows/database.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import type { Writer } from "@/lib/notebook/rows/writer.ts";
import { type LocalRow, mostDocumentBytes, SharedDocument } from "./document.ts";
import { type SharedTable, sharedTables } from "./flat-row.ts";
import { projectRow } from "./project.ts";
import type { RowName } from "./row-keys.ts";

/** What others brought: rows that are new here, that say another thing now, and that went to the bin. */
export interface Brought {
  added: number;
  changed: number;
  binned: number;
  /** Of those that are new. */
  talks: number;
  notes: number;
}

/** A document as it is held between two exchanges, so that it need not be read anew each time. */
export interface HeldDocument {
  document: SharedDocument;
  /** The last part of it that was read. */
  number: number;
  bytes: number;
  parts: number;
}

/** What one exchange works with, within its transaction. */
interface Exchange {
  /** Sources that others brought and that are new here. */
  newSources: Id[];
  /** Notes that were here, and say other words now. */
  reworded: Id[];
  database: NotebookDatabase;
  writer: Writer;
  conferenceId: Id;
  document: SharedDocument;
}

/** As many parts as are read in a moment; with more they become one. */
const mostParts = 200;

const rowsOf = async (database: NotebookDatabase, table: SharedTable, index: object): Promise<LocalRow[]> => {
  const rows: Fields[] = await database.table<Fields>(table).where(index).toArray();
  return rows.map((row) => ({ table, id: String(row.id), row }));
};

/** The document with all that was kept of it. @param held what was read of it before */
export async function holdDocument(
  database: NotebookDatabase,
  conferenceId: Id,
  held?: HeldDocument,
): Promise<HeldDocument> {
  const now = held ?? { document: new SharedDocument(), number: 0, bytes: 0, parts: 0 };
  const parts = await database.sharedUpdates
    .where({ conferenceId })
    .filter(({ number = 0 }) => number > now.number)
    .sortBy("number");
  if (parts.length > 0) now.document.load(parts.map(({ bytes }) => bytes));
  for (const { number = 0, bytes } of parts) {
    now.number = number;
    now.bytes += bytes.length;
    now.parts++;
  }
  return now;
}

/** Whether a row that is stored here belongs to the conference. */
async function isOurs({ database, conferenceId }: Exchange, table: SharedTable, row: Fields): Promise<boolean> {
  if (table === "conferences") return row.id === conferenceId;
  if (table !== "notes") return row.conferenceId === conferenceId;
  return (await database.talks.get(String(row.talkId)))?.conferenceId === conferenceId;
}

/** A talk with its pages and notes. */
async function readTalk({ database }: Exchange, talk: LocalRow): Promise<LocalRow[]> {
  const rows = [
    await rowsOf(database, "sources", { talkId: talk.id }),
    await rowsOf(database, "notes", { talkId: talk.id }),
  ];
  return [talk, ...rows.flat()];
}

const headTable: SharedTable = "conferences";

const asSeed = (rows: LocalRow[]) => rows.flatMap(({ table, row }) => (row ? [{ table, row }] : []));

/** The document's beginning: a seed for the conference with its post, one for its schedule, and one for each talk. */
async function seedAll(exchange: Exchange): Promise<void> {
  const { database, conferenceId, document } = exchange;
  const conference = await database.table<Fields>("conferences").get(conferenceId);
  const posts = await rowsOf(database, "posts", { conferenceId });
  const head = conference ? [{ table: headTable, row: conference }, ...asSeed(posts)] : [];
  document.seed(conferenceId, head);
  const lines = await rowsOf(database, "scheduledTalks", { conferenceId });
  if (lines.length > 0) document.seed(conferenceId, asSeed(lines));
  for (const talk of await rowsOf(database, "talks", { conferenceId }))
    document.seed(conferenceId, asSeed(await readTalk(exchange, talk)));
}

/** Brings into the document what was changed here since the last exchange. */
async function bringChanges(exchange: Exchange, marks: WaitingRow[]): Promise<void> {
  const { database, conferenceId, document, writer } = exchange;
  const rows: LocalRow[] = [];
  for (const { table: name, id } of marks) {
    const table = name as SharedTable;
    const stored = await database.table<Fields>(table).get(id);
    const row = stored && (await isOurs(exchange, table, stored)) ? stored : undefined;
    rows.push({ table, id, row });
  }
  const isNew = ({ table, id, row }: LocalRow) => row && !row.deletedAt && !document.has({ table, id });
  for (const talk of rows.filter((row) => row.table === "talks" && isNew(row)))
    document.seed(conferenceId, asSeed(await readTalk(exchange, talk)));
  const lines = rows.filter((row) => row.table === "scheduledTalks" && isNew(row));
  if (lines.length > 0) document.seed(conferenceId, asSeed(lines));
  document.write(rows, writer.now);
}

/** Where a post is already, no other one comes beside it: a conference has one. */
async function hasOtherPost({ database, conferenceId }: Exchange, { table, id }: RowName): Promise<boolean> {
  if (table !== "posts") return false;
  const posts = await database.posts.where({ conferenceId }).primaryKeys();
  return posts.length > 0 && !posts.includes(id);
}

/** A row as it is stored and as it is to be; nothing where it stays. */
async function projectOne(
  exchange: Exchange,
  name: RowName,
  talksHere: Set<Id>,
): Promise<{ before?: Fields; after: Fields } | undefined> {
  const { database, conferenceId, document, writer } = exchange;
  const row = await database.table<Fields>(name.table).get(name.id);
  if (await hasOtherPost(exchange, name)) return undefined;
  const after = projectRow(document, name, {
    conferenceId,
    now: writer.now,
    row,
    isOurs: row !== undefined && (await isOurs(exchange, name.table, row)),
    isTalkHere: (id) => talksHere.has(id),
  });
  return after && { before: row, after };
}

function count(brought: Brought, table: SharedTable, before: Fields | undefined, after: Fields): void {
  if (!before) brought.added++;
  else if (after.deletedAt && !before.deletedAt) brought.binned++;
  else brought.changed++;
  if (!before && (table === "talks" || table === "notes")) brought[table]++;
}

/** Stores the rows that the document has changed, talks before what belongs to them. */
async function projectChanged(exchange: Exchange): Promise<Brought> {
  const { database, conferenceId, document, writer } = exchange;
  const names = Map.groupBy(document.takeChanged(), ({ table }) => table);
  const brought: Brought = { added: 0, changed: 0, binned: 0, talks: 0, notes: 0 };
  const talksHere = new Set(await database.talks.where({ conferenceId }).primaryKeys());
  for (const table of sharedTables) {
    const rows: Fields[] = [];
    for (const name of names.get(table) ?? []) {
      const change = await projectOne(exchange, name, talksHere);
      if (!change) continue;
      rows.push(change.after);
      if (table === "sources" && !change.before) exchange.newSources.push(name.id);
      if (table === "notes" && change.before && change.before.markdown !== change.after.markdown)
        exchange.reworded.push(name.id);
      count(brought, table, change.before, change.after);
      if (table !== "talks" || change.before) continue;
      talksHere.add(name.id);
      addRowsOf(document, name.id, names);
    }
    await writer.putAll(table, rows as never[]);
  }
  return brought;
}

/** What belongs to a talk may have come before it. */
function addRowsOf(document: SharedDocument, talkId: Id, names: Map<SharedTable, RowName[]>): void {
  for (const table of ["sources", "notes"] as const) {
    const known = names.get(table) ?? [];
    const more = document.listOfTalk(table, talkId).filter((id) => !known.some((name) => name.id === id));
    names.set(table, [...known, ...more.map((id) => ({ table, id }))]);
  }
}

async function keepDocument({ database, conferenceId }: Exchange, held: HeldDocument, all?: Uint8Array): Promise<void> {
  if (!all) return;
  if (held.bytes + all.length > mostDocumentBytes) throw new Problem("problemSharedLarge");
  if (held.parts >= mostParts) {
    await database.sharedUpdates.where({ conferenceId }).delete();
    all = held.document.encode();
    [held.bytes, held.parts] = [0, 0];
  }
  held.number = await database.sharedUpdates.add({ conferenceId, bytes: all });
  held.bytes += all.length;
  held.parts++;
}

/** What an exchange has come to. */
export interface Exchanged {
  brought: Brought;
  /** The sources among what is new here. */
  newSources: Id[];
  /** The notes in which others have changed words. */
  reworded: Id[];
  /** What was done here, to be sent; undefined where there is nothing. */
  own?: Uint8Array;
  held: HeldDocument;
}

async function run(exchange: Exchange, share: Share, remote: Uint8Array[], held: HeldDocument): Promise<Exchanged> {
  const { database, conferenceId, document } = exchange;
  const waiting = database.waiting.where({ conferenceId });
  const marks = await waiting.toArray();
  if (share.isSeeded) await bringChanges(exchange, marks);
  for (const bytes of remote) document.apply(bytes);
  if (document.conferenceId !== undefined && document.conferenceId !== conferenceId)
    throw new Problem("problemSharedOther");
  if (!share.isSeeded) await seedAll(exchange);
  const notes = marks.filter(({ table }) => table === "notes").map(({ id }) => id);
  if (share.team?.access === "write") document.sign(notes, share.team.author);
  const brought = await projectChanged(exchange);
  const { all, own } = document.takeUpdates();
  await keepDocument(exchange, held, all);
  await waiting.delete();
  if (!share.isSeeded) await database.shares.put({ ...share, isSeeded: true });
  return { brought, newSources: exchange.newSources, reworded: exchange.reworded, own, held };
}

/**
 * Exchanges a conference with its document.
 * @param remote updates of Yjs from others, in any order, also those that were taken in before
 * @param held what an earlier exchange has returned; of no use after this one has failed
 * @throws Problem when nothing of it could be done; nothing has changed then
 */
export async function exchange(
  database: NotebookDatabase,
  conferenceId: Id,
  remote: Uint8Array[] = [],
  held?: HeldDocument,
): Promise<Exchanged> {
  return write(database, async (writer) => {
    writer.leaveUnmarked();
    const share = await database.shares.get(conferenceId);
    if (!share) throw new Problem("problemNotShared");
    // Its pages lie in the bin with it: that is nobody's concern but of this notebook.
    if ((await database.conferences.get(conferenceId))?.deletedAt) throw new Problem("problemSharedBinned");
    const now = await holdDocument(database, conferenceId, held);
    return run(
      { newSources: [], reworded: [], database, writer, conferenceId, document: now.document },
      share,
      remote,
      now,
    );
  });
}
