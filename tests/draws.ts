// How often those tests draw that do things by chance: as often as guards something in `npm test`, many times that in
// `npm run long`, which also draws anew with every seed.

const asked = import.meta.env as Record<string, string | undefined>;

/** How many times as many draws are wanted as `npm test` makes. */
export const times = Number(asked.WRAPUP_TIMES ?? 1);

/** The first of the seeds: in `npm test` always the same ones, so that what fails there fails again. */
const start = Number(asked.WRAPUP_SEED ?? 0) * 1_000_000;

/** @param count how many seeds `npm test` takes */
export function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count * times }, (_, index) => start + first + index);
}
