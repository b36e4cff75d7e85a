// What one change of a field was: by the selection where the field told it, else by what the two texts share.
import { expect, test } from "vitest";
import { type FieldText, findEdit } from "@/components/note/text-edit.ts";

const at = (text: string, start?: number, end = start): FieldText => ({
  text,
  selection: start === undefined || end === undefined ? undefined : { start, end },
});

test.each([
  // The selection says where.
  [at("aaa", 1), "aaaa", 2, [1, 1, "a"]],
  [at("Oil lamps", 0, 3), "Oak lamps", 3, [0, 3, "Oak"]],
  [at("Oil lamps", 0, 3), "O lamps", 1, [0, 3, "O"]],
  [at("Oil", 3), "Oil!", 4, [3, 3, "!"]],
  [at("Oil", 0, 3), "", 0, [0, 3, ""]],
  // Backspace and Delete take away what was not selected.
  [at("Oil", 3), "Oi", 2, [2, 3, ""]],
  [at("Oil", 1), "Ol", 1, [1, 2, ""]],
  [at("aaa", 2), "aa", 1, [1, 2, ""]],
  // The field did not tell: what is behind the caret was there before.
  [at("aaa"), "aaaa", 2, [1, 1, "a"]],
  [at("aaa"), "aa", 1, [1, 2, ""]],
  [at("Oil lamps"), "Oil gas lamps", 8, [4, 4, "gas "]],
  [at("Oil lamps"), "Gas lamps", 3, [0, 3, "Gas"]],
  [at("Oil"), "Oil", 3, [3, 3, ""]],
  [at("Oil"), "", 0, [0, 3, ""]],
  [at(""), "Oil", 3, [0, 0, "Oil"]],
  // Halves of a character stay together: both of these begin with the same half, or end with it.
  [at("😀"), "😁", 2, [0, 2, "😁"]],
  [at("a😀b"), "a😁b", 3, [1, 3, "😁"]],
  [at("\u{1f600}x"), "\u{1fa00}x", 2, [0, 2, "\u{1fa00}"]],
] as [FieldText, string, number, [number, number, string]][])(
  "%o, then %j with the caret at %i: %j",
  (before, after, caret, [start, end, inserted]) => {
    expect(findEdit(before, after, caret)).toEqual({ start, end, inserted });
  },
);
