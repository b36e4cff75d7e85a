// What an engine's Markdown does differently, as data for the writer.

import type { Image, Nodes } from "mdast";
import type { bullets } from "@/lib/model/index.ts";
import { everyHazard } from "./hazards.ts";

export interface Dialect {
  /** What the engine may read out of plain text; what every Markdown may is among it. */
  hazards: RegExp[];
  /** What it may read out of emphasised text besides. */
  hazardsInEmphasis?: RegExp[];
  /** The engine's own tags and attributes: a text in which they stand was written for them to work. */
  ownSyntax?: RegExp;
  /** How an address that is its own text is written: "bare" only where the engine makes a link of it. */
  autolinks: "bare" | "angle" | "inline";
  /** Whether addresses in a text become links even if their signs are escaped. */
  linksEscaped?: boolean;
  /** Whether fenced code is understood; else code is indented. */
  hasFences: boolean;
  /** Whether ~~ strikes text out; else an element of HTML does. */
  hasStrikethrough: boolean;
  /** Whether every line of a quote may begin with its mark; else its paragraphs stand on one line each. */
  hasLongQuotes: boolean;
  /** Whether notes can stand at the foot of the page; else they stand at the end of the post. */
  hasFootnotes: boolean;
  /** Whether an escaped bar in a table's code shows its backslash. */
  hasFragileBars?: boolean;
  /** What may stand after the fence of a code block; of anything else the language at most is left. */
  fenceInfo?: RegExp;
  /** A picture whose description the engine would not show as it is, in another form or in the engine's own syntax. */
  picture?(image: Image): Image | string;
  /** Kinds of nodes that are never written as they were typed, because the engine reads them in one form only. */
  rewritten: Nodes["type"][];
  /** Tags that run even in code, in a post in which tags are meant to work: a page's code with them is written as HTML. */
  tagsInCode?: RegExp;
  /** Code that the engine's Markdown stumbles over: it is written as HTML. */
  fragileCode?: RegExp;
  /** Changes code so that the engine shows it literally. */
  code?(value: string): string;
}

/** GitHub's Markdown, which Wrapup itself reads; an engine's dialect names what differs. https://github.github.com/gfm/ */
export const gfm: Dialect = {
  hazards: everyHazard,
  autolinks: "bare",
  hasFences: true,
  hasStrikethrough: true,
  hasLongQuotes: true,
  hasFootnotes: true,
  rewritten: [],
};

/** The dialect of what stands in emphasis. */
export function inEmphasis(dialect: Dialect): Dialect {
  const { hazards, hazardsInEmphasis } = dialect;
  return hazardsInEmphasis ? { ...dialect, hazards: [...hazards, ...hazardsInEmphasis] } : dialect;
}

/** How lists and references are laid out. */
export interface MarkdownStyle {
  bullet: (typeof bullets)[number];
  bulletIndent: "tab" | "one";
  /** What stands before a reference's definition. */
  definitionIndent: string;
}

/** Bullets with their text at the fourth column, which every Markdown takes for one list. */
export const wideStyle: MarkdownStyle = { bullet: "*", bulletIndent: "tab", definitionIndent: "" };
