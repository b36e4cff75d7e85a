// A change of a text at a place of it, and a text with all its changes made.

/** A place, as offsets in UTF-16 units, and what stands there afterwards. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** For a place that two want differently: `text` has both sides, these are the place with one side alone. */
  sides?: { edited: string; assembled: string };
}

/** A place where both sides are in the text. */
export interface Conflict {
  /** Where it begins in the merged body, in UTF-16 units. */
  start: number;
  /** What stands there when only what the person wrote is kept. */
  edited: string;
  /** What stands there when only what the talks give now is kept. */
  assembled: string;
}

/** The body and its conflicts, in the order of the body. */
export interface Merge {
  body: string;
  conflicts: Conflict[];
}

/** @param edits in any order; of two that overlap the first stands, and the other one's text follows it */
export function makeEdits(text: string, edits: Edit[]): Merge {
  const conflicts: Conflict[] = [];
  let body = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    body += text.slice(at, edit.start);
    if (edit.sides) {
      conflicts.push({ start: body.length, ...edit.sides });
    }
    body += edit.text;
    at = Math.max(at, edit.end);
  }
  return { body: body + text.slice(at), conflicts };
}
