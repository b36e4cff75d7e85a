// Footnotes of texts that were typed apart: where two of them use the same label, the later gets one of its own.
import type { FootnoteDefinition, FootnoteReference, Root } from "mdast";
import { walk } from "./tree.ts";

declare module "mdast" {
  interface Data {
    /** Which parsed text a footnote belongs to. */
    textNumber?: number;
  }
}

type Footnote = FootnoteReference | FootnoteDefinition;

let textsRead = 0;

function footnotesOf(root: Root): Footnote[] {
  const found: Footnote[] = [];
  walk(root, (node) => {
    if (node.type === "footnoteReference" || node.type === "footnoteDefinition") found.push(node);
  });
  return found;
}

/** Remembers that the footnotes of `root` belong together. */
export function bindFootnotes(root: Root): void {
  textsRead += 1;
  for (const note of footnotesOf(root)) note.data = { ...note.data, textNumber: textsRead };
}

/** Changes the tree in place. Labels that are used once stay. */
export function separateFootnotes(root: Root): void {
  const notes = footnotesOf(root);
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
  for (const note of notes) {
    const label = renamed.get(key(note));
    if (label) Object.assign(note, { identifier: label, label });
  }
}

function nextFree(taken: Set<string>): string {
  let number = 1;
  while (taken.has(String(number))) number += 1;
  taken.add(String(number));
  return String(number);
}
