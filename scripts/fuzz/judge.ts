// What a reader's browser would find in a page: its elements, what they carry, and its words; and whether hostile texts changed that.
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type PageNode = DefaultTreeAdapterTypes.Node;
type PageElement = DefaultTreeAdapterTypes.Element;

export interface PageFacts {
  /** "a href=https://example.org", "#comment", in order. */
  elements: string[];
  /** What is read: the text, and descriptions and titles. */
  words: string;
}

/** Attributes whose values are texts. */
const worded = new Set(["alt", "title"]);

/** What stands in a body's HTML, as browsers read it. Names of headings, and links to them, are made of their words and so left out. */
export function factsOf(html: string): PageFacts {
  const elements: string[] = [];
  const words: string[] = [];
  collect(parse(`<!doctype html><body>${html}`), elements, words);
  return { elements, words: words.join("") };
}

function collect(node: PageNode, elements: string[], words: string[]): void {
  if ("value" in node) words.push(node.value);
  else if ("tagName" in node) elements.push(elementFacts(node, words));
  else if (node.nodeName === "#comment") elements.push(node.nodeName);
  if ("content" in node) collect(node.content, elements, words);
  if ("childNodes" in node) for (const child of node.childNodes) collect(child, elements, words);
}

function elementFacts({ tagName, attrs }: PageElement, words: string[]): string {
  const isHeading = /^h\d$/.test(tagName);
  // Hexo's own, within a heading.
  const isHeadingLink = attrs.some(({ name, value }) => name === "class" && value === "headerlink");
  const attributes = attrs.flatMap(({ name, value }) => {
    if ((isHeading && name === "id") || (isHeadingLink && name === "href")) return [];
    if (!worded.has(name)) return [`${name}=${value}`];
    words.push(` ${value} `);
    return [name];
  });
  return [tagName, ...attributes.toSorted()].join(" ");
}

/** Engines set quotation marks, dashes and dots their own way, and break lines where they like; some signs have no width. */
function levelled(text: string): string {
  return text
    .replace(/[\u200B\uFFFC]/g, "")
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/«/g, "<<")
    .replace(/»/g, ">>")
    .replace(/…/g, "...")
    .replace(/\.{2,}/g, "...")
    .replace(/[-–—]+/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

const count = (whole: string, part: string) => whole.split(part).length - 1;

/**
 * What is wrong with a page of hostile texts, if anything.
 * @param control the same page with words in the stead of the texts
 * @param texts a word and the text that it stands for, each
 */
export function findFault(page: PageFacts, control: PageFacts, texts: Iterable<[string, string]>): string | undefined {
  const extra = without(page.elements, control.elements);
  const missing = without(control.elements, page.elements);
  if (extra.length > 0) return `not meant: ${extra.slice(0, 3).join(", ")}`;
  if (missing.length > 0) return `gone: ${missing.slice(0, 3).join(", ")}`;
  const words = levelled(page.words);
  for (const [word, text] of texts) {
    const [found, wanted] = [count(words, levelled(text)), count(control.words, word)];
    if (found < wanted) return `${found} of ${wanted} times: ${JSON.stringify(text)}`;
  }
  return undefined;
}

/** Those of a list that another one does not have, or not as often. */
function without(list: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return list.filter((one) => {
    const more = left.get(one) ?? 0;
    left.set(one, more - 1);
    return more <= 0;
  });
}
