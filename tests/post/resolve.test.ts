// Settling conflicts between hand edits and changed talks.
import { describe, expect, test } from "vitest";
import { mergeEdited } from "@/lib/post/merge/merge";
import { resolveConflict, settleConflicts } from "@/lib/post/merge/resolve";

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

describe("of several conflicts", () => {
  const body = "Before.\n\n* One of mine.\n\n* Two of mine.\n\nAfter.\n";
  const assembled = "Before.\n\n* One of theirs.\n\n* Two of theirs.\n\nAfter.\n";
  const merge = mergeEdited({ body, base }, assembled);

  test.each(["edited", "assembled", "both"] as const)(
    "the first one is settled for %s, the other one waits",
    (kept) => {
      expect(merge.conflicts).toHaveLength(2);
      const [first, second] = merge.conflicts;
      const settled = settleConflicts(merge, [
        { edited: first?.edited ?? "", assembled: first?.assembled ?? "", kept },
      ]);
      expect(settled.conflicts).toHaveLength(1);
      const [left] = settled.conflicts;
      expect(left).toMatchObject({ both: second?.both, edited: second?.edited, assembled: second?.assembled });
      expect(settled.body.startsWith(left?.both ?? "?", left?.start)).toBe(true);
      expect(settled.body.split("\n")[(left?.line ?? 0) - 1]).toContain("Two of");
      expect(settled.body.includes("One of mine.")).toBe(kept !== "assembled");
      expect(settled.body.includes("One of theirs.")).toBe(kept !== "edited");
    },
  );

  test("one that the talk has changed again is asked about again", () => {
    const settled = [
      { edited: merge.conflicts[0]?.edited ?? "", assembled: "* Another text.\n", kept: "edited" as const },
    ];
    expect(settleConflicts(merge, settled)).toEqual(merge);
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
