// What a long post costs: assembled from texts that nobody has parsed yet, after one note was changed, and checked before its export.
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { gfm } from "micromark-extension-gfm";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { checkPost } from "@/lib/post/check/check.ts";
import { previewOf } from "@/lib/post/preview/preview.ts";
import { makeLargeNotebook } from "../../notebooks/large.ts";
import type { Trial } from "../trial.ts";
import { recordOf } from "./records.ts";

export { measureTrials } from "../trial.ts";

/** One post with 2,000 notes; each seed has texts of its own. */
const makePost = (seed: number) =>
  recordOf(makeLargeNotebook({ conferences: 1, talks: 200, notes: 2000, slides: 20 }, seed));

/** The same post once a letter more is in one of its notes, read anew. */
function withLetter(record: ConferenceRecord): ConferenceRecord {
  const changed: ConferenceRecord = structuredClone(record);
  const [note] = changed.talks[100]?.notes ?? [];
  if (note) note.markdown += "x";
  return changed;
}

/** Parses and writes the same Markdown with the libraries alone. */
function floor(run: number): () => unknown {
  const { body } = assemblePost(makePost(1000 + run));
  return () => {
    const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    return toMarkdown(tree, { extensions: [gfmToMarkdown()] });
  };
}

function cold(run: number): () => unknown {
  const record = makePost(3000 + run);
  return () => assemblePost(record);
}

/** Of a post that was assembled before its last letter was typed. */
const edited =
  (work: (record: ConferenceRecord) => unknown) =>
  (run: number): (() => unknown) => {
    const record = makePost(2000 + run);
    work(record);
    const changed = withLetter(record);
    return () => work(changed);
  };

export const trials: Trial[] = [
  {
    line: "2,000 notes, cold",
    subjects: { "parse + write": floor, Wrapup: cold },
  },
  {
    line: "2,000 notes, one edit",
    subjects: { "parse + write": floor, Wrapup: edited((record) => previewOf(assemblePost(record).tree)) },
  },
  { line: "2,000 notes, checked again", subjects: { "parse + write": floor, Wrapup: edited(checkPost) } },
];
