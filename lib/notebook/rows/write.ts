// The one way to write: a transaction whose rows get their ids and dates here, which keeps a journal of them, and whose failure
// becomes a sentence. Taking back what a journal says is left to undo.ts.
import type { Transaction } from "dexie";
import type { Id, IsoDateTime, Row, ScheduledTalk, Settings, Share, Source } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { countAfter, countRows } from "./counts.ts";
import { type NotebookDatabase, sourceAddresses, type Tally, tallyKey } from "./database.ts";
import { explainFailure, noticeOutcome } from "./failure.ts";
import { markShared } from "./mark-shared.ts";
import type { NotebookCounts, RowTables, TableName } from "./row-tables.ts";
import { type End, waitForEnd } from "./wait-for-end.ts";

type NewRow<T> = Omit<T, keyof Row> & { id?: Id };

/** A row's values by the names of its fields. */
export type Fields = Record<string, unknown>;

/** What became of one row: `before` is absent where it was added, `after` where it was removed. */
export interface Change {
  table: TableName | "settings";
  /** A setting's key. */
  id: Id;
  before?: Fields;
  after?: Fields;
  /** When it became what `after` says. */
  at: IsoDateTime;
}

/** Every row that a transaction changed, once. */
export type Journal = Change[];

/** What a transaction can do to rows. */
export interface Writer {
  /** The moment of this transaction. */
  now: IsoDateTime;
  /** What was done so far: what `takeBack` needs. */
  readonly journal: Journal;
  add<Name extends TableName>(table: Name, fields: NewRow<RowTables[Name]>): Promise<RowTables[Name]>;
  /** Changes the named fields only; a field set to undefined is removed. Nothing happens if there is no such row. */
  change<Name extends TableName>(table: Name, id: Id, changes: Partial<RowTables[Name]>): Promise<void>;
  /**
   * Changes a row, or adds it where there is none. @param newest the fields, asked for at the last moment: what is typed while the
   * row is read goes along
   */
  keep<Name extends TableName>(table: Name, id: Id, newest: () => NewRow<RowTables[Name]>): Promise<void>;
  /** Puts rows into the bin. */
  bin(table: TableName, ids: Id[]): Promise<void>;
  /** Takes rows out of the bin. */
  restore(table: TableName, ids: Id[]): Promise<void>;
  /** Removes what is no person's any more: a draft that has become a note. */
  remove(table: TableName, id: Id): Promise<void>;
  /** Puts rows as they are, with their own ids and dates: for a backup. */
  putAll<Name extends TableName>(table: Name, rows: RowTables[Name][]): Promise<void>;
  /** Says which notebook this is from now on, and how often it was written before this. */
  setTally(tally: Pick<Tally, "notebookId" | "writes">): void;
  /** What is stored comes from the shared document, and does not wait to be brought there. */
  leaveUnmarked(): void;
  /** Remembers a choice; undefined forgets it. */
  choose<Key extends keyof Settings>(key: Key, value: Settings[Key] | undefined): Promise<void>;
}

function withChanges(row: Fields, changes: object): Fields {
  const fields = Object.entries({ ...row, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields);
}

const keysOf = (rows: (object | undefined)[]) =>
  rows
    .flatMap((row) => (row ? sourceAddresses(row as Source) : []))
    .map(({ address, sourceId }) => [address, sourceId]);

type Rows = (object | undefined)[];

/** Keeps the addresses that sources are looked up by. */
async function keepAddresses({ addresses }: NotebookDatabase, before: Rows, after: Rows): Promise<void> {
  if (JSON.stringify(keysOf(before)) === JSON.stringify(keysOf(after))) return;
  await addresses.bulkDelete(keysOf(before) as [string, Id][]);
  await addresses.bulkPut(after.flatMap((row) => (row ? sourceAddresses(row as Source) : [])));
}

/** The titles of a schedule whose lines have changed are made anew when they are wanted. */
async function dropTitles({ scheduleTitles }: NotebookDatabase, rows: Rows): Promise<void> {
  const conferences = rows.flatMap((row) => (row ? (row as ScheduledTalk).conferenceId : []));
  await scheduleTitles.bulkDelete([...new Set(conferences)]);
}

/** Keeps in step what rows are looked up by. */
async function keepLookups(
  database: NotebookDatabase,
  table: Change["table"],
  before: Rows,
  after: Rows,
): Promise<void> {
  if (table === "sources") await keepAddresses(database, before, after);
  else if (table === "scheduledTalks") await dropTitles(database, [...before, ...after]);
}

/** Of a row that is changed once more, a journal says what was there first. @param changed by table and id */
export function keepChange(changed: Map<string, Change>, change: Change): void {
  const key = `${change.table} ${change.id}`;
  const known = changed.get(key);
  changed.set(key, known ? { ...change, before: known.before } : change);
}

/** As many rows as are handed to the database in a few milliseconds: ten thousand at once held the page for half a second (measured). */
const partLength = 500;

/** What a writer does to a table's rows, with the journal of it. */
function rowSteps(database: NotebookDatabase, own: Running) {
  const table = (name: Change["table"]) => database.table<object, Id>(name);
  const record = (name: Change["table"], id: Id, before?: object, after?: object) =>
    keepChange(own.changed, { table: name, id, before, after, at: own.now } as Change);
  const read = (name: TableName, ids: Id[]) => (own.only ? [own.only.row] : table(name).bulkGet(ids));
  const put = async (name: Change["table"], ids: Id[], before: (object | undefined)[], after: object[]) => {
    const storing = table(name).bulkPut(after);
    if (own.only) own.only.storing = storing;
    else await storing;
    await keepLookups(database, name, before, after);
    for (const [index, id] of ids.entries()) record(name, id, before[index], after[index]);
  };
  const change = async (name: TableName, ids: Id[], changes: object) => {
    const rows = (await read(name, ids)).filter((row) => row !== undefined) as (Fields & Row)[];
    await put(
      name,
      rows.map(({ id }) => id),
      rows,
      rows.map((row) => withChanges(row, changes)),
    );
  };
  const remove = async (name: Change["table"], id: Id) => {
    const before = await table(name).get(id);
    record(name, id, before);
    await table(name).delete(id);
    await keepLookups(database, name, [before], []);
  };
  return { table, record, read, put, change, remove };
}

function createWriter(database: NotebookDatabase, own: Running): Writer {
  const { now } = own;
  const { table, record, read, put, change, remove } = rowSteps(database, own);
  return {
    now,
    get journal() {
      return [...own.changed.values()];
    },
    async add(name, fields) {
      const row = { id: crypto.randomUUID(), ...fields, createdAt: now, updatedAt: now };
      await table(name).add(row);
      await keepLookups(database, name, [], [row]);
      record(name, row.id, undefined, row);
      return row as unknown as RowTables[typeof name];
    },
    async keep(name, id, newest) {
      const [before] = await read(name, [id]);
      const row = withChanges({ createdAt: now, ...before, id }, { ...newest(), updatedAt: now });
      await put(name, [id], [before], [row]);
    },
    change: (name, id, changes) => change(name, [id], { ...changes, updatedAt: now }),
    bin: (name, ids) => change(name, ids, { deletedAt: now, updatedAt: now }),
    restore: (name, ids) => change(name, ids, { deletedAt: undefined, updatedAt: now }),
    remove,
    async putAll(name, rows) {
      for (let start = 0; start < rows.length; start += partLength) {
        const part = rows.slice(start, start + partLength);
        const ids = part.map(({ id }) => id);
        await put(name, ids, await table(name).bulkGet(ids), part);
      }
    },
    leaveUnmarked() {
      own.isUnmarked = true;
    },
    setTally(tally) {
      own.tally = tally;
      // Rows may be missing that the store still counts.
      own.counts = undefined;
    },
    async choose(key, value) {
      if (value === undefined) return remove("settings", key);
      await put("settings", [key], [await table("settings").get(key)], [{ key, value }]);
    },
  };
}

/** What a transaction knows of itself; those within it share it. */
interface Running {
  /** By table and id; of a row that is changed again it keeps what was there first. */
  changed: Map<string, Change>;
  now: IsoDateTime;
  /** Read once, and counted up at the end. */
  tally: Pick<Tally, "notebookId" | "writes">;
  /** What there was before it; undefined where that is to be counted. */
  counts?: NotebookCounts;
  /** What it changes comes from the shared document. */
  isUnmarked?: true;
  /** The one row that it changes, as it was, and its way to the disk. */
  only?: { row?: object; shares: Share[]; storing?: PromiseLike<unknown> };
}

/** Of which row a write changes fields, once and nothing else. */
interface OnlyRow {
  table: TableName;
  id: Id;
}

const running = new WeakMap<Transaction, Running>();

/**
 * The moment of a write. Never before the last one's, also where the clock was set back in between: what was written later comes
 * later, and the newest stays the newest.
 */
function momentAfter(last: IsoDateTime | undefined, now: IsoDateTime): IsoDateTime {
  return last === undefined || Date.parse(now) >= Date.parse(last) ? now : new Date(Date.parse(last) + 1).toISOString();
}

async function begin(database: NotebookDatabase, one: OnlyRow | undefined): Promise<Running> {
  // At once, not one after the other: a letter waits for each answer.
  const [tally, row, shares = []] = await Promise.all([
    database.tally.get(tallyKey),
    one && database.table<object, Id>(one.table).get(one.id),
    one && database.shares.toArray(),
  ]);
  const { writtenAt, notebookId = crypto.randomUUID(), writes = 0, counts } = tally ?? {};
  const now = momentAfter(writtenAt, database.now());
  return { changed: new Map(), now, tally: { notebookId, writes }, counts, ...(one && { only: { row, shares } }) };
}

/** Counts a write and what there is after it, in its own transaction. */
async function countWrite(database: NotebookDatabase, { tally, now, counts: before, changed }: Running): Promise<void> {
  const counts = before ? countAfter(before, changed.values()) : await countRows(database);
  await database.tally.put({ key: tallyKey, ...tally, writes: tally.writes + 1, writtenAt: now, counts });
}

async function mark(database: NotebookDatabase, own: Running): Promise<void> {
  if (!own.isUnmarked) await markShared(database, [...own.changed.values()], own.only?.shares);
}

/** Stores what is left to store of a write. */
async function finish(database: NotebookDatabase, own: Running, transaction: IDBTransaction): Promise<void> {
  const steps = [own.only?.storing, countWrite(database, own), mark(database, own)];
  // Nothing comes after that, so the browser need not ask whether something does: while the page draws, that takes its time.
  if (own.only?.shares.length === 0 && own.counts) transaction.commit();
  await Promise.all(steps);
}

/**
 * Runs `work` in one transaction over the whole notebook: all of it is stored, or nothing. Within another one's work it is a
 * part of that: of its transaction and of its journal.
 * @param signal whoever no longer wants it: nothing is stored then
 * @returns what `work` returns, once it is on disk
 * @throws Problem when the transaction fails; the signal's reason
 */
export function write<T>(
  database: NotebookDatabase,
  work: (writer: Writer) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return run(database, work, { signal });
}

async function run<T>(
  database: NotebookDatabase,
  work: (writer: Writer) => Promise<T>,
  { signal, only }: { signal?: AbortSignal; only?: OnlyRow } = {},
): Promise<T> {
  let ending: Promise<End> | undefined;
  const cutOff = Promise.withResolvers<never>();
  try {
    await database.requireSpace();
    // Awaiting the transaction, not the single put: only then is the row committed.
    // Dexie follows native awaits only from a function that is itself async (a plain one returning a promise commits too early).
    const writing = database.transaction("rw", database.tables, async (transaction) => {
      const { idbtrans, parent } = transaction;
      if (!parent) {
        ending = waitForEnd(idbtrans);
        // What was asked last as the browser closes the notebook gets no answer (seen with Chromium 156 on a full disk): the work would
        // wait for ever, and nobody would be told.
        void ending.then(({ isStored, reason }) => isStored || cutOff.reject(reason));
      }
      const own = (parent && running.get(parent)) ?? (await begin(database, only));
      running.set(transaction, own);
      const done = await work(createWriter(database, own));
      if (!parent) await finish(database, own, idbtrans);
      signal?.throwIfAborted();
      return done;
    });
    const result = await Promise.race([writing, cutOff.promise]);
    noticeOutcome();
    if (ending) database.watch.onWritten?.();
    return result;
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    // Where the browser ends a transaction, what was asked in it fails without saying why: the transaction tells at its end.
    const problem = explainFailure(error instanceof Problem ? error : ((await ending)?.reason ?? error));
    noticeOutcome(problem);
    throw problem;
  }
}

async function tell(writer: Writer, work: (writer: Writer) => Promise<unknown>): Promise<Journal> {
  await work(writer);
  return writer.journal;
}

/** The same for what can be undone: returns what was changed, which `takeBack` takes back. */
export function writeJournal(
  database: NotebookDatabase,
  work: (writer: Writer) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<Journal> {
  return run(database, (writer) => tell(writer, work), { signal });
}

/**
 * Changes fields of one row as `Writer.change` does, in as few turns as can be: what is typed goes this way.
 * @returns what takes it back
 * @throws Problem when it could not be stored
 */
export function changeRow<Name extends TableName>(
  database: NotebookDatabase,
  table: Name,
  id: Id,
  changes: Partial<RowTables[Name]>,
): Promise<Journal> {
  return run(database, (writer) => tell(writer, () => writer.change(table, id, changes)), { only: { table, id } });
}

/** The same for `Writer.keep`. */
export function keepRow<Name extends TableName>(
  database: NotebookDatabase,
  table: Name,
  id: Id,
  newest: () => NewRow<RowTables[Name]>,
): Promise<void> {
  return run(database, (writer) => writer.keep(table, id, newest), { only: { table, id } });
}
