// What a status is called, which has no title of its own.
import { expect, test } from "vitest";
import { statusTitle } from "@/lib/capture/generic/status.ts";

test.each([
  ["short", "Boilers are  back", "Boilers are back"],
  ["empty", " ", undefined],
  [
    "long, cut between words",
    `${"steam ".repeat(16)}boils; and more`,
    `${"steam ".repeat(16)}boi`.slice(0, 95).concat("…"),
  ],
  ["long, without the sign before the cut", `${"a".repeat(60)}, ${"b".repeat(60)}`, `${"a".repeat(60)}…`],
  ["one long word", "a".repeat(101), `${"a".repeat(100)}…`],
  ["without spaces, its cut within a character", `${"蒸".repeat(99)}🎉${"気".repeat(20)}`, `${"蒸".repeat(99)}…`],
])("a status that is %s", (_, words, title) => {
  expect(statusTitle(words)).toBe(title);
});
