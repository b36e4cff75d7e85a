// Footnotes of texts that were typed apart: where two of them use the same label, the later gets one of its own.
import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from "mdast";
import { changePieces, piecesOf, remembered } from "./pieces.ts";
import { walk } from "./tree.ts";

declare module "mdast" {
  interface Data {
    /** Which parsed text a footnote belongs to. */
    textNumber?: number;
  }
}

type Footnote = FootnoteReference | FootnoteDefinition;

let textsRead = 0;

const isFootnote = (node: Nodes): node is Footnote =>
  node.type === "footnoteReference" || node.type === "footnoteDefinition";

function footnotesOf(root: Nodes): Footnote[] {
  const found: Footnote[] = [];
  walk(root, (node) => {
    if (isFootnote(node)) found.push(node);
  });
  return found;
}

/** Those of a piece, and what refers to them. */
export const footnotesIn = remembered(footnotesOf);

/** Remembers that the footnotes of `root` belong together. */
export function bindFootnotes(root: Root): void {
  textsRead += 1;
  for (const note of footnotesOf(root)) note.data = { ...note.data, textNumber: textsRead };
}

/** A tree in which every label is of one footnote. Those that are used once stay. */
export function separateFootnotes(root: Root): Root {
  const notes = piecesOf(root).flatMap(footnotesIn);
  const key = ({ data, identifier }: Footnote) => `${data?.textNumber ?? ""} ${identifier}`;
  const taken = new Set(notes.map(({ identifier }) => identifier));
  const claimed = new Set<string>();
  const renamed = new Map<string, string>();
  for (const note of notes.filter(({ type }) => type === "footnoteDefinition")) {
    if (renamed.has(key(note))) continue;
    const label = claimed.has(note.identifier) ? nextFree(taken) : undefined;
    claimed.add(note.identifier);
    if (label) renamed.set(key(note), label);
  }
  const labelOf = (note: Footnote) => renamed.get(key(note));
  return changePieces(root, (piece) => [footnotesIn(piece).some(labelOf) ? rename(piece, labelOf) : piece]);
}

/** A copy with other labels. */
function rename<Kind extends Nodes>(node: Kind, labelOf: (note: Footnote) => string | undefined): Kind {
  const label = isFootnote(node) && labelOf(node);
  const named = label ? { ...node, identifier: label, label } : node;
  if (!("children" in named)) return named;
  return { ...named, children: named.children.map((child) => rename(child as Nodes, labelOf)) };
}

function nextFree(taken: Set<string>): string {
  let number = 1;
  while (taken.has(String(number))) number += 1;
  taken.add(String(number));
  return String(number);
}
