// Which parts of a list stand in another one too, and where two lists differ.
import { diffIndices } from "node-diff3";

/** Parts of one list, and what stands for them in the other, as [first, end) of each. */
export interface TextChange {
  base: [number, number];
  now: [number, number];
}

/** The indexes of [first, end); none where the end is before the first. */
export function indexes(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, index) => from + index);
}

/**
 * Where two lists differ, in order. Parts that stand once in both and in the same order hold the lists together, so that only what
 * stands between them is compared part by part.
 */
export function changesBetween(base: string[], now: string[]): TextChange[] {
  return compare(base, now, (old, others) => {
    if (old.length * others.length <= mostPairs)
      return diffIndices(old, others).map(({ buffer1: [first, count], buffer2: [start, added] }) => ({
        base: [first, first + count],
        now: [start, start + added],
      }));
    return compare(numbered(old), numbered(others), asOneChange);
  });
}

/** Above this the time of `diffIndices`, which grows with the number of like parts in both, would be felt. */
const mostPairs = 40_000;

const asOneChange = (base: string[], now: string[]): TextChange[] => [{ base: [0, base.length], now: [0, now.length] }];

/** Each part with how many like it stand before it: none twice. */
function numbered(parts: string[]): string[] {
  const counts = new Map<string, number>();
  return parts.map((part) => {
    const count = counts.get(part) ?? 0;
    counts.set(part, count + 1);
    return `${count} ${part}`;
  });
}

/** @param between where two lists differ that have nothing in common by which they hold together, and neither beginning nor end */
function compare(
  base: string[],
  now: string[],
  between: (base: string[], now: string[]) => TextChange[],
): TextChange[] {
  const changes: TextChange[] = [];
  let [i, j] = [0, 0];
  for (const [at, place] of [...anchors(base, now), [base.length, now.length] as const]) {
    let [end, until] = [at, place];
    while (i < end && j < until && base[i] === now[j]) [i, j] = [i + 1, j + 1];
    while (end > i && until > j && base[end - 1] === now[until - 1]) [end, until] = [end - 1, until - 1];
    const [from, to] = [i, j];
    for (const change of end > i || until > j ? between(base.slice(i, end), now.slice(j, until)) : [])
      changes.push({
        base: [from + change.base[0], from + change.base[1]],
        now: [to + change.now[0], to + change.now[1]],
      });
    [i, j] = [at, place];
  }
  return changes;
}

/** The longest row of parts that stand once in each list and in one order, as pairs of places. */
function anchors(base: string[], now: string[]): (readonly [number, number])[] {
  const [once, onceNow] = [placesOfOnce(base), placesOfOnce(now)];
  const pairs = [...once].flatMap(([part, at]) => {
    const place = onceNow.get(part);
    return place === undefined ? [] : [{ at, place }];
  });
  // Patience sorting: each pile's last card, and for every card the one on the pile before.
  const piles: number[] = [];
  const before: number[] = [];
  for (const [index, { place }] of pairs.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = piles[low - 1] ?? -1;
    piles[low] = index;
  }
  const row: (readonly [number, number])[] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) row.push([pair.at, pair.place]);
  }
  return row.reverse();
}

/** For each part of `from` the index of the same part in `to`, in order; undefined where there is none. */
export function matchInOrder(from: string[], to: string[]): (number | undefined)[] {
  const found: (number | undefined)[] = from.map(() => undefined);
  let [i, j] = [0, 0];
  const end: TextChange = { base: [from.length, from.length], now: [to.length, to.length] };
  for (const { base, now } of [...changesBetween(from, to), end]) {
    for (; i < base[0]; i++, j++) found[i] = j;
    [i, j] = [base[1], now[1]];
  }
  return found;
}

/** As `matchInOrder`; a part that was moved is known by standing once in both. */
export function match(from: string[], to: string[]): (number | undefined)[] {
  const [onceInFrom, onceInTo] = [placesOfOnce(from), placesOfOnce(to)];
  return matchInOrder(from, to).map((index, at) => {
    const key = from[at] ?? "";
    return index ?? (onceInFrom.has(key) ? onceInTo.get(key) : undefined);
  });
}

function placesOfOnce(parts: string[]): Map<string, number> {
  const places = Map.groupBy(parts.keys(), (index) => parts[index] ?? "");
  return new Map(
    [...places].flatMap(([key, [first, ...others]]) =>
      first === undefined || others.length > 0 ? [] : [[key, first]],
    ),
  );
}
