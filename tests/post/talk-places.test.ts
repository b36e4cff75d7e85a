// Where a talk begins and ends in a post that no layout wrote, and what a change of it leaves alone there.
import { describe, expect, test } from "vitest";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

const read = (body: string) => readPost(`---\ntitle: WickConf 2025\n---\n\n${body}`, "wickconf.md");

/** The post's body after a change of its talks, which nobody has to be asked about. */
function bodyAfter(body: string, change: (talks: TalkRecord[]) => void): string {
  const changed: ConferenceRecord = structuredClone(read(body));
  change(changed.talks);
  const post = assemblePost(changed);
  expect(post.conflicts).toEqual([]);
  return post.body;
}

const leaveOut = (at: number) => (talks: TalkRecord[]) => {
  const record = talks[at];
  if (record) record.talk.mark = "left-out";
};

const page = (at: string, url: string, kind: "video" | "deck" = "video") => ({
  id: url,
  createdAt: at,
  updatedAt: at,
  capturedAt: at,
  conferenceId: "conference",
  url,
  site: "Vimeo",
  kind,
  title: "Lanterns",
  authors: [],
  provenance: {},
});

const link = (at: number, url: string) => (talks: TalkRecord[]) => {
  const record = talks[at];
  if (record) record.sources.push({ ...page(record.talk.updatedAt, url), talkId: record.talk.id });
};

const note = (at: number, markdown: string) => (talks: TalkRecord[]) => {
  const record = talks[at];
  if (!record) return;
  const { id, createdAt, updatedAt } = record.talk;
  record.notes.push({
    id: "note",
    createdAt,
    updatedAt,
    talkId: id,
    place: { kind: "talk" },
    markdown,
    order: record.notes.length,
  });
};

const add =
  (at: number, urls: string[] = []) =>
  (talks: TalkRecord[]) => {
    const near = talks[Math.min(at, talks.length - 1)];
    if (!near) return;
    const { conferenceId, createdAt, updatedAt, mark, order } = near.talk;
    const row = { id: "new", createdAt, updatedAt };
    const talk = { ...row, conferenceId, title: "Lanterns", speakers: [{ name: "Max Ode" }], mark, tags: [], order };
    const sources = urls.map((url, index) => ({
      ...page(updatedAt, url, index > 0 ? "deck" : "video"),
      talkId: "new",
    }));
    talks.splice(at, 0, { talk, sources, notes: [] });
  };

describe("a talk that leaves takes nothing along of what follows it", () => {
  test("from the last row of a table", () => {
    const table = "| Talk | Speaker |\n|---|---|\n| Wicks | Ada Quill |\n";
    expect(bodyAfter(`${table}| Oil | Cy Moreno |\n\nBye.\n`, leaveOut(1))).toBe(`${table}\nBye.\n`);
  });

  test("from the end of a list", () => {
    const list = "Talks:\n\n- Wicks by Ada Quill\n- Oil by Cy Moreno\n";
    expect(bodyAfter(`${list}- Glass by Dee Okafor\n\nBye.\n`, leaveOut(2))).toBe(`${list}\nBye.\n`);
  });

  test("where two begin with the same line, but the text below its own", () => {
    const talks = ["- Keynote by Ada Quill\n    - one\n", "- Keynote by Ada Quill\n    - two\n"];
    const body = (list: string[]) => `Talks:\n\n${list.join("")}- Oil by Cy Moreno\n`;
    for (const at of [0, 1]) expect(bodyAfter(body(talks), leaveOut(at))).toBe(body(talks.toSpliced(at, 1)));
  });
});

describe("a new talk", () => {
  test("stands close to the only one of a list", () => {
    const body = "Talks:\n\n- “Wicks” by Ada Quill\n";
    expect(bodyAfter(body, add(1))).toBe(`${body}- “Lanterns” by Max Ode\n`);
  });

  test("before the first of a numbered list has its number", () => {
    const body = "Talks:\n\n1. “Wicks” by Ada Quill\n2. “Oil” by Cy Moreno\n";
    expect(bodyAfter(body, add(0))).toBe(
      "Talks:\n\n1. “Lanterns” by Max Ode\n2. “Wicks” by Ada Quill\n3. “Oil” by Cy Moreno\n",
    );
  });

  test("has the number behind that of another new one", () => {
    const body = "Talks:\n\n1. “Wicks” by Ada Quill\n2. “Oil” by Cy Moreno\n";
    const addTwo = (at: number) => (talks: TalkRecord[]) => {
      add(at)(talks);
      add(at)(talks);
      const [first] = talks.filter(({ talk }) => talk.id === "new");
      if (first) first.talk = { ...first.talk, id: "other", title: "Tallow" };
    };
    const [tallow, lanterns] = ["“Tallow” by Max Ode", "“Lanterns” by Max Ode"];
    const [wicks, oil] = ["“Wicks” by Ada Quill", "“Oil” by Cy Moreno"];
    for (const [at, list] of [
      [0, [tallow, lanterns, wicks, oil]],
      [1, [wicks, tallow, lanterns, oil]],
      [2, [wicks, oil, tallow, lanterns]],
    ] as const)
      expect(bodyAfter(body, addTwo(at))).toBe(
        `Talks:\n\n${list.map((said, index) => `${index + 1}. ${said}\n`).join("")}`,
      );
  });

  test("takes a free number for each of its pages", () => {
    const links = "\n[1]: https://talks.example/1\n[2]: https://talks.example/2\n";
    const body = `Talks:\n\n- [Wicks][1] (Ada Quill)\n- [Oil][2] (Cy Moreno)\n${links}`;
    expect(bodyAfter(body, add(2, ["https://vimeo.com/1", "https://speakerdeck.com/a/b"]))).toBe(
      `${body.replace(links, `- [Lanterns][3] (Max Ode) ([video][4])\n${links}`)}[3]: https://speakerdeck.com/a/b\n[4]: https://vimeo.com/1\n`,
    );
  });
});

test("a first note of a talk that a sentence tells of stands behind the sentence", () => {
  const [wicks, oil] = [
    "Ada Quill gave a talk on [Wicks](https://wickconf.sched.com/event/a/wicks).",
    "Cy Moreno talked about [Oil](https://wickconf.sched.com/event/b/oil), too.",
  ];
  const glass = "Dee Okafor talked about [Glass](https://wickconf.sched.com/event/c/glass).";
  expect(bodyAfter(`${wicks} ${oil} ${glass}\n\nBye.\n`, note(1, "Bright."))).toBe(
    `${wicks} ${oil} Bright. ${glass}\n\nBye.\n`,
  );
});

describe("a page that comes later stands right below the heading", () => {
  const url = "https://vimeo.com/42";
  const added = `[video](${url})`;

  test.each([
    ["where the line below says more than who spoke", "Ada Quill spoke first. It was fine."],
    [
      "where the line below is long",
      `Ada Quill gave a talk on ${"lamps and oil and wicks and all that she knows of ".repeat(3)}old`,
    ],
  ])("%s", (_, said) => {
    const body = (between: string) => `## Wicks\n\n${between}${said}\n\n## Oil\n\nBy Cy Moreno\n\nDear.\n`;
    expect(bodyAfter(body(""), link(0, url))).toBe(body(`${added}\n\n`));
  });

  test("where the pages that are linked to stand far below", () => {
    const body = (between: string) =>
      `## Wicks\n\nBy Ada Quill\n\n${between}Fine.\n\nDear.\n\nLong.\n\n- [Slides](https://other.example)\n\n## Oil\n\nBy Cy Moreno\n\nDear.\n`;
    expect(bodyAfter(body(""), link(0, url))).toBe(body(`${added}\n\n`));
  });
});

describe("a talk that leaves takes along what is its own", () => {
  test("under headings below its own", () => {
    const oil = "## Oil\n\nBy Cy Moreno\n\nDear.\n";
    const wicks = "## Wicks\n\nBy Ada Quill\n\n### Questions\n\nMany.\n\n";
    expect(bodyAfter(wicks + oil, leaveOut(0))).toBe(oil);
  });

  test("but not the foot notes at the end", () => {
    const wicks = "## Wicks\n\nBy Ada Quill\n\nFine[^1].\n\n";
    const foot = "[^1]: As always.\n";
    expect(bodyAfter(`${wicks}## Oil\n\nBy Cy Moreno\n\nDear.\n\n${foot}`, leaveOut(1))).toBe(wicks + foot);
  });

  test("between elements of HTML", () => {
    const [wicks, oil, food] = [
      "<h3>Wicks by Ada Quill</h3>\n<p>Fine.</p>\n",
      "<h3>Oil by Cy Moreno</h3>\n<p>Dear.</p>\n",
      "<h2>Food</h2>\n<p>Good.</p>\n",
    ];
    expect(bodyAfter(wicks + oil + food, leaveOut(0)).trim()).toBe((oil + food).trim());
    expect(bodyAfter(wicks + oil + food, leaveOut(1)).trim()).toBe((wicks + food).trim());
  });
});

describe("a new talk under a heading", () => {
  test("that is bold and underlined is so too", () => {
    const body = "**Wicks**\n---\n\nAda Quill\n\nFine.\n\n**Oil**\n---\n\nCy Moreno\n\nDear.\n";
    expect(bodyAfter(body, add(2))).toBe(`${body}\n**Lanterns**\n---\n\nMax Ode\n`);
  });
});

test.each([
  ["[slides](https://speakerdeck.com/a/b)", "[slides](https://speakerdeck.com/a/b), [video](https://vimeo.com/42)"],
  ["([slides](https://speakerdeck.com/a/b))", "([slides](https://speakerdeck.com/a/b), [video](https://vimeo.com/42))"],
])("a page that comes later stands among those of a row: %s", (cell, wanted) => {
  const rows = `| Talk | Speaker | Pages |\n|---|---|---|\n| Wicks | Ada Quill | ${cell} |\n| Oil | Cy Moreno | |\n`;
  expect(bodyAfter(rows, link(0, "https://vimeo.com/42"))).toBe(rows.replace(cell, wanted));
});
