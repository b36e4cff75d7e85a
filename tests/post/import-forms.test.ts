// Forms that talks have in posts of many hands: labels before titles, names before or behind them, remarks in bullets.
import { describe, expect, test } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";
import { talksOf } from "./talks-of.ts";

describe("a label before a title is none of it", () => {
  test.each([
    ["Talk 1: ", "Talk 2: "],
    ["Session #1 - ", "Session #2 - "],
    ["Workshop 3 – ", "Keynote 4: "],
    ["Vortrag 1: ", "Vortrag 12: "],
    ["Day 1 - 0945 - ", "Day 1 - 1430 - "],
    ["Day 2: 9:45 - ", "Day 2, 14:30: "],
    ["Talk: ", "Session: "],
    ["Vortrag: ", "Ponencia: "],
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

  test("a name between the label and the title is who spoke", () => {
    const body = "## Talk: Ada Quill – Wicks at scale\n\nFine.\n\n## Talk: Bo Dorn (Acme): Oil for winter\n\nFine.\n";
    expect(talksOf(body)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Oil for winter", "Bo Dorn"],
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

test("where most headings begin with a name, a title that looks like one is none", () => {
  const body = [
    "#### Ada Quill - Wicks at scale",
    "#### Bo Dorn - Oil for winter",
    "#### Cy Moreno - Micro Burners",
    "#### Dee Okafor - Glass and sand",
    "#### Eve Lund - Small Lamps",
  ]
    .map((heading) => `${heading}\n\nFine.\n`)
    .join("\n");
  expect(talksOf(body)).toEqual([
    ["Wicks at scale", "Ada Quill"],
    ["Oil for winter", "Bo Dorn"],
    ["Micro Burners", "Cy Moreno"],
    ["Glass and sand", "Dee Okafor"],
    ["Small Lamps", "Eve Lund"],
  ]);
});

test("what stands in capitals behind a dash is judged as other words are", () => {
  const body =
    "### From wick to lamp - THE LIGHT AWAKENS\n\nIn this talk, [Ada Quill](https://www.linkedin.com/in/adaquill/) shares much.\n\n" +
    "### Oil for winter - BO DORN\n\nFine.\n";
  expect(talksOf(body)).toEqual([
    ["From wick to lamp - THE LIGHT AWAKENS", "Ada Quill"],
    ["Oil for winter", "BO DORN"],
  ]);
});

describe("a heading with its talk's video, above headings of the talk's matters", () => {
  const frame = (id: string) => `<iframe src="https://www.youtube.com/embed/${id}" allowfullscreen></iframe>`;
  const chapter = (title: string, who: string, shown: string) =>
    `## ${title}:\n\nThis year, ${who} unveiled a lamp.\n\n${shown}\n\n### Why does it matter?\n\nLight.\n`;
  const rest =
    "## Lamp talks\n\nTwo more.\n\n### Talk 1: Glass and sand (by Cy Moreno)\n\nFine.\n\n### Talk 2: Burners (by Dee Okafor)\n\nFine.\n";

  test.each([
    ["as HTML", (id: string) => frame(id)],
    ["as Quarto's raw HTML", (id: string) => `\`\`\`{=html}\n${frame(id)}\n\`\`\``],
    ["as a shortcode", (id: string) => `{{< youtube ${id} >}}`],
  ])("is the talk, and they are its notes: %s", (_, show) => {
    const body = `${chapter("Wicks at scale", "Ada Quill", show("aaaaaaaaaaa"))}\n${chapter("Oil", "Bo Dorn", show("bbbbbbbbbbb"))}\n${rest}`;
    expect(talksOf(body)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Oil", "Bo Dorn"],
      ["Glass and sand", "Cy Moreno"],
      ["Burners", "Dee Okafor"],
    ]);
  });
});

describe("among headings of talks, one that holds talks", () => {
  const talk = (title: string, who: string) =>
    `### ${title}\n\n#### Summary\n\n[${who}](https://www.linkedin.com/in/x/) discusses it.\n\n#### Key takeaways\n\n- **Trim** often\n- **Fill** seldom\n`;

  test("has them below its own headings", () => {
    const body =
      `## Day 1\n\n${talk("Wicks at scale", "Ada Quill")}\n### Workshops\n\n` +
      `${talk("Workshop 1: Burners by hand", "Cy Moreno").replaceAll("### ", "#### ")}\n${talk("Workshop 2: Soot", "Eve Lund").replaceAll("### ", "#### ")}\n` +
      `${talk("Oil for winter", "Bo Dorn")}\n### Evening event\n\n![Beer](beer.jpg)\n\n## Day 2\n\n${talk("Glass and sand", "Dee Okafor")}`;
    expect(talksOf(body)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Burners by hand", "Cy Moreno"],
      ["Soot", "Eve Lund"],
      ["Oil for winter", "Bo Dorn"],
      ["Glass and sand", "Dee Okafor"],
    ]);
  });

  test("has them in a list below “Summary”", () => {
    const list =
      "- [Cy Moreno](https://www.linkedin.com/in/cy/) - Burners by hand, burners by foot\n- [Eve Lund](https://www.linkedin.com/in/eve/) - Soot\n";
    const body = `## Day 1\n\n${talk("Wicks at scale", "Ada Quill")}\n### Ignite talks\n\n#### Summary\n\n${list}\n${talk("Oil for winter", "Bo Dorn")}`;
    expect(talksOf(body)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Burners by hand, burners by foot", "Cy Moreno"],
      ["Soot", "Eve Lund"],
      ["Oil for winter", "Bo Dorn"],
    ]);
  });
});

describe("a bullet of title and name with a remark behind it", () => {
  test.each([
    [
      "Wicks: How to trim by Ada Quill & Bo Dorn, Acme: this talk was deep.",
      "Wicks: How to trim",
      "Ada Quill, Bo Dorn",
    ],
    ["Wicks: How to trim by Ada Quill at Acme: a deep talk, in the last slot.", "Wicks: How to trim", "Ada Quill"],
    [
      "Wicks at scale by Ada Quill - basically, keep learning. It is hard for many of us.",
      "Wicks at scale",
      "Ada Quill",
    ],
    [
      "Wicks at scale by Ada Quill. I liked that this was about lamps, and much more of it.",
      "Wicks at scale",
      "Ada Quill",
    ],
    [
      "Wicks (and how to trim) by Ada Quill[^1], Acme: the best talk that I saw.",
      "Wicks (and how to trim)",
      "Ada Quill",
    ],
    ["Keynote by Ada Quill [recording](https://youtu.be/aaaaaaaaaaa) I liked that it was one.", "Keynote", "Ada Quill"],
    ["Keynote by Ada Quill! [recording](https://youtu.be/aaaaaaaaaaa)", "Keynote", "Ada Quill"],
    ["[Keynote by Ada Quill](https://x.example/talks/7) This was about lamps. She spoke well.", "Keynote", "Ada Quill"],
  ])("%s", (line, title, who) => {
    const [first] = talksOf(
      `Talks that I saw:\n\n1. ${line}\n2. Oil for winter by Cy Moreno\n\n[^1]: She is a friend.\n`,
    );
    expect(first).toEqual([title, who]);
  });

  test("that says what the writer did instead is no talk", () => {
    const lines = [
      "[Wicks at scale](https://x.example/program#session-1) by Ada Quill",
      "I hopped from room to room and then skipped this slot because I was tired",
      "I skipped the music to go to [a book shop](https://books.example/) and the [library](https://library.example/)",
      "We slept",
      "I was struck by how many people trim their wicks",
      "I saw [Oil for winter](https://x.example/program#session-2) by Bo Dorn",
      "[I Love Lamps](https://x.example/program#session-3) by Cy Moreno",
    ];
    expect(talksOf(`## Day 1:\n${lines.map((line, at) => `${at + 1}. ${line}\n`).join("")}`)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["I was struck by how many people trim their wicks", ""],
      ["Oil for winter", "Bo Dorn"],
      ["I Love Lamps", "Cy Moreno"],
    ]);
  });

  test("pages of one schedule that differ behind the # are each its own talk's", () => {
    const lines = ["Wicks", "Oil", "Glass"].map(
      (title, at) => `${at + 1}. [${title} in winter](https://x.example/program#session-${at}) was about it.\n`,
    );
    const { talks } = readPost(`---\ntitle: WickConf\n---\n\n## Day 1\n\n${lines.join("")}`, "wickconf.md");
    expect(talks.map(({ sources }) => sources.map(({ url }) => url))).toEqual([
      ["https://x.example/program#session-0"],
      ["https://x.example/program#session-1"],
      ["https://x.example/program#session-2"],
    ]);
  });
});

describe("a heading in the writer's own words, whose first sentence names the talk", () => {
  test.each([
    "The first talk I went to was one by [Ada Quill](https://twitter.com/ada) on [Trimming Wicks](https://wicks.example/).",
    'The first talk I went to was one by [Ada Quill](https://twitter.com/ada){:target="_blank"} on [Trimming Wicks](https://wicks.example/){:target="_blank"}.',
    "Next up was _Trimming Wicks_ by [Ada Quill](https://twitter.com/ada) from Acme.",
    "I joined the *Trimming Wicks* by Ada Quill.",
    "I then attended “Trimming Wicks” by Ada Quill.",
  ])("%s", (said) => {
    const body = `### The first of many\n\n${said} I had not trimmed at all yet.\n\nAda showed us much.\n`;
    expect(talksOf(body)).toEqual([["Trimming Wicks", "Ada Quill"]]);
  });

  test("stays the title where that sentence says no other", () => {
    const said = "I liked it. It is not like *Glass and sand* by Cy Moreno.";
    expect(talksOf(`### Wicks at scale by Ada Quill\n\n${said}\n`)).toEqual([["Wicks at scale", "Ada Quill"]]);
    const own = "Next up was _Wicks at scale, and more_ by Ada Quill.";
    expect(talksOf(`### Wicks at scale\n\n${own}\n\n### Oil for winter\n\nBo Dorn spoke.\n`)[0]).toEqual([
      "Wicks at scale",
      "Ada Quill",
    ]);
  });
});

test("tabs of Quarto are no chapters", () => {
  const tabs =
    "::: panel-tabset\n## (1) Wicks\n\n{{< youtube aaaaaaaaaaa >}}\n\n## (2) Oil\n\n{{< youtube bbbbbbbbbbb >}}\n\n:::\n";
  const body = `## Lamp talks: light for all\n\nTwo of them.\n\n${tabs}\n### Talk 1: Wicks in depth (by Ada Quill)\n\nFine.\n\n### Talk 2: Oil (by Bo Dorn)\n\nFine.\n\n### My reflections\n\nMany.\n`;
  expect(talksOf(body)).toEqual([
    ["Wicks in depth", "Ada Quill"],
    ["Oil", "Bo Dorn"],
  ]);
});

test.each([
  [
    "[Ada Quill](https://twitter.com/ada) and [Bo Dorn](https://twitter.com/bo) have made a game.",
    "Ada Quill, Bo Dorn",
  ],
  [
    "[Ada Quill](https://twitter.com/ada), [Bo Dorn](https://twitter.com/bo) & [Cy Moreno](https://twitter.com/cy): a game.",
    "Ada Quill, Bo Dorn, Cy Moreno",
  ],
  ["[Ada Quill](https://twitter.com/ada), whom [Bo Dorn](https://twitter.com/bo) invited, has a game.", "Ada Quill"],
])("who is linked by name: %s", (said, names) => {
  expect(talksOf(`## Day 1\n\n### Wicks in winter\n\n${said}\n\n### Oil\n\n${said}\n`)[0]).toEqual([
    "Wicks in winter",
    names,
  ]);
});

test.each([
  [
    "[Wicks in Winter](https://x.example/talks/1) Ada Quill is a maker of lamps and a great speaker.",
    "Wicks in Winter",
    "Ada Quill",
  ],
  [
    "[Wicks in winter](https://x.example/talks/1) I liked it. The speaker, Ada Quill, made lamps.",
    "Wicks in winter",
    "Ada Quill",
  ],
  [
    "[Ada Quill](https://twitter.com/ada) - Wicks, oil, glass and much more of what a lamp is made of, in five minutes",
    "Wicks, oil, glass and much more of what a lamp is made of, in five minutes",
    "Ada Quill",
  ],
])("the bullet %s", (line, title, who) => {
  expect(talksOf(`Talks that I saw:\n\n- ${line}\n- [Oil](https://x.example/talks/2) by Bo Dorn\n`)[0]).toEqual([
    title,
    who,
  ]);
});

test("a heading that says who spoke does so above a link to the talk's page as well", () => {
  const chapter = (title: string, id: string) =>
    `## ${title}\n[Wicks in English - Ada Quill][${id}]\n\nIn this talk much was said.\n`;
  const body = `${chapter("Mechas en invierno - Ada Quill", "a")}\n${chapter("Aceite - Bo Dorn", "b")}\n[a]: https://x.example/talks/1\n\n[b]: https://x.example/talks/2\n`;
  expect(talksOf(body)).toEqual([
    ["Mechas en invierno", "Ada Quill"],
    ["Aceite", "Bo Dorn"],
  ]);
});

test("behind a comma a company may follow the name, where most headings have a name there", () => {
  const body = [
    "### Wicks, how to trim them, Ada Quill",
    "### The lamp revolution, Bo Dorn, @acme, Initech Oslo",
    "### Oil for winter, Cy Moreno, Acme",
  ]
    .map((heading) => `${heading}\n\nFine.\n`)
    .join("\n");
  expect(talksOf(body)).toEqual([
    ["Wicks, how to trim them", "Ada Quill"],
    ["The lamp revolution", "Bo Dorn"],
    ["Oil for winter", "Cy Moreno"],
  ]);
});

describe("bullets that stand alone above the text of their talk", () => {
  const body =
    "## Day 1: Talks\n\nI chose two:\n\n* *Build and Burn an End-to-end Lamp With Wicks of Your Own Making in Winter:* \n\nIn this one we built. See [the code](https://github.com/ada/lamp).\n\n" +
    "* *Oil for winter:*\n\nNo oil.\n\nSee [this link](https://www.slideshare.net/bo/oil)\n\n## Conclusion\n\nGood.\n";

  test("have their whole words as the title", () => {
    expect(talksOf(body).map(([title]) => title)).toEqual([
      "Build and Burn an End-to-end Lamp With Wicks of Your Own Making in Winter",
      "Oil for winter",
    ]);
  });

  test("have the text and its pages", () => {
    const { talks } = readPost(`---\ntitle: WickConf\n---\n\n${body}`, "wickconf.md");
    expect(talks.map(({ sources }) => sources.map(({ url }) => url))).toEqual([
      ["https://github.com/ada/lamp"],
      ["https://www.slideshare.net/bo/oil"],
    ]);
    expect(talks.map(({ notes }) => notes.map(({ markdown }) => markdown).join())).toEqual([
      expect.stringContaining("In this one we built."),
      expect.stringContaining("No oil."),
    ]);
  });
});

test.each(["First day:", "Second day", "Premier jour", "Erster Tag", "Segundo día", "Morning", "The first half"])(
  "headings that lead to videos are talks below %j",
  (heading) => {
    const talk = (title: string, id: string) =>
      `### [${title}](https://www.youtube.com/watch?v=${id})\n\nI liked it.\n\n- A point\n- Another one\n\n`;
    const body = `Notes of mine.\n\n## ${heading}\n\n${talk("Wicks at scale", "aaaaaaaaaaa")}${talk("Oil for winter", "bbbbbbbbbbb")}### Lamps (no video yet)\n\nFun.\n\n## Afterwards\n\nWe met to speak of [light](https://light.example).\n`;
    expect(talksOf(body).map(([title]) => title)).toEqual([
      "Wicks at scale",
      "Oil for winter",
      expect.stringMatching(/^Lamps/),
    ]);
  },
);

test("a link within the blog that has “on” in its words is read as any other", () => {
  const body = "My talks:\n\n- [Ada Quill on wicks](/notes/#wicks)\n- [Wicks at scale](/notes/#scale) by Bo Dorn\n";
  expect(talksOf(body)).toContainEqual(["Wicks at scale", "Bo Dorn"]);
});

describe("bullets that begin with a name and a dash", () => {
  const long =
    "keys and clocks for every lamp, islands of lamps, and a way to move the oil between them without a drop lost";

  test.each(["## Talks\n\n", "The talks that I enjoyed most are:\n\n"])("below %j are a talk each", (above) => {
    const bullets = `- Ada Quill (@ada) - Wicks at scale.\n- Bo Dorn - Oil depots - ${long}\n- Cy Moreno – Glass\n`;
    expect(talksOf(`${above}${bullets}\nSee you.\n`)).toEqual([
      ["Wicks at scale", "Ada Quill"],
      ["Oil depots", "Bo Dorn"],
      ["Glass", "Cy Moreno"],
    ]);
  });

  test("are keynotes where that stands before the name", () => {
    const bullets = `- Keynote - Ada Quill - of Acme, great talk about wicks\n- Bo Dorn - Oil depots - ${long}\n`;
    expect(talksOf(`## Talks\n\n${bullets}`)).toEqual([
      ["Keynote", "Ada Quill"],
      ["Oil depots", "Bo Dorn"],
    ]);
  });

  test("are none where nothing says that talks follow", () => {
    expect(talksOf("People I met:\n\n- Ada Quill - has a lamp\n- Bo Dorn - has oil\n")).toEqual([]);
  });
});
