// What an engine's Markdown has no form for becomes what it has: footnotes, struck text, descriptions of pictures, code.
import type { Code, FootnoteDefinition, InlineCode, Nodes, Raw, Root, RootContent, Text } from "mdast";
import type { Dialect } from "./dialect.ts";
import { characterReference } from "./escape.ts";
import { footnotesIn } from "./footnotes.ts";
import { withoutAddresses } from "./hazards.ts";
import { changePieces, piecesOf } from "./pieces.ts";

/** A copy of a piece that the dialect can write. */
export function adaptPiece(piece: RootContent, dialect: Dialect): RootContent {
  const [adapted = piece] = forms(piece, dialect, {});
  return adapted;
}

/** What a node stands in. */
interface Within {
  table?: boolean;
  link?: boolean;
}

function adaptNode<Kind extends Nodes>(node: Kind, dialect: Dialect, outside: Within): Kind {
  if (!("children" in node)) return node;
  const within = node.type === "table" || node.type === "link" ? { ...outside, [node.type]: true } : outside;
  const children = node.children.flatMap((child) => forms(child, dialect, within));
  return { ...node, children: dialect.hasFences ? children : withCodeApart(children) };
}

/** Indented code would belong to the list above it, or to the code: a comment parts them (Python-Markdown 3.4). */
function withCodeApart(children: RootContent[]): RootContent[] {
  return children.flatMap((node, index): RootContent[] => {
    const above = children[index - 1]?.type;
    return node.type === "code" && (above === "list" || above === "code") ? [raw("<!-- -->"), node] : [node];
  });
}

/** What stands for a node in the dialect. */
function forms(node: RootContent, dialect: Dialect, within: Within): RootContent[] {
  switch (node.type) {
    case "image": {
      const given = dialect.picture?.(node) ?? node;
      return [typeof given === "string" ? raw(given) : given];
    }
    case "delete": {
      const { children } = adaptNode(node, dialect, within);
      return dialect.hasStrikethrough ? [{ ...node, children }] : [raw("<del>"), ...children, raw("</del>")];
    }
    case "text":
      return [dialect.linksEscaped && !within.link ? withoutLinks(node) : node];
    case "code":
      if (isUnsafe(node, dialect)) return [raw(`<pre>${codeTag(node.value)}</pre>`)];
      return [adaptCode(node, dialect)];
    case "inlineCode": {
      // One behind a backslash ends the cell in any case.
      const isBroken = within.table && (dialect.hasFragileBars ? /\|/ : /\\\|/).test(node.value);
      return [isBroken || isUnsafe(node, dialect) ? raw(codeTag(node.value)) : withCode(node, dialect)];
    }
    default:
      return [adaptNode(node, dialect, within)];
  }
}

/** Live text is left to whoever wrote it. */
function withoutLinks(node: Text): Text {
  return node.data?.isLive ? node : withValue(node, withoutAddresses(node.value));
}

function withCode(node: InlineCode, dialect: Dialect): InlineCode {
  return withValue(node, dialect.code?.(node.value) ?? node.value);
}

/** Hexo's Markdown takes a fence right below a fence for text; a blank line between them is no code. */
function adaptCode(node: Code, dialect: Dialect): Code {
  const value = dialect.code?.(node.value) ?? node.value;
  const { lang, meta } = node;
  const isInfo = (info: string) => dialect.hasFences && (dialect.fenceInfo?.test(info) ?? true);
  const info = isInfo([lang, meta].filter(Boolean).join(" "))
    ? {}
    : { lang: isInfo(lang ?? "") ? lang : null, meta: null };
  return { ...withValue(node, value || "\n"), ...info };
}

/** The very node where the value is the same, so that it can stay as it was typed. */
const withValue = <Kind extends Code | InlineCode | Text>(node: Kind, value: string): Kind =>
  value === node.value ? node : { ...node, value };

const raw = (value: string): Raw => ({ type: "raw", value });

/** Code as HTML on one line, with nothing in it that Markdown, a template language or an engine reads. */
const codeTag = (value: string) => `<code>${value.replace(/[|&<>{}`*_~\\[\]\n\uFFFC]/g, characterReference)}</code>`;

/** Whether code would not be shown as code, or holds tags that would run though nobody meant them to. */
function isUnsafe({ value, data }: Code | InlineCode, { fragileCode, tagsInCode }: Dialect): boolean {
  return (fragileCode?.test(value) ?? false) || (!data?.isLive && (tagsInCode?.test(value) ?? false));
}

/** The notes at the end of the post, in the order in which the text calls them; small numbers stand for them. */
export function withEndnotes(root: Root): Root {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const note of piecesOf(root).flatMap(footnotesIn))
    if (note.type === "footnoteDefinition" && !definitions.has(note.identifier)) definitions.set(note.identifier, note);
  if (definitions.size === 0) return root;
  const numbers = new Map<string, number>();
  const number = (identifier: string) => {
    if (!numbers.has(identifier)) numbers.set(identifier, numbers.size + 1);
    return raw(`<sup>${numbers.get(identifier)}</sup>`);
  };
  const text = changePieces(root, (piece) => {
    if (piece.type === "footnoteDefinition") return [];
    return [footnotesIn(piece).length > 0 ? withNumbers(piece, number) : piece];
  });
  const notes: RootContent[] = [];
  // A note may call another one, and the map's order grows by it; those that nothing calls come last.
  const write = (identifier: string) => {
    const note = definitions.get(identifier);
    definitions.delete(identifier);
    if (note) notes.push(...endnote(withNumbers(note, number), number(identifier)));
  };
  for (const identifier of numbers.keys()) write(identifier);
  for (const identifier of definitions.keys()) write(identifier);
  return { ...text, children: [...text.children, ...notes] };
}

/** The blocks of a note, its number before the first words. */
function endnote({ children }: FootnoteDefinition, number: Raw): RootContent[] {
  const [first, ...more] = children;
  if (first?.type !== "paragraph") return [{ type: "paragraph", children: [number] }, ...children];
  return [{ ...first, children: [number, { type: "text", value: " " }, ...first.children] }, ...more];
}

function withNumbers<Kind extends Nodes>(node: Kind, number: (identifier: string) => Raw): Kind {
  if (!("children" in node)) return node;
  const children = node.children
    .filter(({ type }) => type !== "footnoteDefinition")
    .map((child) =>
      child.type === "footnoteReference" ? number(child.identifier) : withNumbers(child as Nodes, number),
    );
  return { ...node, children };
}
