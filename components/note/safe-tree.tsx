// Draws a tree of harmless elements, as lib/post/preview makes it: known tags and web addresses only, no HTML string anywhere.
import { h, type VNode } from "preact";
import { usePictureAddress } from "../talk/stored-pictures.ts";
import "./safe-tree.css";

/** A part of a rendered text; the shape of lib/post's preview. */
export type SafeNode = string | SafeElement;

export interface SafeElement {
  tag: string;
  children: SafeNode[];
  href?: string;
  src?: string;
  alt?: string;
  start?: number;
  /** What the block belongs to. */
  passage?: string;
}

interface Props {
  nodes: SafeNode[];
  /** The passage in hand. */
  marked?: string;
}

function Picture({ src, alt }: { src?: string; alt?: string }) {
  return <img src={usePictureAddress(src)} alt={alt} loading="lazy" referrerpolicy="no-referrer" />;
}

function draw(node: SafeNode, key: number, marked: string | undefined): VNode | string {
  if (typeof node === "string") return node;
  if (node.tag === "img") return <Picture key={key} src={node.src} alt={node.alt} />;
  const { tag, children, href, start, passage } = node;
  const isMarked = passage !== undefined && passage === marked;
  const attributes = {
    key,
    start,
    "data-passage": passage,
    class: isMarked ? "is-passage" : undefined,
    ...(tag === "a" ? { href, target: "_blank", rel: "noreferrer" } : {}),
  };
  return h(tag, attributes, ...children.map((child, index) => draw(child, index, marked)));
}

export function SafeTree({ nodes, marked }: Props) {
  return <>{nodes.map((node, index) => draw(node, index, marked))}</>;
}
