// A short run of `npm run soak`: whatever was shown as saved is there after the whole browser was killed.
import { expect, test } from "vitest";
import { soak } from "@/scripts/browser/soak.ts";

test("what was shown as saved outlives three kills of the browser", async () => {
  const result = await soak(3, 7, () => undefined);
  expect(result.kills).toBe(3);
  expect(result.acknowledged).toBeGreaterThan(3);
  expect(result.lost).toEqual([]);
});
