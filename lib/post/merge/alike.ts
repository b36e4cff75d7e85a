// Passages that say mostly the same.
import type { Passage } from "./passages.ts";

/** How much of what a passage says the other one says too, from 0 to 1. */
function likeness(passage: Passage, other: Passage): number {
  const left = Map.groupBy(other.words, (word) => word);
  return passage.words.filter((word) => left.get(word)?.pop() !== undefined).length / passage.words.length;
}

/** The index of the passage that says most of another one, and at least half of it; of equals the shortest. */
export function findAlikePassage(passage: Passage, among: Iterable<[number, Passage]>): number | undefined {
  const rated = [...among].map(([index, other]) => ({
    index,
    length: other.text.length,
    rate: likeness(passage, other),
  }));
  const [best] = rated.toSorted((a, b) => b.rate - a.rate || a.length - b.length);
  return best && best.rate >= 0.5 ? best.index : undefined;
}

/** Which of two lists of passages belong together, as pairs of indexes in ascending order. */
export function pairAlike(list: Passage[], others: Passage[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [index, passage] of list.entries()) {
    const from = (pairs.at(-1)?.[1] ?? -1) + 1;
    const other = findAlikePassage(passage, [...others.entries()].slice(from));
    if (other !== undefined) pairs.push([index, other]);
  }
  return pairs;
}
