// What a transaction does to rows: they get their ids and dates here, what they are looked up by is kept in step, and a journal says
// what became of them.
import type { Id, IsoDateTime, Row, ScheduledTalk, Settings, Share, Source } from "@/lib/model/index.ts";
import { type NotebookDatabase, sourceAddresses, type Tally } from "./database.ts";
import { type Change, type Fields, type Journal, keepChange } from "./journal.ts";
import type { NotebookCounts, RowTables, TableName } from "./row-tables.ts";

export type NewRow<T> = Omit<T, keyof Row> & { id?: Id };

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

/** What a transaction knows of itself; those within it share it. */
export interface Running {
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

/** @param own the transaction that it writes in */
export function createWriter(database: NotebookDatabase, own: Running): Writer {
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
