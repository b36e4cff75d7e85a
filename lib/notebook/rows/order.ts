// The order of talks in a conference and of notes in a talk. The screens start with it; giving a row its place is new-order.ts' work.

/** Rows in their order; equal numbers keep the order in which they came. */
export function inOrder<T extends { order: number }>(rows: T[]): T[] {
  return [...rows].sort((a, b) => a.order - b.order);
}
