// New passages of the talks, put into a body that a person edited.
import type { Edit } from "./edit.ts";
import type { Change } from "./match.ts";
import type { Passage, Text } from "./passages.ts";

/** The body as edited, and the assemblies of then and of today. */
export interface Bodies {
  mine: Text;
  base: Text;
  now: Text;
  /** For each passage of the base the index of mine that stands for it. */
  found: (number | undefined)[];
  /** What stands elsewhere now, by the text that the talks have for it: the passage of mine, undefined when I have none. */
  moved: Map<string, Passage | undefined>;
  /** Indexes of the passages of mine that are there no more. */
  gone: Set<number>;
}

/** The text of some passages of today; those that only moved are as the person has them, or left out. */
export function runText([from, end]: Change["now"], { now: { body, passages }, moved }: Bodies): string {
  const texts = passages.slice(from, end).flatMap((passage, index) => {
    const own = moved.has(passage.text) ? moved.get(passage.text) : passage;
    const gap = body.slice(passages[from + index - 1]?.end, passage.start);
    return own ? [{ gap, text: own.text }] : [];
  });
  return texts.map(({ gap, text }, index) => (index > 0 ? gap : "") + text).join("");
}

/** The passages behind the one that they follow in the assembly, or else in front of the one that follows them. */
export function insertRun(change: Change, bodies: Bodies): Edit[] {
  const { mine, now, found, gone } = bodies;
  const free = new Set(mine.passages.filter((_, index) => !found.includes(index)).map(({ words }) => words.join(" ")));
  const isThere = now.passages.slice(...change.now).every(({ words }) => free.has(words.join(" ")));
  if (isThere || runText(change.now, bodies) === "") return [];
  const [from, end] = change.base;
  const follower = found[end];
  if (found[from - 1] === undefined && follower !== undefined && !gone.has(follower))
    return [insertBefore(follower, change, bodies)];
  const nearest = found.slice(0, from).findLast((index) => index !== undefined);
  if (nearest !== undefined) return [insertAfter(nearest, change, bodies)];
  return [
    mine.passages.length > 0
      ? insertBefore(0, change, bodies)
      : { start: 0, end: 0, text: `${runText(change.now, bodies)}\n` },
  ];
}

function insertBefore(index: number, change: Change, bodies: Bodies): Edit {
  const start = bodies.mine.passages[index]?.start ?? 0;
  return { start, end: start, text: `${runText(change.now, bodies)}\n\n` };
}

const listSign = /^(?:[-*+]|\d+[.)])[ \t]+/;

function insertAfter(index: number, change: Change, bodies: Bodies): Edit {
  const { mine } = bodies;
  const [previous, next] = [mine.passages[index], mine.passages[index + 1]];
  const start = previous?.end ?? 0;
  const text = runText(change.now, bodies);
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
