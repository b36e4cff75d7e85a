// Measures what reading a post and merging a change into it cost, as multiples of one Markdown parse of the same text: ratios are
// the same on every machine. The posts are made here, one of each kind that once took long, each in two lengths.
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { parseDocument } from "@/lib/post/markdown/parse.ts";

const repeat = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join("");
const id = (index: number) => String(index).padStart(11, "0");

/** By name: the body with so many parts, and how many make it long. */
const posts: [string, (count: number) => string, number][] = [
  [
    "bullets",
    (count) =>
      `Talks:\n\n${repeat(count, (at) => `- [Wicks ${at}](https://youtu.be/${id(at)}) by Ada Quill: bright\n`)}`,
    1500,
  ],
  [
    "headings",
    (count) => repeat(count, (at) => `## Wicks ${at}\n\nBy Ada Quill.\n\nA bright talk, and *long*.\n\n`),
    3000,
  ],
  ["quotes", (count) => repeat(count, (at) => `> Wick number ${at}\n\n`), 2000],
  ["code after bullets", (count) => repeat(count, (at) => `- wick ${at}\n\n\`\`\`sh\ntrim ${at}\n\`\`\`\n\n`), 1000],
  [
    "prose",
    (count) =>
      repeat(count, (at) => `Ada Quill gave a talk on [wick ${at}](https://youtu.be/${id(at)}). It was *bright*.\n\n`),
    3000,
  ],
];

/** The shortest of several times, in milliseconds. */
function timed(work: () => unknown, times = 3): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...taken);
}

function measure(body: string): { kilobytes: number; read: number; merge: number } {
  const text = `---\ntitle: WickConf 2025\n---\n\n${body}`;
  const parse = timed(() => parseDocument(body));
  const read = timed(() => readPost(text, "wickconf.md"), 1);
  const record = readPost(text, "wickconf.md");
  const note = record.talks.at(-1)?.notes.at(-1);
  if (note) note.markdown += " Once more.";
  else record.post.closing += "\n\nOnce more.";
  const merge = timed(() => assemblePost(record), 1);
  return { kilobytes: text.length / 1000, read: read / parse, merge: merge / parse };
}

/** Prints a line for each kind and length. */
export function benchPosts(): void {
  console.log(`${"A post's cost in Markdown parses of it".padEnd(42)}    KB   read  merge`);
  for (const [name, write, long] of posts) {
    for (const count of [long / 10, long]) {
      const { kilobytes, read, merge } = measure(write(count));
      console.log(
        `${name.padEnd(42)}${kilobytes.toFixed(0).padStart(6)} ${read.toFixed(1).padStart(6)} ${merge.toFixed(1).padStart(6)}`,
      );
    }
  }
}
