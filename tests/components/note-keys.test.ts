// What keys do in the list of notes, and where a note or the focus lands.
import { describe, expect, test } from "vitest";
import { actOfNoteKey, afterDeletion, dropPosition } from "@/components/note/note-keys.ts";

describe("on the second of three notes", () => {
  test.each([
    ["ArrowDown", false, { does: "go", to: 2 }],
    ["ArrowUp", false, { does: "go", to: 0 }],
    ["ArrowDown", true, { does: "move", to: 2 }],
    ["ArrowUp", true, { does: "move", to: 0 }],
    ["Enter", false, { does: "edit" }],
    ["Delete", false, { does: "delete" }],
    ["ArrowRight", false, { does: "enter" }],
    ["ArrowRight", true, undefined],
    ["Escape", false, undefined],
    ["a", false, undefined],
    ["Backspace", false, undefined],
    ["ArrowLeft", true, undefined],
  ])("%s, with Alt: %s", (key, altKey, expected) => {
    expect(actOfNoteKey({ key, altKey }, { index: 1, count: 3, isInside: false })).toEqual(expected);
  });
});

test.each([
  ["Escape", { does: "leave" }],
  ["Enter", undefined],
  ["Delete", undefined],
  ["ArrowDown", undefined],
])("%s on a link or a button in a note means: %j", (key, expected) => {
  expect(actOfNoteKey({ key, altKey: false }, { index: 1, count: 3, isInside: true })).toEqual(expected);
});

test.each([
  ["ArrowUp", 0],
  ["ArrowDown", 2],
])("Alt+%s at the end of the list moves nothing beyond it", (key, index) => {
  expect(actOfNoteKey({ key, altKey: true }, { index, count: 3, isInside: false })).toEqual({
    does: "move",
    to: index,
  });
});

test.each([
  [0, 3, 1],
  [2, 3, 1],
  [0, 1, -1],
])("after the deletion of row %d of %d the focus goes to %d", (index, count, expected) => {
  expect(afterDeletion(index, count)).toBe(expected);
});

describe("a row of a, b, c", () => {
  test.each([
    ["a", "c", 1],
    ["a", undefined, 2],
    ["c", "a", 0],
    ["b", "b", 2],
    ["b", "c", 1],
  ])("%s dropped before %s is number %d", (moved, before, expected) => {
    expect(dropPosition(["a", "b", "c"], moved, before)).toBe(expected);
  });
});
