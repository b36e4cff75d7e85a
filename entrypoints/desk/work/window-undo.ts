// This window's stack of what was done. Loaded with the first thing that is done.
import { type Action, UndoStack } from "@/lib/notebook/undo-stack.ts";
import { database } from "../database.ts";
import { showTurns } from "./next-turns.ts";
import { sayTurned } from "./taken-back.ts";

export const undoStack = new UndoStack(async (journal) => {
  const { takeBack } = await import("@/lib/notebook/rows/undo.ts");
  return takeBack(database, journal);
});
undoStack.subscribe(() => showTurns(undoStack.read()));

/**
 * Takes an action back, or does again what was taken back last.
 * @param which the one to take back, else the last
 * @param tell is told what was done, to be spoken
 * @returns what has to be shown, as not all of it was done
 * @throws Problem when it could not be done
 */
export async function turnStack(
  which: Action | "redo" | undefined,
  tell: (sentence: string) => void,
): Promise<string | undefined> {
  const turned = await (which === "redo" ? undoStack.redo() : undoStack.undo(which));
  if (!turned) return undefined;
  const sentence = sayTurned(turned);
  tell(sentence);
  return turned.taken === "whole" ? undefined : sentence;
}
