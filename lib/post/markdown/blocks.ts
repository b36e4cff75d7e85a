// The body's blocks as Markdown texts of their own: without the indent of their list, reference links written in place, the
// footnotes they refer to below.
import type { Definition, FootnoteDefinition, ImageReference, LinkReference, Nodes, Root, RootContent } from "mdast";
import { escapeDestination } from "./escape.ts";
import { parseDocument } from "./parse.ts";
import { walk } from "./tree.ts";

type Reference = LinkReference | ImageReference;

export interface Body {
  markdown: string;
  /** Its reference links are links. */
  tree: Root;
  /** Where reference links stand, in order, and what they lead to; a link stands before the picture within it. */
  references: { start: number; end: number; labelEnd: number; isImage: boolean; target: string }[];
  /** By their identifiers. */
  footnotes: Map<string, FootnoteDefinition>;
}

/** @param markdown a post without its front matter */
export function readBody(markdown: string): Body {
  const tree = parseDocument(markdown);
  const definitions = new Map<string, Definition>();
  const body: Body = { markdown, tree, references: [], footnotes: new Map() };
  walk(tree, (node) => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition") body.footnotes.set(node.identifier, node);
  });
  if (definitions.size === 0) return body;
  walk(tree, (node) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const reference: Reference = node;
    const definition = definitions.get(reference.identifier);
    if (!definition) return;
    body.references.push(place(reference, markdown, definition));
    Object.assign(node, {
      type: node.type === "linkReference" ? "link" : "image",
      url: definition.url,
      title: definition.title ?? null,
      identifier: undefined,
      label: undefined,
      referenceType: undefined,
    });
  });
  return body;
}

function place(node: Reference, markdown: string, { url, title }: Definition): Body["references"][number] {
  const { start, end } = span(node);
  const isImage = node.type === "imageReference";
  const last = isImage ? undefined : node.children.at(-1);
  const labelEnd = last ? span(last).end : markdown.indexOf("]", start);
  const target = escapeDestination(url) + (title ? ` "${title.replaceAll('"', '\\"')}"` : "");
  return { start, end, labelEnd, isImage, target };
}

function span(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The Markdown of blocks in their order; what stands between them and is not theirs is left out. */
export function markdownOf(body: Body, blocks: Nodes[]): string {
  const shown = blocks.filter((block) => block.type !== "definition");
  const texts = neighbours(body, shown).map(([first, last]) => {
    const text = withInlineLinks(body, span(first).start, span(last).end);
    return withoutIndent(text, (first.position?.start.column ?? 1) - 1);
  });
  const notes = footnotesOf(body, shown).map((note) => withInlineLinks(body, span(note).start, span(note).end));
  return [...texts, ...notes].join("\n\n");
}

/** The first and last of each run of blocks with nothing but blank lines between them. */
function neighbours({ markdown }: Body, blocks: Nodes[]): [Nodes, Nodes][] {
  const runs: [Nodes, Nodes][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const between = last ? markdown.slice(span(last[1]).end, span(block).start) : "";
    if (last && /^[\s>]*$/.test(between)) last[1] = block;
    else runs.push([block, block]);
  }
  return runs;
}

/** A part of the body with its reference links written in place. */
function withInlineLinks(body: Body, start: number, end: number): string {
  const { markdown, references } = body;
  let text = "";
  let at = start;
  for (let index = firstFrom(references, start); index < references.length; index++) {
    const reference = references[index];
    if (!reference || reference.start >= end) break;
    if (reference.start < at || reference.end > end) continue;
    const open = reference.start + (reference.isImage ? 2 : 1);
    const label = withInlineLinks(body, open, reference.labelEnd);
    text += `${markdown.slice(at, open)}${label}](${reference.target})`;
    at = reference.end;
  }
  return text + markdown.slice(at, end);
}

/** The index of the first reference that stands at an offset or after it. */
function firstFrom(references: Body["references"], offset: number): number {
  let [low, high] = [0, references.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What `markdownOf` stands for: blocks in their order, and the footnotes that they refer to. */
export function treeOf(body: Body, blocks: Nodes[]): RootContent[] {
  const shown = blocks.filter((block) => block.type !== "definition");
  return [...(shown as RootContent[]), ...footnotesOf(body, shown)];
}

/** The footnotes that blocks refer to, each once. */
function footnotesOf(body: Body, blocks: Nodes[]): FootnoteDefinition[] {
  const wanted = new Set<FootnoteDefinition>();
  const held = new Set<Nodes>();
  for (const block of blocks) {
    walk(block, (node) => {
      if (node.type === "footnoteDefinition") held.add(node);
      const note = node.type === "footnoteReference" ? body.footnotes.get(node.identifier) : undefined;
      if (note) wanted.add(note);
    });
  }
  return [...wanted].filter((note) => !held.has(note));
}

/** Lines after the first stand as far right as the first one's text. */
function withoutIndent(text: string, columns: number): string {
  if (columns === 0) return text;
  return text.replace(/\r?\n([ \t]*)/g, (_, indent: string) => `\n${indent.replace(/\t/g, "    ").slice(columns)}`);
}
