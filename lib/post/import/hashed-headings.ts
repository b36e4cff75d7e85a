// Lines that older Markdown parsers took for headings: "###Title", without the space that CommonMark wants.
import type { RootContent } from "mdast";
import { oneLine, plainText } from "../markdown/tree.ts";
import { hasWordForSpeaker, readByline } from "./bylines.ts";

interface HashedHeading {
  depth: number;
  title: string;
  /** Whether the next line of the paragraph says who spoke. */
  isLead: boolean;
}

/** Depth and title of such a line; one sign alone would as well be a hashtag. */
export function readHashedHeading(block: RootContent): HashedHeading | undefined {
  if (block.type !== "paragraph") return undefined;
  const [said = "", ...more] = plainText(block).trim().split("\n");
  const [, signs = ""] = /^(#{2,6})[^\s#]/.exec(said) ?? [];
  const isLead = more.length > 0 && more.every((line) => hasWordForSpeaker(line) && readByline(line) !== undefined);
  return signs === "" || (more.length > 0 && !isLead)
    ? undefined
    : { depth: signs.length, title: oneLine(said.slice(signs.length)), isLead };
}
