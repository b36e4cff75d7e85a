// How deep links, quotes and lists lie within one another, which is looked at before a post's Markdown is read.
import { Problem } from "@/lib/model/problem.ts";

/**
 * Far above any post. The Markdown parser's time grows with the square of the depth and more: 18 KB of pictures within pictures
 * take it ten seconds, lists 1,500 deep minutes (measured on 2026-11-23 with micromark 4).
 */
const deepest = 100;

/**
 * Of one paragraph, far above any. At each closing bracket the parser looks back for the one that opens it: 40,000 of them take it
 * minutes (measured on 2026-11-27 with micromark 4).
 */
const mostBrackets = 5_000;

/** @throws Problem when links, pictures, quotes or lists lie too deep within one another, or a paragraph has too many brackets */
export function checkNesting(markdown: string) {
  if (hasManyBrackets(markdown)) throw new Problem("problemPostBrackets", [mostBrackets.toLocaleString("en")]);
  if (hasDeepBrackets(markdown) || hasDeepMarks(markdown)) throw new Problem("problemPostNested");
}

/** Brackets that are closed again before a blank line; those that are not are cheap, and text. */
function hasDeepBrackets(markdown: string): boolean {
  /** For each open bracket, how deep the pairs within it lie. */
  let open: number[] = [];
  for (const [sign] of markdown.matchAll(/[[\]]|\n[ \t\r>]*(?=\n)/g)) {
    if (sign === "[") open.push(0);
    else if (sign !== "]") open = [];
    else {
      const depth = (open.pop() ?? -1) + 1;
      const outer = open.pop();
      if (outer !== undefined) open.push(Math.max(outer, depth));
      if (depth > deepest) return true;
    }
  }
  return false;
}

/** Closing brackets between blank lines and bullets, which end a paragraph wherever they stand. */
function hasManyBrackets(markdown: string): boolean {
  let count = 0;
  for (const [sign] of markdown.matchAll(/\]|\n[ \t\r>]*(?=\n|[-+*][ \t])/g)) {
    count = sign === "]" ? count + 1 : 0;
    if (count > mostBrackets) return true;
  }
  return false;
}

/** The marks of quotes and bullets before a line's text, with the indent that lists within lists have, two columns at least. */
function hasDeepMarks(markdown: string): boolean {
  for (const [, start = "", rest] of markdown.matchAll(markedLine)) {
    const marks = start.match(/[>+*-]|\d+/g)?.length ?? 0;
    const [indent = ""] = /^[ \t]*/.exec(start) ?? [];
    const columns = indent.replaceAll("\t", "    ").length;
    // "* * *" is a rule.
    const isRule = rest === "" && /^[ \t]*([-*])(?:[ \t]+\1)*[ \t]*$/.test(start);
    if (marks + columns / 2 > deepest && !isRule) return true;
  }
  return false;
}

const markedLine = /(?<![^\n])([ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+)([^\n]*)/g;
