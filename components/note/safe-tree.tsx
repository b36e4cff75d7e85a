// Draws a tree of harmless elements, as lib/post/preview makes it: known tags and web addresses only, no HTML string anywhere.
import { Component, h, type VNode } from "preact";
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

interface PartProps {
  node: SafeElement;
  marked?: string;
}

/** Whether the element or one right in it belongs to the passage: no other can. */
function holds({ passage, children }: SafeElement, marked: string | undefined): boolean {
  if (marked === undefined) return false;
  return passage === marked || children.some((child) => typeof child === "object" && child.passage === marked);
}

function Picture({ src, alt }: { src?: string; alt?: string }) {
  return <img src={usePictureAddress(src)} alt={alt} loading="lazy" referrerpolicy="no-referrer" />;
}

/** One element, drawn anew only when it is another one: of a long post, what a letter changed. */
class Part extends Component<PartProps> {
  override shouldComponentUpdate(next: PartProps): boolean {
    const { node, marked } = this.props;
    if (node !== next.node) return true;
    return marked !== next.marked && (holds(node, marked) || holds(node, next.marked));
  }

  override render({ node, marked }: PartProps) {
    const { tag, children, href, start, passage } = node;
    const attributes = {
      start,
      "data-passage": passage,
      class: passage !== undefined && passage === marked ? "is-passage" : undefined,
      ...(tag === "a" ? { href, target: "_blank", rel: "noreferrer" } : {}),
    };
    return h(tag, attributes, ...children.map((child, index) => draw(child, index, marked)));
  }
}

function draw(node: SafeNode, key: number, marked: string | undefined): VNode | string {
  if (typeof node === "string") return node;
  if (node.tag === "img") return <Picture key={key} src={node.src} alt={node.alt} />;
  return <Part key={key} node={node} marked={marked} />;
}

export function SafeTree({ nodes, marked }: Props) {
  return <>{nodes.map((node, index) => draw(node, index, marked))}</>;
}
