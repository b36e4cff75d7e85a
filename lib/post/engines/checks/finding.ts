// What a check finds in a body: where, and what an engine will make of it.
import { parseDocument } from "../../markdown/parse.ts";
import { walk } from "../../markdown/tree.ts";

export type FindingKind =
  /** Never closed: the build fails. */
  | "openTag"
  /** No syntax of the engine's: the build fails. */
  | "brokenTag"
  /** Not the engine's own: the build fails unless the blog adds it. */
  | "unknownTag"
  | "unknownFilter"
  /** Names something of the blog: the build fails unless it is there. */
  | "namedFile"
  | "missingPicture"
  /** Is run, which may fail. */
  | "code"
  /** A value, or nothing, comes in its place; the post is built. */
  | "filledIn"
  /** Is left out; the post is built. */
  | "droppedHtml";

export interface Finding {
  kind: FindingKind;
  /** Line of the body, from 1. */
  line: number;
  /** The tag's name, the address, or what stands there. */
  detail: string;
}

/** Finds in a body what an engine fails at. `paths` are the post's other files, relative to it. */
export type Check = (body: string, paths: string[]) => Finding[];

/** The line, from 1, of a place in the body; `offset` in UTF-16 units. */
export function lineAt(body: string, offset: number): number {
  return body.slice(0, offset).split("\n").length;
}

/** The first of what stands somewhere, short enough for a sentence. */
export function excerptOf(found: string): string {
  const [line = ""] = found.trim().split("\n");
  const beginning = line.slice(0, 39).replace(/[\uD800-\uDBFF]$/, "");
  return line.length <= 40 ? line.trim() : `${beginning.trim()}…`;
}

/** `found` blanked out, its lines kept. */
export const blank = (found: string) => found.replace(/[^\n]/g, " ");

/**
 * The body with its code blanked out, every other character where it was.
 * @param hasIndented whether indented lines are code to the engine
 */
export function withoutCode(body: string, hasIndented = true): string {
  const parts: string[] = [];
  let at = 0;
  walk(parseDocument(body), ({ type, position }) => {
    if (type !== "code" && type !== "inlineCode") return;
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? 0;
    if (!hasIndented && type === "code" && !/[`~]/.test(body.charAt(start))) return;
    parts.push(body.slice(at, start), blank(body.slice(start, end)));
    at = end;
  });
  return parts.join("") + body.slice(at);
}

/** The first output, `{{ x }}`: template languages put the value of `x` there. */
export function findOutput(prose: string): Finding[] {
  const found = /\{\{[^{}]*\}\}/.exec(prose);
  return found ? [{ kind: "filledIn", line: lineAt(prose, found.index), detail: excerptOf(found[0]) }] : [];
}
