// What happens to a talk happens where it stands in a post that no layout wrote.
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { parseMarkdown } from "@/lib/post/markdown/parse.ts";
import { plainText } from "@/lib/post/markdown/tree.ts";
import { settleConflict } from "@/lib/post/merge/merge.ts";
import { isRecorded, readRecorded } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";

const read = (body: string) => readPost(`---\ntitle: WickConf 2025\n---\n\n${body}`, "wickconf.md");

function newTalk({ talk }: TalkRecord, url = "https://vimeo.com/42"): TalkRecord {
  const { conferenceId, createdAt, updatedAt, mark, order } = talk;
  const row = (id: string) => ({ id, createdAt, updatedAt });
  const page = { url, site: "Vimeo", kind: "video" as const, title: "Lanterns", authors: [], capturedAt: updatedAt };
  return {
    talk: { ...row("new"), conferenceId, title: "Lanterns", speakers: [{ name: "Max Ode" }], mark, tags: [], order },
    sources: [
      { ...row("source"), ...page, talkId: "new", conferenceId, provenance: { url: "address", kind: "address" } },
    ],
    notes: [{ ...row("note"), talkId: "new", place: { kind: "talk" }, markdown: "Bright.", order: 0 }],
  };
}

/** The post's body after a change of its talks. */
function changedBy(record: ConferenceRecord, change: (talks: TalkRecord[]) => void) {
  const changed = structuredClone(record);
  change(changed.talks);
  return assemblePost(changed);
}

const addBehind = (at: number) => (talks: TalkRecord[]) => {
  const near = talks[at];
  if (near) talks.splice(at + 1, 0, newTalk(near));
};
const rename = (at: number, title: string) => (talks: TalkRecord[]) => {
  const record = talks[at];
  if (record) record.talk.title = title;
};
const leaveOut = (at: number) => (talks: TalkRecord[]) => {
  const record = talks[at];
  if (record) record.talk.mark = "left-out";
};
const turn = (talks: TalkRecord[]) => talks.reverse();

describe("a new talk looks as its neighbour", () => {
  test.each([
    [
      "bullets with title and name",
      "Talks:\n\n- [Wicks](https://youtu.be/aaaaaaaaaaa) - Ada Quill\n- [Oil](https://youtu.be/bbbbbbbbbbb) - Cy Moreno\n",
      "- [Oil](https://youtu.be/bbbbbbbbbbb) - Cy Moreno\n- [Lanterns](https://vimeo.com/42) - Max Ode. Bright.\n",
    ],
    [
      "bold titles in a loose list",
      "Talks:\n\n*   **Wicks** by Ada Quill\n\n*   **Oil** by Cy Moreno\n",
      "*   **Oil** by Cy Moreno\n\n*   **Lanterns** by Max Ode ([video](https://vimeo.com/42)). Bright.\n",
    ],
    [
      "numbers",
      "Talks:\n\n1. “Wicks” by Ada Quill\n2. “Oil” by Cy Moreno\n",
      "2. “Oil” by Cy Moreno\n3. “Lanterns” by Max Ode ([video](https://vimeo.com/42)). Bright.\n",
    ],
    [
      "headings with names before",
      "### Ada Quill: Wicks\n\nFine.\n\n### Cy Moreno: Oil\n\nDear.\n",
      "### Cy Moreno: Oil\n\nDear.\n\n### Max Ode: Lanterns\n\n[video](https://vimeo.com/42)\n\nBright.\n",
    ],
    [
      "headings with a speaker below",
      "## Wicks\n\nSpeaker: Ada Quill\n\nFine.\n\n## Oil\n\nSpeaker: Cy Moreno\n\nDear.\n\n## Food\n\nGood.\n",
      "Dear.\n\n## Lanterns\n\nSpeaker: Max Ode\n\n[video](https://vimeo.com/42)\n\nBright.\n\n## Food\n",
    ],
    [
      "rows",
      "| Talk | Speaker |\n|---|---|\n| Wicks | Ada Quill |\n| Oil | Cy Moreno |\n\nBye.\n",
      "| Oil | Cy Moreno |\n| [Lanterns](https://vimeo.com/42). Bright. | Max Ode |\n\nBye.\n",
    ],
    [
      "sentences with names before",
      "Ada Quill gave a talk on [Wicks](https://youtu.be/aaaaaaaaaaa).\n\nCy Moreno gave a talk on [Oil](https://youtu.be/bbbbbbbbbbb).\n\nBye.\n",
      "[Oil](https://youtu.be/bbbbbbbbbbb).\n\nMax Ode: [Lanterns](https://vimeo.com/42). Bright.\n\nBye.\n",
    ],
    [
      "bold lines for headings",
      "**Wicks**\n\nBy Ada Quill.\n\nFine.\n\n**Oil**\n\nBy Cy Moreno.\n\nDear.\n",
      "Dear.\n\n**Lanterns**\n\nBy Max Ode\n\n[video](https://vimeo.com/42)\n\nBright.\n",
    ],
    [
      "bold lines with names in them",
      "**Wicks - Ada Quill**\n\nFine.\n\n**Oil - Cy Moreno**\n\nDear.\n",
      "Dear.\n\n**Lanterns - Max Ode**\n\n[video](https://vimeo.com/42)\n\nBright.\n",
    ],
    [
      "underlined headings",
      "Wicks\n-----\n\nSpeaker: Ada Quill\n\nFine.\n\nOil\n---\n\nSpeaker: Cy Moreno\n\nDear.\n",
      "Dear.\n\nLanterns\n---\n\nSpeaker: Max Ode\n\n[video](https://vimeo.com/42)\n\nBright.\n",
    ],
    [
      "headings that close with signs",
      "## Wicks ##\n\nAda Quill\n\nFine.\n\n## Oil ##\n\nCy Moreno\n\nDear.\n",
      "Dear.\n\n## Lanterns ##\n\nMax Ode\n\n[video](https://vimeo.com/42)\n\nBright.\n",
    ],
    [
      "headings with a quoted speaker below",
      "## Wicks\n\n> Ada Quill / Acme\n\nFine.\n\n## Oil\n\n> Cy Moreno / Oil Inc\n\nDear.\n",
      "Dear.\n\n## Lanterns\n\n> Max Ode\n\n[video](https://vimeo.com/42)\n\nBright.\n",
    ],
    [
      "headings with a speaker's link below",
      "## Wicks\n\nIntervenant : [Ada Quill](https://ada.example)\n\nFine.\n\n## Oil\n\nIntervenant : [Cy Moreno](https://cy.example)\n\nDear.\n",
      "Dear.\n\n## Lanterns\n\nIntervenant : Max Ode\n\n[video](https://vimeo.com/42)\n\nBright.\n",
    ],
    [
      "headings with a bold word before the speaker",
      "## Wicks\n\n**Speaker**: Ada Quill\n\nFine.\n\n## Oil\n\n**Speaker**: Cy Moreno\n\nDear.\n",
      "Dear.\n\n## Lanterns\n\n**Speaker**: Max Ode\n\n[video](https://vimeo.com/42)\n\nBright.\n",
    ],
    [
      "rows that begin with who spoke",
      "| Speaker | Talk | Stars |\n|---|---|---|\n| Ada Quill | Wicks | 5 |\n| Cy Moreno | Oil | 4 |\n\nBye.\n",
      "| Cy Moreno | Oil | 4 |\n| Max Ode | [Lanterns](https://vimeo.com/42). Bright. |  |\n\nBye.\n",
    ],
  ])("%s", (_, body, wanted) => {
    const { body: made, conflicts } = changedBy(read(body), addBehind(1));
    expect(conflicts).toEqual([]);
    expect(made).toContain(wanted);
  });

  const oil = "https://youtu.be/bbbbbbbbbbb";
  test.each([
    ["Oil – Cy Moreno", "Lanterns – Max Ode ([video](https://vimeo.com/42)). Bright."],
    ["Oil (Cy Moreno)", "Lanterns (Max Ode) ([video](https://vimeo.com/42)). Bright."],
    ["Oil, Cy Moreno", "Lanterns, Max Ode ([video](https://vimeo.com/42)). Bright."],
    ["Oil, by Cy Moreno", "Lanterns, by Max Ode ([video](https://vimeo.com/42)). Bright."],
    ["“Oil” par Cy Moreno", "“Lanterns” par Max Ode ([video](https://vimeo.com/42)). Bright."],
    [`Cy Moreno on [Oil](${oil})`, "Max Ode on [Lanterns](https://vimeo.com/42). Bright."],
    [`[Oil by Cy Moreno](${oil})`, "[Lanterns by Max Ode](https://vimeo.com/42). Bright."],
    [`[Oil (Cy Moreno)](${oil})`, "[Lanterns (Max Ode)](https://vimeo.com/42). Bright."],
    [`[**Oil**](${oil}) by Cy Moreno`, "**[Lanterns](https://vimeo.com/42)** by Max Ode. Bright."],
    [`**[Oil](${oil})** by Cy Moreno`, "**[Lanterns](https://vimeo.com/42)** by Max Ode. Bright."],
    [`“[Oil](${oil})” by Cy Moreno`, "“[Lanterns](https://vimeo.com/42)” by Max Ode. Bright."],
    [`**[Oil](${oil}) by Cy Moreno**`, "[Lanterns](https://vimeo.com/42) by Max Ode. Bright."],
    [`*[Oil](${oil})*, which Cy Moreno told`, "*[Lanterns](https://vimeo.com/42)* by Max Ode. Bright."],
    [
      `[Oil](${oil}) ([slides](https://slides.example/oil)) by **Cy Moreno**`,
      "[Lanterns](https://vimeo.com/42) by Max Ode. Bright.",
    ],
  ])("in a list, beside %s", (line, wanted) => {
    const wicks = line
      .replace("Oil", "Wicks")
      .replace("Cy Moreno", "Ada Quill")
      .replace(oil, "https://youtu.be/aaaaaaaaaaa");
    for (const [sign, next] of [
      ["- ", "- "],
      ["2) ", "3) "],
      ["- [ ] ", "- [ ] "],
      ["-\t", "-\t"],
    ]) {
      const { body, conflicts } = changedBy(read(`Talks:\n\n${sign}${wicks}\n${sign}${line}\n`), addBehind(1));
      expect(conflicts).toEqual([]);
      expect(body.split("\n")).toContain(next + wanted);
    }
  });

  test("between numbers it moves those behind it on, and one that leaves moves them back", () => {
    const record = read("Talks:\n\n1. “Wicks” by Ada Quill\n2. “Oil” by Cy Moreno\n3. “Glass” by Dee Okafor\n");
    expect(changedBy(record, addBehind(0)).body).toMatch(/1\. “Wicks”.*\n2\. “Lanterns”.*\n3\. “Oil”.*\n4\. “Glass”/);
    expect(changedBy(record, leaveOut(0)).body).toBe(
      "\nTalks:\n\n1. “Oil” by Cy Moreno\n2. “Glass” by Dee Okafor\n".trimStart(),
    );
    expect(changedBy(record, turn).body).toMatch(/1\. “Glass”.*\n2\. “Oil”.*\n3\. “Wicks”/);
  });
});

describe("a talk named anew", () => {
  test("is in the post, though its note introduces it", () => {
    const record = read(
      "Talks:\n\n- [Wicks](https://youtu.be/aaaaaaaaaaa) by Ada Quill: fine\n- [Oil](https://youtu.be/bbbbbbbbbbb) by Cy Moreno\n",
    );
    const { body, conflicts } = changedBy(record, rename(0, "Wicks at scale"));
    expect(conflicts).toEqual([]);
    expect(body).toContain("- [Wicks at scale](https://youtu.be/aaaaaaaaaaa) by Ada Quill: fine\n");
  });

  test("is asked for where its words are not in the post", () => {
    const record = read("## Wicks\n\nBy Ada Quill.\n\n## Oil\n\nBy Cy Moreno.\n");
    const edited = record.post.edited;
    if (!edited) throw new Error("Not edited.");
    const words = { ...edited, body: edited.body.replace("## Wicks", "## What Ada said of wicks then") };
    const renamed: ConferenceRecord = {
      ...record,
      post: { ...record.post, edited: { ...words, body: words.body.replace("wicks then", "lamps then") } },
    };
    const { body, conflicts, assembled, today } = changedBy(renamed, rename(0, "Lamps"));
    expect(conflicts.length + Number(body.includes("Lamps"))).toBeGreaterThan(0);
    for (const { edited: mine, assembled: theirs } of conflicts) {
      const settled = settleConflict(
        renamed.post.edited ?? words,
        assembled,
        { edited: mine, assembled: theirs, kept: "edited" },
        today,
      );
      expect(settled.body).toContain("lamps then");
    }
  });
});

test("a talk whose line was reworded leaves by that line, and not by one that is like it", () => {
  const [night, day] = ["- Wicks by night, by Ada Quill", "- Wicks by day, by Cy Moreno"];
  const record = read(`Talks:\n\n${night}\n${day}\n- Oil, by Dee Okafor\n`);
  const reworded = "- Wicks by late night, by Ada M. Quill";
  const written = record.post.edited ?? record.post.imported?.written;
  if (!written) throw new Error("Not its own text.");
  const post = { ...record.post, edited: { ...written, body: written.body.replace(night, reworded) } };
  expect(changedBy({ ...record, post }, leaveOut(0)).body).toBe(`Talks:\n\n${day}\n- Oil, by Dee Okafor\n`);
});

describe("talks in one paragraph", () => {
  const prose =
    "Ada Quill gave a talk on [Wicks](https://wickconf.sched.com/event/a/wicks). I liked it. Cy Moreno talked about [Oil](https://wickconf.sched.com/event/b/oil), too.\n\nBye.\n";

  test("leave with their own sentences", () => {
    expect(changedBy(read(prose), leaveOut(0)).body).toBe(prose.slice(prose.indexOf("Cy Moreno")));
  });

  test("leave with their own sentences from a paragraph’s end, and take the space before with them", () => {
    const [oil, wicks] = [
      "Cy Moreno talked about [Oil](https://wickconf.sched.com/event/b/oil), too.",
      "Ada Quill gave a talk on [Wicks](https://wickconf.sched.com/event/a/wicks).",
    ];
    const left = [0, 1].map((at) => changedBy(read(`${oil} ${wicks}\n\nBye.\n`), leaveOut(at)));
    expect(left.map(({ body }) => body)).toEqual([`${wicks}\n\nBye.\n`, `${oil}\n\nBye.\n`]);
  });

  test("of one sentence are asked for", () => {
    const record = read(prose.replace(". I liked it. Cy", ", which I liked, before Cy"));
    const { body, conflicts } = changedBy(record, leaveOut(1));
    expect(conflicts).toMatchObject([{ assembled: "" }]);
    expect(body).toBe(record.post.edited?.body);
  });
});

describe("talks that one sentence counts off", () => {
  const [a, b, c] = ["**Wicks** (Ada Quill)", "“Oil lamps” by Cy Moreno", "[Glass](https://vimeo.com/3)"];
  const told = (list: string) => `I saw ${list}, all of them good.\n\nBye.\n`;
  const body = told(`${a}, ${b} and ${c} with Dee Okafor`);
  const glass = `${c} with Dee Okafor`;

  test("leave it alone", () => {
    const left = [0, 1, 2].map((at) => changedBy(read(body), leaveOut(at)));
    expect(left.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    expect(left.map((one) => one.body)).toEqual([`${b} and ${glass}`, `${a} and ${glass}`, `${a} and ${b}`].map(told));
  });

  test("change their places", () => {
    const changed = changedBy(read(body), turn);
    expect(changed).toMatchObject({ body: told(`${glass}, ${b} and ${a}`), conflicts: [] });
  });

  test("leave with the clause that says who spoke", () => {
    const clauses = ["Ada Quill talked about [Wicks](https://vimeo.com/1)", "Cy Moreno’s [Oil](https://vimeo.com/2)"];
    const both = told(clauses.join(", and "));
    const left = [0, 1].map((at) => changedBy(read(both), leaveOut(at)));
    expect(left.map((one) => one.body)).toEqual(clauses.toReversed().map(told));
  });

  test("are asked for where two leave at once", () => {
    const { conflicts } = changedBy(read(body), (talks) => [0, 2].forEach((at) => void leaveOut(at)(talks)));
    expect(conflicts).toHaveLength(2);
  });
});

describe("talks that semicolons set apart", () => {
  const a = "[Wicks at night](https://wickconf.sched.com/event/a/wicks), where Ada Quill lit one in 2.5 seconds";
  const b = "[Oil by day](https://wickconf.sched.com/event/b/oil) about olives";
  const c = "[Glass for all](https://wickconf.sched.com/event/c/glass) on blowing it";
  const told = (list: string) => `- Three on lamps: ${list}.\n- [Tin](https://vimeo.com/4) by Max Ode\n`;
  const body = told(`${a}; ${b}; and ${c}`);

  test("leave with what is said of them", () => {
    const left = [0, 1, 2].map((at) => changedBy(read(body), leaveOut(at)));
    expect(left.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    expect(left.map((one) => one.body)).toEqual([`${b}; and ${c}`, `${a}; and ${c}`, `${a}; and ${b}`].map(told));
  });

  test("change their places", () => {
    const changed = changedBy(read(body), (talks) => talks.splice(0, 2, ...talks.slice(0, 2).reverse()));
    expect(changed).toMatchObject({ body: told(`${b}; ${a}; and ${c}`), conflicts: [] });
  });

  test("are asked for where a sentence follows that may be theirs", () => {
    const more = body.replace("blowing it.", "blowing it. She has done so for years.");
    expect(changedBy(read(more), leaveOut(2)).conflicts).toHaveLength(1);
    expect(changedBy(read(more), leaveOut(0))).toMatchObject({ body: more.replace(`${a}; `, ""), conflicts: [] });
  });
});

describe("talks of two sentences that each count some off", () => {
  const body =
    "I saw **Wicks** (Ada Quill) and **Oil** (Cy Moreno), both on lamps.\n\nThen the **Glass** (Dee Okafor) and the **Tin** (Max Ode).\n";

  test("change their places", () => {
    const changed = changedBy(read(body), (talks) => talks.splice(1, 2, ...talks.slice(1, 3).reverse()));
    const swapped =
      "I saw **Wicks** (Ada Quill) and the **Glass** (Dee Okafor), both on lamps.\n\nThen **Oil** (Cy Moreno) and the **Tin** (Max Ode).\n";
    expect(changed).toMatchObject({ body: swapped, conflicts: [] });
  });
});

test.each(["@w1ck", "[w1ck](https://wick.example/w1ck)", "[Ada Quill][1]"])(
  "a talk by %s leaves a series with who spoke",
  (who) => {
    const [oil, glass] = [
      "[Oil](https://youtu.be/aaaaaaaaaaa) by Cy Moreno",
      `[Glass](https://youtu.be/bbbbbbbbbbb) by ${who}`,
    ];
    const rest = ". Both bright.\n\nBye.\n\n[1]: https://quill.example\n";
    const record = read(`I watched ${oil} and ${glass}${rest}`);
    expect(changedBy(record, (talks) => void talks.pop())).toMatchObject({
      body: `I watched ${oil}${rest}`,
      conflicts: [],
    });
  },
);

test("a series’ last talk leaves the sentence’s end where it is", () => {
  const body =
    "I saw **Wicks** (Ada Quill), **Oil** (Cy Moreno) and [Glass](https://wickconf.sched.com/event/c/glass).\n";
  const turned =
    "I saw [Glass](https://wickconf.sched.com/event/c/glass), **Oil** (Cy Moreno) and **Wicks** (Ada Quill).\n";
  expect(changedBy(read(body), turn)).toMatchObject({ body: turned, conflicts: [] });
});

test("a paragraph with a video below and one without change their places", () => {
  const frame = '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>';
  const [a, b] = [`**Wicks** by Ada Quill was fine:\n\n${frame}`, "**Oil** by Cy Moreno was dear."];
  const changed = changedBy(read(`Talks that I saw.\n\n${a}\n\n${b}\n\nBye.\n`), turn);
  expect(changed).toMatchObject({ body: `Talks that I saw.\n\n${b}\n\n${a}\n\nBye.\n`, conflicts: [] });
});

/** Of a body as it is read. */
function linksShown(body: string): string[] {
  const shown: string[] = [];
  visit(parseMarkdown(body), "link", (link) => {
    shown.push(`${plainText(link)} ${link.url}`);
  });
  return shown;
}

const linksOf = (body: string) => {
  const targets = new Map(Array.from(body.matchAll(/^ *\[(\d+)\]: (\S+)/gm), ([, number, url]) => [number, url]));
  return Array.from(body.matchAll(/\[([^\]]+)\]\[(\d+)\]/g), ([, said, number]) => `${said} ${targets.get(number)}`);
};

test("numbers out of order stay, and a new link takes a free one", () => {
  const body =
    "I was at [WickConf][3].\n\nTalks:\n\n* [Wicks][1] by Ada Quill\n* [Oil][7] by Cy Moreno\n\nSee [Acme][5].\n\n [1]: https://youtu.be/aaaaaaaaaaa\n [3]: https://wickconf.example\n [5]: https://acme.example\n [7]: https://youtu.be/bbbbbbbbbbb\n";
  const { body: made, conflicts } = changedBy(read(body), addBehind(0));
  expect(conflicts).toEqual([]);
  expect(made).toContain("* [Lanterns][8] by Max Ode. Bright.\n* [Oil][7]");
  expect(made).toContain(" [7]: https://youtu.be/bbbbbbbbbbb\n [8]: https://vimeo.com/42\n");
  expect(linksOf(made)).toEqual(expect.arrayContaining([...linksOf(body), "Lanterns https://vimeo.com/42"]));
});

describeRecorded("cases/links-out-of-order.md", "numbers out of order", () => {
  test("a talk and a link leave every other link where it leads", () => {
    const record = isRecorded("cases/links-out-of-order.md")
      ? readPost(readRecorded("cases/links-out-of-order.md"), "queue-camp.md")
      : read("");
    const { conferenceId, createdAt, updatedAt } = record.post;
    const near = {
      conferenceId,
      createdAt,
      updatedAt,
      mark: "mention" as const,
      order: 0,
      id: "",
      title: "",
      speakers: [],
      tags: [],
    };
    const changed = structuredClone(record);
    changed.talks.push(newTalk({ talk: near, sources: [], notes: [] }));
    changed.post.closing += "\n\nSee [more](https://more.example).";
    const [before, now] = [assemblePost(record), assemblePost(changed)];
    expect(now.conflicts).toEqual([]);
    expect(linksOf(now.body)).toEqual(expect.arrayContaining(linksOf(before.body)));
    const numbers = Array.from(now.body.matchAll(/^ *\[(\d+)\]:/gm), ([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(now.body).toMatch(/Lanterns[^\n]*\n[\s\S]*\[1\]: /);
  });
});

test.each([
  ["before others", "", "## Oil by Cy Moreno\n\nDear, see [it][2].\n"],
  ["behind others", "## Oil by Cy Moreno\n\nDear, see [it][2].\n\n", ""],
])("a talk that is left out %s leaves the addresses that stand in its text", (_, before, after) => {
  const addresses = "[1]: https://speakerdeck.com/ada/wicks\n   [2]: https://speakerdeck.com/cy/oil";
  const own = `## Wicks by Ada Quill\n\nSee [hers][1], [as said]: bright.\n\n${addresses}\n\nFine.\n`;
  const record = read(`${before}${own}${after && `\n${after}`}`);
  const at = record.talks.findIndex(({ talk }) => talk.title === "Wicks");
  const { body, conflicts } = changedBy(record, leaveOut(at));
  expect(conflicts).toEqual([]);
  expect(body).toBe(before ? `${before}${addresses}\n` : `${addresses}\n\n${after}`);
});

test("a new talk's notes of several lines and paragraphs stay within its item", () => {
  const record = read("Talks:\n\n- [Wicks](https://youtu.be/aaaaaaaaaaa) - Ada Quill\n- **Oil** - Cy Moreno\n");
  const changed = changedBy(record, (talks) => {
    addBehind(1)(talks);
    for (const note of talks[2]?.notes ?? []) note.markdown = "Bright.\nAnd warm.\n\nStill.";
  });
  expect(changed.body).toContain(". Bright.\n  And warm.\n\n  Still.\n");
  expect(changed.conflicts).toEqual([]);
});

test.each(["---", "<!-- more -->", "[it]: https://lamps.example"])(
  "what stands behind a talk's text is none of it: %s",
  (loose) => {
    const [wicks, oil] = ["## Wicks by Ada Quill\n\nFine.", "## Oil by Cy Moreno\n\nDear."];
    const record = read(`${wicks}\n\n${loose}\n\n${oil}\n\n${loose}\n`);
    expect(changedBy(record, turn).body).toBe(`${oil}\n\n${loose}\n\n${wicks}\n\n${loose}\n`);
    expect(changedBy(record, leaveOut(1)).body).toBe(`${wicks}\n\n${loose}\n\n${loose}\n`);
    expect(changedBy(record, addBehind(1)).body).toMatch(new RegExp(`Bright\\.\n\n${RegExp.escape(loose)}\n$`));
  },
);

test("a talk under a bold line takes its paragraphs along, up to the next bold line", () => {
  const [wicks, oil] = ["**Wicks**\n\nBy Ada Quill.\n\nFine.\n\nBright.", "**Oil**\n\nBy Cy Moreno.\n\nDear.\n\nDark."];
  const record = read(`${wicks}\n\n${oil}\n`);
  expect(changedBy(record, leaveOut(0)).body).toBe(`${oil}\n`);
  expect(changedBy(record, turn).body).toBe(`${oil}\n\n${wicks}\n`);
  // One that was written by hand since is below it as well.
  const { edited } = record.post;
  if (edited) edited.body = edited.body.replace("Bright.", "Bright.\n\nBy hand.");
  expect(changedBy(record, leaveOut(0)).body).toBe(`${oil}\n`);
});

describe("a title that ends or begins with a sign stays whole", () => {
  const [a, b] = ["https://talks.example/1", "https://talks.example/2"];
  const readSeries = (first: string) => read(`I saw [${first}](${a}) (Ada Quill) and [Oil](${b}) (Cy Moreno).\n`);

  test.each(["Wicks (part 2)", "Wicks 100%", "(Almost) wicks", "#1 wicks", "Wicks [RFC]"])("%s", (title) => {
    const written = title.replace(/^#/, "\\#");
    expect(readSeries(written).talks.map(({ talk }) => talk.title)).toEqual([title, "Oil"]);
    const turned = changedBy(readSeries(written), turn);
    expect(turned).toMatchObject({
      body: `I saw [Oil](${b}) (Cy Moreno) and [${written}](${a}) (Ada Quill).\n`,
      conflicts: [],
    });
    const further = changedBy(readSeries(written), (talks) => {
      const [first] = talks;
      const video = first && newTalk(first, "https://youtu.be/aaaaaaaaaaa").sources[0];
      if (video) first.sources.push({ ...video, talkId: first.talk.id });
    });
    expect(further.body).toBe(
      `I saw [${written}](${a}) (Ada Quill) ([video](https://youtu.be/aaaaaaaaaaa)) and [Oil](${b}) (Cy Moreno).\n`,
    );
    expect(changedBy(readSeries(written), rename(0, `${title} again`)).body).toContain(`again](${a})`);
  });
});

test("a title that a row writes with a reference is told from the names beside it", () => {
  const rows = "| Talk | Speaker |\n|---|---|\n| Wicks &amp; oil | Ada Quill |\n| Glass | Cy Moreno |\n";
  expect(changedBy(read(rows), addBehind(0)).body).toBe(
    rows.replace(/(Ada Quill \|\n)/, "$1| [Lanterns](https://vimeo.com/42). Bright. | Max Ode |\n"),
  );
});

test("a new talk in a row says its title wherever the row beside it has the talk's", () => {
  const rows = "| Speaker | Talk |\n|---|---|\n| Ada Quill | Caf&eacute; |\n| Cy Moreno | Glass |\n";
  expect(changedBy(read(rows), addBehind(0)).body).toContain(
    "\n| Max Ode | [Lanterns](https://vimeo.com/42). Bright. |\n",
  );
});

test("a link in place stays so when its talk is named anew, where other links go by numbers", () => {
  const a = "https://talks.example/1";
  const body = `Talks:\n\n- [Wicks](${a}) by Ada Quill\n- [Oil][1] by Cy Moreno\n\n[1]: https://talks.example/2\n`;
  expect(changedBy(read(body), rename(0, "Wicks again")).body).toBe(body.replace("Wicks", "Wicks again"));
  const twice = body.replace("Ada Quill", `Ada Quill ([slides](${a}))`);
  expect(changedBy(read(twice), rename(0, "Wicks again")).body).toBe(twice.replace("Wicks", "Wicks again"));
});

test("a page that comes later stands behind a link that says more than the title, not in it", () => {
  const [a, b] = ["https://wickconf.sched.com/event/a/wicks", "https://wickconf.sched.com/event/b/oil"];
  const body = `I saw [Wicks 🎉](${a}) (Ada Quill) and [Oil](${b}) (Cy Moreno).\n`;
  const changed = changedBy(read(body), ([wicks]) => {
    const [page] = wicks ? newTalk(wicks, "https://youtu.be/aaaaaaaaaaa").sources : [];
    if (page) wicks?.sources.push({ ...page, talkId: wicks.talk.id });
  });
  expect(linksShown(changed.body)).toEqual([`Wicks 🎉 ${a}`, "video https://youtu.be/aaaaaaaaaaa", `Oil ${b}`]);
});

test("talks whose order is asked for take their new titles and pages all the same", () => {
  const [a, b] = ["https://wickconf.sched.com/event/a/wicks", "https://wickconf.sched.com/event/b/oil"];
  const body = `I saw [Wicks](${a}) (Ada Quill), long before [Oil](${b}) (Cy Moreno).\n`;
  const changed = changedBy(read(body), (talks) => {
    const [wicks] = talks;
    rename(1, "Oil by day")(talks);
    const [page] = wicks ? newTalk(wicks, "https://youtu.be/aaaaaaaaaaa").sources : [];
    if (page) wicks?.sources.push({ ...page, talkId: wicks.talk.id });
    turn(talks);
  });
  const wanted = ["Wicks", "video", "Oil by day"];
  expect(linksShown(changed.body).map((shown) => shown.replace(/ \S+$/, ""))).toEqual(wanted);
  expect(changed.conflicts).toHaveLength(1);
  for (const { edited, assembled } of changed.conflicts) expect(edited).toBe(assembled);
});

describe("a new talk in a line brings all of its pages", () => {
  const addTwoPages = (talks: TalkRecord[]) => {
    addBehind(0)(talks);
    const added = talks.find(({ talk }) => talk.id === "new");
    const [page] = added?.sources ?? [];
    if (page) added?.sources.push({ ...page, id: "slides", kind: "deck", url: "https://speakerdeck.com/max/lanterns" });
  };

  test.each([
    [
      "a row without a cell for them",
      "| Talk | Speaker |\n|---|---|\n| Wicks | Ada Quill |\n| Oil | Cy Moreno |\n",
      "\n| [Lanterns](https://speakerdeck.com/max/lanterns) ([video](https://vimeo.com/42)). Bright. | Max Ode |\n",
    ],
    [
      "a row with one",
      "| Talk | Speaker | |\n|---|---|---|\n| Wicks | Ada Quill | [slides](https://a.example) |\n| Oil | Cy Moreno | |\n",
      "\n| [Lanterns](https://speakerdeck.com/max/lanterns). Bright. | Max Ode | [video](https://vimeo.com/42) |\n",
    ],
    [
      "an element",
      '<ul>\n<li><a href="https://youtu.be/aaaaaaaaaaa">Wicks</a> by Ada Quill</li>\n<li><a href="https://youtu.be/bbbbbbbbbbb">Oil</a> by Cy Moreno</li>\n</ul>\n',
      '\n<li><a href="https://speakerdeck.com/max/lanterns">Lanterns</a> by Max Ode (<a href="https://vimeo.com/42">video</a>). Bright.</li>\n',
    ],
  ])("%s", (_, body, wanted) => {
    const changed = changedBy(read(body), addTwoPages);
    expect(changed.conflicts).toEqual([]);
    expect(changed.body).toContain(wanted);
  });
});
