// The one way to write: a transaction over the whole notebook, which counts itself, and whose failure becomes a sentence. What it does
// to rows is in writer.ts, taking that back in undo.ts.
import type { Transaction } from "dexie";
import type { Id, IsoDateTime } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { countAfter, countRows } from "./counts.ts";
import { type NotebookDatabase, tallyKey } from "./database.ts";
import { explainFailure, noticeOutcome } from "./failure.ts";
import type { Journal } from "./journal.ts";
import { markShared } from "./mark-shared.ts";
import type { RowTables, TableName } from "./row-tables.ts";
import { type End, waitForEnd } from "./wait-for-end.ts";
import { createWriter, type NewRow, type Running, type Writer } from "./writer.ts";

/** Of which row a write changes fields, once and nothing else. */
interface OnlyRow {
  table: TableName;
  id: Id;
}

const running = new WeakMap<Transaction, Running>();

/**
 * The moment of what is written. Never before the last one's, also where the clock was set back in between: what was written later comes
 * later, and the newest stays the newest.
 */
export function momentAfter(last: IsoDateTime | undefined, now: IsoDateTime): IsoDateTime {
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
  database.writtenAt = now;
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
