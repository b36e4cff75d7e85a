// What of a text is left when all that stood in it at one moment has become something else while a person went on typing.
import type { TextEdit } from "@/components/note/text-edit.ts";
import type { DraftFields } from "@/lib/notebook/notes.ts";

/**
 * @param length the text's at that moment, in UTF-16 units
 * @param edits every change since, in their order
 * @param now what they have made of it, with the caret
 * @returns what was typed since, wherever it was, with the caret where it is among that
 */
export function typedSince(
  length: number,
  edits: TextEdit[],
  now: Pick<DraftFields, "markdown" | "caret">,
): Pick<DraftFields, "markdown" | "caret"> {
  let isNew: boolean[] = new Array(length).fill(false);
  for (const { start, end, inserted } of edits) {
    isNew = isNew.slice(0, start).concat(new Array(inserted.length).fill(true), isNew.slice(end));
  }
  const newIn = (text: string) => Array.from({ length: text.length }, (_, at) => (isNew[at] ? text[at] : "")).join("");
  return { markdown: newIn(now.markdown), caret: newIn(now.markdown.slice(0, now.caret)).length };
}
