// Small builders for mdast nodes and questions about them. Parsing and writing are elsewhere.
import type { Link, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent, Text } from "mdast";

declare module "mdast" {
  interface Data {
    /** The node's Markdown as it was typed, and the node's signature then: it may be written so while that is the same. */
    typed?: { raw: string; signature: string };
    /** Typed by the person where tags and HTML are meant to work: written as it was typed, whatever an engine reads in it. */
    isLive?: boolean;
    /** Written with every escape, because the plain text was read as something else where it stands. */
    mustEscape?: boolean;
    /** What the block belongs to: a talk's id, "introduction", "listOpening", "closing" or "section:0". */
    passage?: string;
  }
  /** Text of an engine's own syntax, written as it is. */
  interface Raw extends Literal {
    type: "raw";
  }
  /** A video or deck that the engine is to show in place; until then a link. */
  interface Embed extends Node {
    type: "embed";
    url: string;
    title: string;
    /** Address of the iframe that shows it, from the site's own domain. */
    address: string;
  }
  interface RootContentMap {
    raw: Raw;
    embed: Embed;
  }
  interface PhrasingContentMap {
    raw: Raw;
  }
}

/** @param value plain text; it is escaped where it is written */
export const textNode = (value: string): Text => ({ type: "text", value });
/** A paragraph of these parts. */
export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });
/** @param url as it is; whoever takes it from a page has checked it */
export const linkNode = (url: string, children: PhrasingContent[]): Link => ({ type: "link", url, children });
/** Plain text in bold. */
export const strongNode = (value: string): PhrasingContent => ({ type: "strong", children: [textNode(value)] });
/** @param depth 1 is the post's own title, so its parts begin with 2 */
export const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, children: PhrasingContent[]): RootContent => ({
  type: "heading",
  depth,
  children,
});

/** A bullet list; `items` are the blocks of each bullet. */
export function bulletList(items: RootContent[][], isLoose: boolean): List {
  const children = items.map(
    (blocks): ListItem => ({ type: "listItem", spread: isLoose, children: blocks as ListItem["children"] }),
  );
  return { type: "list", ordered: false, spread: isLoose, children };
}

/** A text from a page on one line: a title within a heading or a link cannot have more. */
export const oneLine = (value: string): string => value.replace(/\s+/g, " ").trim();

/** A line of at most `length` UTF-16 units, cut between words, and never within a character. */
export function shortened(line: string, length: number): string {
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/\s+\S*$|[\uD800-\uDBFF]$/, "")}…`;
}

/** What a reader sees of a node, without its markup. */
export function plainText(node: Nodes): string {
  if (node.type === "image") return node.alt ?? "";
  if (node.type === "break") return "\n";
  if (node.type === "html") return "";
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const isFlow = node.type === "root" || node.type === "list" || node.type === "listItem" || node.type === "blockquote";
  return node.children.map(plainText).join(isFlow ? "\n" : "");
}

/** A node's content as a string, without positions and data: two nodes with the same signature say the same. */
export function signature(node: Nodes): string {
  return signatureAbove(node, "children" in node ? node.children.map((child) => signature(child as Nodes)) : []);
}

/** The same of a node whose children have these signatures. */
export function signatureAbove(node: Nodes, children: string[]): string {
  let own = "";
  for (const [name, value] of Object.entries(node))
    if (name !== "position" && name !== "data" && name !== "children" && value !== undefined)
      own += `${name}:${JSON.stringify(value)},`;
  return `${own}[${children.join()}]`;
}

/** Looks at a node and at all below it, in order; for changes of the tree there is `visit`, which takes several times as long. */
export function walk(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ("children" in node) for (const child of node.children) walk(child as Nodes, look);
}
