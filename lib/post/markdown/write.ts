// mdast to Markdown in one engine's dialect: what a person typed stays as it was typed wherever it reads the same there,
// everything else is written by mdast-util-to-markdown. The result is read again and compared with the tree.
import type { Nodes, Raw, Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import type { Dialect } from "./dialect.ts";
import { makePortable } from "./escape.ts";
import { createHandlers, isAutolink, type Writing } from "./handlers.ts";
import { parseDocument } from "./parse.ts";
import { readsAs } from "./same.ts";
import { signature } from "./tree.ts";

/**
 * The Markdown of a tree, ending in one line break.
 * @param writing the engine's dialect and the post's style
 */
export function writeMarkdown(root: Root, writing: Writing): string {
  const suspects = new Set<RootContent>();
  for (let attempt = 0; ; attempt++) {
    const markdown = serialize(root, writing, suspects);
    const suspect = root.children[firstDifference(root, markdown)];
    if (!suspect || suspects.has(suspect)) return markdown;
    // Long posts full of trouble are not worth finding the single blocks.
    for (const block of attempt < 20 ? [suspect] : root.children) suspects.add(block);
  }
}

function firstDifference(root: Root, markdown: string): number {
  const written = parseDocument(markdown).children;
  return root.children.findIndex((block, index) => !readsAs(block, written[index]));
}

function serialize(root: Root, writing: Writing, suspects: Set<RootContent>): string {
  const children = root.children.map((block) =>
    suspects.has(block) ? escaped(block) : (typed(block, writing) ?? withTyped(block, writing)),
  );
  return toMarkdown({ type: "root", children }, options(writing));
}

function options(writing: Writing): Options {
  const { style } = writing;
  return {
    bullet: style.bullet,
    listItemIndent: style.bulletIndent,
    emphasis: "_",
    fences: true,
    rule: "-",
    tightDefinitions: true,
    extensions: [gfmToMarkdown()],
    handlers: createHandlers(writing),
  };
}

/** The node as it was typed, if it still says the same and the engine reads it the same. */
function typed(node: Nodes, { dialect }: Writing): Raw | undefined {
  const form = node.data?.typed;
  if (!form || !canStay(node, dialect) || signature(node) !== form.signature) return undefined;
  return node.type === "code" || makePortable(form.raw) === form.raw ? { type: "raw", value: form.raw } : undefined;
}

function canStay(node: Nodes, dialect: Dialect): boolean {
  if (dialect.rewritten.includes(node.type)) return false;
  switch (node.type) {
    case "list":
      return false;
    case "text":
      return isHarmless(node.value, dialect);
    case "break":
      return !node.data?.typed?.raw.startsWith("\\");
    case "delete":
      return dialect.hasStrikethrough && node.children.every((child) => canStay(child, dialect));
    case "image":
      return !dialect.hasPlainAlt && isHarmless(`${node.alt} ${node.title} ${node.url}`, dialect);
    case "code":
    case "inlineCode":
      return (dialect.code?.(node.value) ?? node.value) === node.value;
    case "link":
      if ((isAutolink(node) && dialect.autolinks !== "bare") || !isHarmless(`${node.title} ${node.url}`, dialect))
        return false;
  }
  return !("children" in node) || node.children.every((child) => canStay(child, dialect));
}

/** Whether nothing in a text or an address needs an escape that only this engine asks for. */
function isHarmless(value: string, { hazards }: Dialect): boolean {
  return hazards.every((hazard) => value.search(hazard) < 0);
}

/** A copy whose inline nodes are as they were typed where that can be. */
function withTyped<Kind extends Nodes>(node: Kind, writing: Writing): Kind {
  if (!("children" in node)) return node;
  const children = node.children.map(
    (child) => (isPhrasing(child) && typed(child, writing)) || withTyped(child as Nodes, writing),
  );
  return { ...node, children };
}

function isPhrasing(node: Nodes): boolean {
  return ["emphasis", "strong", "delete", "inlineCode", "link", "image", "break"].includes(node.type);
}

function escaped<Kind extends Nodes>(node: Kind): Kind {
  const copy: Kind = { ...node, data: { ...node.data, typed: undefined, mustEscape: true } };
  if ("children" in copy) Object.assign(copy, { children: copy.children.map((child) => escaped(child as Nodes)) });
  return copy;
}
