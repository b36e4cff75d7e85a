// Which talk, or which other part of the post, a conflict between hand edits and the talks is about, and which note made it.
import type { Nodes, Root } from "mdast";
import type { Note } from "@/lib/model/index.ts";
import type { Conflict, Merge } from "../markdown/edit.ts";
import { plainText } from "../markdown/tree.ts";
import { wordsOf } from "../merge/words.ts";

/** A conflict with the id of the talk, or the name of the part, whose text it is; absent where nobody can tell. */
export interface PlacedConflict extends Conflict {
  passage?: string;
}

/** Part of a text's words that have to stand in a passage for it to be that text's. */
const leastShare = 0.6;

/** The words of each passage of the post. */
function wordsOfPassages(composed: Root): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  const add = (node: Nodes) => {
    const id = node.data?.passage;
    if (id === undefined) return;
    const known = words.get(id) ?? new Set<string>();
    for (const word of wordsOf(plainText(node))) known.add(word.toLowerCase());
    words.set(id, known);
  };
  for (const block of composed.children) {
    add(block);
    if (block.type === "list") block.children.forEach(add);
  }
  return words;
}

function shareIn(said: string[], words: Set<string>): number {
  return said.filter((word) => words.has(word.toLowerCase())).length / said.length;
}

/**
 * The conflicts with what they are about: the passage that has most of the words that the talks would have there.
 * @param composed the post as the talks give it, its blocks marked with their passages
 */
export function placeConflicts(conflicts: Merge["conflicts"], composed: Root): PlacedConflict[] {
  if (conflicts.length === 0) return [];
  const passages = [...wordsOfPassages(composed)];
  return conflicts.map((conflict) => {
    const said = wordsOf(conflict.assembled.trim() || conflict.edited);
    const shares = passages.map(([id, words]) => ({ id, share: shareIn(said, words) }));
    const [best, next] = shares.toSorted((a, b) => b.share - a.share);
    const isSure = best && best.share >= leastShare && best.share > (next?.share ?? 0);
    return isSure ? { ...conflict, passage: best.id } : conflict;
  });
}

/** The words of a text, one behind the other, to be looked for in others. */
const inARow = (markdown: string) => ` ${wordsOf(markdown).join(" ")} `;

/**
 * The newest note whose words stand where a conflict is, and did not stand in the post that was edited.
 * @param assembled what the talk has there now
 * @param notes the talk's
 * @param base the assembly that the edited text grew from
 * @returns undefined where nobody can tell, or it was no note that changed
 */
export function findChangedNote(assembled: string, notes: Note[], base: string): Note | undefined {
  const [place, before] = [inARow(assembled), inARow(base)];
  const isNewThere = (passage: string) => {
    if (passage.trim() === "") return false;
    const words = inARow(passage);
    return !before.includes(words) && (place.includes(words) || words.includes(place));
  };
  const changed = notes.filter(({ markdown }) => markdown.split(/\n\s*\n/).some(isNewThere));
  return changed.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0];
}
