// Markdown as people type it (CommonMark with GitHub's tables, strikethrough, footnotes and bare addresses) to mdast.
// Every parsed text stands alone: its references are resolved, so that several can be put together.
import type { Definition, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { SKIP, visit } from "unist-util-visit";
import { closingBrackets } from "./closing-brackets.ts";
import { bindFootnotes } from "./footnotes.ts";
import { Kept } from "./kept.ts";
import { parseInSections } from "./sections.ts";
import { signatureAbove, walk } from "./tree.ts";

/** Without the step that looks for addresses in texts once more: one that was escaped is no link (mdast-util-gfm 3.1). */
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

const syntax = [gfm(), closingBrackets];

/** mdast of a whole document, its reference links as they are. */
export function parseDocument(markdown: string): Root {
  return parseInSections(markdown, parseWhole);
}

function parseWhole(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: syntax, mdastExtensions });
}

const parsed = new Kept<Root>();

/** mdast of one text: reference links have become inline links, and every node knows how it was typed. */
export function parseMarkdown(markdown: string): Root {
  const root = copy(readMarkdown(markdown));
  if (markdown.includes("[^")) bindFootnotes(root);
  return root;
}

/** The same, to be looked at and not to be changed: while one note is typed, a post's other texts are not parsed again and again. */
export function readMarkdown(markdown: string): Root {
  const known = parsed.get(markdown);
  if (known) return known;
  const root = parseDocument(markdown);
  resolveReferences(root);
  rememberTyping(root, markdown);
  parsed.set(markdown, root);
  return root;
}

/** Layouts change the trees they are given; positions are of no use to them. */
function copy<Kind extends Nodes>(node: Kind): Kind {
  const { position: _, ...own } = node;
  const made = { ...own, ...(node.data ? { data: { ...node.data } } : {}) } as Kind;
  if ("children" in made) Object.assign(made, { children: made.children.map((child) => copy(child as Nodes)) });
  return made;
}

function resolveReferences(root: Root) {
  const definitions = new Map<string, Definition>();
  walk(root, (node) => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  visit(root, (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.type === "definition") {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const resolved = resolve(node, definitions);
    if (resolved) (parent as Parents & { children: Nodes[] }).children[index] = resolved;
  });
}

function resolve(node: Nodes, definitions: Map<string, Definition>): PhrasingContent | undefined {
  if (node.type !== "linkReference" && node.type !== "imageReference") return undefined;
  const definition = definitions.get(node.identifier);
  if (!definition) return undefined;
  const target = { url: definition.url, title: definition.title ?? null };
  return node.type === "linkReference"
    ? { type: "link", ...target, children: node.children }
    : { type: "image", ...target, alt: node.alt ?? null };
}

/** Nodes made from references have no position any more and so no typed form. */
function rememberTyping(node: Nodes, markdown: string, isNested = false, isQuoted = false): string {
  const isQuote = isQuoted || node.type === "blockquote";
  const children = "children" in node ? (node.children as Nodes[]) : [];
  const within = children.map((child) => rememberTyping(child, markdown, node.type !== "root", isQuote));
  const signature = signatureAbove(node, within);
  const raw = typedForm(node, markdown, isNested, isQuoted);
  if (raw !== undefined) node.data = { ...node.data, typed: { raw, signature } };
  return signature;
}

/** Inside a list or quote, lines after the first carry its indent or marks: the indent is taken off, with marks there is no typed form. */
function typedForm(node: Nodes, markdown: string, isNested: boolean, isQuoted: boolean): string | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (node.type === "root" || start === undefined || end === undefined) return undefined;
  const raw = markdown.slice(start, end);
  if (!isNested || !raw.includes("\n")) return raw;
  return isQuoted || node.type === "code" ? undefined : raw.replace(/\n[ \t]+/g, "\n");
}
