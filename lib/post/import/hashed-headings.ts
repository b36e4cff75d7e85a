// Lines that older Markdown parsers took for headings: "###Title", without the space that CommonMark wants.
import type { RootContent } from "mdast";
import { oneLine, plainText } from "../markdown/tree.ts";

/** Depth and title of such a line; one sign alone would as well be a hashtag. */
export function readHashedHeading(block: RootContent): { depth: number; title: string } | undefined {
  if (block.type !== "paragraph") return undefined;
  const said = plainText(block).trim();
  const [, signs = ""] = /^(#{2,6})[^\s#]/.exec(said) ?? [];
  return signs === "" || said.includes("\n")
    ? undefined
    : { depth: signs.length, title: oneLine(said.slice(signs.length)) };
}
