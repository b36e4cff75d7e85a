// How a run of text is written: as it was typed, or as it is where that is text to every Markdown, else with the escapes all of
// them know.
import type { Text } from "mdast";
import { type ConstructName, defaultHandlers, type Handle, type Info, type State } from "mdast-util-to-markdown";
import { type Dialect, inEmphasis } from "./dialect.ts";
import { characterReference, encodeHazards, makePortable, readsBack, withoutEscapes } from "./escape.ts";
import { hazardsInLink, headingEnd } from "./hazards.ts";
import { signature } from "./tree.ts";

/** Markdown of a run of text with the dialect's hazards made harmless. */
export function encode(markdown: string, dialect: Dialect, state: State, info: Info): string {
  const isIn = (construct: ConstructName) => state.stack.includes(construct);
  const { hazards } = isIn("strong") || isIn("emphasis") ? inEmphasis(dialect) : dialect;
  const found = isIn("label") && !isIn("image") ? hazardsInLink(hazards) : hazards;
  return encodeHazards(makePortable(markdown), isIn("headingAtx") ? [...found, headingEnd] : found, info);
}

/** How mdast-util-to-markdown writes texts: escaped no more than needed, and as they were typed where that says the same. */
export function handleText(dialect: Dialect): Handle {
  const text: Handle = (node: Text, parent, state, info) => {
    const isOneLine = !dialect.hasLongQuotes && state.stack.includes("blockquote");
    if (isOneLine && node.value.includes("\n")) {
      return text({ ...node, value: node.value.replace(/\s*\n\s*/g, " ") }, parent, state, info);
    }
    const typed = asTyped(node);
    if (typed !== undefined && node.data?.isLive) return typed;
    const written = typed ?? (isPlain(node, state) ? node.value : undefined);
    if (written !== undefined) return encode(written, dialect, state, info);
    const escaped = endSafely(defaultHandlers.text(node, parent, state, info), node.value);
    // An escaped bracket or backtick can still end a link's text in some Markdowns.
    const isLabel = state.stack.includes("label");
    return encode(isLabel ? withoutEscapes(escaped, /[[\]`]/) : escaped, dialect, state, info);
  };
  return text;
}

/** The text's Markdown as it was typed, if it still says that. */
function asTyped(node: Text): string | undefined {
  const typed = node.data?.typed;
  if (!typed || node.data?.mustEscape || signature(node) !== typed.signature) return undefined;
  return hasRareEntity(typed.raw) ? undefined : typed.raw;
}

/** Names of characters beyond those of HTML 2 and the most common of HTML 4 are unknown to kramdown. */
function hasRareEntity(raw: string): boolean {
  return /&(?!(?:amp|lt|gt|quot|nbsp|copy|reg|trade|hellip|[nm]dash|[lr][sd]?a?quo|middot|bull|euro|[a-zA-Z]uml|szlig);)[a-z]\w*;/i.test(
    raw,
  );
}

/** A backslash at the end would escape what follows, a link's bracket say. */
function endSafely(markdown: string, value: string): string {
  const [run = ""] = /\\*$/.exec(value) ?? [];
  return run === "" ? markdown : markdown.replace(/\\+$/, characterReference("\\").repeat(run.length));
}

/** Whether the text needs no escape in CommonMark: it is read back as it is, and stands where no bracket or bar ends something. */
function isPlain(node: Text, state: State): boolean {
  if (node.data?.mustEscape || state.stack.includes("tableCell")) return false;
  if (state.stack.includes("label") && /[[\]]/.test(node.value)) return false;
  return !node.value.endsWith("\\") && !/&#?\w+;/.test(node.value) && readsBack(node.value);
}
