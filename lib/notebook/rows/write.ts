// The one way to write: a transaction whose rows get their ids and dates here, and whose failure becomes a sentence.
import type {
  Conference,
  Draft,
  Id,
  IsoDateTime,
  Note,
  Post,
  Row,
  ScheduledTalk,
  Source,
  Talk,
} from "@/lib/model/index.ts";
import { Problem, type ProblemKey } from "@/lib/model/problem.ts";
import type { NotebookDatabase } from "./database.ts";

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
  ["QuotaExceededError", "problemDiskFull"],
  ["VersionError", "problemNewerData"],
  ["OpenFailedError", "problemNotesClosed"],
  ["DatabaseClosedError", "problemNotesClosed"],
  ["MissingAPIError", "problemNotesClosed"],
];

/** Turns what the database throws into a sentence. A full disk arrives as an AbortError with an inner QuotaExceededError. */
export function explainFailure(error: unknown): Problem {
  const chain = [...causes(error)];
  const problem = chain.find((cause) => cause instanceof Problem);
  if (problem) return problem;
  const known = problemsByName.find(([name]) => chain.some((cause) => cause.name === name));
  return new Problem(known?.[1] ?? "problemNotSaved", [], { cause: error });
}

/**
 * Runs `work` in one transaction over the whole notebook: all of it is stored, or nothing.
 * @returns what `work` returns, once it is on disk
 * @throws Problem when the transaction fails
 */
export async function write<T>(database: NotebookDatabase, work: (writer: Writer) => Promise<T>): Promise<T> {
  try {
    // Awaiting the transaction, not the single put: only then is the row committed.
    // Dexie follows native awaits only from a function that is itself async (a plain one returning a promise commits too early).
    return await database.transaction("rw", database.tables, async () => work(createWriter(database)));
  } catch (error) {
    throw explainFailure(error);
  }
}
