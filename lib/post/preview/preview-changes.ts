// What differs between a preview and the next one: a letter changes one of thousands of nodes, and only that one is handed on and
// drawn. What did not change is the same object afterwards.
import type { PreviewElement, PreviewNode } from "./preview.ts";

/** Nodes that take the place of others. */
export interface PreviewChange {
  /** The indexes that lead to the element whose children they are; empty for the preview itself. */
  path: number[];
  /** Index of the first of them among those before. */
  start: number;
  removed: number;
  added: PreviewNode[];
}

type Own = Required<Omit<PreviewElement, "children">>;

/** All but the children; one for each key, so that a new one cannot be forgotten. */
const own: Record<keyof Own, true> = { tag: true, href: true, src: true, alt: true, start: true, passage: true };
const ownKeys = Object.keys(own) as (keyof Own)[];

const isSameElement = (one: PreviewElement, other: PreviewElement) => ownKeys.every((key) => one[key] === other[key]);

function isSame(one: PreviewNode | undefined, other: PreviewNode | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (one.children.length !== other.children.length || !isSameElement(one, other)) return false;
  return one.children.every((child, index) => isSame(child, other.children[index]));
}

/**
 * What makes the one list the other.
 * @param path of the element whose children they are
 */
export function comparePreviews(before: PreviewNode[], after: PreviewNode[], path: number[] = []): PreviewChange[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  const removed = before.length - start - end;
  const added = after.slice(start, after.length - end);
  if (removed === 0 && added.length === 0) return [];
  if (removed !== added.length) return [{ path, start, removed, added }];
  return added.flatMap((node, at) => {
    const former = before[start + at];
    if (typeof node === "object" && typeof former === "object" && isSameElement(former, node))
      return comparePreviews(former.children, node.children, [...path, start + at]);
    return isSame(former, node) ? [] : [{ path, start: start + at, removed: 1, added: [node] }];
  });
}

function applyChange(nodes: PreviewNode[], { path, ...change }: PreviewChange): PreviewNode[] {
  const [index, ...rest] = path;
  if (index === undefined) return nodes.toSpliced(change.start, change.removed, ...change.added);
  const element = nodes[index];
  if (typeof element !== "object") return nodes;
  return nodes.with(index, { ...element, children: applyChange(element.children, { path: rest, ...change }) });
}

/** @param changes as `comparePreviews` gave them for these nodes: no two of them touch the same children */
export function applyChanges(nodes: PreviewNode[], changes: PreviewChange[]): PreviewNode[] {
  return changes.reduce(applyChange, nodes);
}
