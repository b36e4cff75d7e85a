// Forms that talks have in posts of many hands: labels before titles, names before or behind them, remarks in bullets.
import { describe, expect, test } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

/** Titles and speakers of a post's talks; the post is given back as it was. */
function talksOf(body: string): [string, string][] {
  const text = `---\ntitle: WickConf 2025\ndate: 2025-05-10\n---\n\n${body}`;
  const record = readPost(text, "_posts/2025-05-10-wickconf.md");
  expect(exportPost(record)).toMatchObject([{ text }]);
  return record.talks.map(({ talk }) => [talk.title, talk.speakers.map(({ name }) => name).join(", ")]);
}

describe("a label before a title is none of it", () => {
  test.each([
    ["Talk 1: ", "Talk 2: "],
    ["Session #1 - ", "Session #2 - "],
    ["Workshop 3 – ", "Keynote 4: "],
    ["Vortrag 1: ", "Vortrag 12: "],
    ["Day 1 - 0945 - ", "Day 1 - 1430 - "],
    ["Day 2: 9:45 - ", "Day 2, 14:30: "],
  ])("%j", (one, other) => {
    const body = `## ${one}Wicks at scale (by Ada Quill)\n\nFine.\n\n## ${other}Oil for winter\n\nBo Dorn showed us oil.\n`;
    expect(talksOf(body)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Oil for winter", "Bo Dorn"],
    ]);
  });

  test("a keynote at a time of the day has its speakers in the list below", () => {
    const people = "- Ada Quill [@ada](https://twitter.com/ada)\n- Bo Dorn [@bo](https://twitter.com/bo)\n";
    const body = `## Day 1 - 0930 - Keynote\n\n${people}\nBoth saw lamps go out.\n\n## Day 1 - 1015 - Oil for winter\n\nCy Moreno\n[@cy](https://twitter.com/cy)\n`;
    expect(talksOf(body)).toEqual([
      ["Keynote", "Ada Quill, Bo Dorn"],
      ["Oil for winter", "Cy Moreno"],
    ]);
  });

  test.each(["Talk 1", "2001 - a year of lamps", "Day 2 of the lamp", "Session 9 tools"])("%j is no label", (title) => {
    const body = `## ${title} by Ada Quill\n\nFine.\n\n## Oil for winter by Bo Dorn\n\nFine.\n`;
    expect(talksOf(body)[0]).toEqual([title, "Ada Quill"]);
  });
});

describe("a list whose bullets are sentences that tell of talks", () => {
  const told = [
    "- Ada Quill spoke about “Wicks at scale”. The “wick” is short for thread. I will try it.",
    "- Bo Dorn gave a talk on “Safe Oil Deployment” that was more fun than I thought.",
    "- I attended a talk on “Glass and sand” by Cy Moreno. Much of it I knew.",
  ];

  test("is one of talks where the line above says so", () => {
    expect(talksOf(`Some of the talks that I attended:\n\n${told.join("\n")}\n\nSee you.\n`)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Safe Oil Deployment", "Bo Dorn"],
      ["Glass and sand", "Cy Moreno"],
    ]);
  });

  test("is none where it speaks of what could be better", () => {
    const wishes = "- Rooms. They were hard to find.\n- Lightning talks. Put them first.\n- Soup. Was cold.\n";
    expect(talksOf(`What could be better about the talks:\n\n${wishes}`)).toEqual([]);
  });
});

test.each([
  "Ada Quill, [@ada](https://twitter.com/ada)",
  "Ada Quill - [@ada](https://twitter.com/ada)",
  "Ada Quill ([@ada](https://twitter.com/ada)), Acme",
])("the line %j below a heading says who spoke", (line) => {
  const body = `## Wicks at scale\n${line}\n\nFine.\n\n## Oil for winter\n${line}\n\nFine too.\n`;
  expect(talksOf(body)).toEqual([
    ["Wicks at scale", "Ada Quill"],
    ["Oil for winter", "Ada Quill"],
  ]);
});

test.each([
  "Pour la première conférence, Ada Quill a présenté sa mèche.",
  "Il y a plusieurs mèches. Ada Quill en a présenté cinq.",
  "Ada Quill et Bo Dorn ont parlé de mèches.",
  "Ada Quill parle de plusieurs mèches.",
  "De retour avec Ada Quill[^1] qui nous parle de mèches.\n\n[^1]: Une amie.",
  "Am Ende erklärte Ada Quill den Docht.",
  "Zum Docht hat Ada Quill viel erzählt.",
  "Ada Quill berichtete vom Docht.",
  "En esta charla Ada Quill nos habló de la mecha.",
  "Ada Quill explicó la mecha.",
  "Ada Quill falou sobre o pavio.",
  "Ada Quill ha parlato dello stoppino.",
  "Ada Quill vertelde over de lont.",
])("“%s” below a heading tells who spoke", (said) => {
  const body = `### Mèches en hiver\n\n${said}\n\n### Huile et verre\n\n${said.replace(/\n[\s\S]*/, "").replace("[^1]", "")}\n`;
  expect(talksOf(body).map(([title, names]) => [title, names.split(", ")[0]])).toEqual([
    ["Mèches en hiver", "Ada Quill"],
    ["Huile et verre", "Ada Quill"],
  ]);
});

describe("below a heading that only counts", () => {
  const talk = (lines: string) => `${lines}\n\nFine.\n\n### A point of it\n\nMuch.\n`;

  test.each([
    ["Conférence #1", "Conférence #2", "*“Wicks – at scale”  \nAda Quill (Acme) & Bo Dorn (Initech)*"],
    ["Talk 1", "Talk 2", "**Wicks – at scale**\nAda Quill, Bo Dorn"],
    ["Session #1:", "Session #2:", "[Wicks – at scale](https://x.example/1)\nby Ada Quill and Bo Dorn"],
    ["Vortrag 1", "Vortrag 2", "„Wicks – at scale“ von Ada Quill und Bo Dorn"],
  ])("%j the title stands in the first line, and who spoke beside it", (one, other, lines) => {
    const body = `## ${one}\n${talk(lines)}\n## ${other}\n${talk(lines.replace("Wicks", "Oil"))}\n## Conclusion\n\nGood.\n`;
    expect(talksOf(body)).toEqual([
      ["Wicks – at scale", "Ada Quill, Bo Dorn"],
      ["Oil – at scale", "Ada Quill, Bo Dorn"],
    ]);
  });
});
