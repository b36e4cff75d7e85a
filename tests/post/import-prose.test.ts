// Talks that paragraphs tell of, in posts of many hands.
import { describe, expect, test } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";
import { talksOf } from "./talks-of.ts";

describe("a sentence that calls a title a talk tells of one, though nobody is named in it", () => {
  test.each([
    ["The theme was light, and the keynote, *Wicks without Fire*, set the stage.", "Wicks without Fire"],
    ["A later talk was *Oil for a Long Winter*, which showed much.", "Oil for a Long Winter"],
    ["Perhaps my favourite talk of the day was “Glass and Sand Again”.", "Glass and Sand Again"],
    ["Then came a workshop called [Trim Your Wick](https://wickconf.example/trim).", "Trim Your Wick"],
  ])("%j", (sentence, title) => {
    expect(talksOf(`It was cold.\n\n${sentence} More of that.\n\nSee you.\n`)).toEqual([[title, ""]]);
  });

  test.each([
    ["The first session I attended was **“Trimming”** workshop.", "Trimming"],
    ["It was interesting hearing the **“Oil must DIE!?”** panel.", "Oil must DIE!?"],
    ["The next panel was **“Women in oil”**, talking about lamps.", "Women in oil"],
    ["The first talk I sketched was **“Abstracting the wick”**.", "Abstracting the wick"],
    ["**“Growing lamps”** was another great talk.", "Growing lamps"],
    [
      "Day 3 started with a great keynote from Acme titled “The best wicks are long” about it.",
      "The best wicks are long",
    ],
    ["**“The curious case of the wick”** — what does it do? This talk helped.", "The curious case of the wick"],
  ])("in quotes it need not have capitals: %j", (sentence, title) => {
    expect(talksOf(`It was cold.\n\n${sentence} More of that.\n\nSee you.\n`)).toEqual([[title, ""]]);
  });

  test("whoever the paragraph names afterwards as its speaker gave it", () => {
    const said = "Ada Quill (from Acme) talked about fire.";
    expect(
      talksOf(
        `The keynote, *Wicks without Fire* was long. ${said}\n\nMy favourite talk was *Glass and Sand Again*. I like the presenter, Bo Dorn.\n`,
      ),
    ).toEqual([
      ["Wicks without Fire", "Ada Quill"],
      ["Glass and Sand Again", "Bo Dorn"],
    ]);
  });

  test.each([
    "The talk was *really* good.",
    "The talk was *so much better than last year*.",
    "Each talk was “twenty minutes”.",
    "We shared thoughts about the **wick developer community**. The talk helped.",
    "He said “Never burn a wick” in his talk.",
    "**Wicks** — what do they do? This talk helped.",
    "My favourite book of the day was *Glass and Sand Again*.",
  ])("%j tells of none", (sentence) => {
    expect(talksOf(`It was cold.\n\n${sentence}\n\nSee you.\n`)).toEqual([]);
  });
});

describe("who spoke is an account where a sentence about talks links it before the title", () => {
  const account = "[@ada](https://twitter.com/ada)";
  const page = "[Wicks at scale](https://wickconf.example/ada-quill)";

  test.each([
    `Las charlas que más me gustaron fueron las de ${account} en ${page} que ilumina.`,
    `Me gustó la charla de ${account} sobre ${page}.`,
    `The talk that I liked was by ${account}, called ${page}.`,
    `Me quedé con ganas de ver la charla de ${account} con un nombre sencillo: ${page}.`,
  ])("%j", (sentence) => {
    expect(talksOf(`It was cold.\n\n${sentence}\n\nSee you.\n`)).toEqual([["Wicks at scale", "@ada"]]);
  });

  test("and is none where nothing speaks of talks", () => {
    expect(talksOf(`It was cold.\n\nI read what ${account} wrote on ${page}.\n\nSee you.\n`)).toEqual([]);
  });
});

test.each([
  ["a paragraph", "Two talks stood out: "],
  ["a bullet", "- [Oil for winter](https://wickconf.example/talks/3) by Cy Moreno\n- Two talks stood out: "],
])("each talk of %s has the page that its own title leads to", (_, start) => {
  const one = "[Wicks at scale](https://wickconf.example/talks/1) by Ada Quill";
  const other = "[Glass and sand](https://wickconf.example/talks/2) by Bo Dorn";
  const text = `---\ntitle: WickConf 2025\n---\n\nIt was cold.\n\n${start}${one} and ${other}.\n`;
  const { talks } = readPost(text, "_posts/2025-05-10-wickconf.md");
  expect(talks.map(({ sources }) => sources.map(({ url }) => url)).slice(-2)).toEqual([
    ["https://wickconf.example/talks/1"],
    ["https://wickconf.example/talks/2"],
  ]);
});

describe("paragraphs that tell of talks beside a list of talks are talks as well", () => {
  const told =
    "Ada Quill gave a talk on *Wicks at scale*. She trims.\n\nCy Moreno spoke about [Glass and sand](https://cy.example/glass) at noon.\n\n";
  const list =
    "And lightning talks:\n\n- Bo Dorn gave a talk about *Oil for winter* with soup\n- Di Sorel presented [Lamps](https://di.example)\n\n";
  const ofProse = [
    ["Wicks at scale", "Ada Quill"],
    ["Glass and sand", "Cy Moreno"],
  ];
  const ofList = [
    ["Oil for winter", "Bo Dorn"],
    ["Lamps", "Di Sorel"],
  ];

  test("above it", () => expect(talksOf(`It was cold.\n\n${told}${list}See you.\n`)).toEqual([...ofProse, ...ofList]));

  test("below it", () => expect(talksOf(`It was cold.\n\n${list}${told}See you.\n`)).toEqual([...ofList, ...ofProse]));

  test("and what follows them closes the post", () => {
    const text = `---\ntitle: WickConf 2025\n---\n\nIt was cold.\n\n${list}${told}See you.\n`;
    expect(readPost(text, "_posts/2025-05-10-wickconf.md").post.closing).toBe("See you.");
  });

  test("but one alone may only be mentioned", () => {
    expect(talksOf(`After Ada Quill's talk on *Wicks at scale* I went home.\n\n${list}See you.\n`)).toEqual(ofList);
  });
});

describe("a talk without a title has the matter that its sentence says it was about", () => {
  test.each([
    [
      "Ada Quill had an interesting keynote on being a Lamp Lighter and she told us few stories of it all.",
      "being a Lamp Lighter",
    ],
    [
      "Ada Quill talked about the wicks of yesterday, and how they were made by hand from cotton.",
      "the wicks of yesterday",
    ],
    [
      "Ada Quill gave a long presentation about burning less oil where she compared ten kinds of lamps.",
      "burning less oil",
    ],
  ])("%j", (sentence, title) => {
    expect(talksOf(`## Day 1\n\n${sentence}\n\nBo Dorn gave a talk on *Oil for winter*.\n`)).toEqual([
      [title, "Ada Quill"],
      ["Oil for winter", "Bo Dorn"],
    ]);
  });
});

test("what somebody is may stand between the name and what was done", () => {
  const said = "Ada Quill , the inventor of the flat wick, opened the conference with her keynote about being first.";
  expect(talksOf(`## Day 1\n\n${said}\n\nBo Dorn gave a talk on *Oil for winter*.\n`)).toEqual([
    ["being first", "Ada Quill"],
    ["Oil for winter", "Bo Dorn"],
  ]);
});

test("a title may follow what its talk was about", () => {
  const one = "Ada Quill gave a presentation about all that a wick can do “Fun with wicks”.";
  const other =
    "Bo Dorn, an oil merchant, opened the day. He gave a keynote on Cold Press Oil [Towards warmer oil](https://bo.example/oil.pdf).";
  expect(talksOf(`It was cold.\n\n${one}\n\n${other}\n`)).toEqual([
    ["Fun with wicks", "Ada Quill"],
    ["Towards warmer oil", "Bo Dorn"],
  ]);
});

describe("what somebody explained, showed or introduced is a talk", () => {
  const rest = "The talk is great if you are cold.\n\nBo Dorn gave a talk on *Oil for winter*.\n\nSee you.\n";

  test("where it is a title of several words", () => {
    const said =
      "Ada Quill ([@ada](https://twitter.com/ada)) explained [A primer on flat wicks](https://ada.example/primer).";
    expect(talksOf(`It was cold.\n\n${said} ${rest}`)).toEqual([
      ["A primer on flat wicks", "Ada Quill"],
      ["Oil for winter", "Bo Dorn"],
    ]);
  });

  test.each(["[wicks](https://wicks.example)", "[the flat round wick](https://wicks.example)", "*Very Much*"])(
    "and not where it is a thing: %j",
    (thing) => {
      expect(talksOf(`It was cold.\n\nAda Quill explained ${thing}. ${rest}`)).toEqual([["Oil for winter", "Bo Dorn"]]);
    },
  );
});
