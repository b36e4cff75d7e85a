// Journals beyond one write: several as one, and whether one tells of anything that a person did.
import { isChangedSince } from "./changed-since.ts";
import { type Change, type Journal, keepChange } from "./write.ts";

/** One journal of what was done first and then: every row once, from how it was before all of it to how it was left. */
export function joinJournals(first: Journal, then: Journal): Journal {
  const changed = new Map<string, Change>();
  for (const change of [...first, ...then]) keepChange(changed, change);
  return [...changed.values()];
}

/** Whether all rows are as they were, but for what changes by itself. */
export function changesNothing(journal: Journal): boolean {
  return journal.every(({ before, after }) => before === after || (before && after && !isChangedSince(before, after)));
}
