// What a screen says of its writes that failed.
import { expect, test, vi } from "vitest";
import { createSaver, type SaveFailure } from "@/entrypoints/desk/work/use-save.ts";
import { Problem } from "@/lib/model/problem.ts";

// Node has no catalogue: a sentence is its key.
vi.mock("@/lib/browser/words.ts", () => ({ explain: ({ key }: Problem) => key }));

test("a failure stands until that very thing is stored, whatever else is, and is tried again", async () => {
  let failure: SaveFailure | undefined;
  const { save, retry } = createSaver((last) => {
    failure = last;
  });
  let isFull = true;
  const stored: string[] = [];
  const store = (what: string, mayFail: boolean) =>
    save(what, async () => {
      if (mayFail && isFull) throw new Problem("problemDiskFull");
      stored.push(what);
    });
  expect(await store("mark of talk 1", true)).toBe("problemDiskFull");
  // Another write, which fails with the same sentence and is then stored, settles nothing of the first.
  await store("mark of talk 2", true);
  await store("mark of talk 2", false);
  expect(failure).toEqual({ sentence: "problemDiskFull", canPass: true });
  isFull = false;
  await retry();
  expect(stored).toEqual(["mark of talk 2", "mark of talk 1"]);
  expect(failure).toBeUndefined();
});

test("what no other try can help is not tried again, and goes when it was read", async () => {
  let failure: SaveFailure | undefined;
  const { save, retry, forget } = createSaver((last) => {
    failure = last;
  });
  let tries = 0;
  await save("link", async () => {
    tries++;
    throw new Problem("problemLinkKnown", ["Fog"]);
  });
  expect(failure).toEqual({ sentence: "problemLinkKnown", canPass: false });
  await retry();
  expect(tries).toBe(1);
  forget();
  expect(failure).toBeUndefined();
});
