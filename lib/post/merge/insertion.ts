// New passages of the talks, put into a body that a person edited.

import type { Edit } from "../markdown/edit.ts";
import { type Bodies, freePassages } from "./bodies.ts";
import { lineColumn, shiftLines, textColumn } from "./indents.ts";
import type { TextChange } from "./match.ts";
import { type Passage, passageKey } from "./passages.ts";

/** The text of new passages in a row, as far in as the person has what they belong to; those that only moved are as they stand there, or left out. */
export function writeRun(change: TextChange, bodies: Bodies): string {
  const { now, moved } = bodies;
  const [from, end] = change.now;
  const shifts = shiftsOf(change, bodies);
  const texts = now.passages.slice(from, end).flatMap((passage, index) => {
    const shift = shifts[index] ?? 0;
    const gap = shiftLines(now.body.slice(now.passages[from + index - 1]?.end, passage.start), shift);
    const own = moved.has(passage.text) ? moved.get(passage.text) : { text: shiftLines(passage.text, shift) };
    return own ? [{ gap, text: own.text }] : [];
  });
  return texts.map(({ gap, text }, index) => (index > 0 ? gap : "") + text).join("");
}

/** By how many columns what a change replaces stands further in where the person has it. */
export function shiftOf({ base: [index], now: [from, end] }: TextChange, bodies: Bodies): number {
  const shift = shiftBetween(index, bodies) ?? 0;
  // More than that one passage may be no part of what stands further in.
  return end - from === 1 ? shift : Math.min(shift, 0);
}

function shiftBetween(index: number, { base, mine, found }: Bodies): number | undefined {
  const [old, own] = [base.passages[index], mine.passages[found[index] ?? -1]];
  return old && own && textColumn(own.text) - textColumn(old.text);
}

/** The same for the passages of today: the first may stand for an old one, the others go with what they belong to. */
function shiftsOf(change: TextChange, bodies: Bodies): number[] {
  const { base, mine, now, found } = bodies;
  const [first, last] = change.base;
  const run = now.passages.slice(...change.now);
  const shifts = first < last ? [shiftOf(change, bodies)] : [];
  const before = found.slice(0, last).findLast((index) => index !== undefined) ?? -1;
  for (const { text } of run.slice(shifts.length)) {
    const column = lineColumn(text);
    const holdsIt = (holder: Passage) => textColumn(holder.text) <= column;
    const inRun = shifts[run.slice(0, shifts.length).findLastIndex(holdsIt)];
    const shift = inRun ?? shiftBetween(base.passages.slice(0, last).findLastIndex(holdsIt), bodies);
    const around = mine.passages.slice(0, before + 1).findLast(holdsIt);
    shifts.push(Math.min(shift ?? (around ? textColumn(around.text) : 0) - column, 0));
  }
  return shifts;
}

/** The new passages of a change behind the one that they follow in the assembly, or else in front of the one that follows them. */
export function insertRun(change: TextChange, bodies: Bodies): Edit[] {
  const { mine, now, found, gone } = bodies;
  const free = new Set(freePassages(bodies).map(([, passage]) => passageKey(passage)));
  const isWrittenByHand = now.passages.slice(...change.now).every((passage) => free.has(passageKey(passage)));
  const text = writeRun(change, bodies);
  if (isWrittenByHand || text === "") return [];
  const [from, end] = change.base;
  const follower = found[end];
  if (found[from - 1] === undefined && follower !== undefined && !gone.has(follower))
    return [insertBefore(follower, text, bodies)];
  const nearest = found.slice(0, from).findLast((index) => index !== undefined);
  if (nearest !== undefined) return [insertAfter(nearest, text, bodies)];
  return [mine.passages.length > 0 ? insertBefore(0, text, bodies) : { start: 0, end: 0, text: `${text}\n` }];
}

function insertBefore(index: number, text: string, { mine }: Bodies): Edit {
  const start = mine.passages[index]?.start ?? 0;
  return { start, end: start, text: `${text}\n\n` };
}

const listSign = /^(?:[-*+]|\d+[.)])[ \t]+/;

const isItem = (passage: Passage | undefined) => passage !== undefined && listSign.test(passage.text.trimStart());

/** In a list as one of its items. */
function insertAfter(index: number, text: string, { mine }: Bodies): Edit {
  const [before, previous, next] = [index - 1, index, index + 1].map((at) => mine.passages[at]);
  const start = previous?.end ?? 0;
  const [sign] = listSign.exec(previous?.text ?? "") ?? [];
  if (!sign || !listSign.test(text)) return { start, end: start, text: `\n\n${text}` };
  // Behind the last item as in front of it.
  const [one, other] = isItem(next) ? [previous, next] : [before, previous];
  const gap = mine.body.slice(one?.end, other?.start);
  const isTight = isItem(one) && isItem(other) && !/\n[ \t>]*\r?\n/.test(gap);
  const signed = text.replace(new RegExp(listSign, "gm"), nextSign(sign));
  return { start, end: start, text: (isTight ? "\n" : "\n\n") + signed };
}

/** What begins the item after one that begins with this sign. */
function nextSign(sign: string): string {
  return sign.replace(/\d+/, (number) => String(Number(number) + 1));
}
