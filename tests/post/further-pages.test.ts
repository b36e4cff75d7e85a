// A page that a talk gets after its post was imported is linked to where the talk stands, and nothing else changes.
import { expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

const read = (body: string) => readPost(`---\ntitle: WickConf 2025\n---\n\n${body}`, "wickconf.md");
const page = "https://vimeo.com/42";

/** The body after the talk of a title got a video, and as many other films. */
function withVideo(body: string, title: string, others: string[] = []) {
  const record = read(body);
  const talk = record.talks.find((one) => one.talk.title === title);
  if (!talk) throw new Error(`No “${title}” among ${record.talks.map((one) => one.talk.title).join(", ")}`);
  const added = [page, ...others].map((url, index) => ({
    id: `video-${index}`,
    talkId: talk.talk.id,
    conferenceId: talk.talk.conferenceId,
    createdAt: talk.talk.createdAt,
    updatedAt: talk.talk.createdAt,
    capturedAt: talk.talk.createdAt,
    url,
    site: "Vimeo",
    kind: "video" as const,
    title,
    authors: [],
    provenance: {},
  }));
  talk.sources.push(...added);
  return assemblePost(record);
}

const other = "- [Oil](https://speakerdeck.com/cy/oil) by Cy Moreno: dear.\n";
const video = `[video](${page})`;

test.each<[string, string, [string, string]]>([
  [
    "a bullet’s paragraph",
    `- [Wicks](https://speakerdeck.com/ada/wicks) by Ada Quill: fine.\n${other}`,
    ["fine.", `fine. (${video})`],
  ],
  [
    "a bullet that is title and name",
    `- **Wicks** - Ada Quill\n- **Oil** - Cy Moreno\n`,
    ["Ada Quill", `Ada Quill (${video})`],
  ],
  [
    "the brackets with the pages",
    `- **Wicks** by Ada Quill ([slides](https://speakerdeck.com/ada/wicks), [code](https://github.com/ada/wicks)). Fine.\n- **Oil** by Cy Moreno ([slides](https://speakerdeck.com/cy/oil))\n`,
    ["). Fine.", `, ${video}). Fine.`],
  ],
  [
    "a bullet with an account in brackets",
    `- **Wicks** by Ada Quill ([@ada](https://twitter.com/ada)). Fine.\n- **Oil** by Cy Moreno\n`,
    ["Fine.", `Fine. (${video})`],
  ],
  [
    "a bullet with bullets below",
    "Talks:\n\n- [Wicks](https://speakerdeck.com/ada/wicks) by Ada Quill:\n  - fine\n  - bright\n- [Oil](https://speakerdeck.com/cy/oil) by Cy Moreno:\n  - dear\n",
    ["Ada Quill:", `Ada Quill (${video}):`],
  ],
  [
    "the line of pages below a heading",
    "## Wicks\n\nAda Quill | [Slides](https://speakerdeck.com/ada/wicks) | [Code](https://github.com/ada/wicks)\n\nFine.\n\n## Oil\n\nCy Moreno | [Slides](https://speakerdeck.com/cy/oil)\n\nDear.\n",
    ["\n\nFine.", ` | ${video}\n\nFine.`],
  ],
  [
    "a line of pages alone below a heading",
    "## Wicks by Ada Quill\n\n[Slides](https://speakerdeck.com/ada/wicks) | [Code](https://github.com/ada/wicks)\n\nFine.\n\n## Oil by Cy Moreno\n\nDear.\n",
    ["\n\nFine.", ` | ${video}\n\nFine.`],
  ],
  [
    "a list of pages below a heading",
    "## Wicks by Ada Quill\n\n* Slides: https://speakerdeck.com/ada/wicks\n* Code: https://github.com/ada/wicks\n\nFine.\n\n## Oil by Cy Moreno\n\nDear.\n",
    ["\n\nFine.", `\n* ${video}\n\nFine.`],
  ],
  [
    "a heading with the speaker below",
    "## Wicks\n\nSpeaker: Ada Quill\n\nSee [her slides](https://speakerdeck.com/ada/wicks).\n\n## Oil\n\nSpeaker: Cy Moreno\n\nDear.\n",
    ["\n\nSee", `\n\n${video}\n\nSee`],
  ],
  [
    "a heading with attributes",
    "## Wicks by Ada Quill\n{: .talk}\n\nSee [her slides](https://speakerdeck.com/ada/wicks).\n\n## Oil by Cy Moreno\n\nDear.\n",
    ["\n\nSee", `\n\n${video}\n\nSee`],
  ],
  [
    "a sentence among those of others",
    "Ada Quill gave a talk on [Wicks](https://speakerdeck.com/ada/wicks). It was fine. Cy Moreno spoke about [Oil](https://speakerdeck.com/cy/oil).\n",
    ["It was fine.", `It was fine. (${video})`],
  ],
  [
    "a phrase of a series",
    "I liked [Wicks](https://speakerdeck.com/ada/wicks) (Ada Quill), [Oil](https://speakerdeck.com/cy/oil) (Cy Moreno) and tea.\n",
    ["(Ada Quill)", `(Ada Quill) (${video})`],
  ],
  [
    "a row",
    "| Talk | Speaker |\n|---|---|\n| Wicks | Ada Quill |\n| Oil | Cy Moreno |\n\nBye.\n",
    ["Wicks", `Wicks (${video})`],
  ],
  [
    "a row with a cell for pages",
    "| Talk | Speaker | Pages |\n|---|---|---|\n| Wicks | Ada Quill | [slides](https://speakerdeck.com/ada/wicks) |\n| Oil | Cy Moreno | |\n\nBye.\n",
    ["wicks) |", `wicks), ${video} |`],
  ],
  [
    "an item of HTML",
    '<ul>\n<li><a href="https://speakerdeck.com/ada/wicks">Wicks</a> by Ada Quill</li>\n<li><a href="https://speakerdeck.com/cy/oil">Oil</a> by Cy Moreno</li>\n</ul>\n',
    ["Ada Quill", `Ada Quill (<a href="${page}">video</a>)`],
  ],
])("behind %s", (_, body, [before, after]) => {
  expect(withVideo(body, "Wicks")).toMatchObject({ conflicts: [], body: body.replace(before, after) });
});

test.each(["—", "–", "-"])("behind a bold line that names who spoke behind “%s”, in a paragraph of its own", (dash) => {
  const body = `**Wicks** ${dash} *Ada Quill*\n\nFine.\n\n**Oil** ${dash} *Cy Moreno*\n\nDear.\n`;
  expect(withVideo(body, "Wicks").body).toBe(body.replace("\n\nFine.", `\n\n${video}\n\nFine.`));
});

test("behind a bold word that begins a sentence, within it", () => {
  const body = "**Wicks** by *Ada Quill*\n\nFine.\n\n**Oil** by *Cy Moreno*\n\nDear.\n";
  expect(withVideo(body, "Wicks").body).toBe(body.replace("*Ada Quill*", `*Ada Quill* (${video})`));
});

test.each([
  ["a bullet", "- **Wicks** - Ada Quill\n- **Oil** - Cy Moreno\n", "Ada Quill", " (A, B)"],
  [
    "a row",
    "| | Talk | Speaker |\n|---|---|---|\n| | Wicks | Ada Quill |\n| | Oil | Cy Moreno |\n",
    "Wicks",
    " (A, B)",
  ],
  ["a phrase of a series", "I liked *Wicks* (Ada Quill), *Oil* (Cy Moreno) and tea.\n", "(Ada Quill)", " (A, B)"],
  ["a heading", "## Wicks by Ada Quill\n\nFine.\n\n## Oil by Cy Moreno\n\nDear.\n", "by Ada Quill", "\n\nA · B"],
])("two pages at once, behind %s", (_, body, before, behind) => {
  const films = behind.replace("A", video).replace("B", "[video 2](https://vimeo.com/43)");
  expect(withVideo(body, "Wicks", ["https://vimeo.com/43"]).body).toBe(body.replace(before, `${before}${films}`));
});

test.each([
  ["Wicks & oil", "Wicks &amp; oil"],
  ["Wicks | oil", "Wicks \\| oil"],
])("behind the title “%s” of a row, which stands there as %s", (title, written) => {
  const body = `| | Talk | Speaker |\n|---|---|---|\n| | ${written} | Ada Quill |\n| | Oil | Cy Moreno |\n\nBye.\n`;
  expect(withVideo(body, title).body).toBe(body.replace(written, `${written} (${video})`));
});

test("where links go by numbers out of order, by a free one", () => {
  const body = `- [Wicks][3] by Ada Quill: fine.\n- [Oil][1] by Cy Moreno: dear.\n\n[1]: https://speakerdeck.com/cy/oil\n[3]: https://speakerdeck.com/ada/wicks\n`;
  const wanted = `${body.replace("fine.", "fine. ([video][4])")}[4]: ${page}\n`;
  expect(withVideo(body, "Wicks")).toMatchObject({ conflicts: [], body: wanted });
});

test("a page that the text links to already is not linked to again", () => {
  const body = `- **Wicks** by Ada Quill, as [filmed](${page}?a=b#t=3)\n- **Oil** by Cy Moreno\n`;
  const record = read(body);
  const [talk] = record.talks;
  const known = talk?.sources[0];
  if (!talk || !known) throw new Error("No page");
  talk.sources = [{ ...known, id: "again" }];
  expect(assemblePost(record)).toMatchObject({ body, conflicts: [] });
});

test("a page that a new note links to is linked to there alone", () => {
  const record = read("- **Wicks** by Ada Quill\n- **Oil** by Cy Moreno\n");
  const [talk] = record.talks;
  const note = talk?.notes[0];
  if (!talk || !note) throw new Error("No note");
  note.markdown += ` See [it](${page}).`;
  const row = { id: "video", createdAt: note.createdAt, updatedAt: note.createdAt, capturedAt: note.createdAt };
  const facts = { url: page, site: "Vimeo", kind: "video" as const, title: "Wicks", authors: [] };
  const provenance = { url: "address" as const, kind: "address" as const };
  talk.sources.push({ ...row, ...facts, provenance, talkId: talk.talk.id, conferenceId: talk.talk.conferenceId });
  const { body, conflicts } = assemblePost(record);
  expect(conflicts).toEqual([]);
  expect(body).toBe(`- **Wicks** by Ada Quill See [it](${page}).\n- **Oil** by Cy Moreno\n`);
});
