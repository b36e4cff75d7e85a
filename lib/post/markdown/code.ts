// Code blocks and code spans in one engine's dialect.
import type { Code, InlineCode } from "mdast";
import { defaultHandlers, type Handle } from "mdast-util-to-markdown";
import type { Dialect } from "./dialect.ts";

/** Fenced, or indented where fences are not understood (the language is lost there). */
export function handleCode(dialect: Dialect): Handle {
  return (node: Code, parent, state, info) => {
    const value = dialect.code?.(node.value) ?? node.value;
    if (dialect.hasFences) return defaultHandlers.code({ ...node, value }, parent, state, info);
    return value
      .split("\n")
      .map((line) => (line === "" ? "" : `    ${line}`))
      .join("\n");
  };
}

/** @param base the handler of code spans that knows about tables */
export function handleInlineCode(dialect: Dialect, base: Handle): Handle {
  const handle: Handle = (node: InlineCode, parent, state, info) =>
    base({ ...node, value: dialect.code?.(node.value) ?? node.value }, parent, state, info);
  return Object.assign(handle, { peek: () => "`" });
}
