// mdast to Markdown in one engine's dialect: what a person typed stays as it was typed wherever it reads the same there,
// everything else is written by mdast-util-to-markdown. The result is read again and compared with the tree.
import type { Image, Link, Nodes, Raw, Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { adapt } from "./adapt.ts";
import { isCodeEverywhere } from "./code.ts";
import { type Dialect, inEmphasis } from "./dialect.ts";
import { isPlainAddress, makePortable } from "./escape.ts";
import { createHandlers, isAutolink, type WritingStyle } from "./handlers.ts";
import { hazardsInLink, isHarmless } from "./hazards.ts";
import { parseDocument } from "./parse.ts";
import { canonicalTree, keyOf, readsAs } from "./same.ts";
import { plainText, signature } from "./tree.ts";

/**
 * The Markdown of a tree, ending in one line break.
 * @param given is left as it is
 * @param writing the engine's dialect and the post's style
 */
export function writeMarkdown(given: Root, writing: WritingStyle): string {
  const root = adapt(given, writing.dialect);
  const suspects = new Set<RootContent>();
  for (let attempt = 0; ; attempt++) {
    const markdown = serialize(root, writing, suspects);
    const before = suspects.size;
    // Long posts full of trouble are not worth finding the single blocks: every attempt reads the whole again.
    for (const run of differences(root, markdown)) {
      const found = run.filter((block) => !suspects.has(block));
      for (const block of attempt < 2 ? found.slice(0, 1) : found) suspects.add(block);
    }
    if (suspects.size === before) return markdown;
  }
}

/**
 * The blocks that are not read as they are meant, in runs; those after a block that became two are among them up to the next that is
 * read right.
 */
function differences(root: Root, markdown: string): RootContent[][] {
  const written = parseDocument(markdown).children;
  let places: Map<string, number[]> | undefined;
  const placesOf = (block: RootContent) => {
    places ??= Map.groupBy(written.keys(), (index) => canonicalTree(written[index] as RootContent));
    return places.get(keyOf(block));
  };
  const runs: RootContent[][] = [];
  let open: RootContent[] | undefined;
  let at = 0;
  for (const block of root.children) {
    const next = readsAs(block, written[at])
      ? at
      : open && block.type !== "raw"
        ? nextFrom(placesOf(block), at)
        : undefined;
    if (next !== undefined) {
      at = next + 1;
      open = undefined;
      continue;
    }
    if (open) open.push(block);
    else {
      open = [block];
      runs.push(open);
    }
  }
  return runs;
}

/** The first of these places, in ascending order, from one on. */
function nextFrom(places: number[] | undefined, from: number): number | undefined {
  return places?.find((place) => place >= from);
}

function serialize(root: Root, writing: WritingStyle, suspects: Set<RootContent>): string {
  const children = root.children.map((block) =>
    suspects.has(block) ? escaped(block) : (typed(block, writing) ?? withTyped(block, writing)),
  );
  // A file with this character in it is no text to many programs; Markdown takes it out as well.
  return toMarkdown({ type: "root", children }, options(writing)).replaceAll("\0", "");
}

function options(writing: WritingStyle): Options {
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

/** The node as it was typed, if it still says the same and every engine reads it the same. */
function typed(node: Nodes, { dialect }: WritingStyle): Raw | undefined {
  const form = node.data?.typed;
  if (!form || !canStay(node, dialect) || signature(node) !== form.signature) return undefined;
  return node.type === "code" || makePortable(form.raw) === form.raw ? { type: "raw", value: form.raw } : undefined;
}

/** Whether what was typed reads the same in the engine's Markdown, the node's own signs and all within it. */
function canStay(node: Nodes, dialect: Dialect): boolean {
  if (dialect.rewritten.includes(node.type) || !staysItself(node, dialect)) return false;
  // A bare address has its text twice, as what it is and as what it shows.
  if (!("children" in node) || (node.type === "link" && !isBracketed(node))) return true;
  const inside = dialectWithin(node, dialect);
  return node.children.every((child) => canStay(child, inside));
}

function dialectWithin({ type }: Nodes, dialect: Dialect): Dialect {
  if (type === "link") return { ...dialect, hazards: hazardsInLink(dialect.hazards) };
  return type === "strong" || type === "emphasis" ? inEmphasis(dialect) : dialect;
}

/** The same of a node without those within it. */
function staysItself(node: Nodes, dialect: Dialect): boolean {
  switch (node.type) {
    case "list":
      return false;
    case "text":
      return node.data?.isLive || isHarmless(node.value, dialect.hazards);
    case "break":
      return !node.data?.typed?.raw.startsWith("\\");
    case "inlineCode":
      return staysCode(node.data?.typed?.raw ?? "");
    case "heading":
      // kramdown and Python-Markdown take it for the heading's end.
      return !plainText(node).endsWith("#");
    case "image":
      return staysAddressed(node, dialect) && isHarmless(node.alt ?? "", dialect.hazards);
    case "link":
      return isBracketed(node) ? staysAddressed(node, dialect) : staysBare(node, dialect);
    default:
      return true;
  }
}

/** In some Markdowns a line that begins with a tag ends the paragraph, and the code with it. */
const staysCode = (raw: string) => !raw.includes("\n") && isCodeEverywhere(raw);

function staysBare(link: Link, { autolinks }: Dialect): boolean {
  return autolinks === "bare" && isAutolink(link) && isPlainAutolink(link);
}

/** Whether an address and its title can stay as they were typed: without escapes, which Markdowns read each their own way. */
function staysAddressed(node: Link | Image, { hazards }: Dialect): boolean {
  if (/\\|&(?=#|\w+;)/.test(node.data?.typed?.raw ?? "")) return false;
  if (node.data?.isLive) return true;
  return isPlainAddress(node.url) && isHarmless(node.title ?? "", hazards);
}

/** An address alone, with nothing that could be emphasis where it is no link. */
function isPlainAutolink({ url }: Link): boolean {
  return isPlainAddress(url) && !/[*~^$]|(?<!\p{L})_|_(?!\p{L})/u.test(url);
}

/** An address alone is not; nor is "www.example.org", which engines link to http, to https or not at all. */
const isBracketed = (node: Link) => node.data?.typed?.raw.startsWith("[") ?? true;

/** A copy whose inline nodes are as they were typed where that can be. */
function withTyped<Kind extends Nodes>(node: Kind, writing: WritingStyle): Kind {
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
