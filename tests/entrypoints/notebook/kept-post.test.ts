// What is kept of a post from one edit to the next never shows: after any edits in any order, body, preview, counts, warnings, files
// and check are those of the same record assembled with nothing kept.
import { expect, test } from "vitest";
import { doOfRecord, type PostLook, type RecordTasks } from "@/entrypoints/notebook/work/record-tasks.ts";
import type { ConferenceRecord, Note, Post, TalkRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { checkPost } from "@/lib/post/check/check.ts";
import { engines } from "@/lib/post/engines/engine.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { layouts } from "@/lib/post/layouts/layout.ts";
import { type PreviewNode, previewOf } from "@/lib/post/preview/preview.ts";
import { applyChanges } from "@/lib/post/preview/preview-changes.ts";
import { hostileTexts } from "@/scripts/fuzz/texts.ts";
import { createRandom } from "@/scripts/random.ts";
import { times } from "../../draws.ts";
import { record } from "../../notebooks/build.ts";

const random = createRandom(20261128);
const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item;
const number = (below: number) => Math.floor(random() * below);

const texts = [
  ...[
    "It burns",
    "It burns.",
    "Wicks & oil, *trimmed*",
    "See [it](https://wick.example/a) and https://wick.example",
    "",
  ],
  ...[
    "> said\n>\n> twice",
    "- one\n- two\n\n  more",
    "3. three\n4. four",
    "---",
    "***\n\n- a",
    "```\ncode {{ x }}\n",
    "    far",
  ],
  ...[
    "Noted.[^1]\n\n[^1]: Here.",
    "Noted.[^n]\n\n[^n]: There.\n\nMore[^1]",
    "[a]\n\n[a]: https://wick.example/b",
    "[1] and [2][1] and [^1]",
  ],
  ...[
    "<!-- begun",
    "<!-- more -->",
    "<div>\n\n*in*\n\n</div>",
    "<b>bold",
    "{% raw %}",
    "{{ x }}",
    "![](https://wick.example/p.png)",
  ],
  ...[
    "# Title",
    "##### Deep",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "a\\\nb",
    "[](https://wick.example)",
    "~~gone~~",
    "[ ] box",
    "1\\. no",
  ],
  ...hostileTexts(5, 60),
];

const text = () => (random() < 0.2 ? `${pick(texts)}\n\n${pick(texts)}` : pick(texts));

const place = (): Note["place"] =>
  pick<Note["place"]>([
    { kind: "talk" },
    { kind: "slide", number: 1 + number(3) },
    { kind: "time", seconds: number(90) },
    { kind: "quote", text: pick(texts) },
  ]);

let made = 0;

function makeTalk(): TalkRecord {
  made++;
  const image = "https://wick.example/slide.png";
  const [talk] = record([
    {
      id: `made-${made}`,
      title: random() < 0.2 ? pick(texts) : `Lamp ${made}`,
      speakers: random() < 0.5 ? [{ name: "Ada Quill", url: "https://ada.example" }] : [],
      mark: pick(["highlight", "mention", "watch-later", "left-out"]),
      ...(random() < 0.3 && { slot: { start: `2014-05-0${1 + number(3)}T09:30:00Z` } as TalkRecord["talk"]["slot"] }),
      sources: [
        { url: "https://www.youtube.com/watch?v=aaaaaaaaaaa", kind: "video", site: "YouTube" },
        { kind: "deck", slides: [1, 2, 3].map((at) => ({ number: at, image, text: pick(texts) })) },
      ].slice(number(3)) as object[],
      notes: Array.from({ length: number(4) }, () => ({ markdown: text(), place: { kind: "talk" as const } })),
    },
  ]).talks;
  return talk as TalkRecord;
}

const withTalk = (given: ConferenceRecord, at: number, change: (talk: TalkRecord) => TalkRecord) => ({
  ...given,
  talks: given.talks.map((one, index) => (index === at ? change(one) : one)),
});

function typeNote(given: ConferenceRecord): ConferenceRecord {
  return withTalk(given, number(given.talks.length), (one) => {
    const note = { ...record([{ notes: [text()] }]).talks[0]?.notes[0], id: `note-${made++}`, place: place() } as Note;
    const sourceId = one.sources[0]?.id;
    const placed = sourceId && note.place.kind !== "talk" ? { ...note, sourceId } : note;
    return { ...one, notes: one.notes.toSpliced(number(one.notes.length + 1), number(2), placed) };
  });
}

const typeMore = (given: ConferenceRecord) =>
  withTalk(given, number(given.talks.length), (one) => {
    const [first, ...more] = one.notes;
    return first
      ? { ...one, notes: [{ ...first, markdown: first.markdown + pick(["x", " y.", "\n", "*"]) }, ...more] }
      : one;
  });

const changePost = (given: ConferenceRecord, changes: Partial<Post>): ConferenceRecord => ({
  ...given,
  post: { ...given.post, ...changes },
});

const chooseSettings = (given: ConferenceRecord) => {
  const { name } = pick(engines);
  const spacing = pick(["loose", "tight"] as const);
  return pick<() => ConferenceRecord>([
    () => changePost(given, { layout: pick(layouts).name }),
    () => changePost(given, { engine: name, liveCode: random() < 0.5 ? name : undefined }),
    () => changePost(given, { links: pick(["inline", "reference"]) }),
    () => changePost(given, { embeds: pick(["link", "picture", "embed"]) }),
    () =>
      changePost(given, {
        engineSettings: { [given.post.engine]: { bulletSpacing: spacing, hasExcerpt: random() < 0.5 } },
      }),
    () => ({ ...given, conference: { ...given.conference, timeZone: pick(["Europe/Oslo", "Asia/Tokyo", undefined]) } }),
  ])();
};

function editByHand(given: ConferenceRecord): ConferenceRecord {
  if (given.post.edited) return changePost(given, { edited: undefined });
  const { body } = assemblePost(structuredClone(given));
  return changePost(given, { edited: { base: body, body: `${body}\nMine.\n` } });
}

const edits: ((given: ConferenceRecord) => ConferenceRecord)[] = [
  ...[typeNote, typeNote, typeNote, typeMore, typeMore, typeMore],
  (given) => ({ ...given, talks: given.talks.toSpliced(number(given.talks.length + 1), 0, makeTalk()) }),
  (given) => ({
    ...given,
    talks: given.talks.length > 4 ? given.talks.toSpliced(number(given.talks.length), 1) : given.talks,
  }),
  (given) => ({ ...given, talks: given.talks.toSorted(() => random() - 0.5) }),
  (given) =>
    withTalk(given, number(given.talks.length), (one) => ({
      ...one,
      talk: { ...one.talk, mark: pick(["highlight", "mention", "watch-later"]) },
    })),
  (given) => changePost(given, { introduction: text(), listOpening: pick(["Highlights:", "- a", ""]) }),
  (given) => changePost(given, { closing: text(), sections: [{ heading: "People met", markdown: text() }] }),
  chooseSettings,
];

/** As the worker has it: talks that changed come as copies. */
function ask<Name extends keyof RecordTasks>(
  name: Name,
  given: ConferenceRecord,
  before: ConferenceRecord | undefined,
  ...args: unknown[]
): ReturnType<RecordTasks[Name]> {
  const { talks, ...rest } = given;
  const changed = talks.filter((talk) => !before?.talks.includes(talk));
  const request = structuredClone({ ...rest, name, args, ids: talks.map(({ talk }) => talk.id), changed });
  return structuredClone(doOfRecord(request)) as ReturnType<RecordTasks[Name]>;
}

const lookOf = ({
  body,
  assembled,
  words,
  minutes,
  links,
  warnings,
  conflicts,
}: Omit<PostLook, "head" | "changes">) => ({
  ...{ body, assembled, words, minutes, links, warnings, conflicts },
});

test("any edits in any order", () => {
  let nodes: PreviewNode[] = [];
  let before: ConferenceRecord | undefined;
  let given = record([], { layout: "highlights" });
  given = { ...given, talks: Array.from({ length: 6 }, makeTalk) };
  const done: string[] = [];
  for (let count = 0; count < 60 * times; count++) {
    const isByHand = count % 20 > 17;
    given = isByHand ? editByHand(given) : pick(edits)(given);
    done.push(JSON.stringify(given.talks.map(({ notes }) => notes.map(({ markdown }) => markdown))));
    const shown = ask("preview", given, before);
    nodes = applyChanges(nodes, shown.changes);
    const cold = assemblePost(structuredClone(given));
    expect(lookOf(shown), done.at(-1)).toEqual(lookOf(cold));
    expect(nodes, done.at(-1)).toEqual(previewOf(cold.tree));
    const now = ask("lookAtExport", given, given, {}, false);
    expect(now.check, done.at(-1)).toEqual(checkPost(structuredClone(given)));
    expect(ask("exportPost", given, given, {}), done.at(-1)).toEqual(exportPost(structuredClone(given)));
    before = given;
  }
});
