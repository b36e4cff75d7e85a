// One change of a text field: what was typed in the place of what. Read from the field itself, not guessed from two texts, which
// cannot tell a letter from another one of its kind.

/** What stood from `start` to `end` became `inserted`; places count UTF-16 units and never part a pair of them. */
export interface TextEdit {
  start: number;
  end: number;
  inserted: string;
}

/** A field before a change: its text and, where it told, what was selected in it; an empty selection is the caret. */
export interface FieldText {
  text: string;
  selection?: { start: number; end: number };
}

function countSame(one: string, other: string, most: number, step: 1 | -1): number {
  const at = (text: string, index: number) => text.at(step === 1 ? index : -1 - index);
  let count = 0;
  while (count < most && at(one, count) === at(other, count)) count++;
  return count;
}

/** Whether a place lies between the two halves of a character. */
function isWithinPair(text: string, place: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(place - 1, place + 1));
}

/** What was taken away or composed, which says nothing of where: what is behind the caret was there before. */
function compare(before: string, after: string, caret: number): TextEdit {
  const most = Math.min(before.length, after.length);
  let behind = countSame(before, after, Math.min(most, after.length - caret), -1);
  let front = countSame(before, after, most - behind, 1);
  if (isWithinPair(before, front) || isWithinPair(after, front)) front--;
  if (isWithinPair(before, before.length - behind) || isWithinPair(after, after.length - behind)) behind--;
  return { start: front, end: before.length - behind, inserted: after.slice(front, after.length - behind) };
}

/**
 * @param before the field as it was
 * @param after its text now
 * @param caret where the caret stands now, in UTF-16 units
 */
export function findEdit({ text, selection }: FieldText, after: string, caret: number): TextEdit {
  if (!selection) return compare(text, after, caret);
  const { start, end } = selection;
  const isTyped =
    caret >= start && text.slice(0, start) === after.slice(0, start) && text.slice(end) === after.slice(caret);
  return isTyped ? { start, end, inserted: after.slice(start, caret) } : compare(text, after, caret);
}
