// What an engine's Markdown does differently, as data for the writer.

import type { Nodes } from "mdast";
import type { bullets } from "@/lib/model.ts";

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
  /** Whether an escaped bracket or backtick can still end a link's text. */
  hasFragileLabels?: boolean;
  /** Whether a picture's description loses what is escaped in it. */
  hasPlainAlt?: boolean;
  /** Kinds of nodes that are never written as they were typed, because the engine reads them in one form only. */
  rewritten: Nodes["type"][];
  /** Changes code so that the engine shows it literally. */
  code?(value: string): string;
}

/** How lists and references are laid out. */
export interface MarkdownStyle {
  bullet: (typeof bullets)[number];
  bulletIndent: "tab" | "one";
  /** What stands before a reference's definition. */
  definitionIndent: string;
}

/** The opening braces of Liquid and Nunjucks, and what closes them. */
export const templateBraces = /\{(?=[{%#])|(?<=\{)\{|\}(?=\})|(?<=[}%#])\}/g;
