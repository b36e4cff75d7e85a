// Talks that a sentence tells of: who gave one whose title it says, and what one without a title was about.
import { describe, expect, test } from "vitest";
import { talksOf } from "./talks-of.ts";

const told = (sentence: string) => talksOf(`It was cold.\n\n${sentence} More of that.\n\nSee you.\n`);

describe("who gave a talk is said behind its title", () => {
  test.each([
    ["After it I attended the “**Clear Glass**” a session given by *[Ada Quill](https://ada.example),* at noon."],
    ["The next session was “**Clear Glass**” given by *Ada Quill,* who trims lamps."],
    ["I sat in the '**Clear Glass**' session by [Ada Quill][1].\n\n[1]: https://ada.example\n\nAnd so on."],
    [
      "I chose '**Clear Glass**' by [Acme][2] founder, [Ada Quill][1].\n\n[1]: https://ada.example\n[2]: https://acme.example\n\nSo.",
    ],
    ["I liked *Clear Glass* by Wick core team member Ada Quill."],
    ["“**Clear Glass**” Ada Quill, the speaker, is well known."],
  ])("%s", (sentence) => {
    expect(told(sentence)).toEqual([["Clear Glass", "Ada Quill"]]);
  });

  test("once: what is only called so is no talk", () => {
    expect(told("“Lamps for Offices” by *Ada Quill,* many so called “Office” lamps go out.")).toEqual([
      ["Lamps for Offices", "Ada Quill"],
    ]);
  });
});

test("in single quotes and bold letters stands a title that nobody is named for", () => {
  expect(told("Then there was a short session about '**Oil Storage**'.")).toEqual([["Oil Storage", ""]]);
  expect(told("There was no session about '**Oil Storage**'.")).toEqual([]);
});

test("“his talk” is of whom the paragraph spoke before", () => {
  const met = "I got to meet Ada Quill, who found [a wick](https://wicks.example/). And I watched her talk";
  expect(told(`${met} “A Long Tale of Lamps”.`)).toEqual([["A Long Tale of Lamps", "Ada Quill"]]);
});

test("so is what stands in quotes behind “his”", () => {
  const cool = "There was a cool performance by Ada Quill and her lamps. It was on her";
  const quote = "The best quote was by Bo Dorn from his";
  expect(talksOf(`${cool} “Wicks @ Acme” talk.\n\n${quote} “Oil and Beyond” talk. Well.\n`)).toEqual([
    ["Wicks @ Acme", "Ada Quill"],
    ["Oil and Beyond", "Bo Dorn"],
  ]);
});

test("one of several things with commas between is no talk by the next", () => {
  expect(
    told(
      "And many nice projects like [Wicks](https://a.example), [Oil](https://b.example), [Red Lamp](https://c.example).",
    ),
  ).toEqual([]);
});

test("a talk about what somebody made has the name of that", () => {
  expect(told("Ada Quill had a fine talk about her latest tool [Wickomatic](https://wicks.example/), a lamp.")).toEqual(
    [["Wickomatic", "Ada Quill"]],
  );
});

describe("a talk without a title has that of its matter", () => {
  test.each([
    ["The first talk was by Ada Quill from Acme, on trimming wicks.", "trimming wicks", "Ada Quill"],
    ["Another cool talk was by the Acme people on [WICK](https://wicks.example/) (a lamp).", "WICK", ""],
    [
      "One of the great talks I saw was by Ada Quill of Acme. She showed how lamps burn.",
      "how lamps burn",
      "Ada Quill",
    ],
    ["A couple of other long and warm talks were about burning oil by Ada Quill (@ada).", "burning oil", "Ada Quill"],
    ["Der erste Vortrag von Ada Quill handelte über ein Gesetz der Dochte.", "ein Gesetz der Dochte", "Ada Quill"],
    ["Der zweite Vortrag von Ada Quill beschäftigte sich mit dem Docht.", "Docht", "Ada Quill"],
  ])("%s", (sentence, title, who) => {
    expect(told(sentence)).toEqual([[title, who]]);
  });

  test.each([
    "The talks were long, and the soup by Ada Quill was about right.",
    "My own talk will be on lamps.",
    "My favourite talk was by Ada Quill on the second day.",
    "Another talk was by the Acme people on Sunday.",
    "Ada Quill was there. She showed me how lamps burn.",
  ])("%s tells of none", (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

describe("a title with capitals alone is one where the sentence says whose talk it was", () => {
  test.each([
    [
      "We sat down for our first, [Ada Quill](https://ada.example) speaking about Burning Lamps at Scale with Oil.",
      "Burning Lamps at Scale with Oil",
    ],
    [
      "After the first talk, I attended Ada Quill’s session from Acme on .LAMP Wicks and Oil 8.",
      ".LAMP Wicks and Oil 8",
    ],
    [
      "The highlight of the day was the last talk: The Perils and Promise of Oil by Ada Quill.",
      "The Perils and Promise of Oil",
    ],
  ])("%s", (sentence, title) => {
    expect(told(sentence)).toEqual([[title, "Ada Quill"]]);
  });

  test.each([
    "I saw Ada Quill’s session on what burns.",
    "Nobody was speaking about Burning Lamps at Scale.",
    "There was one more talk: we had to leave.",
  ])("and none in: %s", (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

test.each([
  "Next up was [Ada Quill](https://ada.example) with “Lamps for long nights”.",
  "The last was [Ada Quill](https://ada.example) from Acme talking about their years of building up “Lamps for long nights”.",
])("who comes before a title in quotes gave it: %s", (sentence) => {
  expect(told(sentence)).toEqual([["Lamps for long nights", "Ada Quill"]]);
});

test("a paragraph that names only who gave the talk before it is of that talk", () => {
  const first = "I liked “Lamps for long nights” by Ada Quill. She is a maker.";
  const more = "Ada Quill told us how oil came to town.";
  const next = "Then came “Glass and sand” by Bo Dorn.";
  expect(talksOf(`## Day 1\n\n${first}\n\n${more}\n\n${next}\n\n## Summary\n\nFine.\n`)).toEqual([
    ["Lamps for long nights", "Ada Quill"],
    ["Glass and sand", "Bo Dorn"],
  ]);
});

describe("where no heading is a talk", () => {
  const parts = "## Where it began\n\nIn a town.\n\n## The birth of lamps\n\nThey burn.\n";
  const body = (sentence: string) => `# Lamps: a story\n\nIt was warm.\n\n${sentence} It was long.\n\n${parts}`;

  test("one whose title and speaker a sentence says is told", () => {
    expect(talksOf(body("Ada Quill opened the day with her talk **“Ten Years of Lamps”**."))).toEqual([
      ["Ten Years of Lamps", "Ada Quill"],
    ]);
  });

  test("one whose speaker no sentence says is none", () => {
    expect(talksOf(body("I once saw a talk called **“Ten Years of Lamps”**."))).toEqual([]);
  });
});

describe("below a heading that is no talk, beside others that are", () => {
  const talks =
    "## Wicks at scale by Ada Quill\n\nLong.\n\n## Oil by Bo Dorn\n\nWarm.\n\n## Soot by Eve Lund\n\nBlack.\n";

  test("a talk is told where a sentence says its title and who gave it", () => {
    const said = "There was a hall. Then Cy Moreno talked about “Ten Years of Lamps: A Story”. I liked it.";
    expect(talksOf(`## Let us begin\n\nWe danced.\n\n${said}\n\n${talks}`).map(([title]) => title)).toEqual([
      "Ten Years of Lamps: A Story",
      "Wicks at scale",
      "Oil",
      "Soot",
    ]);
  });

  test.each([
    "I came since I saw Cy Moreno’s talk called “Ten Years of Lamps” in 2011.",
    "The book “Ten Years of Lamps” by Cy Moreno burns.",
  ])("none is in: %s", (said) => {
    expect(talksOf(`## Let us begin\n\n${said}\n\n${talks}`).map(([title]) => title)).toEqual([
      "Wicks at scale",
      "Oil",
      "Soot",
    ]);
  });
});

test.each([
  "Then Ada Quill presented *Lamps for long nights*.",
  "Danach zeigte Ada Quill in „Lamps for long nights“ einen Docht.",
])("who presented a title gave the talk: %s", (sentence) => {
  expect(told(sentence)).toEqual([["Lamps for long nights", "Ada Quill"]]);
});

test("a clause below a heading says who spoke", () => {
  const said = "There was a hour of light where Ada Quill showed us a wick.";
  expect(talksOf(`## Wicks at scale\n\n${said}\n\n## Oil for winter\n\n${said}\n`)[0]).toEqual([
    "Wicks at scale",
    "Ada Quill",
  ]);
});
