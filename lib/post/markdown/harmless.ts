// What may not stand in a post as it was typed: HTML unless it is meant to work, and addresses that run something.
import type { Html, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { paragraph, textNode, walk } from "./tree.ts";

const excerptMark = /^<!--\s*more\s*-->$/;
/** What a line says behind the mark, which a parser takes for HTML with it. */
const behindMark = /^(<!--\s*more\s*-->)\s*(\S.*)$/s;

/** Whose tags and HTML are meant to work: nobody's, those that the person typed outside of quotations, or all there are. */
export type Live = "none" | "typed" | "all";

interface Place {
  excerpt: string | undefined;
  live: Live;
  isQuoted: boolean;
}

/**
 * Changes the tree in place.
 * @param excerpt the engine's mark that ends the excerpt; undefined takes such a mark out
 * @param live what stays what it is; other HTML becomes text
 */
export function makeHarmless(root: Root, excerpt: string | undefined, live: Live): void {
  settle(root, { excerpt, live, isQuoted: false });
  joinTexts(root);
}

function settle(parent: Parents, place: Place) {
  const children = parent.children.flatMap((child) => settled(child as Nodes, parent, place));
  Object.assign(parent, { children });
}

/** What stands for a node. What is quoted is somebody else's. */
function settled(node: Nodes, parent: Parents, outside: Place): Nodes[] {
  const place = { ...outside, isQuoted: outside.isQuoted || node.type === "blockquote" };
  const isLive = place.live === "all" || (place.live === "typed" && !place.isQuoted);
  if (node.type === "html") return literal(node, parent, place, isLive);
  if (isLive && node.data?.typed) node.data = { ...node.data, isLive };
  if ("children" in node) settle(node, place);
  if (node.type === "link" && !isAllowedAddress(node.url)) return node.children;
  if (node.type === "image" && !isAllowedAddress(node.url)) return [textNode(node.alt ?? "")];
  return [node];
}

/** Neighbouring texts become one, so that what only is dangerous together is seen together. */
function joinTexts(node: Nodes) {
  if (!("children" in node)) return;
  const joined: Nodes[] = [];
  for (const child of node.children) {
    const last = joined.at(-1);
    const isJoined = child.type === "text" && last?.type === "text" && !child.data?.isLive && !last.data?.isLive;
    if (isJoined) joined[joined.length - 1] = textNode(last.value + child.value);
    else joined.push(child);
    joinTexts(child);
  }
  Object.assign(node, { children: joined });
}

/** HTML as it is, or as text. The mark that ends the excerpt is one wherever the person typed it. */
function literal({ value }: Html, parent: Parents, place: Place, isLive: boolean): Nodes[] {
  if (excerptMark.test(value) && !place.isQuoted) return place.excerpt ? [{ type: "raw", value: place.excerpt }] : [];
  if (isLive) return [{ type: "html", value }];
  const parts = place.isQuoted ? [] : (behindMark.exec(value)?.slice(1) ?? []);
  if (parts.length > 0) return parts.flatMap((part) => literal({ type: "html", value: part }, parent, place, isLive));
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
  walk(root, (node) => {
    if (node.type === "html" && !excerptMark.test(node.value)) isFound = true;
  });
  return isFound;
}
