// Texts that could not be stored: tried again until they are, and meanwhile laid over what is read, so that no screen shows less.
import { useEffect, useState } from "preact/hooks";
import { giveUp, retry } from "@/components/controls/retries.ts";
import type { Saving } from "@/components/controls/save-state.tsx";
import type { UnsavedText } from "@/components/controls/unsaved-text.ts";
import { explain } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { explainFailure } from "@/lib/notebook/rows/failure.ts";
import { leaveLastTexts } from "./last-texts.ts";

/** The fields of a row that a text belongs to, as they should be stored. */
export interface RowFields {
  id: Id;
  fields: object;
}

interface Kept extends UnsavedText {
  row?: RowFields;
}

/** By what is stored, "note 7", "talk 3 title": a newer text of that name takes the place of an older one. */
const unsaved = new Map<string, Kept>();
/** How many notices on screen tell of it. */
const notices = new Map<string, number>();
const listeners = new Set<() => void>();
let list: Unsaved[] = [];

function tell(): void {
  list = [...unsaved].map(([what, text]) => {
    const [, rowId = ""] = what.split(" ");
    return { what, rowId, text, isShown: (notices.get(what) ?? 0) > 0 };
  });
  for (const listener of [...listeners]) listener();
}

function settle(what: string): void {
  if (unsaved.delete(what)) tell();
}

function count(what: string, step: 1 | -1): void {
  notices.set(what, (notices.get(what) ?? 0) + step);
  tell();
}

function keep(what: string, error: unknown, rest: Pick<Kept, "row" | "untilSaved">): Kept {
  const problem = explainFailure(error);
  const show = () => {
    count(what, 1);
    return () => count(what, -1);
  };
  const kept = { ...rest, sentence: explain(problem), isDiskFull: problem.key === "problemDiskFull", show };
  unsaved.set(what, kept);
  tell();
  return kept;
}

/** A text and where it goes; `outcome` says how that went, or how it went with the newer one that took its place. */
interface Turn {
  store: () => Promise<unknown>;
  row?: RowFields;
  /** The row, as it was read, that a screen laid it over last. */
  over?: object;
  outcome: PromiseWithResolvers<UnsavedText | undefined>;
}

/** By name: what is being stored, or waits for the one before it. */
const newest = new Map<string, Turn>();
/** By name: what the store has taken since a row was read that it was laid over. It stays there until that row is read again. */
const taken = new Map<string, Turn>();
/** A write this long shows "Saving…", in milliseconds; a shorter one would only flicker. */
export const longWrite = 400;
/** Names of what has been on its way for so long. */
const slow = new Set<string>();
const typedListeners = new Set<() => void>();
const busy = new Set<string>();

const tables = { note: "notes", talk: "talks", post: "posts" } as const;

leaveLastTexts(() => {
  // What waits or is on its way is newer than what failed before it.
  const rows = new Map([...unsaved, ...newest].map(([what, { row }]) => [what, row]));
  return [...rows].flatMap(([what, row]) => {
    const table = tables[what.split(" ", 1)[0] as keyof typeof tables];
    return table && row ? [{ table, ...row }] : [];
  });
});

async function take(what: string, turn: Turn): Promise<UnsavedText | undefined> {
  const { store, row } = turn;
  giveUp(what);
  const timer = setTimeout(() => {
    slow.add(what);
    tell();
  }, longWrite);
  try {
    await store();
    settle(what);
    return undefined;
  } catch (error) {
    // Dropped or replaced meanwhile: this one is not wanted any more.
    if (newest.get(what) !== turn) return undefined;
    const saved = Promise.withResolvers<void>();
    const kept = keep(what, error, { row, untilSaved: saved.promise });
    retry(what, async () => {
      try {
        await store();
      } catch {
        return false;
      }
      if (unsaved.get(what) === kept) settle(what);
      saved.resolve();
      return true;
    });
    return kept;
  } finally {
    clearTimeout(timer);
    if (slow.delete(what)) tell();
  }
}

async function drain(what: string): Promise<void> {
  busy.add(what);
  let done: Turn | undefined;
  for (let turn = newest.get(what); turn && turn !== done; turn = newest.get(what)) {
    turn.outcome.resolve(await take(what, turn));
    done = turn;
  }
  // Another reading of the row is on its way.
  if (done?.over && newest.get(what) === done) taken.set(what, done);
  else taken.delete(what);
  newest.delete(what);
  busy.delete(what);
}

/**
 * Stores a text while it is typed: one write of that name at a time and after it the newest only, since letters come faster than
 * they can be stored. What fails is tried again and again until it is stored or a newer one of the same name comes.
 * @param what names it with its row, "talk 3 title"
 * @param row where the text shows, if the rows on screen are laid over by `withUnsaved`
 * @returns why it, or the newer one that took its place, is not stored yet, or nothing once it is on disk
 */
export function saveText(
  what: string,
  store: () => Promise<unknown>,
  row?: RowFields,
): Promise<UnsavedText | undefined> {
  const turn: Turn = { store, row, outcome: Promise.withResolvers() };
  newest.get(what)?.outcome.resolve(turn.outcome.promise);
  newest.set(what, turn);
  if (!busy.has(what)) void drain(what);
  if (row) for (const listener of [...typedListeners]) listener();
  return turn.outcome.promise;
}

/** @returns ends it; until then `listener` is called at each letter of a row, before that is stored */
export function onTyped(listener: () => void): () => void {
  typedListeners.add(listener);
  return () => void typedListeners.delete(listener);
}

/**
 * A row with the texts that are on their way to the disk, or are there since it was read; the same object where there are none.
 * @param row as it was read; the next reading is another object
 */
export function withTyped<Row extends { id: Id }>(row: Row): Row {
  const typed: object[] = [];
  for (const [what, turn] of taken) {
    if (turn.row?.id !== row.id) continue;
    if (turn.over === row) typed.push(turn.row.fields);
    else taken.delete(what);
  }
  for (const turn of newest.values()) {
    if (turn.row?.id !== row.id) continue;
    turn.over = row;
    typed.push(turn.row.fields);
  }
  return typed.length > 0 ? Object.assign({}, row, ...typed) : row;
}

/** Lets go of a text that is stored by other means, or not wanted any more. */
export function dropText(what: string): void {
  newest.delete(what);
  taken.delete(what);
  giveUp(what);
  settle(what);
}

export interface Unsaved {
  /** The name that `saveText` was given. */
  what: string;
  /** The row that it is about: the name's second word. */
  rowId: Id;
  text: UnsavedText;
  /** A notice beside the text tells of it. */
  isShown: boolean;
}

function useTold<T>(read: () => T): T {
  const [seen, setSeen] = useState(read);
  useEffect(() => {
    const listener = () => setSeen(read);
    listener();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return seen;
}

/** All that could not be stored; the screen is drawn anew when that changes. */
export const useUnsaved = (): Unsaved[] => useTold(() => list);

/** How a screen's writes stand with what is typed, which is not saved as long as it is on its way. @param others how all others stand */
export function useSaving(others: Saving): Saving {
  const isStoring = useTold(() => slow.size > 0);
  return isStoring && others === "saved" ? "saving" : others;
}

/** What was laid over a row: it stays there when the text is stored at last, since the row was read before. */
const laid = new WeakMap<object, object>();

/**
 * A row with the texts that were typed for it and are not stored yet.
 * @param row as it was read; the next reading is another object
 */
export function withUnsaved<Row extends { id: Id }>(row: Row): Row {
  for (const kept of unsaved.values())
    if (kept.row?.id === row.id) laid.set(row, { ...laid.get(row), ...kept.row.fields });
  const typed = laid.get(row);
  return typed ? { ...row, ...typed } : row;
}
