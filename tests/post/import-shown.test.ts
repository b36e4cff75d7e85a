// Talks that are shown by their pages, titled lines and lists below a sentence on talks; and links that show none.
import { describe, expect, test } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";
import { talksOf } from "./talks-of.ts";

describe("a line that is one link to a talk's page", () => {
  const ada =
    "“[Wicks from Scratch - and more](https://youtu.be/abcdefghij1)”\n\n![](/wick.jpg)\n\nOkay! Ada Quill presented her own lamp.\n\n";
  const bo = "“[Oil for All](https://youtu.be/abcdefghij2)”  \n![](/oil.jpg)\n\nWhat a matter.\n\n";

  test("begins what is said of it, where there are several", () => {
    expect(talksOf(`It was cold.\n\n${ada}${bo}`)).toEqual([
      ["Wicks from Scratch - and more", "Ada Quill"],
      ["Oil for All", ""],
    ]);
  });

  test("under a heading that is no talk as well", () => {
    expect(talksOf(`## What I saw\n\nMuch.\n\n${ada}${bo}## Home\n\nI slept.\n`).map(([title]) => title)).toEqual([
      "Wicks from Scratch - and more",
      "Oil for All",
    ]);
  });

  test("is none alone, and none where most lead elsewhere", () => {
    expect(talksOf(`It was cold.\n\n${bo}`)).toEqual([]);
    expect(
      talksOf("It was cold.\n\n[Wicks at Home](https://wicks.example/a)\n\n[Oil for All](https://wicks.example/b)\n"),
    ).toEqual([]);
  });
});

describe("a title in quotes that leads to a talk's video", () => {
  test("is a talk where the sentence speaks of one", () => {
    const said = "The talk about picking: “[Oil und Schlösser](https://youtu.be/abcdefghij1)” was the best one.";
    expect(talksOf(`It was cold.\n\n${said}\n`)).toEqual([["Oil und Schlösser", ""]]);
  });

  test("and none where it does not", () => {
    expect(talksOf("It was cold.\n\nWe sang “[Oil und Schlösser](https://youtu.be/abcdefghij1)” all night.\n")).toEqual(
      [],
    );
  });
});

describe("what somebody attended is a talk", () => {
  test.each([
    [
      "I didn't attend [Easy Wicks for Everyone!](https://wicks.example/easy.pdf) but I heard of it.",
      "Easy Wicks for Everyone!",
    ],
    ["Then I heard **“Long Oil and Sand”**. It was an open discussion.", "Long Oil and Sand"],
  ])("%s", (sentence, title) => {
    expect(talksOf(`It was cold.\n\n${sentence}\n`)).toEqual([[title, ""]]);
  });

  test("not what is no title, or stands elsewhere than where talks do", () => {
    expect(
      talksOf(
        "It was cold.\n\nWe went to [the old town](https://youtu.be/abcdefghij1), and saw [Red Lamp](https://lamps.example).\n",
      ),
    ).toEqual([]);
  });
});

test("a list below a sentence on talks has them, whatever stands around their links", () => {
  const list =
    " * [WICK](https://days.example/node/148) : a lamp;\n * A [library of oils](https://days.example/node/140);\n * The [Sand Module](https://days.example/node/150) : a glass.\n";
  expect(
    talksOf(
      `## Day 1\n\nCold.\n\n### Lamps\n\nPlusieurs présentations ont traité de lampes :\n\n${list}\n## Home\n\nI slept.\n`,
    ),
  ).toEqual([
    ["WICK", ""],
    ["library of oils", ""],
    ["Sand Module", ""],
  ]);
});

test("of ideas from talks it has none", () => {
  const list = " * [Wicks](https://days.example/node/148) burn\n * [Oil](https://days.example/node/140) too\n";
  expect(talksOf(`## Lamps\n\nSome ideas from the talks:\n\n${list}\n## Home\n\nI slept.\n`)).toEqual([]);
});

test("a word for the slides at the end of a heading is none of its title", () => {
  const body =
    "### Future Wicks - Ada Quill [SLIDES](https://decks.example/a.pdf)\n\nBright.\n\n### Oil (for all): a remix - Bo Dorn - [Slides](https://decks.example/b.pdf)\n\nDark.\n";
  expect(talksOf(body)).toEqual([
    ["Future Wicks", "Ada Quill"],
    ["Oil (for all): a remix", "Bo Dorn"],
  ]);
});

describe("names of events are nobody's", () => {
  test.each(["WickCon US", "Trimming Summit", "LampCamp Berlin", "Lamp Improvement Process", "Value Classes"])(
    "%s",
    (name) => {
      expect(
        talksOf(
          `## Nine days without streams\n\n${name} showed lamps.\n\n## Oil\n\nBo Dorn talked about oil.\n\n## Sand\n\nCy Moreno talked about sand.\n`,
        )[0],
      ).not.toEqual(["Nine days without streams", name]);
    },
  );
});

describe("a video that a sentence leads to in passing", () => {
  test("makes no talk of the heading above", () => {
    expect(
      talksOf(
        "## Lamp Pipeline\n\nIt gets nasty, [like a badger](https://youtu.be/abcdefghij1).\n\n## Scale\n\nMore.\n",
      ),
    ).toEqual([]);
  });

  test.each([
    "The [video](https://youtu.be/abcdefghij1) is out.",
    "[The Lamp Pipeline](https://youtu.be/abcdefghij1)",
    "A talk [on pipes](https://youtu.be/abcdefghij1).",
    '<iframe src="https://www.youtube.com/embed/abcdefghij1"></iframe>',
  ])("but %s does", (line) => {
    expect(talksOf(`## Lamp Pipeline\n\n${line}\n\n## Scale\n\nMore.\n`)).toEqual([["Lamp Pipeline", ""]]);
  });
});

test("a link behind a name and a comma is somebody's talk only where talks are spoken of", () => {
  expect(
    talksOf(
      "It was cold.\n\nSie mag [SIP](https://lamps.example/sip), Ada Quill, und [LIP](https://lamps.example/lip).\n",
    ),
  ).toEqual([]);
  expect(talksOf("It was cold.\n\nThe first session was [SIP](https://lamps.example/sip), Ada Quill.\n")).toEqual([
    ["SIP", "Ada Quill"],
  ]);
});

describe("a heading whose text begins with the number of a talk", () => {
  test("is that talk among headings that are none", () => {
    const others = "## Lunch over pipes\n\nWe ate.\n\n## The circle\n\nAll sat.\n\n## Of my own\n\nA thought.\n\n";
    expect(talksOf(`## Managed Wicks\n\nThe first session I went to was held by Ada Quill.\n\n${others}`)).toEqual([
      ["Managed Wicks", "Ada Quill"],
    ]);
  });
});

test("a reference whose address stands on the next line has its title in the brackets before", () => {
  const text = `---\ntitle: W\n---\n\nIt was cold.\n\nThe second tutorial was called ["Wicks made simple"]\n[wick-tut] and the instructor (Ada Quill) was fine.\n\n[wick-tut]: https://wicks.example/schedule/presentation/21/\n`;
  const [record] = readPost(text, "w.md").talks;
  expect(record).toMatchObject({
    talk: { title: "Wicks made simple" },
    sources: [{ url: "https://wicks.example/schedule/presentation/21/" }],
  });
});

test("what a short account is headed by is no talk", () => {
  expect(
    talksOf(
      "tl;dr : A summary of the summary of mine\n-----\n\nAda Quill showed lamps.\n\n## Oil\n\nBo Dorn talked about oil.\n",
    ),
  ).toEqual([["Oil", "Bo Dorn"]]);
});

test("a company behind “de” is no part of a name, and a picture above hides no sentence", () => {
  const ada =
    "## Wicks\n\n![](/wick.jpg)\n\nLa plus belle est celle de Ada Quill de Wickweb qui nous a montré sa lampe.\n\n";
  expect(talksOf(`${ada}## Oil\n\n![](/oil.jpg)\n\nBo Dorn chez Acme a présenté son huile.\n`)).toEqual([
    ["Wicks", "Ada Quill"],
    ["Oil", "Bo Dorn"],
  ]);
});

test("a page that stands alone below who spoke is the talk's", () => {
  const body =
    '## Wicks\n\nBy Ada Quill\n\n[Watch Ada\'s talk online](https://youtu.be/abcdefghijk){:target="_blank"}\n';
  const text = `---\ntitle: W\n---\n\n${body}`;
  expect(readPost(text, "w.md").talks).toMatchObject([
    { talk: { title: "Wicks", speakers: [{ name: "Ada Quill" }] }, sources: [{ url: "https://youtu.be/abcdefghijk" }] },
  ]);
});

test("a bullet in bold, alone above paragraphs, stands for a heading", () => {
  const talk = (title: string, who: string, page: string) =>
    `- **${title}**\n\n[Video](https://youtu.be/${page})\n\n**${who} showed lamps.\nThey burn.\n\n`;
  const body = `Cold.\n\nHere is a list:\n\n${talk("Keynote: How to trim it", "Ada Quill** of Acme", "abcdefghij1")}${talk("The power of Oil", "Bo Dorn**, Senior Lamp Engineer @Acme", "abcdefghij2")}`;
  expect(talksOf(`${body}### Conclusions\n\nGood.\n`)).toEqual([
    ["Keynote: How to trim it", "Ada Quill"],
    ["The power of Oil", "Bo Dorn"],
  ]);
});

test("a bullet with a speaker named below it is a talk, though it is the only one", () => {
  const talk = (title: string, who: string) =>
    `- **${title}**\n    - Speaker: ${who}\n    - Slides: [wick.zip](https://short.example/a)\n\n`;
  const body = `### General\n\n${talk("Lamps in a nutshell - All of them", "Ada Quill")}### Developer\n\n${talk("Advanced wicks", "Bo DORN")}${talk("Should I use oil?", "Cy Moreno")}`;
  expect(talksOf(body)).toEqual([
    ["Lamps in a nutshell - All of them", "Ada Quill"],
    ["Advanced wicks", "Bo DORN"],
    ["Should I use oil?", "Cy Moreno"],
  ]);
});

test("a title may stand in single quotes behind “titled”, and a name have two small words", () => {
  const said =
    "The first talk I saw was one by <a href=\"https://ada.example\">Ada Quill</a> and Bea Dorn de la Cruz titled 'Trimming in functional style'.";
  expect(talksOf(`It was cold.\n\n${said} It's good.\n`)).toEqual([
    ["Trimming in functional style", "Ada Quill, Bea Dorn de la Cruz"],
  ]);
});
