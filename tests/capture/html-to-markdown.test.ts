// What HTML says is said by its Markdown: words, links, pictures and code, read again by the parser that posts are made with; and
// nothing of the page becomes other markup. The markup is drawn by chance.
import { JSDOM } from "jsdom";
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { convertHtmlToMarkdown } from "@/lib/capture/html-to-markdown.ts";
import { takeSelection } from "@/lib/capture/returned.ts";
import { parseDocument } from "@/lib/post/markdown/parse.ts";
import { seedsFrom } from "../draws.ts";

const address = "https://m.example/talks/one";

const { document: page } = new JSDOM("", { url: address }).window;

function bodyOf(html: string): HTMLElement {
  page.body.innerHTML = html;
  return page.body;
}

const convert = (html: string) => convertHtmlToMarkdown(bodyOf(html), address);

/** What a reader of the Markdown gets. */
function told(markdown: string) {
  const said = {
    words: "",
    links: [] as string[],
    pictures: [] as string[],
    html: [] as string[],
    code: [] as string[],
  };
  visit(parseDocument(markdown), (node: Nodes) => {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") said.words += node.value;
    if (node.type === "code") said.code.push(node.value);
    if (node.type === "link") said.links.push(node.url);
    if (node.type === "image") said.pictures.push(`${node.alt} ${node.url}`);
    if (node.type === "html") said.html.push(node.value);
  });
  return said;
}

/** Letter by letter, without space and what is never shown. */
const plain = (text: string) => text.toWellFormed().replace(/[\s\u200b\u202e\ufeff]+/g, "");

/** The same of the page itself. */
function stated(html: string) {
  const body = bodyOf(html);
  for (const element of body.querySelectorAll("script, button, [hidden], svg")) element.remove();
  const shown = <Kind extends Element>(name: string) =>
    [...body.querySelectorAll<Kind>(name)].filter((element) => !element.closest("code, pre"));
  return {
    words: plain(body.textContent ?? ""),
    links: shown<HTMLAnchorElement>("a").map(({ href }) => href),
    pictures: shown<HTMLImageElement>("img").map(({ alt, src }) => `${alt.replace(/\s+/g, " ").trim()} ${src}`),
  };
}

interface Draw {
  below(limit: number): number;
  of<T>(choices: readonly T[]): T;
}

function drawFrom(seed: number): Draw {
  let state = (seed * 2654435761) >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % limit;
  };
  return { below, of: (choices) => choices[below(choices.length)] as (typeof choices)[number] };
}

const odd = [
  "# a",
  "- b",
  "+ c",
  "1. d",
  "3.",
  "2) e",
  "> f",
  "===",
  "---",
  "***",
  "___",
  "```",
  "~~~",
  "| a | b |",
  "| - | - |",
  ":-: | -",
  "*a*",
  "_b_",
  "**",
  "`c`",
  "[d](x)",
  "[e]: x",
  "[^1]",
  "![f]",
  "!",
  "\\",
  "&lt;b&gt;",
  "&lt;\u200bimg src=x&gt;",
  "&lt;",
  "!--x--&gt;",
  "&amp;copy;",
  "&amp;\u200blt;",
  "&amp;",
  "\u00a0# g",
  "\u2028- h",
  "\ufeff> i",
  "`\u200b`",
  "word",
  "Wörter.",
  "「強調」",
  "a||b",
  "\u202ex",
  "\ud800",
  "😀",
  " ",
  "\n",
  "C #",
  "x) ",
  "{{ y }}",
];
const addresses = [
  "/x",
  "y?a=1&amp;b=2",
  "/a(b",
  "/a)b",
  "https://e.example/ü ü",
  "/a_b*c",
  "/&lt;z&gt;",
  "//h.example/p",
  "#fn1",
];
const around = ["b", "i", "em", "strong", "del", "span", "sup", "code", "u", "kbd"];
const blocks = ["p", "div", "blockquote", "section", "details", "summary", "pre", "figure", "dl", "dd", "center"];

function drawInline(draw: Draw, depth: number, isLinked = false): string {
  const kind = draw.below(10);
  const more = () => drawInlines(draw, depth - 1, isLinked);
  if (depth === 0 || kind < 4) return draw.of(odd);
  if (kind < 7) {
    const name = draw.of(around);
    return `<${name}>${more()}</${name}>`;
  }
  if (kind === 7 && !isLinked) return `<a href="${draw.of(addresses)}">w${drawInlines(draw, depth - 1, true)}</a>`;
  if (kind === 8)
    return draw.of([
      "<br>",
      "<wbr>",
      "<!-- c -->",
      "<button>Buy</button>",
      "<span hidden>no</span>",
      "<svg><title>n</title></svg>",
    ]);
  return `<img src="${draw.of(addresses)}" alt="${draw.of(odd)}\n\n${draw.of(odd)}">`;
}

function drawInlines(draw: Draw, depth: number, isLinked = false): string {
  return Array.from({ length: 1 + draw.below(4) }, () => drawInline(draw, depth, isLinked)).join(
    draw.of(["", " ", "x"]),
  );
}

function drawBlock(draw: Draw, depth: number): string {
  const kind = draw.below(9);
  const inside = () => (depth === 0 || draw.below(2) ? drawInlines(draw, 2) : drawBlocks(draw, depth - 1));
  if (kind === 0) {
    const items = Array.from({ length: 1 + draw.below(3) }, () => `<li>${inside()}</li>`).join("");
    return draw.of([
      `<ul>${items}</ul>`,
      `<ol>${items}</ol>`,
      `<ol start="${draw.of(["7", "-2", "99999999999", "x"])}">${items}</ol>`,
    ]);
  }
  if (kind === 1) {
    const name = draw.of(["td", "th"]);
    const row = () =>
      `<tr>${Array.from({ length: 1 + draw.below(3) }, () => `<${name}${draw.of(["", " colspan=2", " align=right"])}>${inside()}</${name}>`).join("")}</tr>`;
    return `<table>${draw.of(["", "<caption>Cap</caption>"])}${row()}${row()}</table>`;
  }
  if (kind === 2)
    return `<pre><code class="language-${draw.of(["js", "js`", "{{x}}", "c++"])}">${draw.of(odd)}\n${draw.of(odd)}</code></pre>`;
  if (kind === 3)
    return draw.of([
      "<hr>",
      `<h2>${drawInlines(draw, 2)}</h2>`,
      `<h4><div>${drawInlines(draw, 1)}</div></h4>`,
      "<p></p>",
      "<script>x()</script>",
    ]);
  if (kind === 4) return drawInlines(draw, 2);
  const name = draw.of(blocks);
  return `<${name}>${inside()}</${name}>`;
}

function drawBlocks(draw: Draw, depth: number): string {
  return Array.from({ length: 1 + draw.below(3) }, () => drawBlock(draw, depth)).join(draw.of(["", "\n"]));
}

test.each(seedsFrom(1, 150))("what a page says is what its Markdown says, seed %i", (seed) => {
  const draw = drawFrom(seed);
  const html = seed % 2 ? drawInlines(draw, 2) : drawBlocks(draw, 1);
  const markdown = convert(html);
  const { words, links, pictures, html: raw } = told(markdown);
  const read = { words: plain(words), links, pictures: pictures.map(plain), raw };
  const own = stated(html);
  expect(read, `${html}\n${markdown}`).toEqual({ ...own, pictures: own.pictures.map(plain), raw: [] });
});

test.each([
  ["a link behind an exclamation mark is no picture", 'Wow!<a href="/x">this</a>', "Wow\\![this](https://m.example/x)"],
  [
    "a card that is linked as a whole is one link",
    '<a href="/x"><h3>Title</h3><p>Text <b>here</b></p><ul><li>One</li></ul></a>',
    "[Title Text **here** One](https://m.example/x)",
  ],
  ["a picture with brackets in its address", '<img src="/a).png" alt="x">', "![x](<https://m.example/a).png>)"],
  ["a picture's description is one line", '<img src="/a.png" alt="x\n\n# y">', "![x # y](https://m.example/a.png)"],
  ["a heading with blocks and lines in it", "<h2><div>A</div><p>B<br>C #</p></h2>", "## A B C \\#"],
  ["what a heading only would be", "<h2> <br></h2>x", "x"],
  ["emphasis over several blocks is none", "<b>a<p>b</p></b><i>c<ul><li>d</li></ul></i>", "a\n\nb\n\nc\n\n-   d"],
  ["emphasis that Markdown has no marks for", "<b>foo.</b>bar, <b>「強」</b>調", "foo.bar, 「強」調"],
  ["two kinds of emphasis that touch", "<b>a</b><i>b</i> <span><b>c</b></span><b>d</b>", "**a**b **c**d"],
  ["what is folded stands apart from its title", "<details><summary>More</summary>Text</details>", "More\n\nText"],
  [
    "how a word is read",
    "<ruby>漢<rt>かん</rt></ruby><ruby>字<rp>〈</rp><rt>じ</rt><rp>〉</rp></ruby>",
    "漢(かん)字〈じ〉",
  ],
  [
    "a formula stands there once",
    '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi><mn>2</mn></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>',
    "x2",
  ],
  [
    "what is no words of the page",
    "a<svg><title>Icon</title></svg><video>No video</video><canvas>No canvas</canvas><p hidden>hidden</p><select><option>One</option></select>",
    "a",
  ],
  [
    "a list that begins at no number",
    '<ol start="x"><li>a</li></ol><p>b</p><ol start="-3"><li>c</li></ol>',
    "1.  a\n\nb\n\n1.  c",
  ],
  ["a list that begins later", '<ol start="5"><li>a</li><li>b</li></ol>', "5.  a\n6.  b"],
  ["a number alone", "<p>3.</p><p>4)</p>", "3\\.\n\n4\\)"],
  ["signs behind a space that is cut off", "<p>\u00a0# a</p><p>\u2028- b</p>", "\\# a\n\n \\- b"],
  ["lines that look like a table", "<p>| a | b |<br>| - | - |</p>", "\\| a | b |  \n\\| - | - |"],
])("%s", (_, html, markdown) => {
  expect(convert(html)).toBe(markdown);
});

test.each([
  ["without an element for code", "<pre># one\n  - __two__</pre>", "```\n# one\n  - __two__\n```"],
  ["with another element before it", "<pre><span></span><code>a\nb</code></pre>", "```\na\nb\n```"],
  ["with line breaks and lines of their own", "<pre>a<br>b<div>c</div><div>d</div></pre>", "```\na\nb\nc\nd\n```"],
  ["with a button in it", "<pre><code>a</code><button>Copy</button></pre>", "```\na\n```"],
  [
    "with its language beside it",
    '<div class="highlight-source-js"><pre>a\n```\nb</pre></div>',
    "````js\na\n```\nb\n````",
  ],
  [
    "with a language that would end the fence",
    '<pre><code class="language-js`x">&lt;b&gt;</code></pre>',
    "```js\n<b>\n```",
  ],
  ["in a linked heading", '<h2><a href="/x"><pre>a\nb</pre></a></h2>', "## [`a` `b`](https://m.example/x)"],
  ["in a line, with a link", '<code>a <a href="/x">b</a> <b>c</b></code>', "`a b c`"],
  ["in a line, beside other code", "<code>a</code><code>b</code>", "`a` `b`"],
  ["with a sign in it that is taken away later", "<code>a`\u200b`b</code>", "```a``b```"],
])("code %s", (_, html, markdown) => {
  expect(convert(html)).toBe(markdown);
});

test.each([
  [
    "with lists in its cells",
    '<table onclick="x()"><tr><th>a</th><th>b</th></tr><tr><td>1</td><td><ul><li>One</li><li>Two</li></ul></td></tr></table>',
    "| a   | b   |\n| --- | --- |\n| 1   | One Two |",
  ],
  [
    "with bars in its cells",
    "<table><tr><td>a||b</td><td><code>c|d</code></td></tr></table>",
    "|     |     |\n| --- | --- |\n| a\\|\\|b | `c\\|d` |",
  ],
  [
    "with more columns than there are",
    '<table><tr><td colspan="1e9">a</td><td>b</td></tr></table>',
    "|     |     |\n| --- | --- |\n| a   | b   |",
  ],
  [
    "with columns that are aligned",
    '<table><caption>Fees</caption><tr><th align="right">a</th><th style="text-align: center">b</th></tr><tr><td>1</td></tr></table>',
    "Fees\n\n| a   | b   |\n| ---: | :---: |\n| 1   |",
  ],
  [
    "that numbers lines of code",
    "<table><tr><td><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr></table>",
    "```\n1\n2\n```\n\n```\na\nb\n```",
  ],
  [
    "around another",
    "<table><tr><td>x<table><tr><td>1</td><td>2</td></tr></table></td></tr></table>",
    "x\n\n|     |     |\n| --- | --- |\n| 1   | 2   |",
  ],
])("a table %s", (_, html, markdown) => {
  expect(convert(html)).toBe(markdown);
  expect(convertHtmlToMarkdown(html)).toBe(markdown);
});

test("a table that states a thousand million columns is written at once", () => {
  const markdown = convert('<table><tr><td colspan="1000000000">a</td><td>b</td></tr></table>');
  expect(markdown.split("\n")[1]?.match(/---/g)?.length).toBe(100);
});

test.each([
  ["a sign that is taken away later", "<p>&lt;\u200bimg src=x onerror=y&gt; &amp;\u200blt;b&amp;gt;</p>"],
  ["the page's elements", "<p>&lt;<b></b>img src=x onerror=y&gt; &amp;<i></i>lt;b</p>"],
])("a tag that is split by %s is none", (_, html) => {
  const kept = takeSelection({ markdown: convert(html), links: [] });
  const { html: raw, words } = told(kept?.markdown ?? "");
  expect(raw).toEqual([]);
  expect(plain(words)).toBe(plain(bodyOf(html).textContent ?? ""));
});
