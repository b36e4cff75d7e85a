// What of a row a person has changed, apart from what changes by itself. The screens start with it; taking back comes later.
import { isSameValue } from "./canonical.ts";
import type { Fields, Journal } from "./journal.ts";

/** Fields that change by themselves: they go back with the others, and nobody is told where they do not. */
export const bookkeeping = new Set(["updatedAt", "lastUsedAt", "caret"]);

/** The fields in which two versions of a row differ. */
export function findDifferent(one: Fields, other: Fields): string[] {
  return Object.keys({ ...one, ...other }).filter((name) => !isSameValue(one[name], other[name]));
}

/**
 * Whether somebody has changed a row since.
 * @param ignored further fields that do not count
 */
export function isChangedSince(after: Fields, now: Fields, ignored: string[] = []): boolean {
  return findDifferent(after, now).some((name) => !bookkeeping.has(name) && !ignored.includes(name));
}

/** Whether all rows are as they were, but for what changes by itself. */
export function changesNothing(journal: Journal): boolean {
  return journal.every(({ before, after }) => before === after || (before && after && !isChangedSince(before, after)));
}
