// Selections as Markdown and as links. The markup is written for these tests.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { convertSelection, copySelection, listLinks } from "@/lib/capture/selection.ts";

const address = "https://m.example/talks/one?utm_source=x";

function bodyOf(html: string): HTMLElement {
  return new JSDOM(html, { url: address }).window.document.body;
}

test.each([
  ["plain words", "<p>One</p><p>Two</p>", "One\n\nTwo"],
  [
    "links become absolute",
    '<p>See <a href="../slides">the <em>slides</em></a></p>',
    "See [the *slides*](https://m.example/slides)",
  ],
  ["a link with brackets in its address", '<a href="/a_(b)">x</a>', "[x](<https://m.example/a_(b)>)"],
  ["script addresses leave their text", '<a href="javascript:alert(1)">click</a>', "click"],
  [
    "what runs is left out",
    "a<script>alert(1)</script><style>p{}</style><iframe src=x></iframe><button>Buy</button>b",
    "ab",
  ],
  ["pictures", '<img src="/p.png" alt="A [graph]">', "![A \\[graph\\]](https://m.example/p.png)"],
  ["pictures of no web address", '<img src="data:image/png;base64,AAAA" alt="x">', ""],
  ["code", "<pre><code class=language-js>let a = 1;\n</code></pre>", "```js\nlet a = 1;\n```"],
  ["lists", "<ul><li>One</li><li>Two</li></ul>", "-   One\n-   Two"],
  ["what Markdown would read as marks", "<p>2 * 3 * 4 and [x]</p>", "2 \\* 3 \\* 4 and \\[x\\]"],
  ["struck out", "<del>old</del>", "~~old~~"],
])("%s", (_, html, markdown) => {
  expect(convertSelection(html, address)).toBe(markdown);
  expect(convertSelection(bodyOf(html), address)).toBe(markdown);
});

test("a table", () => {
  const html =
    "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>";
  expect(convertSelection(html, address)).toBe("| a   | b   |\n| --- | --- |\n| 1   | 2   |");
});

test("every web link once, with its first telling title", () => {
  const body = bodyOf(`
    <a href="/slides?utm_medium=y">Slides</a> <a href="/slides">again</a> <a href="#top">top</a>
    <a href="mailto:a@example.org">mail</a> <a href="https://example.com/"><img alt="A picture" src="x.png"></a>
    <a href="https://www.example.com/path/"></a> <a href="javascript:x()">no</a>`);
  expect(listLinks(body, address)).toEqual([
    { title: "Slides", url: "https://m.example/slides" },
    { title: "A picture", url: "https://example.com/" },
    { title: "example.com/path", url: "https://www.example.com/path/" },
  ]);
});

test("a link without words is called as its title, its label or its picture says", () => {
  const body = bodyOf(`
    <a href="/1" title="One" aria-label="Uno"><img alt="Eins" src="x.png"></a>
    <a href="/2" aria-label="Two"><img alt="Zwei" src="x.png"></a>
    <a href="/3"><img alt="Three" src="x.png"></a>
    <a href="/4" title=" "></a> <a href="#end">place</a> <a href="?utm_source=y">here</a>`);
  expect(listLinks(body, address).map(({ title }) => title)).toEqual(["One", "Two", "Three", "m.example/4"]);
});

test("a selection is copied, the page stays as it is", () => {
  const body = bodyOf("<p>One <b>two</b> three</p><p>Four</p>");
  const before = body.outerHTML;
  const selection = body.ownerDocument.getSelection();
  expect(copySelection(selection)).toBeUndefined();
  selection?.selectAllChildren(body.querySelector("p") ?? body);
  const copy = copySelection(selection);
  expect(copy && convertSelection(copy, address)).toBe("One **two** three");
  expect(body.outerHTML).toBe(before);
  expect(copySelection(null)).toBeUndefined();
});

/** What of a page is selected between two of its texts. */
function select(body: HTMLElement, from: string, to: string): HTMLElement {
  const document = body.ownerDocument;
  // Texts alone.
  const walker = document.createTreeWalker(body, 4);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    if (text.includes(from)) range.setStart(node, text.indexOf(from));
    if (text.includes(to)) range.setEnd(node, text.indexOf(to) + to.length);
  }
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const copy = copySelection(selection);
  if (!copy) throw new Error("Nothing is selected.");
  return copy;
}

test.each([
  [
    "the words of a link",
    '<p>See <a href="/s">the <b>slides</b></a>.</p>',
    "slides",
    "slides",
    "[slides](https://m.example/s)",
  ],
  [
    "lines of code",
    "<pre><code class=language-js>let a;\n  b;\nc;</code></pre>",
    "let",
    "b;",
    "```js\nlet a;\n  b;\n```",
  ],
  ["a word of code", "<p>Run <code>npm start_now</code></p>", "start", "now", "`start_now`"],
  [
    "rows of a table",
    "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>",
    "c",
    "f",
    "|     |     |\n| --- | --- |\n| c   | d   |\n| e   | f   |",
  ],
  [
    "cells of a row",
    "<table><tr><td>a</td><td>b</td></tr></table>",
    "a",
    "b",
    "|     |     |\n| --- | --- |\n| a   | b   |",
  ],
  ["words of a cell", "<table><tr><td>one two</td><td>b</td></tr></table>", "one", "two", "one two"],
])("a selection of %s stays what it is", (_, html, from, to, markdown) => {
  expect(convertSelection(select(bodyOf(html), from, to), address)).toBe(markdown);
});

test("a link of which only words are selected is among the links", () => {
  const copy = select(bodyOf('<p>See <a href="/s">the slides</a>.</p>'), "slides", "slides");
  expect(listLinks(copy, address)).toEqual([{ title: "slides", url: "https://m.example/s" }]);
});
