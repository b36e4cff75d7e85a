// How headings, and lines that stand for headings, say a talk's title and who spoke, in posts of many hands.
import { describe, expect, test } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";
import { talksOf } from "./talks-of.ts";

describe("words with capitals are no name", () => {
  test("with an article among them: behind a name they are the title", () => {
    expect(
      talksOf(
        "# Ada Head - All The Right Wicks\n\n- trim them\n\n# Bo Dorn - Oil for winter\n\n- warm it\n\n# Cy Moreno - Glass\n\n- clear\n",
      ),
    ).toEqual([
      ["All The Right Wicks", "Ada Head"],
      ["Oil for winter", "Bo Dorn"],
      ["Glass", "Cy Moreno"],
    ]);
  });

  test("with an article among them: behind “by” they belong to the title", () => {
    const body = "## Saving Oil by Trimming The Wick\n\n-- by [Ada Quill](https://ada.example)\n\nShe saves half.\n";
    expect(talksOf(`${body}\n## Glass\n\n-- by [Bo Dorn](https://bo.example)\n\nClear.\n`)).toEqual([
      ["Saving Oil by Trimming The Wick", "Ada Quill"],
      ["Glass", "Bo Dorn"],
    ]);
  });
});

describe("a given name alone before a dash", () => {
  const others = "# Ada Quill - Wicks at scale\n\n- long\n\n# Bo Dorn - Oil for winter\n\n- warm\n\n";

  test("is who spoke where the other headings begin with whole names", () => {
    expect(talksOf(`${others}# Meredith - Children learning lamps\n\n- small\n`)[2]).toEqual([
      "Children learning lamps",
      "Meredith",
    ]);
  });

  test("counts with the whole names for a post whose headings are talks", () => {
    const more = "# Ada Head - All The Right Wicks\n\n- trim\n\n# Meredith - Children learning lamps\n\n- small\n\n";
    const body = `${more}# Lamps and glass\n\n- clear\n\n# Cy Moreno - Sand\n\n- hot\n`;
    expect(talksOf(others + body).slice(2)).toEqual([
      ["All The Right Wicks", "Ada Head"],
      ["Children learning lamps", "Meredith"],
      ["Lamps and glass", ""],
      ["Sand", "Cy Moreno"],
    ]);
  });

  test.each(["Keynote - Lamps for children", "Panel: lamps for children"])("%j names nobody", (heading) => {
    expect(talksOf(`${others}# ${heading}\n\nThe talk was [filmed](https://youtu.be/abc).\n`)[2]?.[1]).toBe("");
  });

  test("is none where the others are titles", () => {
    const titles = "# Wicks at scale by Ada Quill\n\nLong.\n\n# Oil for winter by Bo Dorn\n\nWarm.\n\n";
    expect(talksOf(`${titles}# Glass - clear again by Cy Moreno\n\nSand.\n`)[2]).toEqual([
      "Glass - clear again",
      "Cy Moreno",
    ]);
  });
});

describe("emphasised lines with a title and who spoke", () => {
  test("are talks, though the title is one word", () => {
    const body =
      "*Wicks by Ada Quill*\n\nI burn them.\n\n* long\n* short\n\n*Oil by Bo Dorn*\n\nHe warmed it.\n\nSee you.\n";
    expect(talksOf(`I saw talks.\n\n${body}`)).toEqual([
      ["Wicks", "Ada Quill"],
      ["Oil", "Bo Dorn"],
    ]);
  });

  test("are none where they only say who made a thing", () => {
    expect(talksOf("Day one.\n\nDrawing by Ada Quill\n\nRain.\n\nCover by Bo Dorn\n\nMore rain.\n")).toEqual([]);
  });
});

describe("a line below a heading that is “by” and a link", () => {
  test.each([
    ["-- by [w1ck](https://w1ck.example)", "w1ck"],
    ["by [Quill](https://ada.example) - [Slides](https://ada.example/wicks)", "Quill"],
    ["von [@ada](https://ada.example)", "@ada"],
  ])("%j says who spoke, whatever the link is called", (line, who) => {
    const body = `## Wicks at scale\n\n${line}\n\nFine.\n\n## Oil for winter\n\nby [Bo Dorn](https://bo.example)\n\nFine.\n`;
    expect(talksOf(body)).toEqual([
      ["Wicks at scale", who],
      ["Oil for winter", "Bo Dorn"],
    ]);
  });

  test("names nobody where the link is a word for a page", () => {
    const video = "by [video](https://youtu.be/abcdefghijk)";
    expect(talksOf(`## Wicks at scale by Ada Quill\n\nFine.\n\n## Oil for a long winter\n\n${video}\n`)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Oil for a long winter", ""],
    ]);
  });
});

test.each([
  ["Keynote: Ada Quill (Acme)", "Ada Quill"],
  ["Opening Keynote - Ada Quill (Acme)", "Ada Quill"],
  ["Closing keynote by Ada!", "Ada"],
])("the heading %j says who gave the keynote", (heading, who) => {
  const [keynote] = talksOf(`# ${heading}\n\nFine.\n\n# Oil for winter (Bo Dorn)\n\nFine.\n`);
  expect(keynote?.[1]).toBe(who);
  expect(keynote?.[0]).toMatch(/keynote$/i);
});

describe("headings that nobody is named below are talks where the text above says that talks follow", () => {
  const headings = "## Wicks for the rest of us\n\nLong ones.\n\n## Oil without tears\n\nShe warmed it.\n\n";

  test.each([
    "Below I've summarised a few of my favourite talks. See [WickConf](https://wickconf.example) for more.",
    "Here are some highlights from the sessions I attended.\n\n**Note**: slides are [here](https://wickconf.example).",
    "I'll go through the talks that I liked, one by one.",
    "Im Folgenden fasse ich die Vorträge zusammen, die ich gesehen habe.",
    "Voici un résumé des conférences que j'ai vues.",
  ])("%j", (lead) => {
    expect(talksOf(`It was cold.\n\n${lead}\n\n${headings}## See you next year\n\nBye.\n`)).toEqual([
      ["Wicks for the rest of us", ""],
      ["Oil without tears", ""],
    ]);
  });

  test("and the text stands below the post's own title", () => {
    expect(talksOf(`# WickConf\n\nHere are the talks I liked.\n\n${headings}## Thanks\n\nBye.\n`)).toEqual([
      ["Wicks for the rest of us", ""],
      ["Oil without tears", ""],
    ]);
  });

  test.each([
    "I saw many talks and slept little.",
    "Here are the ideas that I took home from the talks.",
    "Below you see the sea.",
  ])("but not below %j", (lead) => {
    expect(talksOf(`It was cold.\n\n${lead}\n\n${headings}`)).toEqual([]);
  });
});

test("names side by side, each with a link of its own, are several people", () => {
  const people = "[Ada Quill](https://ada.example) [Bo Dorn](https://bo.example)";
  expect(
    talksOf(`**Wicks at scale** - ${people}\n\n> Long\n\n**Glass** - [Cy Moreno](https://cy.example)\n\n> Sand\n`),
  ).toEqual([
    ["Wicks at scale", "Ada Quill, Bo Dorn"],
    ["Glass", "Cy Moreno"],
  ]);
});

test("a talk's number of four digits in an address is no year", () => {
  const page = (number: number) => `https://wickconf.example/talks/${number}`;
  const body = `# Wicks at scale\n\n${page(1511)}\n\nLong.\n\n# Oil for winter\n\n${page(1590)}\n\nWarm.\n`;
  expect(talksOf(body).map(([title]) => title)).toEqual(["Wicks at scale", "Oil for winter"]);
  expect(talksOf(`# Wicks at scale\n\n${page(2025)}\n\nLong.\n\n# Oil for winter\n\n${page(2024)}\n\nWarm.\n`)).toEqual(
    [],
  );
});

describe("a line that begins with several signs of a heading and no space, as older parsers had headings", () => {
  test("is a heading", () => {
    const page = (name: string) =>
      `####[Description](https://wickconf.example/talks/${name}) | [Video](https://youtu.be/${name})`;
    const body = `###Wicks at scale - *Ada Quill (Acme)*\n\n${page("abcdefghijk")}\n\nLong.\n\n###Oil for winter - *Bo Dorn*\n\n${page("bcdefghijkl")}\n\nWarm.\n`;
    expect(talksOf(`It was cold.\n\n----------\n\n${body}`)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Oil for winter", "Bo Dorn"],
    ]);
  });

  test.each(["#wickconf was great", "###Wicks\nand more of them"])("%j is none", (line) => {
    expect(talksOf(`It was cold.\n\n${line}\n\nAda Quill spoke about *Wicks at scale*.\n`)).toEqual([
      ["Wicks at scale", "Ada Quill"],
    ]);
  });
});

test("the rest of a conference is none of its talks", () => {
  const rest = "The talks of Cy Moreno and Di Sorel are in [this list](https://youtu.be/abcdefghijk).";
  expect(talksOf(`## Ada Quill: Wicks\n\nLong.\n\n## Bo Dorn: Oil\n\nWarm.\n\n## The Rest\n\n${rest}\n`)).toEqual([
    ["Wicks", "Ada Quill"],
    ["Oil", "Bo Dorn"],
  ]);
});

test("lists of links to sessions that the address names behind its question mark are talks", () => {
  const session = (id: string) => `https://wickconf.example/2025?m=2025/session/mdl/${id}`;
  const list = (...ids: string[]) => ids.map((id) => `- [灯心の${id}](${session(id)})\n`).join("");
  const body = `## 基調講演\n${list("a1", "b2")}\n良かった。\n\n## 油とガラス\n${list("c3", "d4")}\n勉強になりました。\n`;
  expect(talksOf(body).map(([title]) => title)).toEqual(["灯心のa1", "灯心のb2", "灯心のc3", "灯心のd4"]);
});

describe("who spoke is linked in a later paragraph of a talk", () => {
  const page = "[Video](https://youtu.be/abcdefghijk)";
  const talk = (said: string) => `## Wicks for the rest of us\n\nA wick is no magic.\n\n${said}\n\n${page}\n`;

  test("where the sentence says what that person did", () => {
    const said = "In a demo, [Ada Quill](https://twitter.com/ada) presents ten of them.";
    expect(talksOf(talk(said))).toEqual([["Wicks for the rest of us", "Ada Quill"]]);
  });

  test.each(["I sat beside [Ada Quill](https://twitter.com/ada) and was cold.", "Ada Quill presents ten of them."])(
    "and not by %j",
    (said) => {
      expect(talksOf(talk(said))).toEqual([["Wicks for the rest of us", ""]]);
    },
  );
});

test.each([
  "Ada Quill Senior Staff Engineer & TLM, Acme",
  "Ada Quill Sr. Software Engineer, Acme",
  "Ada Quill, Director of Wicks, Acme",
  "Ada van Quill CTO",
])("behind a dash a name ends where the position begins: %j", (who) => {
  const body = `#### Wicks at scale – ${who}\n\nI learned much.\n\n#### Oil for winter – Bo Dorn\n\nIt was warm.\n`;
  expect(talksOf(body)[0]).toEqual(["Wicks at scale", who.slice(0, who.indexOf("Quill") + 5)]);
});

describe("a name in bold that the first sentence below a heading begins with", () => {
  test.each(["**Ada Quill** de la Fundación Acme", "**Ada Quill (Acme)** cerró"])("is who spoke: %s", (start) => {
    const body = `## Mechas a escala\n\n${start} el día con luz.\n\n## Aceite de invierno\n\n**Bo Dorn**, que no vino, habló.\n`;
    expect(talksOf(body)).toEqual([
      ["Mechas a escala", "Ada Quill"],
      ["Aceite de invierno", "Bo Dorn"],
    ]);
  });

  test("is who spoke rather than what stands behind “with”", () => {
    const body =
      "## Cleaning Lamps with Glass Paper\n\n**Ada Quill** presentó la luz.\n\n## Oil with Bo Dorn\n\nBo Dorn showed us oil.\n";
    expect(talksOf(body)).toEqual([
      ["Cleaning Lamps with Glass Paper", "Ada Quill"],
      ["Oil", "Bo Dorn"],
    ]);
  });

  test("is no name where the sentence ends with it", () => {
    const oil = "## Oil for winter\n\n**Burning Slowly.** It takes long.\n\n";
    const body = `## Wicks by Ada Quill\n\nFine.\n\n${oil}## Glass by Bo Dorn\n\nClear.\n`;
    expect(talksOf(body)[1]).toEqual(["Oil for winter", ""]);
  });
});

describe("headings that a list above the first has bullets for", () => {
  const list =
    "- [The lamp\n  update](https://wickconf.example/e/1)\n- [Oil for winter](https://wickconf.example/e/2)\n";
  const below =
    "## The lamp update\n\nAda Quill from Acme (I think) gave a talk.\n\n## Oil for winter\n\nIt was warm.\n";

  test("are the talks, with the pages that it links to", () => {
    const body = `What I saw:\n\n${list}\n${below}\n## Things left\n\nMany.\n`;
    expect(talksOf(body)).toEqual([
      ["The lamp update", "Ada Quill"],
      ["Oil for winter", ""],
    ]);
    const { talks } = readPost(`---\ntitle: WickConf\n---\n\n${body}`, "wickconf.md");
    expect(talks.map(({ sources }) => sources.map(({ url }) => url))).toEqual([
      ["https://wickconf.example/e/1"],
      ["https://wickconf.example/e/2"],
    ]);
  });

  test("are none for that where the list only leads to them", () => {
    const contents = list.replaceAll("https://wickconf.example/e/", "#");
    expect(talksOf(`What follows:\n\n${contents}\n${below.replace(/Ada.*/, "New.")}`)).toEqual([]);
  });
});

describe("a list above headings of other matters", () => {
  const insights =
    "Now my insights.\n\n## How oil burns\n\nThe talk by Ada Quill was great.\n\n## Wicks in lamps\n\nAda Quill showed us a wick.\n";

  test("is the talks, where it says who gave them", () => {
    const list =
      "The talks that I enjoyed most are:\n\n- Ada Quill (@ada) - Faces of oil.\n- Bo Dorn - Intro to Glass.\n";
    expect(talksOf(`${list}\nThere was a hall.\n\n${insights}`)).toEqual([
      ["Faces of oil", "Ada Quill"],
      ["Intro to Glass", "Bo Dorn"],
    ]);
  });

  test("is not, where it names nobody", () => {
    const list = "The talks were about:\n\n- Faces of oil.\n- An intro to glass.\n";
    expect(talksOf(`${list}\n${insights}`).map(([title]) => title)).toEqual(["How oil burns", "Wicks in lamps"]);
  });
});

test("after a list of talks' pages one of other pages is no list of talks", () => {
  const talks =
    "- [Wicks at scale](https://wickconf.example/talks/1)\n- [Oil for winter](https://wickconf.example/talks/2)\n";
  const others = "- [Lamp 3.0 is out](https://lamp.example/3)\n- [Soot](https://soot.example/) is black now.\n";
  expect(
    talksOf(`# Highlights\n\nWhat I saw:\n\n${talks}\n# Other highlights\n\nThere were booths.\n\n${others}`),
  ).toEqual([
    ["Wicks at scale", ""],
    ["Oil for winter", ""],
  ]);
});

describe("where other headings have a company behind the name, what looks like a name there is one", () => {
  test.each([
    ["Wicks at scale - Ada Quill (Acme Oil)", "Lamps - Bo Dorn (Initech)", "Soot - Cy Moreno (WICK)"],
    ["Wicks at scale – Ada Quill, Acme Oil", "Lamps – Bo Dorn, Initech", "Soot – Cy Moreno, W1CK"],
  ])("%s", (...headings) => {
    expect(talksOf(headings.map((heading) => `## ${heading}\n\nFine.\n`).join("\n"))).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Lamps", "Bo Dorn"],
      ["Soot", "Cy Moreno"],
    ]);
  });

  test("and where they have not, it is the second who spoke", () => {
    const body = "## Wicks at scale – Ada Quill, Eve Lund\n\nFine.\n\n## Lamps – Bo Dorn\n\nFine.\n";
    expect(talksOf(body)[0]).toEqual(["Wicks at scale", "Ada Quill, Eve Lund"]);
  });
});

test.each([
  ["1つめは@adaさんによる発表です。", "@ada"],
  ["石塚先生によるキーノートです。", "石塚"],
])("the first sentence below a heading says who spoke: %s", (said, who) => {
  expect(talksOf(`## Wicks at scale\n\n${said}\n\n## Oil for winter\n\n${said}\n`)[0]).toEqual(["Wicks at scale", who]);
});

test.each(["Opening keynote", "Closing Keynote", "First keynote"])(
  "the heading %j is of a talk, whoever gave it",
  (heading) => {
    const body = `### ${heading}\n\nThe day began with a keynote from Acme, Ada Quill. It was long.\n\n### The conference\n\nA talk on oil was by Bo Dorn. I liked it.\n`;
    expect(talksOf(body)).toEqual([[heading, "Ada Quill"]]);
  },
);

test("who wrote a book below a heading spoke at no talk", () => {
  expect(talksOf("## On lamps\n\nThe book on lamps was written by Ada Quill.\n\n## On oil\n\nSo was hers.\n")).toEqual(
    [],
  );
});

describe("a list of titles and nothing else", () => {
  const titles =
    "1. Building small lamps with oil and glass\n2. Wicks, the leading cause of light in each and every of our houses\n";

  test.each([
    "# Best ones\n\nThe team announced two best talks:\n\n",
    "If I could choose, the best sessions would be:\n\n",
  ])("is one of talks below %j", (lead) => {
    expect(talksOf(`${lead}${titles}\nI liked them.\n`).map(([title]) => title)).toEqual([
      "Building small lamps with oil and glass",
      "Wicks, the leading cause of light in each and every of our houses",
    ]);
  });

  test.each(["The talks were about:\n\n", "Ideas from the talks:\n\n", "What I ate:\n\n"])(
    "is none below %j",
    (lead) => {
      expect(talksOf(`${lead}${titles}\nI liked them.\n`)).toEqual([]);
    },
  );
});

test("a heading whose text speaks of “this talk” is one beside those that it tells of", () => {
  const own = "In this talk, [Ada Quill](https://github.com/ada) lit a lamp.";
  const more = "Other talks were “Oil for winter” by Bo Dorn, and “Glass and sand” by Cy Moreno.";
  expect(talksOf(`## Wicks at scale\n\n${own}\n\n${more}\n\n## Soot\n\nEve Lund showed us soot.\n`)).toEqual([
    ["Wicks at scale", "Ada Quill"],
    ["Oil for winter", "Bo Dorn"],
    ["Glass and sand", "Cy Moreno"],
    ["Soot", "Eve Lund"],
  ]);
});
