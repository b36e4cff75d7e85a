// Finds the pictures of a body that was edited by hand: Markdown's, HTML's and those of shortcodes, but none in code. Where they
// go is said elsewhere.

import type { Definition, Node, Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";
import { isHereOnly } from "@/lib/model/index.ts";
import { plainText } from "../markdown/tree.ts";

declare module "mdast" {
  interface Data {
    /** Where the address stands, with its angle brackets. */
    destination?: Span;
  }
}

/** Offsets in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export interface FoundPicture extends Span {
  form: "markdown" | "html" | "htmlBlock" | "shortcode" | "definition";
  url: string;
  alt: string;
  /** Where its address stands; absent where that is in a definition. */
  address?: Span;
}

/** Every picture by its place, and the definitions that pictures are taken from. */
export function findPictures(markdown: string): FoundPicture[] {
  const root = parsePlaces(markdown);
  const { code, blocks } = findLiteral(root);
  const isIn = (spans: Span[], { start, end }: Span) => spans.some((span) => span.start <= start && end <= span.end);
  const tags = findTags(markdown).map((tag) => (isIn(blocks, tag) ? tag : { ...tag, form: "html" as const }));
  const others = [...tags, ...findShortcodes(markdown)].filter((picture) => !isIn(code, picture));
  return [...findImages(root), ...others].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the text is code, and where it is a block of HTML. */
function findLiteral(root: Root): { code: Span[]; blocks: Span[] } {
  const code: Span[] = [];
  const blocks: Span[] = [];
  visit(root, ["code", "inlineCode", "html"], (node, _, parent) => {
    if (node.type !== "html") code.push(spanOf(node));
    else if (isBlock(parent)) blocks.push(spanOf(node));
  });
  return { code, blocks };
}

/** Markdown's own pictures, the links to kept frames, and the definitions of both. */
function findImages(root: Root): FoundPicture[] {
  const definitions: Definition[] = [];
  visit(root, "definition", (node) => {
    definitions.push(node);
  });
  // Of several with one label the first counts. https://spec.commonmark.org/0.31.2/#matches
  const labelled = new Map(definitions.toReversed().map((node) => [node.identifier, node]));
  const used = new Set(definitions.filter(({ url }) => isHereOnly(url)));
  const found: FoundPicture[] = [];
  visit(root, (node) => {
    const picture = { ...spanOf(node), form: "markdown" as const };
    if (node.type === "image" || (node.type === "link" && isHereOnly(node.url))) {
      const { url, data } = node;
      found.push({ ...picture, url, alt: wordsOf(node), address: data?.destination ?? spanOf(node) });
    }
    const definition = node.type === "imageReference" && labelled.get(node.identifier);
    if (!definition) return;
    used.add(definition);
    found.push({ ...picture, url: definition.url, alt: node.alt ?? "" });
  });
  return [...found, ...[...used].map(definitionOf)];
}

function definitionOf(node: Definition): FoundPicture {
  return { ...spanOf(node), form: "definition", url: node.url, alt: "", address: node.data?.destination };
}

/** mdast in which every picture knows where its address stands; mdast itself keeps the place of the whole picture only. */
function parsePlaces(markdown: string): Root {
  const keep = (node: Node | undefined, token: { start: { offset: number }; end: { offset: number } }) => {
    if (node) node.data = { ...node.data, destination: { start: token.start.offset, end: token.end.offset } };
  };
  return fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [
      gfmFromMarkdown(),
      {
        enter: {
          resourceDestination(token) {
            keep(this.stack.at(-1), token);
          },
          definitionDestination(token) {
            keep(this.stack.at(-1), token);
          },
        },
      },
    ],
  });
}

function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

const isBlock = (parent: Nodes | undefined) =>
  parent !== undefined && ["root", "blockquote", "listItem", "footnoteDefinition"].includes(parent.type);

/** An address that is shown as it is has no words. */
function wordsOf(node: Nodes & { url: string }): string {
  const shown = plainText(node);
  return shown === node.url ? "" : shown;
}

/** Whole and well-formed tags alone: what only begins like one is text. https://spec.commonmark.org/0.31.2/#open-tag */
const tag =
  /(?<!\\)<img(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"(?:(?!\n\s*\n)[^"])*"|'(?:(?!\n\s*\n)[^'])*'|[^\s"'<>`]+))?)*\s*\/?>/gi;
const tagValue = /([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>`]+)/g;
/** A quote after a backslash never ends a value, whatever stands before. https://gohugo.io/content-management/shortcodes/ */
const shortcode = /\{\{[<%]\s*[\w./-]+(?:\s+[\w-]+=(?:`[^`]*`|"(?:\\"|\\(?!")|[^"\\])*"|[^\s"`]+))+\s*\/?[>%]\}\}/g;
const shortcodeValue = /([\w-]+)=(`[^`]*`|"(?:\\"|\\(?!")|[^"\\])*"|[^\s"`]+)/g;

/** The pictures in HTML. Which tags are in code, or within a larger piece, is left to the reader of Markdown around it. */
export function findTags(html: string): FoundPicture[] {
  return [...html.matchAll(tag)].flatMap((match) => named(match, "htmlBlock", tagValue, decodeReferences));
}

function findShortcodes(markdown: string): FoundPicture[] {
  // As Hugo's pictures are written.
  const read = (value: string) => value.replaceAll('\\"', '"').replaceAll("<\u200B", "<");
  return [...markdown.matchAll(shortcode)].flatMap((match) => named(match, "shortcode", shortcodeValue, read));
}

/** A picture whose address and words are values with names. */
function named(
  match: RegExpExecArray,
  form: FoundPicture["form"],
  pattern: RegExp,
  read: (value: string) => string,
): FoundPicture[] {
  const [whole] = match;
  const start = match.index;
  const values = [...whole.matchAll(pattern)].map(({ 0: pair, 1: name = "", 2: value = "", index }) => {
    const end = start + index + pair.length;
    const own = read(value.replace(/^(["'`])([\s\S]*)\1$/, "$2"));
    return { name: name.toLowerCase(), value: own, span: { start: end - value.length, end } };
  });
  const source = values.find(({ name }) => name === "src");
  if (!source) return [];
  const alt = values.find(({ name }) => name === "alt")?.value ?? "";
  return [{ start, end: start + whole.length, form, url: source.value, alt, address: source.span }];
}

const referenced: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The character references that are written for a picture's values, and the numbered ones. */
function decodeReferences(value: string): string {
  return value.replace(/&(?:#(\d{1,6})|(amp|lt|gt|quot));/g, (whole, number?: string, name?: string) =>
    number === undefined ? (referenced[name ?? ""] ?? whole) : String.fromCodePoint(Number(number)),
  );
}
