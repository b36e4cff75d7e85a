// Settling conflicts between hand edits and changed talks.
import { describe, expect, test } from "vitest";
import { mergeEdited } from "@/lib/post/merge/merge";
import { resolveConflict } from "@/lib/post/merge/resolve";

const base = "Before.\n\n* One.\n\n* Two.\n\nAfter.\n";

describe.each([
  [
    "a line changed on both sides",
    "Before.\n\n* One of mine.\n\n* Two.\n\nAfter.\n",
    "Before.\n\n* One of theirs.\n\n* Two.\n\nAfter.\n",
  ],
  ["a line deleted by hand", "Before.\n\n* Two.\n\nAfter.\n", "Before.\n\n* One of theirs.\n\n* Two.\n\nAfter.\n"],
  ["a talk left out", "Before.\n\n* One of mine.\n\n* Two.\n\nAfter.\n", "Before.\n\n* Two.\n\nAfter.\n"],
  ["the last line", "Before.\n\n* One.\n\n* Two.\n\nAfter mine.", "Before.\n\n* One.\n\n* Two.\n\nAfter theirs."],
])("%s", (_name, edited, assembled) => {
  const { body, conflicts } = mergeEdited({ body: edited, base }, assembled);

  test("is a conflict with both sides in the text", () => {
    expect(conflicts).toHaveLength(1);
  });

  test.each(["edited", "assembled"] as const)("is settled for the %s side", (side) => {
    const settled = conflicts.reduce((text, conflict) => resolveConflict(text, conflict, side), body);
    const wanted = side === "edited" ? edited : assembled;
    expect(settled).toBe(wanted);
  });
});

test("a conflict that is gone changes nothing", () => {
  expect(
    resolveConflict(
      "Other text.\n",
      { start: 0, line: 1, both: "mine\n\ntheirs", edited: "mine", assembled: "theirs" },
      "edited",
    ),
  ).toBe("Other text.\n");
});
