// Which note made the difference where hand edits and a changed talk meet.
import { expect, test } from "vitest";
import type { Note } from "@/lib/model/index.ts";
import { findChangedNote } from "@/lib/post/assemble/conflict-passages.ts";

const note = (id: string, markdown: string, updatedAt = "2014-05-10T10:00:00Z"): Note => ({
  id,
  markdown,
  talkId: "lamp",
  place: { kind: "talk" },
  order: 1,
  createdAt: "2014-05-09T10:00:00Z",
  updatedAt,
});
const base = "- [Lamps](https://a.example) *Ada*: Keep a **spare** lamp. Clean it daily.\n";
const find = (side: string, ...notes: Note[]) => findChangedNote(side, notes, base)?.id;

test("the note whose words stand there, and did not before", () => {
  const notes = [note("spare", "Keep a **third** lamp."), note("clean", "Clean it daily.")];
  expect(find("Keep a __third__ lamp.", ...notes)).toBe("spare");
});

test("also where the place has more of the talk than the note, or less", () => {
  const changed = note("spare", "Keep a [third](https://b.example) lamp.\n\nAnd a fourth.");
  expect(find("[Lamps](https://a.example) *Ada*: Keep a [third][2] lamp. Clean it daily.", changed)).toBe("spare");
  expect(find("third lamp.", changed)).toBe("spare");
});

test("of several the newest", () => {
  const notes = [
    note("spare", "Keep a third lamp.", "2014-05-10T10:05:00Z"),
    note("clean", "Clean it weekly.", "2014-05-10T10:01:00Z"),
  ];
  expect(find("Keep a third lamp. Clean it weekly.", ...notes)).toBe("spare");
  expect(find("Keep a third lamp. Clean it weekly.", ...notes.toReversed())).toBe("spare");
});

test("none where the talk is called otherwise, a note is gone, or nobody can tell", () => {
  const same = note("spare", "Keep a **spare** lamp.");
  expect(find("[Lights](https://a.example) *Ada*: Keep a **spare** lamp.", same)).toBeUndefined();
  expect(find("", note("empty", ""), same)).toBeUndefined();
  expect(find("Keep a third lamp.", note("other", "Ask about the fog."), note("empty", ""))).toBeUndefined();
});
