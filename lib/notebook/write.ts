// The one way to write: a transaction whose rows get their ids and dates here, and whose failure becomes a sentence.
import type { Conference, Draft, Id, IsoDateTime, Note, Post, Row, ScheduledTalk, Source, Talk } from "@/lib/model";
import { Problem, type ProblemKey } from "@/lib/problem";
import type { NotebookDatabase } from "./database";

/** The tables whose rows have an id, dates and a place in the bin. */
export interface RowTables {
  conferences: Conference;
  posts: Post;
  talks: Talk;
  sources: Source;
  notes: Note;
  drafts: Draft;
  scheduledTalks: ScheduledTalk;
}
export type TableName = keyof RowTables;
export const rowTableNames = ["conferences", "posts", "talks", "sources", "notes", "drafts", "scheduledTalks"] as const;

type NewRow<T> = Omit<T, keyof Row> & { id?: Id };

/** What a transaction can do to rows. */
export interface Writer {
  /** The moment of this transaction. */
  now: IsoDateTime;
  add<Name extends TableName>(table: Name, fields: NewRow<RowTables[Name]>): Promise<RowTables[Name]>;
  /** Changes the named fields only; a field set to undefined is removed. Nothing happens if there is no such row. */
  change<Name extends TableName>(table: Name, id: Id, changes: Partial<RowTables[Name]>): Promise<void>;
  /** Puts rows into the bin. */
  bin(table: TableName, ids: Id[]): Promise<void>;
  /** Takes rows out of the bin. */
  restore(table: TableName, ids: Id[]): Promise<void>;
  /** Puts rows as they are, with their own ids and dates: for a backup. */
  putAll<Name extends TableName>(table: Name, rows: RowTables[Name][]): Promise<void>;
}

function createWriter(database: NotebookDatabase): Writer {
  const now = database.now();
  const table = (name: TableName) => database.table<Row, Id>(name);
  return {
    now,
    async add(name, fields) {
      const row = { id: crypto.randomUUID(), ...fields, createdAt: now, updatedAt: now };
      await table(name).add(row);
      return row as unknown as RowTables[typeof name];
    },
    async change(name, id, changes) {
      await table(name).update(id, { ...changes, updatedAt: now });
    },
    async bin(name, ids) {
      await table(name).where("id").anyOf(ids).modify({ deletedAt: now });
    },
    async restore(name, ids) {
      await table(name)
        .where("id")
        .anyOf(ids)
        .modify((row: Row) => {
          delete row.deletedAt;
        });
    },
    async putAll(name, rows) {
      await table(name).bulkPut(rows);
    },
  };
}

/** The error and those it wraps: Dexie names the cause `inner`. */
function* causes(error: unknown): Generator<Error> {
  for (
    let next = error;
    next instanceof Error || next instanceof DOMException;
    next = (next as { inner?: unknown }).inner
  )
    yield next;
}

const problemsByName: [name: string, key: ProblemKey][] = [
  ["VersionError", "problemNewerData"],
  ["OpenFailedError", "problemNotesClosed"],
  ["DatabaseClosedError", "problemNotesClosed"],
  ["MissingAPIError", "problemNotesClosed"],
];

/** Whether a browser's error says that the disk is full. Chromium has no name of its own for a log that it could not write on. */
function saysDiskFull({ name, message }: Error): boolean {
  return name === "QuotaExceededError" || (name === "UnknownError" && message.includes("NO_SPACE"));
}

/** The last write failed for want of room. Chromium closes the notebook then, and cannot open it before there is some: nor say why. */
let isDiskFull = false;

/**
 * Turns what the database throws into a sentence.
 * @param unknown what to say of an error that nothing is known of
 */
export function explainFailure(error: unknown, unknown: ProblemKey = "problemNotSaved"): Problem {
  const chain = [...causes(error)];
  const problem = chain.find((cause) => cause instanceof Problem);
  if (problem) return problem;
  const known = problemsByName.find(([name]) => chain.some((cause) => cause.name === name))?.[1];
  const key = chain.some(saysDiskFull) || (known === "problemNotesClosed" && isDiskFull) ? "problemDiskFull" : known;
  return new Problem(key ?? unknown, [], { cause: error });
}

/** Resolves when the transaction is over, to why it was aborted if it was. */
function waitForEnd(transaction: IDBTransaction): Promise<DOMException | null> {
  return new Promise((resolve) => {
    transaction.addEventListener("abort", () => resolve(transaction.error));
    transaction.addEventListener("complete", () => resolve(null));
  });
}

/**
 * Runs `work` in one transaction over the whole notebook: all of it is stored, or nothing.
 * @returns what `work` returns, once it is on disk
 * @throws Problem when the transaction fails
 */
export async function write<T>(database: NotebookDatabase, work: (writer: Writer) => Promise<T>): Promise<T> {
  let ending: Promise<unknown> | undefined;
  try {
    await database.findRoom();
    // Awaiting the transaction, not the single put: only then is the row committed.
    // Dexie follows native awaits only from a function that is itself async (a plain one returning a promise commits too early).
    const result = await database.transaction("rw", database.tables, async ({ idbtrans, parent }) => {
      if (!parent) ending = waitForEnd(idbtrans);
      return work(createWriter(database));
    });
    isDiskFull = false;
    return result;
  } catch (error) {
    // Where the browser ends a transaction, what was asked in it fails without saying why: the transaction tells at its end.
    const problem = explainFailure(error instanceof Problem ? error : ((await ending) ?? error));
    isDiskFull = problem.key === "problemDiskFull";
    throw problem;
  }
}
