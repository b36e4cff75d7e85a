// New passages of the talks, put into a body that a person edited.

import type { Edit } from "../markdown/edit.ts";
import { type Bodies, freePassages } from "./bodies.ts";
import type { TextChange } from "./match.ts";
import { passageKey } from "./passages.ts";

/** The text of some passages of today in a row; those that only moved are as the person has them, or left out. */
export function writeRun([from, end]: TextChange["now"], { now: { body, passages }, moved }: Bodies): string {
  const texts = passages.slice(from, end).flatMap((passage, index) => {
    const own = moved.has(passage.text) ? moved.get(passage.text) : passage;
    const gap = body.slice(passages[from + index - 1]?.end, passage.start);
    return own ? [{ gap, text: own.text }] : [];
  });
  return texts.map(({ gap, text }, index) => (index > 0 ? gap : "") + text).join("");
}

/** The new passages of a change behind the one that they follow in the assembly, or else in front of the one that follows them. */
export function insertRun(change: TextChange, bodies: Bodies): Edit[] {
  const { mine, now, found, gone } = bodies;
  const free = new Set(freePassages(bodies).map(([, passage]) => passageKey(passage)));
  const isWrittenByHand = now.passages.slice(...change.now).every((passage) => free.has(passageKey(passage)));
  const text = writeRun(change.now, bodies);
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

/** In a list as one of its items. */
function insertAfter(index: number, text: string, { mine }: Bodies): Edit {
  const [previous, next] = [mine.passages[index], mine.passages[index + 1]];
  const start = previous?.end ?? 0;
  const [sign] = listSign.exec(previous?.text ?? "") ?? [];
  if (!sign || !listSign.test(text)) return { start, end: start, text: `\n\n${text}` };
  const isTight =
    next !== undefined && listSign.test(next.text) && !/\n[ \t>]*\r?\n/.test(mine.body.slice(start, next.start));
  const signed = text.replace(new RegExp(listSign, "gm"), nextSign(sign));
  return { start, end: start, text: (isTight ? "\n" : "\n\n") + signed };
}

/** What begins the item after one that begins with this sign. */
function nextSign(sign: string): string {
  return sign.replace(/\d+/, (number) => String(Number(number) + 1));
}
