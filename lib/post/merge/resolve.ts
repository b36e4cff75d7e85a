// Settling a place where hand edits and a changed talk met: one side stays, the other goes.
import type { SettledConflict } from "@/lib/model.ts";
import type { Conflict, Merge } from "./edit.ts";

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

/**
 * The merge with what was settled of it as the person wants it; the other conflicts wait.
 * @param settled places by their two texts: one that has another text since is a conflict again
 */
export function settleConflicts(merge: Merge, settled: SettledConflict[] = []): Merge {
  const conflicts: Conflict[] = [];
  let { body } = merge;
  let [units, lines] = [0, 0];
  for (const found of merge.conflicts) {
    const conflict = { ...found, start: found.start + units, line: found.line + lines };
    const { start, both, edited, assembled } = conflict;
    const choice = settled.find((place) => place.edited === edited && place.assembled === assembled);
    if (!choice) conflicts.push(conflict);
    else if (choice.kept !== "both") {
      const kept = conflict[choice.kept];
      body = body.slice(0, start) + kept + body.slice(start + both.length);
      units += kept.length - both.length;
      lines += kept.split("\n").length - both.split("\n").length;
    }
  }
  return { body, conflicts };
}
