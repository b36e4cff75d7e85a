// What stays in the composer when its note has been made: every letter typed meanwhile, wherever it was typed.
import { describe, expect, test } from "vitest";
import { type FieldText, findEdit, type TextEdit } from "@/components/note/text-edit.ts";
import { typedSince } from "@/entrypoints/desk/writing/typed-since.ts";
import { type Chance, createChance } from "@/scripts/random.ts";

/** "on[e]": "e" is selected; "on|e": the caret is before it. */
function readField(drawn: string): Required<FieldText> {
  const start = drawn.search(/[[|]/);
  const end = drawn.includes("]") ? drawn.indexOf("]") - 1 : start;
  return { text: drawn.replace(/[[\]|]/g, ""), selection: { start, end } };
}

const draw = (text: string, caret: number) => `${text.slice(0, caret)}|${text.slice(caret)}`;

/** Goes from one drawing of the field to the next, as the browser tells of it. */
function follow(drawings: string[]): { edits: TextEdit[]; markdown: string; caret: number } {
  const fields = drawings.map(readField);
  const edits = fields
    .slice(1)
    .map(({ text, selection }, at) => findEdit(fields[at] ?? { text: "" }, text, selection.end));
  const { text = "", selection } = fields.at(-1) ?? {};
  return { edits, markdown: text, caret: selection?.end ?? 0 };
}

describe("a note made while one goes on typing leaves", () => {
  test.each<[name: string, drawings: string[], left: string]>([
    ["nothing", ["A note|"], "|"],
    ["what was typed behind", ["A note|", "A note a|", "A note an|"], " an|"],
    ["what was typed in front", ["|A note", "F|A note", "F:|A note"], "F:|"],
    ["what was typed on both sides", ["|A note", "F|A note", "FA note|", "FA note,|"], "F,|"],
    ["what was typed within", ["A| note", "A l| note", "A lo| note"], " lo|"],
    ["the same letter in front", ["|aa", "a|aa"], "a|"],
    ["the same letter behind, the caret back in front", ["aa|", "aaa|", "|aaa", "b|aaa"], "b|a"],
    ["the letter that replaced one like it", ["[ab]c", "a|c"], "a|"],
    ["a text in the place of all", ["[aaa]", "a|", "aa|"], "aa|"],
    ["what is left of what was typed", ["no|", "nox|", "noxy|", "nox|"], "x|"],
    ["nothing of the old when that is taken away", ["not|e", "no|e", "n|e"], "|"],
    ["the new letter that is like the deleted one", ["a|", "aa|", "|aa", "|a"], "|a"],
    ["a character of two halves whole", ["😀|", "😀😁|"], "😁|"],
    ["a character in the place of one with the same half", ["[😀]", "😁|"], "😁|"],
    ["a word that was composed", ["x|", "xk|", "xか|", "xかん|", "x缶|"], "缶|"],
    ["a text of many letters", ["x|", `x${"y".repeat(200_000)}|`], `${"y".repeat(200_000)}|`],
  ])("%s", (_, drawings, left) => {
    const { edits, ...now } = follow(drawings);
    const { markdown, caret } = typedSince(readField(drawings[0] ?? "").text.length, edits, now);
    expect(draw(markdown, caret)).toBe(left);
  });
});

describe("a change of a field that did not tell its selection", () => {
  test.each<[before: string, after: string, edit: TextEdit]>([
    ["aa", "a|aa", { start: 0, end: 0, inserted: "a" }],
    ["aa", "aaa|", { start: 2, end: 2, inserted: "a" }],
    ["abc", "a|c", { start: 1, end: 2, inserted: "" }],
    // They share their first half, and the next two their second one.
    ["😀", "😁|", { start: 0, end: 2, inserted: "😁" }],
    ["\u{1F600}", "|\u{1FA00}", { start: 0, end: 2, inserted: "\u{1FA00}" }],
    ["a😀b", "a😁|b", { start: 1, end: 3, inserted: "😁" }],
  ])("%s, %s", (text, drawn, edit) => {
    const { text: after, selection } = readField(drawn);
    expect(findEdit({ text }, after, selection.end)).toEqual(edit);
  });
});

/** A field of letters each of which knows whether it was typed since: typed, replaced, deleted and pasted at random. */
function typeAtRandom(chance: Chance) {
  const alphabet = ["a", "b", "😀", "😁"];
  const word = (length: number) => Array.from({ length }, () => alphabet[chance(alphabet.length)] ?? "");
  let letters = word(chance(6)).map((letter) => ({ letter, isNew: false }));
  const textOf = (part: typeof letters) => part.map(({ letter }) => letter).join("");
  const noted = textOf(letters);
  const edits: TextEdit[] = [];
  let caret = chance(letters.length + 1);
  for (let count = chance(8); count > 0; count--) {
    const from = chance(3) ? caret : chance(letters.length + 1);
    const to = chance(3) ? from : from + chance(letters.length + 1 - from);
    const place = (at: number) => textOf(letters.slice(0, at)).length;
    const before = { text: textOf(letters), selection: { start: place(from), end: place(to) } };
    const isBackspace = chance(4) === 0;
    const typed = isBackspace ? [] : word(1 + chance(3)).map((letter) => ({ letter, isNew: true }));
    const start = isBackspace && from === to ? Math.max(0, from - 1) : from;
    letters = letters.toSpliced(start, to - start, ...typed);
    caret = start + typed.length;
    edits.push(findEdit(before, textOf(letters), place(caret)));
  }
  const newOnes = (part: typeof letters) => textOf(part.filter(({ isNew }) => isNew));
  const now = { markdown: textOf(letters), caret: textOf(letters.slice(0, caret)).length };
  const expected = { markdown: newOnes(letters), caret: newOnes(letters.slice(0, caret)).length };
  return { noted, edits, now, expected };
}

test.each([1, 2, 3, 4])("what was typed at random is left to the letter (seed %d)", (seed) => {
  const chance = createChance(seed);
  for (let round = 0; round < 5000; round++) {
    const { noted, edits, now, expected } = typeAtRandom(chance);
    expect(typedSince(noted.length, edits, now), JSON.stringify({ noted, edits, now })).toEqual(expected);
  }
});
