// A body that a person edited beside the talks' assemblies of then and of today, and which of their passages belong together.
import type { Passage, Text } from "./passages.ts";

export interface Bodies {
  /** The body as edited. */
  mine: Text;
  /** The assembly that it was made from. */
  base: Text;
  /** The assembly of today. */
  now: Text;
  /** For each passage of the base the index of mine that stands for it. */
  found: (number | undefined)[];
  /** What stands elsewhere now, by the text that the talks have for it: the passage of mine, undefined when I have none. */
  moved: Map<string, Passage | undefined>;
  /** Indexes of the passages of mine that are there no more. */
  gone: Set<number>;
}

/** The passages of mine that stand for none of the base, with their indexes. */
export function freePassages({ mine, found }: Bodies): [number, Passage][] {
  const taken = new Set(found);
  return [...mine.passages.entries()].filter(([at]) => !taken.has(at));
}

/** Tells whether a passage of mine is one of those around a passage of the base, by the nearest that are found there. */
export function nearTo(index: number, { mine, found }: Bodies): (at: number) => boolean {
  const before = found.slice(0, index).findLast((place) => place !== undefined) ?? -1;
  const after = found.slice(index + 1).find((place) => place !== undefined) ?? mine.passages.length;
  return (at) => at >= before && at <= after;
}
