// Where a note goes among all of a talk's notes, moved where some of them are not shown.
import type { Id } from "@/lib/model/index.ts";

type Named = readonly { readonly id: Id }[];

/**
 * @param all in their order
 * @param shown those of them that are on screen, in the same order
 * @param moved one of those
 * @param position where it goes among those shown, 0 for the first
 * @returns its position among all: right before the one that follows it on screen, or right behind the last one there
 */
export function placeAmongAll(all: Named, shown: Named, moved: Id, position: number): number {
  const others = all.filter(({ id }) => id !== moved);
  const seen = shown.filter(({ id }) => id !== moved);
  const indexOf = (wanted: Id | undefined) => others.findIndex(({ id }) => id === wanted);
  const next = seen[position];
  return next ? indexOf(next.id) : indexOf(seen.at(-1)?.id) + 1;
}
