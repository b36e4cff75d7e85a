// The numbers that give a row its place among others.
import type { Id } from "@/lib/model/index.ts";

interface Ordered {
  id: Id;
  order: number;
}

/** The number that puts a row behind all others. */
export function orderAtEnd(rows: Ordered[]): number {
  return rows.reduce((highest, row) => Math.max(highest, row.order), 0) + 1;
}

/**
 * The new numbers after one row moved: 1, 2, 3, ... and only for rows whose number changes.
 * @param rows all rows, in order
 * @param position the moved row's new place, 0 for the first
 */
export function reorder(rows: Ordered[], moved: Id, position: number): Ordered[] {
  const row = rows.find(({ id }) => id === moved);
  if (!row) return [];
  const others = rows.filter(({ id }) => id !== moved);
  const sequence = [...others.slice(0, position), row, ...others.slice(position)];
  return sequence
    .map(({ id }, index) => ({ id, order: index + 1 }))
    .filter((next, index) => sequence[index]?.order !== next.order);
}
