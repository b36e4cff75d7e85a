// What is typed by somebody who does not see what others have written meanwhile: it comes to stand where it was meant.
import { expect, test } from "vitest";
import * as Y from "yjs";
import { firstSeed, removeDoubled, splicesBetween, writeUnseen } from "@/lib/share/splice.ts";

function write(said: string, seen: string, typed: string): string | false {
  const text = new Y.Doc().getText("t");
  text.insert(0, said);
  return writeUnseen(text, seen, typed) && text.toString();
}

test.each([
  ["38 wicks trimmed", "40 wicks trimmed", "40 long wicks trimmed", "38 long wicks trimmed"],
  ["38 wicks trimmed", "40 wicks trimmed", "40 trimmed", "38 trimmed"],
  ["All the wicks trimmed", "wicks trimmed", "wicks trimmed daily", "All the wicks trimmed daily"],
  ["trimmed by Ada", "wicks trimmed by Ada", "wicks trimmed well by Ada", "trimmed well by Ada"],
  ["wicks by Ada", "wicks trimmed by Ada", "wicks trimmed well by Ada", "wicks well by Ada"],
  ["wicks, all", "wicks", "the wicks", "the wicks, all"],
])("where it says %j, and %j was seen, %j makes it %j", (said, seen, typed, expected) => {
  expect(write(said, seen, typed)).toBe(expected);
});

test.each([
  ["nothing was typed", "wicks, all", "wicks", "wicks"],
  ["the field shows what it says now", "wicks, all", "wicks", "wicks, all of them"],
])("nothing is done where %s", (_, said, seen, typed) => {
  expect(write(said, seen, typed)).toBe(false);
});

test.each([
  ["wick", "wicks", { at: 4, length: 0, text: "s" }],
  ["wicks", "wick", { at: 4, length: 1, text: "" }],
  ["lamp", "lantern", { at: 0, length: 4, text: "lantern" }],
  ["40", "45", { at: 0, length: 2, text: "45" }],
  // Letters of two code units each, which begin with the same one.
  ["\u{20bb7}", "\u{20bb5}\u{20bb7}", { at: 0, length: 0, text: "\u{20bb5}" }],
  ["\u{20bb7}", "\u{20bb5}", { at: 0, length: 2, text: "\u{20bb5}" }],
  // And which end with the same one.
  ["\u{20bb7}", "\u{20fb7}", { at: 0, length: 2, text: "\u{20fb7}" }],
])("of %j and %j only whole letters go and come", (old, now, splice) => {
  expect(splicesBetween(old, now)).toEqual([splice]);
});

test.each([
  ["Trim the wick", "Trim the wick", "Trim the wick"],
  ["Trim the wick", "Trim the long wet wick", "Trim the wicklong wet "],
  ["Trim the wick", "Oil and the wick", "Trim the wickOil and "],
])("of %j and %j, begun on two machines, only what the other has not is left", (first, second, left) => {
  const docs = [first, second].map((words, at) => {
    const doc = new Y.Doc();
    doc.clientID = firstSeed + at;
    doc.getText("t").insert(0, words);
    return doc;
  });
  const both = new Y.Doc();
  for (const doc of docs) Y.applyUpdate(both, Y.encodeStateAsUpdate(doc));
  removeDoubled(both.getText("t"));
  expect(both.getText("t").toString()).toBe(left);
});
