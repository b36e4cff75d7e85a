// Code blocks in one engine's dialect.
import type { Code } from "mdast";
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
