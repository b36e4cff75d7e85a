// A post edited by hand meets a new assembly of its talks: three-way merge by lines, both sides kept where they differ.
import { diff3Merge } from "node-diff3";

export interface Conflict {
  /** Line of the merged body where the conflict begins, from 1. */
  line: number;
  /** What the person wrote. */
  edited: string;
  /** What the talks give now. */
  assembled: string;
}

export interface Merge {
  body: string;
  conflicts: Conflict[];
}

/**
 * The hand-edited body with the changes that the talks had since.
 * @param edited the body as edited, and the assembly it was based on
 * @param assembled the assembly of today
 */
export function mergeEdited(edited: { body: string; base: string }, assembled: string): Merge {
  const split = (body: string) => body.split("\n");
  const regions = diff3Merge(split(edited.body), split(edited.base), split(assembled), { excludeFalseConflicts: true });
  const lines: string[] = [];
  const conflicts: Conflict[] = [];
  for (const region of regions) {
    if (region.ok) lines.push(...region.ok);
    if (!region.conflict) continue;
    const { a, b } = region.conflict;
    conflicts.push({ line: lines.length + 1, edited: a.join("\n"), assembled: b.join("\n") });
    lines.push(...a, ...between(a, b), ...b);
  }
  return { body: lines.join("\n"), conflicts };
}

/** Both sides stand one after the other, as paragraphs of their own. */
function between(a: string[], b: string[]): string[] {
  return a.length > 0 && b.length > 0 && a.at(-1) !== "" && b[0] !== "" ? [""] : [];
}
