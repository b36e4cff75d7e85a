// Code in one engine's dialect.
import type { Code, InlineCode } from "mdast";
import { defaultHandlers, type Handle } from "mdast-util-to-markdown";
import type { Dialect } from "./dialect.ts";

/** Fenced, or indented where fences are not understood (the language is lost there). */
export function handleCode({ hasFences }: Dialect): Handle {
  return (node: Code, parent, state, info) => {
    if (hasFences) return defaultHandlers.code(node, parent, state, info);
    return node.value
      .split("\n")
      .map((line) => (line === "" ? "" : `    ${line}`))
      .join("\n");
  };
}

/**
 * Code within a line. kramdown ends it at the first backticks that are as many, a longer run's among them, and takes one between
 * spaces for a sign of the text (lib/kramdown/parser/kramdown/codespan.rb).
 */
export const inlineCode: Handle = (node: InlineCode, parent, state) => {
  const written = widen(defaultHandlers.inlineCode(node, parent, state));
  // A bar ends a cell in code as well, unless a backslash stands before it (https://github.github.com/gfm/#example-200).
  return state.stack.includes("tableCell") ? written.replace(/(?<!\\)\|/g, "\\|") : written;
};

function widen(written: string): string {
  if (isCodeEverywhere(written)) return written;
  const { inside } = partsOf(written);
  const runs = (inside.match(/`+/g) ?? []).map(({ length }) => length);
  const marks = "`".repeat(Math.max(1, ...runs) + 1);
  return `${marks}${inside}${marks}`;
}

/** Whether a code span is read as one, and to the same end, by every Markdown. */
export function isCodeEverywhere(written: string): boolean {
  const { marks, inside } = partsOf(written);
  return !/^`\s/.test(written) && !inside.includes(marks);
}

function partsOf(written: string): { marks: string; inside: string } {
  const [, marks = "", inside = ""] = /^(`+)(.*)\1$/s.exec(written) ?? [];
  return { marks, inside };
}
