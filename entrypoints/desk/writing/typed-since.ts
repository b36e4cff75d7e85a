// What of a text is left when a part of it has become something else while a person went on typing.
import type { DraftFields } from "@/lib/notebook/notes.ts";

type Typed = Pick<DraftFields, "markdown" | "caret">;

function countSame(one: string, other: string, most: number, step: 1 | -1): number {
  const at = (text: string, index: number) => text.at(step === 1 ? index : -1 - index);
  let count = 0;
  while (count < most && at(one, count) === at(other, count)) count++;
  return count;
}

/** Where the text that is gone begins and ends in what is there now: whole if it still stands there, else what is left of it. */
function findGone(noted: string, now: string): [from: number, to: number][] {
  const at = now.startsWith(noted) ? 0 : now.endsWith(noted) ? now.length - noted.length : now.indexOf(noted);
  if (at >= 0) return [[at, at + noted.length]];
  const most = Math.min(noted.length, now.length);
  const before = countSame(noted, now, most, 1);
  const after = countSame(noted, now, most - before, -1);
  return [
    [now.length - after, now.length],
    [0, before],
  ];
}

/**
 * @param noted the text when it was taken
 * @param now what stands in the field meanwhile; its caret counts characters
 * @returns what was typed since, in front, behind or within, with the caret where it was among that
 */
export function typedSince(noted: string, now: Typed): Typed {
  let { markdown, caret } = now;
  for (const [from, to] of findGone(noted, markdown)) {
    markdown = markdown.slice(0, from) + markdown.slice(to);
    if (caret > from) caret = Math.max(from, caret - (to - from));
  }
  return { markdown, caret: Math.min(caret, markdown.length) };
}
