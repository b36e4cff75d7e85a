// Whether two Markdown trees say the same, whatever they look like as text.
import type { Nodes } from "mdast";
import { parseDocument } from "./parse.ts";

/** Whether `written`, parsed from a file, is what `intended` stands for. Engine syntax can be anything. */
export function readsAs(intended: Nodes, written: Nodes[]): boolean {
  if (intended.type === "raw") return true;
  const [only, ...more] = written;
  return only !== undefined && more.length === 0 && keyOf(intended) === canonicalTree(only);
}

/** What `canonicalTree` is to say of a block when it has been written and read again. */
function keyOf(intended: Nodes): string {
  const isAlone = intended.type === "paragraph" && intended.children.length === 1;
  const [only] = isAlone ? asWritten(intended.children[0] as Nodes, true) : [];
  return canonicalTree(only ?? intended);
}

/** What an engine's own syntax within a paragraph is to Markdown: HTML or text; a line of HTML alone is a block. */
function asWritten(node: Nodes, isAlone = false): Nodes[] {
  if (node.type !== "raw") return isAlone ? [] : [node];
  const { children } = parseDocument(node.value);
  return isAlone
    ? children
    : children.flatMap((block): Nodes[] => (block.type === "paragraph" ? block.children : [block]));
}

/** A node's content as JSON without what only concerns its looks. */
export function canonicalTree(node: Nodes): string {
  return JSON.stringify(simplify(node));
}

/** What a node says beside its text: all fields of any kind but those that only concern its looks. */
const told = ["type", "depth", "ordered", "start", "checked", "align", "value", "url", "title", "alt", "lang", "frame"];

function simplify(node: Nodes): unknown {
  const content: Record<string, unknown> = {};
  for (const name of told) {
    const value = (node as unknown as Record<string, unknown>)[name];
    if (value !== null && value !== undefined) content[name] = value;
  }
  if ("identifier" in node && node.identifier) content.identifier = node.identifier.toLowerCase();
  if (node.type === "link" || node.type === "image" || node.type === "definition") content.url = decodeUrl(node.url);
  if (node.type === "text") content.value = node.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, "\n");
  if (node.type === "inlineCode") content.value = node.value.replace(/\n/g, " ");
  if ("children" in node)
    content.children = mergeTexts(node.children.flatMap((child) => asWritten(child as Nodes))).map(simplify);
  return content;
}

function mergeTexts(nodes: Nodes[]): Nodes[] {
  const merged: Nodes[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === "text" && last?.type === "text") {
      merged[merged.length - 1] = { type: "text", value: last.value + node.value };
    } else merged.push(node);
  }
  return merged.filter((node) => node.type !== "text" || node.value !== "");
}

function decodeUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
