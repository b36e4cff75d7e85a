// Brackets are read as the parser alone reads them, and those that close nothing cost no more than other text.
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { parseDocument, readMarkdown } from "@/lib/post/markdown/parse.ts";
import { plainText } from "@/lib/post/markdown/tree.ts";
import { createRandom } from "@/scripts/random.ts";
import { times } from "../draws.ts";

const parts = [
  "[",
  "]",
  "[",
  "]",
  "![",
  "!",
  "(a)",
  "[^x]",
  "[x]",
  "x",
  "x] ",
  "\\",
  "`",
  "*",
  "_",
  "\n",
  "> ",
  "<a@b.cd>",
  "~",
];
const ends = ["", "\n\n[x]: https://x.example\n", "\n\n[^x]: A note.\n"];
const alone = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

test("as the parser alone reads them", () => {
  const random = createRandom(20261127);
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? "";
  const texts = Array.from({ length: 1500 * times }, () => {
    const length = 2 + Math.floor(random() * 14);
    return Array.from({ length }, () => pick(parts)).join("") + pick(ends);
  });
  const other = texts.filter((text) => {
    const expected = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: alone });
    return JSON.stringify(parseDocument(text)) !== JSON.stringify(expected);
  });
  expect(other).toEqual([]);
});

test.each(["]", "x] ", "> ] ", "[x] ] ", "![x] ] ", "[x]] "])("a hundred thousand of “%s” are read", (part) => {
  const text = part.repeat(100_000);
  expect(plainText(readMarkdown(text)).match(/\]/g)?.length).toBeGreaterThanOrEqual(100_000);
});
