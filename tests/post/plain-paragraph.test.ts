// A paragraph that is read without the parser is what the parser makes of it, and what is typed mostly is one.
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { readPlainParagraph } from "@/lib/post/markdown/plain-paragraph.ts";
import { createRandom } from "@/scripts/random.ts";
import { times } from "../draws.ts";

const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const parse = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions }).children;

const words = ["Wick", "oil ", " lamp", "ß", "灯り", "🔥", "2019", "www", "http", "mailto:x", "é", "\u00a0", "\u2028"];
const pieces = [
  ...words,
  ...words,
  ...Array.from("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\0\u007f", (sign) => sign),
  ...[
    "[Trim](https://wick.example/a_b*c)",
    "[a b](x)",
    "![a](b)",
    "[x] ",
    "[^1]",
    "[](x)",
    "[ a ](#b?c=d~e)",
    "[a](b 'c')",
  ],
  ...[
    "www.wick.example",
    "HTTPS://wick.example",
    "ada@wick.example",
    "://",
    ". ",
    "! ",
    "[a](b)!",
    "(c)",
    "  ",
    "\n\n",
    "\n",
  ],
];
const starts = ["", "", "", "", "* ", "*   ", "-    ", "+  ", "*     ", "*\t", "1. ", "# ", "> ", "    ", "“"];
const ends = ["", "", "", "\n", "\n\n", "\n  \n", " ", "\t\n"];

test("any signs in any order", () => {
  const random = createRandom(31);
  const pick = <Item>(list: Item[]) => list[Math.floor(random() * list.length)] as Item;
  let plain = 0;
  for (let count = 0; count < 8000 * times; count++) {
    const length = 1 + Math.floor(random() * 6);
    const markdown = pick(starts) + Array.from({ length }, () => pick(pieces)).join("") + pick(ends);
    const block = readPlainParagraph(markdown);
    if (!block) continue;
    plain++;
    expect([block], JSON.stringify(markdown)).toEqual(parse(markdown));
    const before = "[x]: /y\n[a b]: /y\n[trim]: /y\n[a]: /y\n\n";
    expect(parse(before + markdown).slice(4), JSON.stringify(markdown)).toMatchObject(withoutPlaces([block]));
  }
  expect(plain).toBeGreaterThan(400 * times);
});

function withoutPlaces(blocks: unknown): object[] {
  return JSON.parse(JSON.stringify(blocks, (key, value) => (key === "position" ? undefined : value)));
}

test.each([
  "It burns, doesn’t it? “Mostly” (in 2019); see [the slides](https://deck.example/wicks_1?slide=2#a), or ask Ada: she knows.",
  "*   [Wicks and oil](https://deck.example/wicks) by Ada Quill. Trim it by 50 %!",
])("%s", (markdown) => expect(readPlainParagraph(markdown)).toEqual(parse(markdown)[0]));
