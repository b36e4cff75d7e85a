// What fails by chance beside all other tests is run again, and is named; what fails again has failed.
import { expect, test } from "vitest";
import { type Outcome, runFailedAgain } from "@/scripts/outcome.ts";

/** @param faults what failed in a file of two tests, by the file's path */
function outcomeOf(faults: Record<string, string[]>): Outcome {
  const files = Object.entries(faults).map(
    ([path, failed]) =>
      [path, { passed: 2 - failed.length, failed: failed.length, skipped: 0, seconds: 1, faults: failed }] as const,
  );
  const failed = Object.values(faults).flat().length;
  return { passed: files.length * 2 - failed, failed, skipped: 0, files: new Map(files) };
}

async function rerun(first: Outcome, again: Outcome): Promise<{ outcome: Outcome; asked: string[][] }> {
  const asked: string[][] = [];
  const outcome = await runFailedAgain(first, (paths) => {
    asked.push(paths);
    return again;
  });
  return { outcome, asked };
}

test("nothing runs again where nothing failed", async () => {
  const first = outcomeOf({ a: [] });
  const { outcome, asked } = await rerun(first, outcomeOf({}));
  expect(asked).toEqual([]);
  expect(outcome).toBe(first);
});

test("only files that failed run again; what passes then is counted as passed and named", async () => {
  const { outcome, asked } = await rerun(outcomeOf({ a: [], b: ["b: late"] }), outcomeOf({ b: [] }));
  expect(asked).toEqual([["b"]]);
  expect(outcome).toMatchObject({ passed: 4, failed: 0, unsteady: ["b: late"] });
});

test("what fails again has failed, also with another fault", async () => {
  const { outcome } = await rerun(outcomeOf({ a: ["a: late"], b: ["b: late"] }), outcomeOf({ a: [], b: ["b: other"] }));
  expect(outcome).toMatchObject({ passed: 3, failed: 1, unsteady: ["a: late"] });
});

test("a file that is not there when it runs again has failed", async () => {
  const { outcome } = await rerun(outcomeOf({ a: ["a: late"] }), { ...outcomeOf({}), failed: 1 });
  expect(outcome).toMatchObject({ failed: 1, unsteady: [] });
});

test("an error outside of all tests is a failure when it runs again", async () => {
  const { outcome } = await rerun(outcomeOf({ a: ["a: late"] }), { ...outcomeOf({ a: [] }), failed: 1 });
  expect(outcome).toMatchObject({ passed: 2, failed: 1 });
});

test("many files do not fail by chance, and do not run again", async () => {
  const { outcome, asked } = await rerun(outcomeOf({ a: ["a"], b: ["b"], c: ["c"], d: ["d"] }), outcomeOf({}));
  expect(asked).toEqual([]);
  expect(outcome.failed).toBe(4);
});
