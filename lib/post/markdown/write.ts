// mdast to Markdown in one engine's dialect: what a person typed stays as it was typed wherever it reads the same there,
// everything else is written by mdast-util-to-markdown. Each piece of the result is read again and compared with the tree.
import type { List, Nodes, Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Handle, type Options, toMarkdown } from "mdast-util-to-markdown";
import { adaptPiece, withEndnotes } from "./adapt.ts";
import { footnotesIn } from "./footnotes.ts";
import { createHandlers, type WritingStyle } from "./handlers.ts";
import { parseDocument } from "./parse.ts";
import { piecesOf, piecesOfBlock } from "./pieces.ts";
import { readsAs } from "./same.ts";
import { asTyped } from "./typed.ts";

/** A piece where it stands. */
interface Placed {
  piece: RootContent;
  /** The list that it is an item of. */
  list?: List;
  /** The sign that its list has not, though it is the usual one. */
  avoids?: string;
}

interface Written extends Placed {
  /** The piece in the engine's dialect. */
  node: RootContent;
  text: string;
}

/** Pieces as they were written in one dialect and style. */
export type WrittenPieces = WeakMap<
  RootContent,
  Pick<Written, "text" | "avoids"> & {
    /** Of the piece in the dialect. */
    type: RootContent["type"];
    /** What was defined in the post, and is perhaps referred to. */
    labels: string;
  }
>;

/**
 * The Markdown of a tree, ending in one line break.
 * @param given is left as it is
 * @param writing the engine's dialect and the post's style
 * @param kept what was written before, in that dialect and style: of its pieces only the others are written
 */
export function writeMarkdown(given: Root, writing: WritingStyle, kept: WrittenPieces = new WeakMap()): string {
  const root = writing.dialect.hasFootnotes ? given : withEndnotes(given);
  const placed = place(root, writing);
  const labels = placed.flatMap(({ piece }) => labelsIn(piece)).join(" ");
  const isWritten = ({ piece, avoids }: Placed) => {
    const known = kept.get(piece);
    return known?.avoids === avoids && known?.labels === labels && labelsIn(piece).length === 0;
  };
  const fresh = placed.filter((one) => !isWritten(one));
  for (const { piece, node, text, avoids } of write(fresh, writing))
    kept.set(piece, { text, avoids, type: node.type, labels });
  const texts = placed.map((one) => ({ ...one, text: "", type: one.piece.type, ...kept.get(one.piece) }));
  const markdown = texts.map((one, index) => between(texts[index - 1], one, writing) + one.text).join("");
  return markdown === "" || markdown.endsWith("\n") ? markdown : `${markdown}\n`;
}

/** What a piece defines. */
function labelsIn(piece: RootContent): string[] {
  if (piece.type === "definition") return [piece.identifier];
  return footnotesIn(piece).flatMap(({ type, identifier }) => (type === "footnoteDefinition" ? `^${identifier}` : []));
}

/** A list right behind another one has another sign, as has one with a rule in it that would be one with the usual sign. */
function place(root: Root, { style }: WritingStyle): Placed[] {
  let above: string | undefined;
  return root.children.flatMap((block): Placed[] => {
    if (block.type !== "list") {
      above = undefined;
      return [{ piece: block }];
    }
    const usual = block.ordered ? "." : style.bullet;
    const avoids = usual === above || (usual === rule && beginsWithRule(block)) ? usual : undefined;
    above = avoids ? undefined : usual;
    return piecesOfBlock(block).map((piece) => ({ piece, avoids, ...(piece !== block && { list: block }) }));
  });
}

const rule = "*";
const beginsWithRule = ({ children }: List) => children.some((item) => item.children[0]?.type === "thematicBreak");

/** What stands between a piece and the one before it. */
function between(
  left: { list?: List; type: RootContent["type"] } | undefined,
  right: { list?: List; type: RootContent["type"] },
  { dialect }: WritingStyle,
): string {
  if (!left) return "";
  if (left.list && left.list === right.list) return left.list.spread === false ? "\n" : "\n\n";
  if (left.type === "definition" && right.type === "definition") return "\n";
  // Indented code would belong to the list above it, or to the code: a comment parts them (Python-Markdown 3.4).
  const isTaken = ["listItem", "list", "code", "footnoteDefinition"].includes(left.type);
  return right.type === "code" && isTaken && !dialect.hasFences ? "\n\n<!-- -->\n\n" : "\n\n";
}

/**
 * Each is written with every escape if it would not be read as it is meant.
 * @param placed all that define something among them
 */
function write(placed: Placed[], writing: WritingStyle): Written[] {
  const adapted = placed.map((one) => ({ ...one, node: adaptPiece(one.piece, writing.dialect) }));
  const written = serialize(adapted, writing, (node) => asTyped(node, writing));
  const defining = written.filter(({ piece }) => labelsIn(piece).length > 0);
  const others = written.filter(({ piece }) => labelsIn(piece).length === 0);
  // One that is misread may take in those behind it: by itself each shows what it is.
  const wrong = misread([...defining, ...others], writing).filter((one) => {
    const beside = defining.filter((other) => other !== one);
    return misread([...beside, one], writing).includes(one);
  });
  const again = new Map(serialize(wrong, writing, escaped).map((one) => [one.piece, one]));
  return written.map((one) => again.get(one.piece) ?? one);
}

function serialize<Kind extends Placed & { node: RootContent }>(
  pieces: Kind[],
  writing: WritingStyle,
  form: (node: RootContent) => RootContent,
): (Kind & { text: string })[] {
  const texts: (Kind & { text: string })[] = [];
  const root: Handle = (_node, _parent, state, info) => {
    for (const one of pieces) {
      const node = form(one.node);
      state.bulletLastUsed = one.avoids;
      const block: RootContent = node.type === "listItem" ? { type: "list", ordered: false, children: [node] } : node;
      const text = state.containerFlow({ type: "root", children: [block] }, info);
      // A file with this character in it is no text to many programs; Markdown takes it out as well.
      texts.push({ ...one, text: text.replaceAll("\0", "") });
    }
    return "";
  };
  const { handlers, ...rest } = options(writing);
  toMarkdown({ type: "root", children: [] }, { ...rest, handlers: { ...handlers, root } });
  return texts;
}

/** Those that are not read as they are meant. */
function misread(pieces: Written[], writing: WritingStyle): Written[] {
  let markdown = "";
  const places = pieces.map((one, index) => {
    const left = pieces[index - 1];
    markdown += between(left && { ...left, type: left.node.type }, { ...one, type: one.node.type }, writing);
    const start = markdown.length;
    markdown += one.text;
    return { one, start, end: markdown.length };
  });
  const read = piecesOf(parseDocument(`${markdown}\n`));
  let next = 0;
  const wrong = places.filter(({ one, start, end }) => {
    while ((read[next]?.position?.start.offset ?? start) < start) next++;
    const first = next;
    while ((read[next]?.position?.start.offset ?? end) < end) next++;
    const found = read.slice(first, next);
    return (found.at(-1)?.position?.end.offset ?? end) > end || !readsAs(one.node, found);
  });
  return wrong.map(({ one }) => one);
}

function options(writing: WritingStyle): Options {
  const { style } = writing;
  return {
    bullet: style.bullet,
    listItemIndent: style.bulletIndent,
    emphasis: "_",
    fences: true,
    rule,
    tightDefinitions: true,
    extensions: [gfmToMarkdown()],
    handlers: createHandlers(writing),
  };
}

function escaped<Kind extends Nodes>(node: Kind): Kind {
  const copy: Kind = { ...node, data: { ...node.data, typed: undefined, mustEscape: true } };
  if ("children" in copy) Object.assign(copy, { children: copy.children.map((child) => escaped(child as Nodes)) });
  return copy;
}
