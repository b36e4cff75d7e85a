// Files made to take forever: what the parser would be slow at is refused, and the import looks at each thing once.
import type { List, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test, vi } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { addListed, tellsOfListed } from "@/lib/post/import/chapter-talks.ts";
import type { PostChapter } from "@/lib/post/import/chapters.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { markdownOf, readBody } from "@/lib/post/markdown/blocks.ts";

vi.mock("mdast-util-from-markdown", { spy: true });

const read = (body: string) => readPost(`---\ntitle: X\n---\n\n${body}\n`, "x.md");
const nested = expect.objectContaining({ key: "problemPostNested" });
const times = (text: string, count: number) => text.repeat(count);

describe("things within things", () => {
  const forms: [string, (depth: number) => string][] = [
    ["links", (depth) => `${times("[", depth)}a${times("](b)", depth)}`],
    ["references", (depth) => `${times("[", depth)}a${times("][b]", depth)}\n\n[b]: https://x.example`],
    ["pictures", (depth) => `${times("![", depth)}a${times("](b)", depth)}`],
    ["quotes", (depth) => `${times("> ", depth)}a`],
    ["lists", (depth) => Array.from({ length: depth }, (_, level) => `${times("  ", level)}- a`).join("\n")],
    ["lists on one line", (depth) => `${times("- + ", depth / 2)}a`],
    ["numbers", (depth) => `${times("1. ", depth)}a`],
  ];

  test.each(forms)("%s, a hundred and more, are refused", (_, write) => {
    expect(() => read(write(104))).toThrow(nested);
  });

  test.each(forms)("%s, some, are read", (_, write) => {
    expect(read(write(10)).post.title).toBe("X");
  });

  test.each([
    ["brackets that are never closed", times("[", 3000)],
    ["brackets side by side", times("[a](b)", 3000)],
    ["brackets of many paragraphs", times("[[a](b)\n\n", 300)],
    ["a rule of many stars", times("* ", 300)],
    ["far to the right", `${times(" ", 400)}a`],
  ])("%s are none", (_, body) => {
    expect(read(body).post.title).toBe("X");
  });
});

describe("looks at each thing once", () => {
  /** How many letters the parser is given for a post, in and out again. */
  function lettersParsed(text: string): number {
    vi.mocked(fromMarkdown).mockClear();
    expect(exportPost(readPost(text, "x.md"))).toMatchObject([{ text }]);
    return vi.mocked(fromMarkdown).mock.calls.reduce((sum, [part]) => sum + part.length, 0);
  }

  test("a text without blank lines is parsed as often whether it is short or long", () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, line) => `- point ${line} of the day`).join("\n");
    const [short, long] = [lines(30), lines(300)];
    const times = lettersParsed(short) / short.length;
    expect(times).toBeGreaterThan(0);
    expect(lettersParsed(long) / long.length).toBeLessThanOrEqual(times);
  });

  test("a list of the talks' pages is not read again for every heading below it", () => {
    let reads = 0;
    const items = readBody("- [Queues](https://youtu.be/aaaaaaaaaaa)\n- [Pagers](https://youtu.be/bbbbbbbbbbb)\n").tree;
    const list = items.children[0] as List;
    const counted: List = {
      ...list,
      get children() {
        reads++;
        return list.children;
      },
    };
    const listed = { depth: 2, pages: new Set<string>(), beginnings: new Set<string>() };
    addListed(listed, [counted]);
    const once = reads;
    const tells = (title: string) => {
      const chapter: PostChapter = { at: 0, depth: 3, title, blocks: [], hasDeeper: false };
      return tellsOfListed(
        { headed: new Set(), isListed: false, prose: "none", isHeld: false, group: {}, listed },
        chapter,
      );
    };
    expect(["Rules", "Queues", "Stages", "Pagers"].map(tells)).toEqual([true, false, true, false]);
    expect(once).toBeGreaterThan(0);
    expect(reads).toBe(once);
  });

  test("a block of a thousand with links by reference is written without a look at the links of the others", () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `See [there][${index}].\n`);
    const ends = lines.map((_, index) => `[${index}]: https://x.example/${index}\n`);
    const body = readBody([...lines, ...ends].join("\n"));
    let reads = 0;
    const references = new Proxy(body.references, {
      get: (target, name) => {
        if (typeof name === "string" && /^\d+$/.test(name)) reads++;
        return Reflect.get(target, name);
      },
    });
    const block = body.tree.children[700] as Nodes;
    expect(markdownOf({ ...body, references }, [block])).toBe("See [there](https://x.example/700).");
    expect(reads).toBeLessThan(30);
  });
});
