// mdast to Markdown in one engine's dialect: what a person typed stays as it was typed wherever it reads the same there,
// everything else is written by mdast-util-to-markdown. The result is read again and compared with the tree.
import type { Link, Nodes, Raw, Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { adapt } from "./adapt.ts";
import type { Dialect } from "./dialect.ts";
import { makePortable } from "./escape.ts";
import { createHandlers, type HandlerOptions, isAutolink } from "./handlers.ts";
import { parseDocument } from "./parse.ts";
import { readsAs } from "./same.ts";
import { signature } from "./tree.ts";

/**
 * The Markdown of a tree, ending in one line break.
 * @param given is left as it is
 * @param writing the engine's dialect and the post's style
 */
export function writeMarkdown(given: Root, writing: HandlerOptions): string {
  const root = adapt(given, writing.dialect);
  const suspects = new Set<RootContent>();
  for (let attempt = 0; ; attempt++) {
    const markdown = serialize(root, writing, suspects);
    const suspect = differences(root, markdown).find((block) => !suspects.has(block));
    if (!suspect) return markdown;
    // Long posts full of trouble are not worth finding the single blocks.
    for (const block of attempt < 20 ? [suspect] : root.children) suspects.add(block);
  }
}

/** The blocks that are not read as they are meant; those after a block that became two are among them. */
function differences(root: Root, markdown: string): RootContent[] {
  const written = parseDocument(markdown).children;
  return root.children.filter((block, index) => !readsAs(block, written[index]));
}

function serialize(root: Root, writing: HandlerOptions, suspects: Set<RootContent>): string {
  const children = root.children.map((block) =>
    suspects.has(block) ? escaped(block) : (typed(block, writing) ?? withTyped(block, writing)),
  );
  // A file with this character in it is no text to many programs; Markdown takes it out as well.
  return toMarkdown({ type: "root", children }, options(writing)).replaceAll("\0", "");
}

function options(writing: HandlerOptions): Options {
  const { style } = writing;
  return {
    bullet: style.bullet,
    listItemIndent: style.bulletIndent,
    emphasis: "_",
    fences: true,
    rule: "*",
    tightDefinitions: true,
    extensions: [gfmToMarkdown()],
    handlers: createHandlers(writing),
  };
}

/** The node as it was typed, if it still says the same and the engine reads it the same. */
function typed(node: Nodes, { dialect }: HandlerOptions): Raw | undefined {
  const form = node.data?.typed;
  if (!form || !canStay(node, dialect) || signature(node) !== form.signature) return undefined;
  return node.type === "code" || makePortable(form.raw) === form.raw ? { type: "raw", value: form.raw } : undefined;
}

function canStay(node: Nodes, dialect: Dialect): boolean {
  const hasOddAlt = dialect.hasFragileLabels || dialect.picture !== undefined;
  if (dialect.rewritten.includes(node.type)) return false;
  switch (node.type) {
    case "list":
      return false;
    case "text":
      return isHarmless(node.value, dialect);
    case "break":
      return !node.data?.typed?.raw.startsWith("\\");
    case "image":
      return isHarmless(`${node.alt} ${node.title} ${node.url}`, dialect) && !(hasOddAlt && isEscaped(node));
    case "link":
      if ((isAutolink(node) && dialect.autolinks !== "bare") || isBareName(node)) return false;
      if (node.title && isEscaped(node)) return false;
      if (!isHarmless(`${node.title} ${node.url}`, dialect)) return false;
  }
  return !("children" in node) || node.children.every((child) => canStay(child, dialect));
}

const isEscaped = (node: Nodes) => /[\\&]/.test(node.data?.typed?.raw ?? "");

/** "www.example.org", which engines link to http, to https or not at all. */
function isBareName(node: Link): boolean {
  const raw = node.data?.typed?.raw;
  return raw !== undefined && !/^[[<]/.test(raw) && !isAutolink(node);
}

/** Whether nothing in a text or an address needs an escape that only this engine asks for. */
function isHarmless(value: string, { hazards }: Dialect): boolean {
  return hazards.every((hazard) => value.search(hazard) < 0);
}

/** A copy whose inline nodes are as they were typed where that can be. */
function withTyped<Kind extends Nodes>(node: Kind, writing: HandlerOptions): Kind {
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
