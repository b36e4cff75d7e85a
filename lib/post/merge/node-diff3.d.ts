// node-diff3 ships no types; these are the parts in use (version 3, https://github.com/bhousel/node-diff3).
declare module "node-diff3" {
  export interface MergeRegion {
    ok?: string[];
    conflict?: object;
  }
  export function diff3Merge(
    a: string[],
    o: string[],
    b: string[],
    options?: { excludeFalseConflicts?: boolean },
  ): MergeRegion[];
  /** Where two lists differ: [first, count] in each. */
  export interface Difference {
    buffer1: [number, number];
    buffer2: [number, number];
  }
  export function diffIndices(buffer1: string[], buffer2: string[]): Difference[];
}
