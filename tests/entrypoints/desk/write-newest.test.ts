// Writing only the newest of what comes faster than it can be stored.
import { expect, test } from "vitest";
import { writeNewest } from "@/entrypoints/desk/writing/write-newest.ts";

test("one write at a time, then the newest only, and settling waits for it", async () => {
  const written: string[] = [];
  const ends: (() => void)[] = [];
  const writer = writeNewest((text: string) => {
    written.push(text);
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  for (const text of ["a", "ab", "abc", "abcd"]) writer.put(text);
  expect(written).toEqual(["a"]);
  let isSettled = false;
  const settled = writer.settle().then(() => {
    isSettled = true;
  });
  ends.shift()?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(written).toEqual(["a", "abcd"]);
  expect(isSettled).toBe(false);
  ends.shift()?.();
  await settled;
  writer.put("e");
  expect(written).toEqual(["a", "abcd", "e"]);
});
