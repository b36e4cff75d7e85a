// Text as a person sees it: from elements, from HTML in data, and without characters that only do harm.

/** Control characters beyond tab and line ends, bidirectional controls, zero-width space, byte-order mark, soft hyphen.
 * Joiners (U+200C, U+200D) stay: Persian words and composed emoji need them. Bidi list: Unicode UAX #9, table 4. */
const harmful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Cuts after `limit` UTF-16 units, never inside a character, and marks the cut with "…". */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}…`;
}

/** One line: harmful characters removed, white space collapsed, at most `limit` UTF-16 units. */
export function cleanLine(text: string, limit = 500): string {
  const line = text
    .slice(0, limit * 8)
    .toWellFormed()
    .replace(harmful, "")
    .replace(/\s+/g, " ")
    .trim();
  return cut(line, limit);
}

/** Several lines: as cleanLine, but line breaks stay, at most one empty line between two paragraphs. */
export function cleanText(text: string, limit = 20_000): string {
  const lines = text
    .slice(0, limit * 8)
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(harmful, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return cut(lines, limit);
}

/** Markdown as it was written, white space and all, without harmful characters and of at most `limit` UTF-16 units. */
export function cleanMarkdown(text: string, limit: number): string {
  return cut(
    text
      .slice(0, limit * 8)
      .toWellFormed()
      .replace(harmful, ""),
    limit,
  );
}

const invisible = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "svg", "HEAD"]);
const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI " +
    "MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL"
  ).split(" "),
);
const paragraphs = new Set(["P", "BLOCKQUOTE", "UL", "OL", "DL", "PRE", "H1", "H2", "H3", "H4", "H5", "H6", "TABLE"]);

const textNode = 3;
const elementNode = 1;

function isShown(element: Element): boolean {
  return !invisible.has(element.tagName) && !element.hasAttribute("hidden");
}

function collect(node: Node, parts: string[]): void {
  if (node.nodeType === textNode) parts.push((node.nodeValue ?? "").replace(/\s+/g, " "));
  if (node.nodeType !== elementNode || !isShown(node as Element)) return;
  const name = (node as Element).tagName;
  const edge = paragraphs.has(name) ? "\n\n" : blocks.has(name) ? "\n" : "";
  parts.push(name === "BR" ? "\n" : edge);
  for (const child of node.childNodes) collect(child, parts);
  parts.push(edge);
}

/** The same with a line's end between two elements that touch, and in the place of what is left out. */
function collectApart(node: Node, parts: string[], without: Element | undefined): void {
  const element = node as Element;
  if (node.nodeType !== elementNode) collect(node, parts);
  if (element === without) parts.push("\n");
  if (node.nodeType !== elementNode || element === without || !isShown(element)) return;
  const edge = element.tagName === "BR" || blocks.has(element.tagName) ? "\n" : "";
  parts.push(edge);
  let before: Node | undefined;
  for (const child of element.childNodes) {
    if (child.nodeType === elementNode && before?.nodeType === elementNode) parts.push("\n");
    collectApart(child, parts, without);
    before = child;
  }
  parts.push(edge);
}

/** An element's text with line breaks where its blocks begin and end; scripts, styles and hidden parts left out. */
export function blockText(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const parts: string[] = [];
  // The element itself was asked for, so it counts even while it is hidden, as a deck's other slides are.
  for (const child of element.childNodes) collect(child, parts);
  return cleanText(parts.join("")) || undefined;
}

/** An element's lines as they are shown, none of them empty. */
export function shownLines(element: Element): string[] {
  return (blockText(element)?.split("\n") ?? []).map((line) => cleanLine(line)).filter(Boolean);
}

/** An element's text in the pieces that a style sets apart: its lines, and elements with nothing between them. */
export function shownParts(element: Element, without?: Element): string[] {
  const parts: string[] = [];
  collectApart(element, parts, without);
  return parts
    .join("")
    .split("\n")
    .map((part) => cleanLine(part))
    .filter(Boolean);
}

/** An element's text on one line. */
export function lineText(element: Element | null | undefined): string | undefined {
  const text = blockText(element);
  return text === undefined ? undefined : cleanLine(text, 20_000);
}
