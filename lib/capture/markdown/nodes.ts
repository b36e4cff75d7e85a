// Questions to the elements that become Markdown. They come from a page's document, and from the parsers of other realms.
import { cleanMarkdown } from "../page/text.ts";

const textNode = 3;
const elementNode = 1;

/** What is no words of the page: what runs, what is drawn, what is typed into, what stands for something else. */
const leftOut = new Set(
  (
    "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT BUTTON SVG VIDEO AUDIO CANVAS SELECT TEXTAREA COLGROUP COL " +
    // The source of a formula that stands before it (https://www.w3.org/TR/mathml-core/#semantics-and-presentation).
    "ANNOTATION ANNOTATION-XML"
  ).split(" "),
);

/** Stands before inline code until the whole is written: its mark would be one with that of code before it. In no page's text. */
export const codeBegins = "\u0002";

/** Whether an element's words are not shown as such. KaTeX draws a formula once more beside its MathML (https://katex.org/docs/options). */
export function isLeftOut(element: Element): boolean {
  return (
    leftOut.has(element.nodeName.toUpperCase()) ||
    element.hasAttribute("hidden") ||
    element.classList.contains("katex-html")
  );
}

/** The text without characters that are taken away later: what they kept apart would be markup then. Every line ends as Markdown's. */
export function withoutHarm(text: string): string {
  return cleanMarkdown(text, Number.POSITIVE_INFINITY).replace(/[\u2028\u2029]/g, "\n");
}

/** Elements that begin a line of code where they stand in some. */
const lines = new Set(["DIV", "P", "LI", "TR"]);

function collect(node: Node, parts: string[]): void {
  if (node.nodeType === textNode) parts.push(node.nodeValue ?? "");
  if (node.nodeType !== elementNode || isLeftOut(node as Element)) return;
  const isLine = lines.has(node.nodeName);
  const begin = () => {
    const last = parts.findLast((part) => part !== "");
    if (isLine && last !== undefined && !last.endsWith("\n")) parts.push("\n");
  };
  begin();
  if (node.nodeName === "BR") parts.push("\n");
  for (const child of Array.from(node.childNodes)) collect(child, parts);
  begin();
}

/** The lines of an element with code, as they are shown. */
export function codeLines(element: Element): string[] {
  const parts: string[] = [];
  for (const child of Array.from(element.childNodes)) collect(child, parts);
  return withoutHarm(parts.join("")).replace(/\n$/, "").split("\n");
}

/** Marks at the beginning of a line that make it another block, and a line across; those of the page's words are escaped. */
const blockMark = /^(?:(?:#{1,6}|>|[-+]|\d{1,9}\.)(?:\s+|$)|\* \* \*$)/;

/** Markdown on one line, for where blocks have no place: in a link, a heading, a table's cell. */
export function onOneLine(markdown: string): string {
  const words = markdown.split(/\n+/).map((line) => {
    let rest = line.trim();
    while (blockMark.test(rest)) rest = rest.replace(blockMark, "");
    return rest;
  });
  return words.filter(Boolean).join(" ");
}
