// A note in a few words, for lists of many.
import { t } from "@/lib/browser/words.ts";
import type { Note } from "@/lib/model/index.ts";
import { firstWords } from "../talk/first-words.ts";
import { namePlace } from "../wording/place-name.ts";

/** What was written; of a note without words the frame, the quotation or the place that it is. */
export function wordsOfNote({ markdown, frame, place }: Pick<Note, "markdown" | "frame" | "place">, most: number) {
  return firstWords(markdown, most) || (frame ? t("keptFrame") : firstWords(namePlace(place), most));
}
