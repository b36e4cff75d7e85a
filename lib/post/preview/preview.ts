// The assembled post as a plain tree of harmless elements that a component can render without any HTML string: text, known
// element names, web addresses. Headings are one level down, since the post's title is the first.
import type { Nodes, Parents, Root, Table } from "mdast";
import { isWebAddress } from "@/lib/model/web-address.ts";
import { isBullets, piecesOfBlock, remembered } from "../markdown/pieces.ts";

export type PreviewTag =
  | "p"
  | "h2"
  | "h3"
  | "h4"
  | "h5"
  | "h6"
  | "ul"
  | "ol"
  | "li"
  | "blockquote"
  | "pre"
  | "code"
  | "em"
  | "strong"
  | "del"
  | "a"
  | "img"
  | "hr"
  | "br"
  | "table"
  | "tr"
  | "th"
  | "td"
  | "span";

export interface PreviewElement {
  tag: PreviewTag;
  children: PreviewNode[];
  /** An http or https address, of links. */
  href?: string;
  /** An http or https address, of pictures. */
  src?: string;
  alt?: string;
  /** The first number of an ordered list. */
  start?: number;
  /** What the block belongs to: a talk's id, "introduction", "listOpening", "closing" or "section:0". */
  passage?: string;
}

export type PreviewNode = string | PreviewElement;

/**
 * What is the same piece as in another tree is the same object.
 * @param tree `AssembledPost.tree`
 */
export function previewOf(tree: Root): PreviewNode[] {
  return tree.children.flatMap((block): PreviewNode[] => {
    const shown = piecesOfBlock(block).flatMap(pieceShown);
    return isBullets(block) ? [withPassage({ tag: "ul", children: shown }, block)] : shown;
  });
}

const pieceShown = remembered(toPreview);

const tags: Partial<Record<Nodes["type"], PreviewTag>> = {
  paragraph: "p",
  blockquote: "blockquote",
  listItem: "li",
  emphasis: "em",
  strong: "strong",
  delete: "del",
  footnoteDefinition: "p",
  linkReference: "span",
};

function toPreview(node: Nodes): PreviewNode[] {
  const element = convert(node);
  if (typeof element !== "object") return element === "" ? [] : [element];
  return [withPassage(element, node)];
}

function withPassage(element: PreviewElement, { data }: Nodes): PreviewElement {
  return data?.passage === undefined ? element : { ...element, passage: data.passage };
}

function convert(node: Nodes): PreviewNode {
  switch (node.type) {
    case "heading":
      return { tag: headingTag(node.depth), children: childrenOf(node) };
    case "list":
      if (!node.ordered) return { tag: "ul", children: childrenOf(node) };
      return { tag: "ol", children: childrenOf(node), start: node.start ?? 1 };
    case "code":
      return { tag: "pre", children: [{ tag: "code", children: [node.value] }] };
    case "embed":
      return { tag: "p", children: [webLink(node.url, [node.title || node.url])] };
    case "thematicBreak":
      return { tag: "hr", children: [] };
    case "table":
      return { tag: "table", children: rows(node) };
    default:
      return convertPhrase(node);
  }
}

function convertPhrase(node: Nodes): PreviewNode {
  switch (node.type) {
    case "text":
    case "html":
      return node.value;
    case "inlineCode":
      return { tag: "code", children: [node.value] };
    case "link":
      return webLink(node.url, childrenOf(node));
    case "image":
      return picture(node.url, node.alt ?? "");
    case "break":
      return { tag: "br", children: [] };
    case "footnoteReference":
      return `[${node.label ?? node.identifier}]`;
    default: {
      const tag = tags[node.type];
      return tag && "children" in node ? { tag, children: childrenOf(node) } : "";
    }
  }
}

function childrenOf(node: Parents): PreviewNode[] {
  return node.children.flatMap((child) => toPreview(child));
}

function headingTag(depth: number): PreviewTag {
  const levels: PreviewTag[] = ["h2", "h3", "h4", "h5", "h6"];
  return levels[Math.min(depth, 5) - 1] ?? "h6";
}

function rows(table: Table): PreviewElement[] {
  return table.children.map((row, index) => ({
    tag: "tr",
    children: row.children.map((cell) => ({ tag: index === 0 ? "th" : "td", children: childrenOf(cell) })),
  }));
}

/** Other addresses (of pages of the same blog, mail) lead nowhere from here: their text stays. */
function webLink(url: string, children: PreviewNode[]): PreviewElement {
  const href = inOnePiece(url);
  return isWebAddress(href) ? { tag: "a", href, children } : { tag: "span", children };
}

/** An address with its spaces as the post has them: "<https://example.org/a b>" is one. */
const inOnePiece = (url: string) => url.replace(/\s/g, encodeURIComponent);

function picture(url: string, alt: string): PreviewElement {
  const src = inOnePiece(url);
  return isWebAddress(src) ? { tag: "img", src, alt, children: [] } : { tag: "span", children: [alt] };
}
