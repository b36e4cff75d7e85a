// Settling a place where hand edits and a changed talk met: one side stays, the other goes.
import type { Conflict } from "./merge.ts";

/** What was joined is "" both for no line and for one empty line; which of the two is told by what follows. */
function linesOf(side: string): string[][] {
  return side === "" ? [[], [""]] : [side.split("\n")];
}

function isAt(lines: string[], part: string[], start: number): boolean {
  return part.every((line, index) => lines[start + index] === line);
}

/**
 * The merged body with only one side of a conflict.
 * @param body as `mergeEdited` gave it together with the conflict
 * @returns the body as it was when the conflict does not stand there any more
 */
export function resolveConflict(body: string, conflict: Conflict, side: "edited" | "assembled"): string {
  const lines = body.split("\n");
  const start = conflict.line - 1;
  for (const edited of linesOf(conflict.edited)) {
    if (!isAt(lines, edited, start)) continue;
    for (const assembled of linesOf(conflict.assembled)) {
      for (const gap of [1, 0]) {
        const from = start + edited.length + gap;
        if (gap === 1 && lines[from - 1] !== "") continue;
        if (!isAt(lines, assembled, from) || from + assembled.length > lines.length) continue;
        const kept = side === "edited" ? edited : assembled;
        return [...lines.slice(0, start), ...kept, ...lines.slice(from + assembled.length)].join("\n");
      }
    }
  }
  return body;
}
