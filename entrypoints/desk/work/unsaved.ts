// Texts that could not be stored: tried again until they are, and meanwhile laid over what is read, so that no screen shows less.
import { useEffect, useState } from "preact/hooks";
import { giveUp, retry } from "@/components/controls/retries.ts";
import type { UnsavedText } from "@/components/controls/unsaved-text.ts";
import { explain } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { explainFailure } from "@/lib/notebook/rows/write.ts";

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
const newest = new Map<string, symbol>();
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

/**
 * Stores a text; if that fails, again and again until it is stored or a newer one of the same name comes.
 * @param row where the text shows, if the rows on screen are laid over by `withUnsaved`
 * @returns why it is not stored yet, or nothing once it is on disk
 */
export async function saveText(
  what: string,
  store: () => Promise<unknown>,
  row?: RowFields,
): Promise<UnsavedText | undefined> {
  const turn = Symbol(what);
  newest.set(what, turn);
  giveUp(what);
  try {
    await store();
    // A newer text may have failed meanwhile: that stands.
    if (newest.get(what) === turn) settle(what);
    return undefined;
  } catch (error) {
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
  }
}

/** Lets go of a text that is stored by other means, or not wanted any more. */
export function dropText(what: string): void {
  newest.delete(what);
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

/** All that is not stored; the screen is drawn anew when that changes. */
export function useUnsaved(): Unsaved[] {
  const [seen, setSeen] = useState(list);
  useEffect(() => {
    const listener = () => setSeen(list);
    listener();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return seen;
}

/** A row with the texts that were typed for it and are not stored yet. */
export function withUnsaved<Row extends { id: Id }>(row: Row): Row {
  const fields = [...unsaved.values()].filter((kept) => kept.row?.id === row.id).map((kept) => kept.row?.fields);
  return fields.length > 0 ? Object.assign({}, row, ...fields) : row;
}
