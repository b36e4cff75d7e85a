// What a reader's browser would find in a page: its elements, what they carry, and its words; and whether hostile texts changed that.
import { JSDOM } from "jsdom";

export interface PageFacts {
  /** "a href=https://example.org", "#comment", in order. */
  elements: string[];
  /** What is read: the text, and descriptions and titles. */
  words: string;
}

/** One for thousands of pages: a window for each would not fit into memory. */
const parser = new new JSDOM().window.DOMParser();

/** Attributes whose values are texts. */
const worded = new Set(["alt", "title"]);

/** What stands in a body's HTML. Names of headings are made of their words and so left out. */
export function factsOf(html: string): PageFacts {
  const document = parser.parseFromString(`<!doctype html><body>${html}`, "text/html");
  const elements: string[] = [];
  const words: string[] = [];
  const walker = document.createTreeWalker(document.documentElement);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === 1) elements.push(elementFacts(node as Element, words));
    else if (node.nodeType === 3) words.push(node.nodeValue ?? "");
    else elements.push(`#${node.nodeName}`);
  }
  return { elements, words: words.join("") };
}

function elementFacts(element: Element, words: string[]): string {
  const name = element.localName;
  const attributes = [...element.attributes].flatMap(({ name: attribute, value }) => {
    if (attribute === "id" && /^h\d$/.test(name)) return [];
    if (!worded.has(attribute)) return [`${attribute}=${value}`];
    words.push(` ${value} `);
    return [attribute];
  });
  return [name, ...attributes.toSorted()].join(" ");
}

/** Engines set quotation marks, dashes and dots their own way, and break lines where they like; some signs have no width. */
export function levelled(text: string): string {
  return text
    .replace(/[\u200B\uFFFC]/g, "")
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/«/g, "<<")
    .replace(/»/g, ">>")
    .replace(/…/g, "...")
    .replace(/[-–—]+/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

const count = (whole: string, part: string) => whole.split(part).length - 1;

/**
 * What is wrong with a page of hostile texts, if anything.
 * @param control the same page with words in the stead of the texts
 * @param texts by the words that stand for them
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
  const left = Map.groupBy(others, (other) => other);
  return list.filter((one) => left.get(one)?.pop() === undefined);
}
