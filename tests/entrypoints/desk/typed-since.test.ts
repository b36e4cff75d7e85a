// What stays in the composer when its note has been made: every letter typed meanwhile, wherever it was typed.
import { describe, expect, test } from "vitest";
import { typedSince } from "@/entrypoints/desk/writing/typed-since.ts";

const cases: [name: string, noted: string, now: string, left: string][] = [
  ["nothing", "A note", "A note|", "|"],
  ["behind", "A note", "A note and more|", " and more|"],
  ["in front", "A note", "First: |A note", "First: |"],
  ["in front and behind", "A note", "First: A note, last|", "First: , last|"],
  ["within", "A note", "A long| note", "long| "],
  ["within, while something is taken away", "A note", "A kno|e", "kno|"],
  ["another text in its place", "A note", "Quite other|", "Quite other|"],
  ["the same letters again", "aa", "aaa|", "a|"],
  ["behind, with the caret in front", "A note", "|A note and more", "| and more"],
  ["nothing, for all is taken away", "A note", "|", "|"],
];

const withCaret = ({ markdown, caret }: { markdown: string; caret: number }) =>
  `${markdown.slice(0, caret)}|${markdown.slice(caret)}`;

describe("a note made while one goes on typing leaves", () => {
  test.each(cases)("what was typed %s", (_, noted, now, left) => {
    const typed = { markdown: now.replace("|", ""), caret: now.indexOf("|") };
    expect(withCaret(typedSince(noted, typed))).toBe(left);
  });
});
