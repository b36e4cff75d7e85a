// What a long post costs: assembled from texts that nobody has parsed yet, after one note was changed, and checked before its export.
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { gfm } from "micromark-extension-gfm";
import { doOfRecord, type RecordTasks } from "@/entrypoints/notebook/work/record-tasks.ts";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { makeLargeNotebook } from "../../notebooks/large.ts";
import type { Trial } from "../trial.ts";
import { recordOf } from "./records.ts";

export { measureTrials } from "../trial.ts";

/** One post with 2,000 notes; each seed has texts of its own. */
const makePost = (seed: number) =>
  recordOf(makeLargeNotebook({ conferences: 1, talks: 200, notes: 2000, slides: 20 }, seed));

/** The same with links, emphasis, code and several lines in its notes: what the Markdown parser has to read. */
function makeMarkedPost(seed: number): ConferenceRecord {
  const marks = [
    (text: string) => text.replace(" ", " *").replace(/$/, "*, and `code`"),
    (text: string) => `[${text}](https://wick.example/${seed}), or https://wick.example`,
    (text: string) => `${text}\nand **more**.`,
    (text: string) => `${text}:\n\n- oil\n- wick`,
  ];
  const record = makePost(seed);
  for (const note of record.talks.flatMap(({ notes }) => notes))
    note.markdown = marks[note.order % marks.length]?.(note.markdown) ?? note.markdown;
  return record;
}

/** The same post once a letter more is in one of its notes: every other talk is the same object. */
function withLetter(record: ConferenceRecord): ConferenceRecord {
  const talks = record.talks.with(100, structuredClone(record.talks[100] as TalkRecord));
  const [note] = talks[100]?.notes ?? [];
  if (note) note.markdown += "x";
  return { ...record, talks };
}

type MakePost = typeof makePost;

/** Parses and writes the same Markdown with the libraries alone. */
const floor =
  (make: MakePost) =>
  (run: number): (() => unknown) => {
    const { body } = assemblePost(make(1000 + run));
    return () => {
      const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
      return toMarkdown(tree, { extensions: [gfmToMarkdown()] });
    };
  };

const cold =
  (make: MakePost) =>
  (run: number): (() => unknown) => {
    const record = make(3000 + run);
    return () => assemblePost(record);
  };

/** What the worker does of a post that it did before its last letter was typed. */
const edited =
  (make: MakePost, name: keyof RecordTasks, ...args: unknown[]) =>
  (run: number): (() => unknown) => {
    const record = make(2000 + run);
    const [before, after] = [record, withLetter(record)].map(({ talks, ...rest }) => ({
      ...{ ...rest, name, args, talks },
      ids: talks.map(({ talk }) => talk.id),
    }));
    if (!before || !after) throw new Error("There is no post.");
    doOfRecord({ ...before, changed: before.talks });
    const changed = after.talks.filter((talk) => !before.talks.includes(talk));
    return () => doOfRecord({ ...after, changed });
  };

const lines = (name: string, make: MakePost): Trial[] => [
  { line: `${name}, cold`, subjects: { "parse + write": floor(make), Wrapup: cold(make) } },
  { line: `${name}, one edit`, subjects: { "parse + write": floor(make), Wrapup: edited(make, "preview") } },
  {
    line: `${name}, checked again`,
    subjects: { "parse + write": floor(make), Wrapup: edited(make, "lookAtExport", {}, false) },
  },
];

export const trials: Trial[] = [...lines("2,000 notes", makePost), ...lines("2,000 notes with marks", makeMarkedPost)];
