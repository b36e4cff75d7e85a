// What was read ahead is there for the drawing that follows at once, and for nothing later.
import { expect, test } from "vitest";
import { drawWith, findAhead } from "@/entrypoints/desk/work/read-ahead.ts";

test("a drawing in the next microtask begins with what was read ahead, the next task does not", async () => {
  const drawn: unknown[] = [];
  drawWith(new Map([["settings", 10]]), () =>
    queueMicrotask(() => drawn.push(findAhead("settings"), findAhead("draft"))),
  );
  await Promise.resolve();
  expect(drawn).toEqual([10, undefined]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(findAhead("settings")).toBeUndefined();
});
