// Numbers that look random and are the same for the same seed, for tests that make their own inputs.

/** mulberry32, a small generator of numbers from 0 to 1. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Whole numbers from 0 up to, and without, a bound. */
export type Chance = (bound: number) => number;

export function createChance(seed: number): Chance {
  const random = createRandom(seed);
  return (bound) => Math.floor(random() * bound);
}
