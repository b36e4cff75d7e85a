// Text that the browser tells of a selection is text to whatever parses it later.
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { quoteText } from "@/lib/capture/selected-text.ts";
import { parseDocument } from "@/lib/post/markdown/parse.ts";

test.each([
  "# One\n## Two",
  "- a\n+ b\n* c",
  "1. a\n2) b",
  "a\n===",
  "a\n---",
  "| a | b |\n| - | - |",
  "a | b\n:- | -",
  "~~~\na\n~~~",
  "> a",
  "<b>a</b> &copy; `c` *d* _e_ ~~f~~ [g](h) ![i](j)",
  "https://a.example www.a.example ada@a.example",
  "<\u200bimg src=x>",
  "[a]: b",
])("%j", (text) => {
  const tree = parseDocument(quoteText(text));
  const kinds = new Set<string>();
  let read = "";
  visit(tree, (node) => {
    kinds.add(node.type);
    if (node.type === "text") read += node.value;
  });
  expect([...kinds]).toEqual(["root", "paragraph", "text"]);
  expect(read).toBe(text.replace("\u200b", ""));
});
