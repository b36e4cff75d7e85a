// A document cut where one block has surely ended and the next begins, so that each section is parsed alone, and once: the parser's
// time grows with the square of the number of quotes and lists that a text closes (measured on 2026-11-27 with micromark 4), and of
// a post that is read, written and merged only what changed is new. A long list is cut between its items, and put together again.
import type { List, Nodes, Root, RootContent } from "mdast";
import { Kept } from "./kept.ts";
import { readPlainParagraph } from "./plain-paragraph.ts";
import { walk } from "./tree.ts";

/** The same function every time: what it made of a section is kept. */
type Parse = (markdown: string) => Root;

interface Section {
  markdown: string;
  /** Stand-ins in front of it for the definitions in other sections that it may refer to; absent where it refers to nothing. */
  prefix?: string;
  /** Without the stand-ins. */
  blocks: RootContent[];
}

/**
 * The tree that `parse` would make of the whole, positions included.
 * @param fewest letters of a section: each call of the parser takes as long as some hundred of them
 */
export function parseInSections(markdown: string, parse: Parse, fewest = 2000): Root {
  const likely = labelsDefined(markdown);
  const read = (text: string) => readSection(text, prefixFor(labelsWanted(text, likely, labelsDefined(text))), parse);
  const sections = cut(markdown, read, fewest);
  const defined = sections.map(({ blocks }) => labelsOf(blocks));
  const known = new Set(defined.flatMap((labels) => [...labels]));
  const children: RootContent[] = [];
  let [line, offset] = [0, 0];
  for (const [index, section] of sections.entries()) {
    const { markdown: text, prefix } = section;
    const before = prefix === undefined ? "" : prefixFor(labelsWanted(text, known, defined[index] ?? new Set()));
    const { blocks } = before === (prefix ?? "") ? section : readSection(text, before, parse);
    const shift = { line: line - countLines(before), column: 0, offset: offset - before.length };
    add(
      children,
      blocks.map((block) => copy(block, shift)),
      markdown,
    );
    line += countLines(text);
    offset += text.length;
  }
  const column = markdown.length - Math.max(markdown.lastIndexOf("\n"), markdown.lastIndexOf("\r"));
  const end = { line: line + 1, column, offset };
  return { type: "root", children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

/** Adds the blocks of the next section; a list that the one before ends with goes on in it. */
function add(children: RootContent[], [first, ...more]: RootContent[], markdown: string): void {
  const last = children.at(-1);
  if (first?.type === "list" && last?.type === "list" && bulletOf(first, markdown) === bulletOf(last, markdown)) {
    for (const item of first.children) last.children.push(item);
    // A blank line stands where it was cut.
    last.spread = true;
    if (last.position && first.position) last.position.end = first.position.end;
  } else if (first) children.push(first);
  for (const block of more) children.push(block);
}

/** The bullet of a list's items, which all have the same: with another one another list begins. */
function bulletOf({ position }: List, markdown: string): string | undefined {
  const sign = /[-+*]/y;
  sign.lastIndex = position?.start.offset ?? 0;
  return sign.exec(markdown)?.[0];
}

const countLines = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** @param read is given every section that the parser has to read, and longer ones where it could not end */
function cut(markdown: string, read: (text: string) => Section, fewest: number): Section[] {
  const sections: Section[] = [];
  for (let start = 0; start < markdown.length; ) {
    const section = plainSection(markdown, start) ?? nextSection(markdown, start, read, fewest);
    sections.push(section);
    start += section.markdown.length;
  }
  return sections;
}

function plainSection(markdown: string, start: number): Section | undefined {
  const text = markdown.slice(start, nextCut(markdown, start));
  const block = readPlainParagraph(text);
  return block && { markdown: text, blocks: [block] };
}

function nextSection(markdown: string, start: number, read: (text: string) => Section, fewest: number): Section {
  for (let letters = fewest; ; letters *= 2) {
    const end = nextCut(markdown, start + letters);
    const section = read(markdown.slice(start, end));
    if (end === markdown.length || !isOpen(section)) return section;
  }
}

/**
 * Behind a blank line, where a line without indent follows: no item, quote, paragraph or table goes on there. Neither a number nor a
 * bullet with nothing behind it: both can be text where a list could not begin.
 */
function nextCut(markdown: string, from: number): number {
  const blank = /\n[ \t]*\r?\n(?![ \t\r\n\uFEFF]|\d{1,9}[.)](?:[ \t\r\n]|$)|[-+*][ \t]*(?:[\r\n]|$))/g;
  blank.lastIndex = from;
  const found = blank.exec(markdown);
  return found ? found.index + found[0].length : markdown.length;
}

/** Code or HTML that was not closed takes in the blank lines behind it. */
function isOpen({ markdown, prefix = "", blocks }: Section): boolean {
  const end = blocks.at(-1)?.position?.end.offset ?? 0;
  return end - prefix.length > markdown.trimEnd().length;
}

/** What a reference and its definition have between the brackets, as the parser compares it; a footnote's begins with "^". */
function labelsIn(markdown: string, pattern: RegExp): Set<string> {
  return new Set(Array.from(markdown.matchAll(pattern), ([, label = ""]) => normalize(label)));
}

/** Line breaks with the marks of a quote are space, too. https://spec.commonmark.org/0.31.2/#matches */
const normalize = (label: string) =>
  label
    .replace(/[ \t]*[\r\n][ \t>]*|[ \t]+/g, " ")
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

/** Those that look as if they were defined in a text. */
function labelsDefined(markdown: string): Set<string> {
  return markdown.includes("]:") ? labelsIn(markdown, /\[((?:[^[\]\\]|\\[\s\S])+)\]:/g) : new Set();
}

/** Those that a text may refer to, and that are defined elsewhere. */
function labelsWanted(markdown: string, known: Set<string>, own: Set<string>): string[] {
  if (known.size === 0) return [];
  const labels = labelsIn(markdown, /\[((?:[^[\]\\]|\\[\s\S])+)\]/g);
  return [...labels].filter((label) => known.has(label) && !own.has(label));
}

function labelsOf(blocks: RootContent[]): Set<string> {
  const labels = new Set<string>();
  walk({ type: "root", children: blocks }, (node) => {
    if (node.type === "definition") labels.add(node.identifier);
    if (node.type === "footnoteDefinition") labels.add(`^${node.identifier}`);
  });
  return labels;
}

/** The paragraph at its end keeps the section apart from a footnote's text. */
function prefixFor(labels: string[]): string {
  return labels.length > 0 ? `${labels.map((label) => `[${label}]: x\n`).join("")}\nx\n\n` : "";
}

const kept = new Kept<Section>();

function readSection(markdown: string, prefix: string, parse: Parse): Section {
  const text = prefix + markdown;
  const known = kept.get(text);
  if (known?.prefix === prefix) return known;
  const blocks = parse(text).children.filter(({ position }) => (position?.start.offset ?? 0) >= prefix.length);
  const section = { markdown, prefix, blocks };
  kept.set(text, section);
  if (prefix === "") keepParagraphs(section);
  return section;
}

/** A talk's text in a post is often one paragraph, and parsed again as a note of its own. */
function keepParagraphs({ markdown, blocks }: Section): void {
  const keep = (node: Nodes) => {
    const { start, end } = node.position ?? {};
    if (node.type !== "paragraph" || !start || !end) {
      // What stands behind a box to tick would have the box in it.
      const isBox = node.type === "listItem" && typeof node.checked === "boolean";
      if ("children" in node && !isBox) for (const child of node.children) keep(child as Nodes);
      return;
    }
    const text = markdown.slice(start.offset, end.offset);
    if (start.line !== end.line || !plainStart.test(text) || text.includes("]:") || refersTo(node)) return;
    const shift = { line: 1 - start.line, column: 1 - start.column, offset: -(start.offset ?? 0) };
    kept.set(text, sectionOf(text, [node], shift), 0);
  };
  for (const block of blocks) keep(block);
}

/**
 * Blocks of a document that are parsed again as a text of their own: a talk's text in a post becomes a note.
 * @param markdown the document
 * @param blocks that stand one after the other in it, in no list or quote
 */
export function keepBlocks(markdown: string, blocks: RootContent[]): void {
  const [first, last] = [blocks[0]?.position?.start, blocks.at(-1)?.position?.end];
  if (!first || !last || first.column !== 1) return;
  const text = markdown.slice(first.offset, last.offset);
  if (!plainStart.test(text) || text.includes("]:") || blocks.some(refersTo) || kept.get(text)) return;
  kept.set(text, sectionOf(text, blocks, { line: 1 - first.line, column: 0, offset: -(first.offset ?? 0) }), 0);
}

/** Blocks as a section of its own, made when it is asked for: of most it never is. */
function sectionOf(markdown: string, nodes: RootContent[], shift: Required<Point>): Section {
  let blocks: RootContent[] | undefined;
  return {
    markdown,
    prefix: "",
    get blocks() {
      blocks ??= nodes.map((node) => copy(node, shift));
      return blocks;
    },
  };
}

/** What begins no other block, wherever it stands: a number can be text where a list could not begin. */
const plainStart = /^(?:\p{L}|\[[^\] ])/u;

function refersTo(node: Nodes): boolean {
  if (/^(?:link|image|footnote)Reference$/.test(node.type)) return true;
  return "children" in node && node.children.some((child) => refersTo(child as Nodes));
}

function copy<Kind extends Nodes>(node: Kind, shift: Required<Point>): Kind {
  const made = { ...node };
  if (node.position) {
    const { start, end } = node.position;
    made.position = { start: moved(start, shift), end: moved(end, shift) };
  }
  if ("children" in made) Object.assign(made, { children: made.children.map((child) => copy(child as Nodes, shift)) });
  return made;
}

type Point = NonNullable<Nodes["position"]>["start"];

function moved({ line, column, offset = 0 }: Point, shift: Required<Point>): Point {
  return { line: line + shift.line, column: column + shift.column, offset: offset + shift.offset };
}
