// What a key means on a note in the list.

export type NoteAct =
  /** To the note so many further, which may be none. */
  | { does: "go"; to: number }
  /** The note itself moves there, counted from 0. */
  | { does: "move"; to: number }
  | { does: "edit" }
  | { does: "delete" }
  /** To the links and buttons in it, and back to the note. */
  | { does: "enter" }
  | { does: "leave" };

export interface NoteStand {
  /** The note's, counted from 0. */
  index: number;
  /** How many notes there are. */
  count: number;
  /** The focus is on a link or a button in the note, or in its text. */
  isInside: boolean;
}

/** @returns undefined for a key that means nothing here */
export function actOfNoteKey(
  { key, altKey }: Pick<KeyboardEvent, "key" | "altKey">,
  { index, count, isInside }: NoteStand,
): NoteAct | undefined {
  if (isInside) return key === "Escape" ? { does: "leave" } : undefined;
  if (key === "ArrowRight" && !altKey) return { does: "enter" };
  if (key === "Enter") return { does: "edit" };
  if (key === "Delete") return { does: "delete" };
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return undefined;
  if (!altKey) return { does: "go", to: index + step };
  return { does: "move", to: Math.min(Math.max(index + step, 0), count - 1) };
}

/** Where the focus goes when a note is deleted: to the one after it, or before it at the end; -1 for none. */
export function afterDeletion(index: number, count: number): number {
  return index + 1 < count ? index + 1 : index - 1;
}

/**
 * The place, counted from 0, that a row has when it is dropped before another.
 * @param ids of the rows in their order
 * @param before undefined for the end
 */
export function dropPosition(ids: string[], moved: string, before: string | undefined): number {
  const others = ids.filter((id) => id !== moved);
  const position = before === undefined ? -1 : others.indexOf(before);
  return position < 0 ? others.length : position;
}
