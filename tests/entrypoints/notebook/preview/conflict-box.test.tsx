// A place where hand edits and a changed talk differ: its two texts, and since when each is as it is.
import { describe, expect, test } from "vitest";
import { ConflictBox, type TextConflict } from "@/entrypoints/notebook/preview/conflict-box.tsx";
import { compareWords } from "@/lib/post/merge/words.ts";
import { draw } from "../../../draw.ts";

const [edited, assembled] = ["Bring a second lamp.", "Bring a third lamp."];

function drawHeads(fields: Partial<TextConflict>): string[] {
  const talk = { id: "lamp", title: "Lamps" };
  const compared = compareWords(edited, assembled);
  const conflict: TextConflict = { start: 0, edited, assembled, compared, talk, ...fields };
  const nothing = () => undefined;
  const box = draw(<ConflictBox conflict={conflict} isFirst={false} onResolve={nothing} onTalk={nothing} />);
  return [...box.querySelectorAll("dt")].map((head) => head.textContent);
}

describe("the heads of the two texts", () => {
  const now = new Date();
  const atNoon = (daysAgo: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo, 12).toISOString();

  test("have no times where none is known", () => {
    expect(drawHeads({})).toEqual(["Your text", "The talk"]);
  });

  test("say when one’s own was edited, and when the note was changed", () => {
    expect(drawHeads({ editedAt: atNoon(1), note: { at: atNoon(0), isNew: false } })).toEqual([
      "Your text · edited yesterday, 12:00 PM",
      "The talk · note changed today, 12:00 PM",
    ]);
  });

  test("say that the note is a new one", () => {
    expect(drawHeads({ note: { at: atNoon(0), isNew: true } })).toEqual([
      "Your text",
      "The talk · note added today, 12:00 PM",
    ]);
  });

  test("leave out what is no time", () => {
    expect(drawHeads({ editedAt: "soon", note: { at: "", isNew: false } })).toEqual(["Your text", "The talk"]);
  });
});

test("what differs from the post’s settings is called theirs, not a talk’s", () => {
  const conflict: TextConflict = { start: 0, edited, assembled, compared: compareWords(edited, assembled) };
  const nothing = () => undefined;
  const drawBox = (talk?: TextConflict["talk"]) => {
    const box = draw(
      <ConflictBox conflict={{ ...conflict, talk }} isFirst={false} onResolve={nothing} onTalk={nothing} />,
    );
    const texts = (selector: string) => [...box.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return [...texts("h3"), ...texts("dt"), ...texts("del"), ...texts("button")];
  };
  expect(drawBox()).toEqual([
    ...["Your text and the post’s settings differ", "Your text", "The settings", "only in the settings: third"],
    ...["Keep mine", "Take the settings’", "Keep both"],
  ]);
  expect(drawBox({ id: "lamp", title: "Lamps" })).toEqual([
    ...["Your text and “Lamps” differ", "Your text", "The talk", "only in the talk: third"],
    ...["Keep mine", "Take the talk’s", "Keep both", "Open the talk"],
  ]);
});
