// A note's words without the signs that format them, for a name that is spoken and a line of what was found. The note itself is
// rendered properly.

/** @returns one line */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:[-*+>]|#{1,6}|\d+[.)])\s+/gm, "")
    .replace(/(\*\*|__|~~|[*`])(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/\s+/g, " ")
    .trim();
}
