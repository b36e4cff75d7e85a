// Which paragraphs of a post are nothing but pictures.
import { expect, test } from "vitest";
import { isPictureAlone } from "@/lib/post/import/billed-lines.ts";
import { parseDocument } from "@/lib/post/markdown/parse.ts";

test.each([
  ["![a](a.png)", true],
  ["![a](a.png) ![b](b.png)\n![c](c.png)", true],
  ["[![a](a.png)](https://a.example)", true],
  ["Look: ![a](a.png)", false],
  ["![a](a.png) by Ada", false],
  ["[Look ![a](a.png)](https://a.example)", false],
  ["[](https://a.example)", false],
  ["Ada Quill", false],
  ["# ![a](a.png)", false],
])("%j is a picture alone: %o", (markdown, isSo) => {
  expect(parseDocument(markdown).children.map(isPictureAlone)).toEqual([isSo]);
});
