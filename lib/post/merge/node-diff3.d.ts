// node-diff3 ships no types; these are the parts in use (version 3, https://github.com/bhousel/node-diff3).
declare module "node-diff3" {
  /** Where two lists differ: [first, count] in each. */
  export interface Difference {
    buffer1: [number, number];
    buffer2: [number, number];
  }
  export function diffIndices(buffer1: string[], buffer2: string[]): Difference[];
}
