// Measures what reading a post and merging a change into it cost, as multiples of one Markdown parse of a text like it: ratios are
// the same on every machine.
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { parseDocument } from "@/lib/post/markdown/parse.ts";
import { type PostKind, postKinds } from "./post-kinds.ts";

/** What is measured of each kind: 3,000 headings are among them. */
const lengths = [40_000, 150_000];

/** In milliseconds of the processor, which other programs do not lengthen. */
function timed<Result>(work: () => Result): { result: Result; taken: number } {
  const before = process.cpuUsage();
  const result = work();
  return { result, taken: process.cpuUsage(before).user / 1000 };
}

function measure({ write }: PostKind, letters: number): { read: number; merge: number } {
  const text = `---\ntitle: WickConf 2025\n---\n\n${write(letters, "Wicks")}`;
  // Texts that are new: what was parsed once is kept.
  const taken = ["Waxes", "Trims", "Flame"].map((word) => timed(() => parseDocument(write(letters, word))).taken);
  const parse = Math.min(...taken);
  const read = timed(() => readPost(text, "wickconf.md"));
  const record = read.result;
  const note = record.talks.at(-1)?.notes.at(-1);
  if (note) note.markdown += " Once more.";
  else record.post.closing += "\n\nOnce more.";
  const merge = timed(() => assemblePost(record));
  return { read: read.taken / parse, merge: merge.taken / parse };
}

function bench(kind: PostKind, letters: number): void {
  const { read, merge } = measure(kind, letters);
  const kilobytes = (letters / 1000).toFixed(0);
  console.log(
    `${kind.name.padEnd(42)}${kilobytes.padStart(6)} ${read.toFixed(1).padStart(6)} ${merge.toFixed(1).padStart(6)}`,
  );
}

/** Prints a line for each kind and length, and one for a megabyte. */
export function benchPosts(): void {
  console.log(`${"A post's cost in Markdown parses of it".padEnd(42)}    KB   read  merge`);
  for (const kind of postKinds) for (const letters of lengths) bench(kind, letters);
  for (const kind of postKinds.filter(({ name }) => name === "headings")) bench(kind, 1_000_000);
}
