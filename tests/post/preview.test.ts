// The preview's tree: nothing in it can run or load from anywhere but the web.
import { expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { type PreviewElement, type PreviewNode, previewOf } from "@/lib/post/preview/preview.ts";
import { record } from "../notebooks/build.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const preview = (introduction: string) => previewOf(assemblePost(record([], { introduction })).tree);
const plain = (nodes: PreviewNode[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : plain(node.children))).join("");

function elements(nodes: PreviewNode[]): PreviewElement[] {
  return nodes.flatMap((node) => (typeof node === "string" ? [] : [node, ...elements(node.children)]));
}

test("Markdown becomes elements, headings one level down", () => {
  expect(preview("# One\n\na *b* **c** ~~d~~ `e`  \nf\n\n3. g\n\n---\n\n> h\n\n| i |\n|---|\n| j |")).toMatchObject([
    { tag: "h2", children: ["One"], passage: "introduction" },
    {
      tag: "p",
      children: [
        "a ",
        { tag: "em" },
        " ",
        { tag: "strong" },
        " ",
        { tag: "del" },
        " ",
        { tag: "code", children: ["e"] },
        { tag: "br" },
        "f",
      ],
    },
    { tag: "ol", start: 3, children: [{ tag: "li" }] },
    { tag: "hr" },
    { tag: "blockquote" },
    {
      tag: "table",
      children: [
        { tag: "tr", children: [{ tag: "th" }] },
        { tag: "tr", children: [{ tag: "td" }] },
      ],
    },
  ]);
});

test.each([
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](data:text/html,x)",
  "[x](vbscript:x)",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,x)",
  "[x](file:///etc/passwd)",
  "[x](/local)",
  "[x](mailto:a@b.c)",
  "<javascript:alert(1)>",
])("%s leads nowhere", (markdown) => {
  const found = elements(preview(markdown));
  expect(found.filter(({ href, src }) => href !== undefined || src !== undefined)).toEqual([]);
});

test("HTML is shown as text", () => {
  const nodes = preview('a <b onclick="x">c</b>\n\n<script>\nalert(1)\n</script>');
  expect(new Set(elements(nodes).map(({ tag }) => tag))).toEqual(new Set(["p"]));
  expect(plain(nodes)).toContain('<b onclick="x">c</b>');
  expect(plain(nodes)).toContain("<script>\nalert(1)\n</script>");
});

test("talks can be found by their passage", () => {
  const found = elements(previewOf(assemblePost(queueDays).tree)).filter(({ passage }) => passage !== undefined);
  expect(found.map(({ tag, passage }) => [tag, passage])).toContainEqual(["li", "hallway"]);
});

test("a link or a picture to an address with spaces leads where the post's does", () => {
  expect(preview("[a](<https://example.org/a b>) ![c](<https://example.org/c d.png>)")).toMatchObject([
    {
      children: [
        { tag: "a", href: "https://example.org/a%20b" },
        " ",
        { tag: "img", src: "https://example.org/c%20d.png", alt: "c" },
      ],
    },
  ]);
});
