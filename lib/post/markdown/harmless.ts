// What may not stand in a post as it was typed: HTML unless it is meant to work, and addresses that run something.
import type { Nodes, Parents, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";
import { paragraph, textNode } from "./tree.ts";

const excerptMark = /^<!--\s*more\s*-->$/;

/**
 * Changes the tree in place.
 * @param excerpt the engine's mark that ends the excerpt; undefined takes such a mark out
 * @param keepsHtml whether HTML stays what it is; else it becomes text
 */
export function makeHarmless(root: Root, excerpt: string | undefined, keepsHtml: boolean) {
  visit(root, (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.type === "html") return replace(parent, index, literal(node.value, parent, excerpt, keepsHtml));
    if (node.type === "link" && !isAllowedAddress(node.url)) return replace(parent, index, node.children);
    if (node.type === "image" && !isAllowedAddress(node.url)) return replace(parent, index, [textNode(node.alt ?? "")]);
  });
  joinTexts(root);
}

/** Neighbouring texts become one, so that what only is dangerous together is seen together. */
function joinTexts(node: Nodes) {
  if (!("children" in node)) return;
  const joined: Nodes[] = [];
  for (const child of node.children) {
    const last = joined.at(-1);
    if (child.type === "text" && last?.type === "text") joined[joined.length - 1] = textNode(last.value + child.value);
    else joined.push(child);
    joinTexts(child);
  }
  Object.assign(node, { children: joined });
}

function replace(parent: Parents, index: number, nodes: Nodes[]): number {
  (parent as { children: Nodes[] }).children.splice(index, 1, ...nodes);
  return index + nodes.length;
}

function literal(value: string, parent: Parents, excerpt: string | undefined, keepsHtml: boolean): Nodes[] {
  if (excerptMark.test(value)) return excerpt ? [{ type: "raw", value: excerpt }] : [];
  if (keepsHtml) return [{ type: "html", value }];
  if (!isFlow(parent)) return [textNode(value)];
  return value.split(/\n\s*\n/).map((part) => paragraph(lines(part)));
}

function isFlow(parent: Parents): boolean {
  return ["root", "blockquote", "listItem", "footnoteDefinition"].includes(parent.type);
}

/** The lines of a block of HTML as text, each on its own line. */
function lines(value: string): PhrasingContent[] {
  return [
    textNode(
      value
        .split("\n")
        .map((line) => line.trim())
        .join("\n"),
    ),
  ];
}

/** Web and mail addresses, and those without a scheme (pages of the same site). */
function isAllowedAddress(url: string): boolean {
  const scheme = /^[\s\p{Cc}]*([a-z][a-z\d+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  return scheme === undefined || ["http", "https", "mailto"].includes(scheme);
}

/** Whether a text, parsed, holds HTML. */
export function hasHtml(root: Root): boolean {
  let isFound = false;
  visit(root, "html", (node) => {
    if (!excerptMark.test(node.value)) isFound = true;
  });
  return isFound;
}
