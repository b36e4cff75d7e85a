// How much of a work was taken back, in a sentence.
import { t } from "@/lib/browser/words.ts";
import type { TakenBack } from "@/lib/notebook/rows/undo.ts";

const sentences = { whole: "takenBack", part: "takenBackPart", nothing: "takenBackNothing" } as const;

export function sayTakenBack(taken: TakenBack): string {
  return t(sentences[taken]);
}
