// What a check finds in a body: where, and what an engine will make of it.
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { parseDocument } from "../markdown/parse.ts";

export type FindingKind = "unknownTag" | "openTag" | "code" | "droppedHtml" | "missingPicture";

export interface Finding {
  kind: FindingKind;
  /** Line of the body, from 1. */
  line: number;
  /** The tag, the address, the engine's words. */
  detail: string;
}

/** Finds in a body what an engine fails at. `paths` are the post's other files, relative to it. */
export type Check = (body: string, paths: string[]) => Finding[];

/** The line, from 1, of a place in the body; `offset` in UTF-16 units. */
export function lineAt(body: string, offset: number): number {
  return body.slice(0, offset).split("\n").length;
}

/** The body with its code blanked out, every other character where it was. */
export function withoutCode(body: string): string {
  let prose = body;
  visit(parseDocument(body) as Nodes, ["code", "inlineCode"], (node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    prose = prose.slice(0, start) + body.slice(start, end).replace(/[^\n]/g, " ") + prose.slice(end);
  });
  return prose;
}
