// What came of taking an action back or doing it again, in a sentence.
import { t } from "@/lib/browser/words.ts";
import type { Turned } from "@/lib/notebook/undo-stack.ts";

const undone = { whole: "takenBack", part: "takenBackPart", nothing: "takenBackNothing" } as const;
const redone = { whole: "doneAgain", part: "doneAgainPart", nothing: "doneAgainNothing" } as const;

/** To be spoken; where not all of it was done, to be shown too. */
export function sayTurned({ name, isDone, taken }: Turned): string {
  return t((isDone ? redone : undone)[taken], name);
}
