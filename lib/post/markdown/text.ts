// How a run of text is written: as it was typed, or as it is where that reads back, else with the escapes every engine knows.
import type { Text } from "mdast";
import { defaultHandlers, type Handle, type Info, type State } from "mdast-util-to-markdown";
import type { Dialect } from "./dialect.ts";
import { characterReference, encodeHazards, makePortable, readsBack, withoutEscapes } from "./escape.ts";
import { signature } from "./tree.ts";

/** Markdown of a run of text with the dialect's hazards made harmless. */
export function encode(markdown: string, dialect: Dialect, { before }: Pick<Info, "before">): string {
  return encodeHazards(makePortable(markdown), dialect.hazards, before === "" || /[\r\n]$/.test(before));
}

/** How mdast-util-to-markdown writes texts: escaped no more than the engine needs, and as they were typed where that says the same. */
export function handleText(dialect: Dialect): Handle {
  const text: Handle = (node: Text, parent, state, info) => {
    const isOneLine = !dialect.hasLongQuotes && state.stack.includes("blockquote");
    if (isOneLine && node.value.includes("\n")) {
      return text({ ...node, value: node.value.replace(/\s*\n\s*/g, " ") }, parent, state, info);
    }
    const written = asTyped(node) ?? (isPlain(node, state) ? node.value : undefined);
    if (written !== undefined) return encode(written, dialect, info);
    const escaped = endSafely(defaultHandlers.text(node, parent, state, info), node.value);
    const isFragile = dialect.hasFragileLabels && state.stack.includes("label");
    return encode(isFragile ? withoutEscapes(escaped, /[[\]`]/) : escaped, dialect, info);
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

/** Whether the text needs no escape: it is read back as it is, and stands where no bracket or bar ends something. */
function isPlain(node: Text, state: State): boolean {
  if (node.data?.mustEscape || state.stack.includes("tableCell")) return false;
  if (state.stack.includes("label") && /[[\]]/.test(node.value)) return false;
  return !node.value.endsWith("\\") && readsBack(node.value);
}
