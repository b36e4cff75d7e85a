// Which nodes are written as they were typed: those that still say the same, and that every engine reads the same.
import type { Image, Link, Nodes, Raw, RootContent } from "mdast";
import { isCodeEverywhere } from "./code.ts";
import { type Dialect, inEmphasis } from "./dialect.ts";
import { isPlainAddress, makePortable } from "./escape.ts";
import { isAutolink, type WritingStyle } from "./handlers.ts";
import { hazardsInLink, isHarmless } from "./hazards.ts";
import { plainText, signature } from "./tree.ts";

/** A piece's block as it was typed, or a copy of it whose inline nodes are, where that can be. */
export function asTyped(node: RootContent, writing: WritingStyle): RootContent {
  // Items are indented.
  return (node.type !== "listItem" && typed(node, writing)) || withTyped(node, writing);
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
