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

/** Where two lists differ, in order. */
export function changesBetween(base: string[], now: string[]): TextChange[] {
  return diffIndices(base, now).map(({ buffer1: [from, length], buffer2: [to, count] }) => ({
    base: [from, from + length],
    now: [to, to + count],
  }));
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
