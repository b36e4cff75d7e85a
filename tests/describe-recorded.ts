// Tests of what is kept beside the repository: where it is not, they are left out in sight, each counted as skipped.
import { describe } from "vitest";
import { isRecorded } from "@/scripts/pages/recorded.ts";

/**
 * Tests that need `path` of what is kept beside the repository. Without it they are collected all the same, so that every
 * one of them is counted as skipped: nothing may be read from there outside of a test.
 */
export function describeRecorded(path: string, name: string, tests: () => void): void {
  const isThere = isRecorded(path);
  if (!isThere) console.warn(`SKIPPED: ${name}, for ../shared/${path} is not kept beside this repository.`);
  describe.skipIf(!isThere)(name, tests);
}
