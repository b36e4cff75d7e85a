// How the talks of a post are found: in bullets, under headings, in prose; and in posts that a layout wrote.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { engines } from "@/lib/post/engines/engine.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { splitFile } from "@/lib/post/import/file.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const read = (name: string) => readFileSync(join(import.meta.dirname, "../posts", name), "utf8");
const exported = (record: ConferenceRecord) => {
  const [file] = exportPost(record);
  return file && "text" in file ? file : { path: "", text: "" };
};
const outline = ({ talks }: ConferenceRecord) =>
  talks.map(({ talk, sources }) => [
    talk.title,
    talk.speakers.map(({ name, url }) => (url ? `${name} ${url}` : name)).join(", "),
    sources.map(({ kind, url }) => `${kind} ${url}`),
  ]);

const postOf = (...lines: string[]) =>
  readPost(
    `---\ntitle: LampKaigi\ndate: 2014-05-10\n---\n\nTalks that I saw:\n\n${lines.join("\n")}\n`,
    "_posts/2014-05-10-lamps.md",
  );
const titlesOf = (...lines: string[]) => postOf(...lines).talks.map(({ talk }) => talk.title);
const billed = ["- Wicks at scale by Ada Quill", "- Oil for winter by Cy Moreno", "- Glass and sand by Bo Dorn"];

test.each(["Talks", "Keynotes"])("under %j a single paragraph is a talk, also below its picture", (heading) => {
  const told = "Ada Quill gave a talk “Wicks at scale” on lamps.";
  const outlineOf = (...blocks: string[]) =>
    outline(postOf(`## ${heading}`, ...blocks.flatMap((block) => ["", block]), "", "## Food", "", "Soup."));
  const expected = [["Wicks at scale", "Ada Quill", []]];
  expect(outlineOf(told)).toEqual(expected);
  expect(outlineOf("![The stage](stage.jpg)", told)).toEqual(expected);
  expect(outlineOf("The stage was bright.")).toEqual([]);
});

test.each([
  ["- A walk to the harbour quay", false],
  ["- A  walk  to  the  quay", false],
  ["- A long walk to the harbour quay", true],
  ["- A *walk* to the quay", true],
  ["- Lightning talks", true],
])("among bullets that say who spoke, %j is a talk: %s", (line, isTalk) => {
  expect(titlesOf(...billed, line)).toHaveLength(isTalk ? 4 : 3);
});

test.each(["{:.lit}", " {#wicks}", " {: .lit #wicks}", "{.lit .long}"])(
  "a bullet's attributes %s are none of its words",
  (attributes) => {
    const [first] = postOf(`- Wicks at scale${attributes} by Ada Quill`, ...billed.slice(1)).talks;
    expect([first?.talk.title, first?.talk.speakers]).toEqual(["Wicks at scale", [{ name: "Ada Quill" }]]);
  },
);

test("other words in braces are", () => {
  expect(titlesOf("- Wicks {at scale} by Ada Quill", ...billed.slice(1))[0]).toBe("Wicks {at scale}");
});

test("bullets whose titles are bold, with tabs, references and a footnote", () => {
  const text = read("2015-09-30-bold-bullets.md");
  const record = readPost(text, "_posts/2015-09-30-bold-bullets.md");
  expect(outline(record)).toEqual([
    ["Property Workshop", "Jess Doe", ["article https://answers.example/1"]],
    [
      "Patterns of Patience",
      "Ines Doe",
      ["video https://www.youtube.com/watch?v=aaaaaaaaaaa", "deck https://speakerdeck.com/inesdoe/alerts"],
    ],
    [
      "Hope and Confidence",
      "Camille Roe https://twitter.com/camroe",
      ["video https://vimeo.com/22", "person https://twitter.com/camroe", "article https://camille.example/notes"],
    ],
  ]);
  expect(record.talks[1]?.notes[0]?.markdown).toContain("are dense.[^1]\n\n[^1]: Really dense.");
  expect(record.conference).toMatchObject({ name: "Pager Loop", url: "http://pagerloop.example" });
  expect(exported(record).text).toBe(text);
});

test("lines below headings that name the speaker, frames and links of HTML", () => {
  const text = read("speaker-lines.md");
  const record = readPost(text, "speaker-lines.md");
  expect(outline(record)).toEqual([
    [
      "The New Pager: Push and Pull",
      "Dan Doe https://twitter.com/dandoe",
      [
        "person https://twitter.com/dandoe",
        "article https://caniuse.example",
        "video https://www.youtube.com/watch?v=bbbbbbbbbbb",
      ],
    ],
    [
      "Poking a Hole in the Queue",
      "Greg Poe",
      ["person http://twitter.com/gregpoe", "article http://greg.example/hole.html"],
    ],
    ["Questions without people", "林軒田", ["deck https://www.slideshare.net/lin/questions"]],
  ]);
  expect(record.post.sections.map(({ heading }) => heading)).toEqual(["Venue", "Conclusion"]);
  expect(exported(record).text).toBe(text);
});

test("paragraphs that each tell of a talk, under a heading that holds them", () => {
  const text = read("holder-prose.md");
  const record = readPost(text, "content/2014/holder-prose/index.md");
  expect(outline(record)).toEqual([
    [
      "What is a pager anyway?",
      "Philip Doe https://twitter.com/phil",
      ["person https://twitter.com/phil", "video https://www.youtube.com/watch?v=ccccccccccc"],
    ],
    ["The pager is coming", "Jake Poe", ["deck https://speakerdeck.com/jake/pager"]],
  ]);
  expect(record.talks.map(({ talk }) => talk.mark)).toEqual(["highlight", "highlight"]);
  expect(record.post.slug).toBe("holder-prose");
  expect(exported(record).text).toBe(text);
});

describe("a post that a layout wrote is taken apart and put together again without its file", () => {
  const cases = ["highlights", "talks", "days", "index"].flatMap((layout) =>
    engines.flatMap(({ name }) => (["inline", "reference"] as const).map((links) => [layout, name, links] as const)),
  );
  test.each(cases)("%s for %s, links %s", (layout, engine, links) => {
    const { path, text } = exported({ ...queueDays, post: { ...queueDays.post, layout, engine, links } });
    const { post, talks, conference } = readPost(text, path, { engine, timeZone: queueDays.post.timeZone });
    const { edited: _, imported: __, ...typed } = post;
    expect(post.layout).toBe(layout);
    expect(assemblePost({ conference, post: typed, talks }).body).toBe(splitFile(text).body);
  });

  test("with marks, days, pages and the places of notes", () => {
    const days = exported({ ...queueDays, post: { ...queueDays.post, layout: "days" } });
    const { talks } = readPost(days.text, days.path, { timeZone: "America/Los_Angeles" });
    const queues = talks.find(({ talk }) => talk.title.startsWith("Queues"));
    expect(queues?.talk).toMatchObject({
      speakers: [{ name: "Ada Quill", url: "https://speakerdeck.com/adaquill" }, { name: "Bo Larsen" }],
      slot: { start: "2014-05-05T11:00:00-07:00", room: "Main hall" },
    });
    expect(queues?.sources.map(({ kind }) => kind)).toEqual(["deck", "video"]);
    expect(queues?.notes.map(({ place, markdown }) => [place, markdown])).toEqual([
      [{ kind: "talk" }, "The talk of the day."],
      [{ kind: "slide", number: 7 }, "A queue is a promise."],
      [{ kind: "time", seconds: 754 }, "Back pressure is a feature."],
      [{ kind: "quote", text: "Nobody reads\nthe dead letters." }, "So true."],
    ]);
    expect(queues?.notes.map(({ sourceId }) => queues.sources.findIndex(({ id }) => id === sourceId))).toEqual([
      -1, 0, 1, -1,
    ]);
    expect(talks.find(({ talk }) => talk.title === "What I missed")?.talk.mark).toBe("watch-later");
    expect(talks.find(({ talk }) => talk.title === "Blameless postmortems")?.talk.awaited).toEqual({
      slides: true,
      video: true,
      url: "https://queuedays.example/videos",
    });
  });
});

describe("talks as posts at large have them", () => {
  const read = (title: string, body: string) => readPost(`---\ntitle: ${title}\n---\n\n${body}`, "queue-days.md");

  test("a name and a time in bullets below the heading are the talk's, not talks", () => {
    const record = read(
      "Queue Days 2014 in review",
      [
        "# Day 1\n\n## All the way down\n * Ada Quill ([@ada](https://twitter.com/ada))\n * 11:30 – 12:10 #queues ([slide](https://decks.example/q.pdf))\n\nAda Quill is an engineer.",
        "## Continuous pagers\n * Bo Larsen ([@bo](https://twitter.com/bo))\n * 14:10 - 15:50 #ops\n\nThis talk is about pagers.\n",
      ].join("\n\n"),
    );
    expect(record.conference.name).toBe("Queue Days 2014");
    expect(outline(record)).toEqual([
      [
        "All the way down",
        "Ada Quill https://twitter.com/ada",
        ["person https://twitter.com/ada", "deck https://decks.example/q.pdf"],
      ],
      ["Continuous pagers", "Bo Larsen https://twitter.com/bo", ["person https://twitter.com/bo"]],
    ]);
  });

  test("bullets that link to tools below each heading are notes of the talk", () => {
    const headings = ["Pipelines", "Node in production", "End-to-end tests", "Conway’s law"];
    const record = read(
      "Devdays 2023",
      headings
        .map(
          (heading) =>
            `## ${heading}\n\nBy Ada Quill.\n\n* [One](https://one.example) is a tool\n* See [two](https://two.example)\n`,
        )
        .join("\n"),
    );
    expect(record.talks.map(({ talk }) => talk.title)).toEqual(headings);
    expect(record.talks[3]?.notes).toHaveLength(1);
  });

  test.each([
    ["Talk by: Ada Quill [@ada](https://twitter.com/ada)", "Ada Quill https://twitter.com/ada"],
    ["par Ada Quill ([@ada](https://twitter.com/ada)) et Bo Larsen", "Ada Quill https://twitter.com/ada, Bo Larsen"],
    ["> by [Ada Quill](https://ada.example)", "Ada Quill https://ada.example"],
  ])("the line “%s” names who spoke", (line, speakers) => {
    const record = read("Queue Days", `### Queues\n${line}\n\nFine.\n\n### Pagers\n${line}\n\nFine.\n`);
    expect(record.talks.map(({ talk }) => talk.title)).toEqual(["Queues", "Pagers"]);
    expect(outline(record)[0]?.[1]).toBe(speakers);
  });

  test.each([
    ["[All the way down -- Ada\n  Quill](https://x.example/talks/1)", "All the way down", "Ada Quill"],
    ["[All the way - down](//x.example/talks/1) - Ada Quill", "All the way - down", "Ada Quill"],
    ["[All the way down - Ada Quill - Queue Days 2014](https://x.example/1), fine", "All the way down", "Ada Quill"],
    [
      "[2014 - Ten years on - Ada 'queue' Quill](https://x.example/1), fine",
      "2014 - Ten years on",
      "Ada 'queue' Quill",
    ],
    ["[Lightning Talk - Writing Selfless Python](https://x.example/1)", "Lightning Talk - Writing Selfless Python", ""],
  ])("the bullet %s", (bullet, title, speakers) => {
    const record = read("Queue Days", `Talks:\n\n- ${bullet}\n- [Pagers](https://x.example/talks/2) by Bo Larsen\n`);
    expect(outline(record)[0]?.slice(0, 2)).toEqual([title, speakers]);
  });

  test("an address without a scheme is a page all the same", () => {
    const record = read(
      "Queue Days",
      "- [Queues](//x.example/talks/1) - Ada Quill\n- [Pagers](//x.example/talks/2) - Bo Larsen\n",
    );
    expect(record.talks[0]?.sources.map(({ url }) => url)).toEqual(["https://x.example/talks/1"]);
  });

  test.each([
    ["Speaker: Ada Quill, pager maintainer", "Ada Quill"],
    ["Speaker: Ada Quill ([deck](https://ada.example/me))", "Ada Quill https://ada.example/me"],
    ["https://x.example/talks/1\n\nAda Quill\n\n- a note", "Ada Quill"],
  ])("below a heading, “%s” says who spoke", (lines, speakers) => {
    const record = read("Queue Days", `### Queues\n\n${lines}\n\n### Pagers\n\n${lines}\n`);
    expect(outline(record)[0]?.slice(0, 2)).toEqual(["Queues", speakers]);
  });

  test("a speaker known by a handle only, and a title that wants its “with”", () => {
    const record = read(
      "Queue Days",
      "## Queues by [@ada](https://twitter.com/ada)\n\nFine.\n\n## Pagers by Bo Larsen\n\n## Getting Started with Asynchronous Python\n\nFine.\n",
    );
    expect(outline(record).map(([title, speakers]) => [title, speakers])).toEqual([
      ["Queues", "@ada https://twitter.com/ada"],
      ["Pagers", "Bo Larsen"],
      ["Getting Started with Asynchronous Python", ""],
    ]);
  });

  test("a title in bold that looks like a name, before prose", () => {
    const prose = "I thought this talk was pretty cool, and it had a message that everybody there understood at once.";
    const record = read("Queue Days", `* **Advanced Restful Rails** - ${prose}\n* **Mingle** - ${prose}\n`);
    expect(outline(record).map(([title, speakers]) => [title, speakers])).toEqual([
      ["Advanced Restful Rails", ""],
      ["Mingle", ""],
    ]);
  });

  test.each([
    ["Dive Inside Ruby 1.9 (gone)", "Dive Inside Ruby 1.9 (gone)"],
    ["Node.js in v2.0. I liked it", "Node.js in v2.0"],
    ["Pagers of .NET! Was full.", "Pagers of .NET"],
    ["Pagers 2.0.", "Pagers 2.0"],
    ["Queues... and what then", "Queues"],
    ["列を待つ。とても面白い", "列を待つ"],
    [
      "A long title of plenty words that ends just before Ruby at 1.9 or so",
      "A long title of plenty words that ends just before Ruby at",
    ],
  ])("the first words of “%s” end where the sentence does", (said, title) => {
    const record = read(
      "Queue Days",
      `Talks:\n\n- **Ada Quill** ${said}\n- “Pagers” – Bo Larsen, with [slides](https://x.example/2) to read\n`,
    );
    expect(outline(record)[0]?.slice(0, 2)).toEqual([title, "Ada Quill"]);
  });

  describe("below a list of the talks' pages", () => {
    const list =
      "- [Queues](https://youtu.be/aaaaaaaaaaa), by Ada Quill\n- [The future of pagers](https://youtu.be/bbbbbbbbbbb), by Bo Larsen\n";
    const titles = (body: string) => read("Queue Days", body).talks.map(({ talk }) => talk.title);
    const contents = "#### What you find here\n\n- [Day 1](#day-1)\n  - [Queues](#queues)\n- [Food](#food)\n\n";

    test("headings and bullets in bold are what the talks said, the post's contents are none", () => {
      const said =
        "Three rules:\n\n- **Security** - keep it.\n- **index.js** - was cute.\n\n#### Preload\n\nSee https://youtu.be/aaaaaaaaaaa for it.\n\n" +
        "#### The future\n\n- **Stage 0** is an idea.\n- **Stage 1** is more.\n\n#### Other things I learned\n\nMany.\n";
      const record = read("Queue Days", `${contents}### Day 1\n\n${list}\n${said}`);
      expect(record.talks.map(({ talk }) => talk.title)).toEqual(["Queues", "The future of pagers"]);
      expect(record.post.introduction).toContain("What you find here");
      expect(record.post.sections.map(({ heading }) => heading)).toEqual(["Day 1", "Other things I learned"]);
      expect(record.post.sections[0]?.markdown).toMatch(
        /index\.js[\s\S]*#### Preload[\s\S]*#### The future\n\n- \*\*Stage 0/,
      );
    });

    test.each([
      ["a heading with a speaker", "#### Pots by Cy Moreno\n\nFine.\n\n#### Rules\n\nTwo.\n", "Pots"],
      ["a heading with a page of its own", "#### Pots\n\n[Video](https://youtu.be/ccccccccccc)\n", "Pots"],
      ["a list under a heading that holds talks", "#### Lightning talks\n\n- **Pots** one\n- **Pans** two\n", "Pots"],
      [
        "another list of pages",
        "- [Pots](https://youtu.be/ccccccccccc)\n- [Pans](https://youtu.be/ddddddddddd)\n",
        "Pots",
      ],
      ["a list with names", "Also:\n\n- **Cy Moreno** Pots and pans\n- **Dee Okafor** Pots again\n", "Pots and pans"],
    ])("%s is a talk all the same", (_, more, title) => {
      expect(titles(`### Day 1\n\n${list}\nAnd more.\n\n${more}`)).toContain(title);
    });

    test("what stands under a heading that is a bullet's title is that talk's", () => {
      const { talks } = read("Queue Days", `### Day 1\n\n${list}\n#### The future of pagers\n\nFine.\n`);
      expect(talks.map(({ talk }) => talk.title)).toEqual(["Queues", "The future of pagers"]);
      expect(talks[1]?.notes.map(({ markdown }) => markdown).join()).toContain("Fine.");
    });

    test("a list in bold under the next day's heading is one of talks", () => {
      const next = "## Day 2\n\n- **Pots** were shown\n- **Pans** as well\n";
      expect(titles(`## Day 1\n\n${list}\n${next}`)).toEqual(["Queues", "The future of pagers", "Pots", "Pans"]);
    });
  });

  test("a table of contents is no second list of the talks", () => {
    const [a, b] = ["[Queues](https://x.example/talks/1)", "[Pagers](https://x.example/talks/2)"];
    const record = read(
      "Queue Days",
      `## Day one\n\n- ${a}\n- ${b}\n\n### ${a}\n\nFine.\n\n### ${b}\n\nFine.\n\n### Lunch\n\nGood.\n`,
    );
    expect(record.talks.map(({ talk }) => talk.title)).toEqual(["Queues", "Pagers"]);
  });

  test("what follows a rule after the last talk is the closing", () => {
    const record = read(
      "Queue Days",
      "### Queues by Ada Quill\n\nFine.\n\n### Pagers by Bo Larsen\n\nFine too.\n\n***\n\nSee you next year.\n",
    );
    expect(record.talks[1]?.notes.map(({ markdown }) => markdown)).toEqual(["Fine too."]);
    expect(record.post.closing).toBe("***\n\nSee you next year.");
  });

  test("headings below “Talks” are talks, though another part links to slides", () => {
    const record = read(
      "Queue Days",
      "## My talk\n\nSee [slides](https://speakerdeck.com/me/x).\n\n## Awesome talks\n\nMany.\n\n### Queues\n\nOne.\n\n### Pagers\n\nTwo.\n\n## Lunch\n\nGood.\n",
    );
    expect(record.talks.map(({ talk }) => talk.title)).toEqual(expect.arrayContaining(["Queues", "Pagers"]));
    expect(record.talks.map(({ talk }) => talk.title)).not.toContain("Lunch");
  });

  test.each([
    ["FOSDEM 2013, it is more than beer", "FOSDEM 2013"],
    ["HITCON 2023 - my trip report", "HITCON 2023"],
    ["ElixirConf 2017, Day One", "ElixirConf 2017"],
    ["PyCon JP 2019 Day2", "PyCon JP 2019"],
    ["AWS DEV DAY 2020", "AWS DEV DAY 2020"],
    ["「Kotlin Fest 2018」参加レポート", "Kotlin Fest 2018"],
    ["DjangoCongress JP 2018 に参加してきました", "DjangoCongress JP 2018"],
    ["RubyConf Taiwan 2016 第一天", "RubyConf Taiwan 2016"],
  ])("“%s” is about %s", (title, name) => {
    expect(read(JSON.stringify(title), "Text.\n").conference.name).toBe(name);
  });
});

describe("the forms of posts", () => {
  const said = (body: string) =>
    outline(readPost(`---\ntitle: Queue Days\n---\n\n${body}`, "queue-days.md")).map(([title, names]) => [
      title,
      names,
    ]);

  test("a company behind the name, an id behind the heading", () => {
    expect(said("## Queues (Ada Quill, Acme)\n\nOne.\n\n## Pagers by Bo Larsen {#bo}\n\nTwo.\n")).toEqual([
      ["Queues", "Ada Quill"],
      ["Pagers", "Bo Larsen"],
    ]);
  });

  test("a heading with a name above a quote", () => {
    const body = "## Queues by Ada Quill\n\n> So true.\n\nYes.\n\n## Pagers by Bo Larsen\n\nFine.\n";
    expect(said(body)).toEqual([
      ["Queues", "Ada Quill"],
      ["Pagers", "Bo Larsen"],
    ]);
  });

  test("what follows a bar in the speakers' line is not a name", () => {
    const line = "Speakers: Ada Quill, Bo Larsen | Level 300 | [Slides](https://decks.example/q.pdf)";
    expect(said(`## Queues\n\n${line}\n\n## Pagers\n\nSpeaker: Cy Moreno · Level 400\n`)).toEqual([
      ["Queues", "Ada Quill, Bo Larsen"],
      ["Pagers", "Cy Moreno"],
    ]);
  });

  test("the post's title as a heading, the days of the week, times and rooms", () => {
    const talk = (time: string, title: string, who: string) => `- ${time} - **${title}** (${who}, Room 1)\n`;
    const body =
      `# Queue Days\n\n## Saturday\n\n${talk("10:00", "Queues", "Ada Quill")}${talk("11:00", "Pagers", "Bo Larsen")}` +
      `\n## Sunday\n\n${talk("9:00", "Trains", "Cy Moreno")}${talk("9:30", "Boats", "Dee Okafor")}`;
    expect(said(body)).toEqual([
      ["Queues", "Ada Quill"],
      ["Pagers", "Bo Larsen"],
      ["Trains", "Cy Moreno"],
      ["Boats", "Dee Okafor"],
    ]);
  });

  test("labels in bold", () => {
    const talk = (title: string, who: string) => `**Talk:** ${title}\n**Speaker:** ${who}\n\n**Notes:** fine.\n\n`;
    const body = `${talk("Queues", "Ada Quill")}${talk("Pagers", "Bo Larsen")}${talk("Trains", "Cy Moreno")}`;
    expect(said(body)).toEqual([
      ["Queues", "Ada Quill"],
      ["Pagers", "Bo Larsen"],
      ["Trains", "Cy Moreno"],
    ]);
  });

  test("titles in capitals are no names, and words below a bullet's first line no part of it", () => {
    const [a, b] = ["https://x.example/talks/1", "https://x.example/talks/2"];
    expect(
      said(
        `1. [Joining Forces](${a}) - Ada Quill\n   Notes here.\n2. [Fast Command Line Tools](${b}) by Bo Larsen. So.\n`,
      ),
    ).toEqual([
      ["Joining Forces", "Ada Quill"],
      ["Fast Command Line Tools", "Bo Larsen"],
    ]);
  });
});

describe("the forms of bullets", () => {
  const page = "https://x.example/talks/1";
  const video = "[video](https://youtu.be/aaaaaaaaaaa)";
  test.each([
    "**Ada Quill** - Queues all the way down",
    "**Ada Quill**: Queues all the way down",
    "**Ada Quill** — Queues all the way down",
    `**Ada Quill** – [Queues all the way down](${page})`,
    "**Ada Quill** (@ada) - Queues all the way down",
    "**Ada Quill** ([@ada](https://twitter.com/ada)) - Queues all the way down",
    "**[Ada Quill](https://twitter.com/ada)** - Queues all the way down",
    "**Ada Quill** on Queues all the way down",
    "**Queues all the way down** (Ada Quill)",
    "**Queues all the way down** by Ada Quill: it was fine",
    "**Queues all the way down — Ada Quill**: it was fine.",
    "**10:30** - Queues all the way down - Ada Quill",
    "**Keynote:** Queues all the way down - Ada Quill",
    `Ada Quill: [Queues all the way down](${page})`,
    `Ada Quill – [Queues all the way down](${page})`,
    `Ada Quill's [Queues all the way down](${page})`,
    `[Ada Quill](https://twitter.com/ada): [Queues all the way down](${page})`,
    `[Ada Quill](${page}): Queues all the way down`,
    `[Queues all the way down](${page}) - Ada Quill`,
    `[Queues all the way down](${page}) by Ada Quill`,
    `[Queues all the way down](${page}) (Ada Quill)`,
    `[Queues all the way down](${page}) ([Ada Quill](https://twitter.com/ada))`,
    `[Queues all the way down](${page}) / Ada Quill`,
    `[Queues all the way down by Ada Quill](${page})`,
    `Queues all the way down - Ada Quill ([slides](https://decks.example/q.pdf), ${video})`,
    `“Queues all the way down” - Ada Quill, ${video}`,
    "Queues all the way down (Ada Quill)",
  ])("- %s", (bullet) => {
    const other = bullet.replace("Queues all the way down", "Pagers and you").replace("Ada Quill", "Cy Moreno");
    const text = `---\ntitle: Queue Days\n---\n\nTalks:\n\n- ${bullet}\n- ${other.replace("talks/1", "talks/2")}\n`;
    const record = readPost(text, "queue-days.md");
    expect(outline(record).map(([title, speakers]) => [title, String(speakers).replace(/ https\S+/, "")])).toEqual([
      ["Queues all the way down", "Ada Quill"],
      ["Pagers and you", "Cy Moreno"],
    ]);
    expect(record.talks[0]?.sources.map(({ url }) => url)).toEqual(
      [...bullet.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => url),
    );
    expect(exported(record).text).toBe(text);
  });
});

test("a bullet whose line ends with a link by its title names who spoke, whatever the link's words look like", () => {
  const lines = [
    "Trimming wicks by [ada42](https://ada.example)",
    "Oil for the impatient, by [Cy Moreno](https://cy.example)",
  ];
  const talks = (list: string[]) =>
    readPost(`---\ntitle: WickConf 2025\n---\n\nTalks:\n\n${list.map((line) => `- ${line}\n`).join("")}`, "x.md").talks;
  expect(talks(lines).map(({ talk }) => [talk.title, ...talk.speakers.map(({ name }) => name)])).toEqual([
    ["Trimming wicks", "ada42"],
    ["Oil for the impatient", "Cy Moreno"],
  ]);
});
