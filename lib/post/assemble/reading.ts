// How long a post is: words, minutes, links.
import type { Root } from "mdast";
import { piecesOf, remembered } from "../markdown/pieces.ts";
import { walk } from "../markdown/tree.ts";

const wordsPerMinute = 220;

/** Words as a reader counts them; in scripts without spaces every character is one. Code blocks count too. */
export function countWords(root: Root): number {
  return piecesOf(root).reduce((count, piece) => count + wordsOf(piece), 0);
}

const wordsOf = remembered((piece) => {
  let count = 0;
  walk(piece, (node) => {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") count += wordsIn(node.value);
  });
  return count;
});

function wordsIn(value: string): number {
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
  const rest = value.replace(unspaced, " ").split(/\s+/);
  return (value.match(unspaced)?.length ?? 0) + rest.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Minutes to read, rounded up; 0 for a post without words. */
export function minutesFor(words: number): number {
  return Math.ceil(words / wordsPerMinute);
}

/** Links and embedded pages, as often as they stand there. */
export function countLinks(root: Root): number {
  return piecesOf(root).reduce((count, piece) => count + linksOf(piece), 0);
}

const linksOf = remembered((piece) => {
  let count = 0;
  walk(piece, (node) => {
    if (node.type === "link" || node.type === "linkReference" || node.type === "embed") count++;
  });
  return count;
});
