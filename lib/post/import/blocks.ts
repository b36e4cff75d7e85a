// The body's blocks as Markdown texts of their own: without the indent of their list, reference links written in place.
import type { Definition, Nodes, Parents, Root } from "mdast";
import { visit } from "unist-util-visit";
import { escapeDestination } from "../markdown/escape.ts";
import { parseDocument } from "../markdown/parse.ts";

export interface Body {
  markdown: string;
  tree: Root;
  /** Reference links by where they stand, with what is to stand there. */
  references: { start: number; end: number; inline: string }[];
}

/** @param markdown a post without its front matter */
export function readBody(markdown: string): Body {
  const tree = parseDocument(markdown);
  const definitions = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const references: Body["references"] = [];
  visit(tree, (node) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const definition = definitions.get(node.identifier);
    const { start, end } = span(node);
    const label = labelOf(node, markdown);
    if (definition) references.push({ start, end, inline: `${label}(${target(definition)})` });
  });
  return { markdown, tree, references };
}

/** "[text]" or "![alt]" as it stands. */
function labelOf(node: Nodes, markdown: string): string {
  const { start, end } = span(node);
  if (node.type === "imageReference") return `![${node.alt ?? ""}]`;
  const last = (node as Parents).children.at(-1);
  return `${markdown.slice(start, last ? span(last).end : end - 1)}]`;
}

function target({ url, title }: Definition): string {
  return escapeDestination(url) + (title ? ` "${title.replaceAll('"', '\\"')}"` : "");
}

function span(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The Markdown of neighbouring blocks, from the first to the last. */
export function markdownOf({ markdown, references }: Body, blocks: Nodes[]): string {
  const shown = blocks.filter((block) => block.type !== "definition");
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return "";
  const { start } = span(first);
  const { end } = span(last);
  let text = markdown.slice(start, end);
  // From the end, since nothing before a change moves; an outer reference never holds another.
  for (const reference of references.filter((one) => one.start >= start && one.end <= end).toReversed()) {
    text = text.slice(0, reference.start - start) + reference.inline + text.slice(reference.end - start);
  }
  return withoutIndent(text, (first.position?.start.column ?? 1) - 1);
}

/** Lines after the first stand as far right as the first one's text. */
function withoutIndent(text: string, columns: number): string {
  if (columns === 0) return text;
  return text.replace(/\r?\n([ \t]*)/g, (_, indent: string) => `\n${indent.replace(/\t/g, "    ").slice(columns)}`);
}
