// What an engine's Markdown does differently, as data for the writer.

import type { Image, Nodes } from "mdast";
import type { bullets } from "@/lib/model/index.ts";

export interface Dialect {
  /**
   * What the engine would take for its own syntax in prose: every character these match is written as a character
   * reference. Global expressions, tried on one run of text with its escapes resolved.
   */
  hazards: RegExp[];
  /** How an address that is its own text is written: "bare" only where the engine makes a link of it. */
  autolinks: "bare" | "angle" | "inline";
  /** Whether HTML may stand in the file at all. */
  allowsHtml: boolean;
  /** Whether fenced code is understood; else code is indented. */
  hasFences: boolean;
  /** Whether ~~ strikes text out; else an element of HTML does. */
  hasStrikethrough: boolean;
  /** Whether every line of a quote may begin with its mark; else its paragraphs stand on one line each. */
  hasLongQuotes: boolean;
  /** Whether notes can stand at the foot of the page; else they stand at the end of the post. */
  hasFootnotes: boolean;
  /** Whether an escaped bracket or backtick can still end a link's text, and a picture's description shows its backslashes. */
  hasFragileLabels?: boolean;
  /** Whether an escaped bar in a table's code shows its backslash. */
  hasFragileBars?: boolean;
  /** What may stand after the fence of a code block; of anything else the language at most is left. */
  fenceInfo?: RegExp;
  /** A picture whose description the engine would not show as it is, in another form or in the engine's own syntax. */
  picture?(image: Image): Image | string;
  /** Kinds of nodes that are never written as they were typed, because the engine reads them in one form only. */
  rewritten: Nodes["type"][];
  /** Changes code so that the engine shows it literally. */
  code?(value: string): string;
}

/** GitHub's Markdown, which Wrapup itself reads; an engine's dialect names what differs. https://github.github.com/gfm/ */
export const gfm: Dialect = {
  hazards: [],
  autolinks: "bare",
  allowsHtml: true,
  hasFences: true,
  hasStrikethrough: true,
  hasLongQuotes: true,
  hasFootnotes: true,
  rewritten: [],
};

/** How lists and references are laid out. */
export interface MarkdownStyle {
  bullet: (typeof bullets)[number];
  bulletIndent: "tab" | "one";
  /** What stands before a reference's definition. */
  definitionIndent: string;
}

/** Bullets with their text at the fourth column, which every Markdown takes for one list. */
export const wideStyle: MarkdownStyle = { bullet: "*", bulletIndent: "tab", definitionIndent: "" };

/** Stars and underscores with spaces or signs around them, which CommonMark takes for text and older Markdowns for emphasis. */
export const looseEmphasis = [/\*/g, /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu];

/** A number that would begin a list in the midst of a paragraph, where CommonMark asks for a blank line. */
export const numberedLine = /(?<=(?:^|\n) *\d{1,9})[.)](?=\s)/g;

/** The opening braces of Liquid and Nunjucks, and what closes them. */
export const templateBraces = /\{(?=[{%#])|(?<=\{)\{|\}(?=\})|(?<=[}%#])\}/g;
