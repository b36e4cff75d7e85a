// Measures what reading a post and merging a change into it cost, as multiples of one Markdown parse of a text like it: ratios are
// the same on every machine. What takes as many parses at twice the length grows as the text does.
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { parseDocument } from "@/lib/post/markdown/parse.ts";
import { type PostKind, postKinds } from "./post-kinds.ts";

/** What each is measured with in turn, the least counts: texts that are new, because what was parsed once is kept. */
const words = ["Wicks", "Waxes", "Trims", "Flame", "Snuff"];

/** In milliseconds of the processor, which other programs do not lengthen. */
function timed<Result>(work: () => Result): { result: Result; taken: number } {
  const before = process.cpuUsage();
  const result = work();
  return { result, taken: process.cpuUsage(before).user / 1000 };
}

/** How long one parse of a post takes, reading it and merging a change into it, in milliseconds. */
function measureOnce(
  { write }: PostKind,
  letters: number,
  word: string,
): { parse: number; read: number; merge: number } {
  const [other, text] = [write(letters, `${word}es`), write(letters, word)];
  const parse = timed(() => parseDocument(other)).taken;
  const read = timed(() => readPost(`---\ntitle: WickConf 2025\n---\n\n${text}`, "wickconf.md"));
  const record = read.result;
  const note = record.talks.at(-1)?.notes.at(-1);
  if (note) note.markdown += " Once more.";
  else record.post.closing += "\n\nOnce more.";
  const merge = timed(() => assemblePost(record)).taken;
  return { parse, read: read.taken, merge };
}

function bench(name: string, kind: PostKind, letters: number): void {
  // The first tells what the code costs that was never run.
  const rounds = letters > 500_000 ? words.slice(0, 2) : words;
  const all = rounds.map((word) => measureOnce(kind, letters, word));
  const [parse, read, merge] = (["parse", "read", "merge"] as const).map((what) =>
    Math.min(...all.map((one) => one[what])),
  ) as [number, number, number];
  const cells = [(letters / 1000).toFixed(0), parse.toFixed(0), (read / parse).toFixed(1), (merge / parse).toFixed(1)];
  console.log([name.padEnd(28), ...cells.map((cell) => cell.padStart(8))].join(""));
}

/** Prints two lines for each kind, at a length and at twice that, and for a megabyte of some. */
export function benchPosts(): void {
  console.log("A post's cost in Markdown parses of it");
  console.log(["kind".padEnd(28), ...["KB", "parse ms", "read", "merge"].map((head) => head.padStart(8))].join(""));
  for (const kind of postKinds) for (const letters of [kind.letters, 2 * kind.letters]) bench(kind.name, kind, letters);
  for (const kind of postKinds.filter(({ name }) => name === "plain post" || name === "prose"))
    for (const letters of [500_000, 1_000_000]) bench(`${kind.name}, a megabyte`, kind, letters);
}
