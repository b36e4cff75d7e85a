// Settling a place where hand edits and a changed talk met: one side stays, the other goes.
import type { Conflict } from "./edit.ts";

/**
 * The merged body with only one side of a conflict.
 * @param body as `mergeEdited` gave it together with the conflict
 * @returns the body as it was when the conflict does not stand there any more
 */
export function resolveConflict(body: string, conflict: Conflict, side: "edited" | "assembled"): string {
  const { start, both } = conflict;
  if (!body.startsWith(both, start)) return body;
  return body.slice(0, start) + conflict[side] + body.slice(start + both.length);
}
