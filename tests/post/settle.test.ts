// Settling conflicts between hand edits and changed talks, and what becomes of them when the talks change again.
import { describe, expect, test } from "vitest";
import type { EditedText, SettledConflict } from "@/lib/model/index.ts";
import { mergeEdited, settleConflict } from "@/lib/post/merge/merge.ts";

const base = "Before.\n\n* One.\n\n* Two.\n\nAfter.\n";

/** The text with the first of its conflicts settled. */
function settleFirst(text: EditedText, assembled: string, kept: SettledConflict["kept"]): EditedText {
  const [first] = mergeEdited(text, assembled).conflicts;
  return settleConflict(text, assembled, { edited: first?.edited ?? "", assembled: first?.assembled ?? "", kept });
}

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

  test.each([
    ["edited", edited],
    ["assembled", assembled],
    ["both", body],
  ] as const)("is settled for %s", (kept, wanted) => {
    expect(settleFirst({ body: edited, base }, assembled, kept)).toEqual({ body: wanted, base: assembled });
  });
});

test("the text stays one that was last edited when it was", () => {
  const mine = { body: "Before.\n\n* One of mine.\n\n* Two.\n\nAfter.\n", base, editedAt: "2014-05-10T09:40Z" };
  expect(settleFirst(mine, base.replace("One", "One of theirs"), "edited")).toMatchObject({ editedAt: mine.editedAt });
});

describe("of several conflicts", () => {
  const mine = { body: "Before.\n\n* One of mine.\n\n* Two of mine.\n\nAfter.\n", base };
  const assembled = "Before.\n\n* One of theirs.\n\n* Two of theirs.\n\nAfter.\n";
  const merge = mergeEdited(mine, assembled);

  test.each([
    ["edited", "* One of mine."],
    ["assembled", "* One of theirs."],
    ["both", "* One of mine.\n\n* One of theirs."],
  ] as const)("the first one is settled for %s, the other one waits", (kept, text) => {
    expect(merge.conflicts).toHaveLength(2);
    const settled = settleFirst(mine, assembled, kept);
    expect(settled).toMatchObject(mine);
    const { body, conflicts } = mergeEdited(settled, assembled);
    expect(body).toBe(`Before.\n\n${text}\n\n* Two of mine.\n\n* Two of theirs.\n\nAfter.\n`);
    expect(conflicts).toEqual([
      { start: body.indexOf("* Two"), edited: "* Two of mine.", assembled: "* Two of theirs." },
    ]);
  });

  test("one that the talk has changed again is asked about again", () => {
    const settled = [{ edited: "* One of mine.", assembled: "* Another text.", kept: "edited" as const }];
    expect(mergeEdited({ ...mine, settled }, assembled)).toEqual(merge);
  });

  test("one that is settled stays so when another talk changes", () => {
    const settled = settleFirst(mine, assembled, "edited");
    const { body, conflicts } = mergeEdited(settled, assembled.replace("After.", "Afterwards."));
    expect(body).toBe("Before.\n\n* One of mine.\n\n* Two of mine.\n\n* Two of theirs.\n\nAfterwards.\n");
    expect(conflicts).toHaveLength(1);
  });

  test("the last one makes all of them the person’s own text", () => {
    const settled = settleFirst(settleFirst(mine, assembled, "assembled"), assembled, "edited");
    expect(settled).toEqual({ body: assembled.replace("Two of theirs", "Two of mine"), base: assembled });
  });

  test("two with the same texts are settled as one", () => {
    const twice = { body: "* Mine.\n\nBetween.\n\n* Mine.\n", base: "* Old.\n\nBetween.\n\n* Old.\n" };
    const now = "* Theirs.\n\nBetween.\n\n* Theirs.\n";
    expect(mergeEdited(twice, now).conflicts).toHaveLength(2);
    expect(settleFirst(twice, now, "assembled")).toEqual({ body: now, base: now });
  });
});

test("the text that was given up is in no question when the talk changes again", () => {
  const assembled = base.replace("One.", "One of theirs.");
  const settled = settleFirst({ body: base.replace("One.", "One of mine."), base }, assembled, "assembled");
  const later = assembled.replace("theirs", "theirs, again");
  expect(mergeEdited(settled, later)).toEqual({ body: later, conflicts: [] });
});

test("a conflict that is gone changes nothing", () => {
  const edited = { body: base.replace("One.", "One of mine."), base };
  const assembled = base.replace("One.", "One of theirs.");
  const merge = mergeEdited(edited, assembled);
  const settled = settleConflict(edited, assembled, { edited: "mine", assembled: "theirs", kept: "edited" });
  expect(mergeEdited(settled, assembled)).toEqual(merge);
});
