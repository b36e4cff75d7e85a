// A document parsed in sections is the same as parsed whole, wherever it is cut, and no slower the longer it is.
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { readPost } from "@/lib/post/import/read-post.ts";
import { parseDocument } from "@/lib/post/markdown/parse.ts";
import { parseInSections } from "@/lib/post/markdown/sections.ts";
import { readRecorded, recordedPosts } from "@/scripts/pages/recorded.ts";
import { createRandom } from "@/scripts/random.ts";
import { describeRecorded } from "../describe-recorded.ts";
import { times } from "../draws.ts";
import { expected, readModelled } from "./readings.ts";

let letters = 0;
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

function parse(markdown: string) {
  letters += markdown.length;
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions });
}

/** Sections as short as they can be. */
const inSections = (markdown: string) => parseInSections(markdown, parse, 1);

/** Lines that open, go on with, close or refer to something, and those that look as if they did. */
const lines = [
  ...[
    "",
    "",
    "",
    "",
    "",
    "  ",
    "\t",
    "words",
    "More *words*, and `code`",
    "  indented",
    "    far",
    "\tby a tab",
    "\u00a0",
  ],
  ...[
    "- item",
    "* item",
    "+ item",
    "1. one",
    "2) two",
    "- ",
    "-",
    "12345. many",
    "- [ ] box",
    "  - below",
    "-- no item",
  ],
  ...["> quote", "> - item", ">", "> > twice", "> ```", "```", "```sh", "~~~", "````", "  ```", "    ```"],
  ...["# Heading", "Words", "===", "---", "***", "- - -", "| a | b |", "| - | - |", "a | b"],
  ...["<div>", "</div>", "<!-- begun", "ended -->", "<pre>", "</pre>", "<script>", "<?php", "<!X", "<b>bold</b>"],
  ...["[a]", "[A][]", "[text][b]", "![c]", "[^1]", "[^n] and [^1]", "[d\\]e]", "[ a\n b ]", "[ß]", "[a][^1]"],
  ...[
    "[a]: /a",
    "[B]: <b> 'title'",
    "> [c]: /c",
    "[^1]: note",
    "[^n]: > note",
    "[d\\]e]: /de",
    "[a\nb]: /ab",
    "[ẞ]: /s",
  ],
  ...["    [a]: no", "`[b]: no`", "\\[c]: no", "[x]: none", "[", "]:", "https://x.example", "words  ", "words\\"],
];

test("of any lines in any order", () => {
  const random = createRandom(7);
  const pick = <Item>(list: Item[]) => list[Math.floor(random() * list.length)] as Item;
  for (let count = 0; count < 400 * times; count++) {
    const lineEnd = pick(["\n", "\n", "\n", "\r\n", "\r"]);
    const markdown = Array.from({ length: 4 + Math.floor(random() * 24) }, () => pick(lines)).join(lineEnd);
    const tree = inSections(markdown);
    expect(tree, JSON.stringify(markdown)).toEqual(parse(markdown));
    // What is kept of a paragraph is what it says alone.
    visit(tree, "paragraph", ({ position }) => {
      const alone = markdown.slice(position?.start.offset, position?.end.offset);
      expect(inSections(alone), JSON.stringify([markdown, alone])).toEqual(parse(alone));
    });
  }
});

test.each(Object.keys(expected.modelled))("of %s", (file) => {
  const markdown = readModelled(file);
  expect(inSections(markdown)).toEqual(parse(markdown));
});

describeRecorded("posts", "recorded posts", () => {
  test.each(recordedPosts)("of %s", (file) => {
    // The parser leaves a mark of byte order out of its offsets.
    const markdown = readRecorded(`posts/${file}`).replace(/^\uFEFF/, "");
    expect(inSections(markdown)).toEqual(parse(markdown));
  });
});

describe("the parser is given", () => {
  const given = (markdown: string) => {
    letters = 0;
    parseInSections(markdown, parse);
    return letters / markdown.length;
  };
  const repeat = (count: number, write: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => write(at)).join("");

  test.each([
    ["a list", repeat(3000, (at) => `* Wick number ${at}\n\n  It burns.\n\n`)],
    ["quotes", repeat(3000, (at) => `> Wick number ${at}\n\n`)],
    [
      "references to definitions at the end",
      repeat(500, (at) => `See [it][${at}].\n\n`) + repeat(500, (at) => `[${at}]: /${at}\n`),
    ],
    ["footnotes", repeat(300, (at) => `See it.[^${at}]\n\n[^${at}]: There.\n\n`)],
    ["a fence that is never closed", `Words\n\n\`\`\`\n${repeat(3000, (at) => `trim ${at}\n\n`)}`],
    ["a comment that holds most of it", `<!--\n${repeat(3000, (at) => `trim ${at}\n\n`)}-->\n\nWords`],
  ])("%s not much more than once", (_, markdown) => {
    expect(given(markdown)).toBeLessThan(2.2);
  });

  test("sections of some thousand letters, whatever the length", () => {
    let longest = 0;
    const counted = (markdown: string) => {
      longest = Math.max(longest, markdown.length);
      return parse(markdown);
    };
    const markdown = repeat(2000, (at) => `> Wax number ${at}\n\n`);
    parseInSections(markdown, counted);
    expect(longest).toBeGreaterThan(1000);
    expect(longest).toBeLessThan(3000);
  });

  test.each([
    ["chapters", (at: number) => `## Trim ${at}\n\nA *bright* wick.\n\n`],
    ["one list", (at: number) => `* Trim ${at}, a *bright* wick.\n\n`],
  ])("what changed alone, of %s that it had before", (_, write) => {
    const markdown = repeat(600, write);
    parseInSections(markdown, parse);
    expect(given(markdown)).toBe(0);
    expect(given(`${markdown}And more.`)).toBeLessThan(0.2);
    expect(given(markdown.replace("Trim 300", "Trim 3000"))).toBeLessThan(0.2);
  });
});

test.each(Object.keys(expected.modelled))("a talk’s text in %s is the same as a note", (file) => {
  const { talks } = readPost(readModelled(file), file.replaceAll("--", "/"));
  for (const { notes } of talks)
    for (const { markdown } of notes) expect(parseDocument(markdown)).toEqual(parse(markdown));
});

test.each(["See there[^2].\n\nPlain words.", "Plain words.\n\nSee there[^2].", "See there[^2]."])(
  "a text that refers to what stands elsewhere in a post refers to nothing as a note of its own: %j",
  (text) => {
    const { talks } = readPost(
      `---\ntitle: Harbour Days\n---\n\n## Knots by Kay Not\n\n${text}\n\n## Ropes by Ann Clark\n\nShort.\n\n[^2]: There.\n`,
      "harbour.md",
    );
    expect(talks.map(({ talk }) => talk.title)).toEqual(["Knots", "Ropes"]);
    expect(parseDocument(text)).toEqual(parse(text));
  },
);
