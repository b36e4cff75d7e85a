// A conflict for a person to read: which talk it is about, and which words differ.
import { expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { compareWords } from "@/lib/post/merge/words.ts";
import { record } from "../notebooks/build.ts";

const own = (parts: { text: string; isOwn: boolean }[]) => parts.filter(({ isOwn }) => isOwn).map(({ text }) => text);

test.each([
  [
    "I have my slides and notes if anybody is there",
    "I have my notes if you’re there",
    ["slides and ", "anybody is"],
    ["you’re"],
    2,
  ],
  ["The same", "The same", [], [], 0],
  ["", "All of it", [], ["All of it"], 1],
  ["Two new words", "Two old signs", ["new words"], ["old signs"], 1],
])("“%s” and “%s”", (edited, assembled, mine, theirs, count) => {
  const compared = compareWords(edited, assembled);
  expect([own(compared.edited), own(compared.assembled), compared.count]).toEqual([mine, theirs, count]);
  expect(compared.edited.map(({ text }) => text).join("")).toBe(edited);
  expect(compared.assembled.map(({ text }) => text).join("")).toBe(assembled);
});

test("a conflict is of the talk whose words it has, or of the introduction", () => {
  const talks = (first: string, second: string) => [
    { title: "Wicks", notes: [`Wicks burn ${first} in a brass lamp.`] },
    { title: "Oil", notes: [`Whale oil smells ${second} in a closed room.`] },
  ];
  const before = record(talks("long", "bad"), { introduction: "We met by the harbour in May." });
  const base = assemblePost(before).body;
  const body = base.replace("long", "slowly").replace("bad", "sour").replace("in May", "in June");
  const now = record(talks("bright", "sweet"), {
    introduction: "We met by the harbour in April.",
    edited: { body, base },
  });
  expect(assemblePost(now).conflicts.map(({ passage }) => passage)).toEqual([
    "introduction",
    now.talks[0]?.talk.id,
    now.talks[1]?.talk.id,
  ]);
});
