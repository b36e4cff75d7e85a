// Talks told without a title: by who gave them, and the matter or that it was a keynote.
import { describe, expect, test } from "vitest";
import { talksOf } from "./talks-of.ts";

const told = (sentence: string) => talksOf(`It was cold.\n\n${sentence} More of that.\n\nSee you.\n`);

describe("the matter stands behind the talk and who gave it", () => {
  test.each([
    [
      "Then, I attended Ada Quill’s talk which discussed the trimming of wicks in the north.",
      "the trimming of wicks in the north",
    ],
    [
      "Later I attended Mr Ada Quill’s talk in which she shared her effort to burn less oil.",
      "her effort to burn less oil",
    ],
    ["The other talk which I attended was delivered by Ada Quill on the lamps that are used at sea.", "the lamps"],
    ["A talk I really enjoyed was given by Ada Quill on burning oil.", "burning oil"],
    ["The keynote was given by Ada Quill who talked about lamps with the help of sand.", "lamps with the help of sand"],
  ])("%s", (sentence, title) => {
    expect(told(sentence)).toEqual([[title, "Ada Quill"]]);
  });
});

describe("or between the two", () => {
  test.each([
    "The first one I went to on Saturday was an open session on managed wicks convened by Ada Quill.",
    "My last session was on managed wicks with [Ada Quill](https://ada.example).",
  ])("%s", (sentence) => {
    expect(told(sentence)).toEqual([["managed wicks", "Ada Quill"]]);
  });
});

test("a title in quotes may stand behind “with a title of”", () => {
  expect(told("I found a talk by Ada Quill with a title of “Sand and Glass” was fine.")).toEqual([
    ["Sand and Glass", "Ada Quill"],
  ]);
});

describe("a keynote needs no matter", () => {
  test.each([
    ["The first day began with a keynote delivered by Ada Quill, the founder of Acme.", "Keynote"],
    ["Day two started with a keynote from Ada Quill who was there before.", "Keynote"],
    ["The best was Ada Quill’s opening keynote.", "Opening keynote"],
  ])("%s", (sentence, title) => {
    expect(told(sentence)).toEqual([[title, "Ada Quill"]]);
  });

  test("and its speaker may be known by initials, in a series of talks", () => {
    const all =
      "The best talks were ABQ’s opening keynote, Bo Dorn’s (i.e., @bo) closing keynote, and Cy Moreno’s talk on wicks, later.";
    expect(told(all)).toEqual([
      ["Opening keynote", "ABQ"],
      ["Closing keynote", "Bo Dorn"],
      ["wicks", "Cy Moreno"],
    ]);
  });

  test.each([
    "After Ada Quill’s keynote we had soup.",
    "It was as cold as last year, in the days of Ada Quill’s keynote.",
    "I talked to Bo about ABQ’s talk.",
    "Like Wednesday's opening keynote it was long.",
  ])("%s names it for something else", (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

describe("a link that is only a word for a talk, and leads to its video", () => {
  const page = "https://youtu.be/abcdefghij1";

  test.each([
    [`In Quilla’s [Keynote](${page}), there were things.`, "Keynote", "Quilla"],
    [`[Ada Quill de la Cruz](https://ada.example)’s [keynote](${page}) had points.`, "Keynote", "Ada Quill de la Cruz"],
    [
      `[Quilla](https://twitter.com/quilla)’s [talk](${page}) about using lamps and oil was great.`,
      "using lamps and oil",
      "Quilla",
    ],
    [`Lastly, the one I saw was [Quilla](https://twitter.com/quilla)’s talk about [oil](${page}).`, "oil", "Quilla"],
  ])("%s", (sentence, title, who) => {
    expect(told(sentence)).toEqual([[title, who]]);
  });

  test.each([
    `Here’s a [talk](${page}) about lamps at home.`,
    `It was Quilla’s [talk](https://twitter.com/quilla) about lamps.`,
    `We saw the [talk](${page}) again.`,
  ])("not %s", (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});
