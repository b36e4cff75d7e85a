// Leads to a text that is not stored.

import type { Unsaved } from "@/entrypoints/desk/work/unsaved.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import type { NotebookRecords } from "@/lib/notebook/notebook-records.ts";
import { go, route } from "./route.ts";

const isNote = ({ what }: Unsaved) => /^(note|draft) /.test(what);

/** "2 notes not saved." */
export function nameUnsaved(unsaved: Unsaved[]): string {
  return unsaved.every(isNote) ? plural("notesNotSaved", unsaved.length) : t("notSaved");
}

/** The talk that a text belongs to. */
function talkOf({ rowId: id }: Unsaved, { record, undecidedTalks }: NotebookRecords): Id | undefined {
  const talks = [...(record?.talks ?? []), ...undecidedTalks];
  return talks.find(({ talk, notes }) => talk.id === id || notes.some((note) => note.id === id))?.talk.id;
}

/** Puts the focus into the first of them on screen, or goes to the talk of one that is not. */
export function showUnsaved(unsaved: Unsaved[], data: NotebookRecords): void {
  const notice = document.querySelector(".not-saved");
  const field = notice?.parentElement?.querySelector<HTMLElement>("textarea, input");
  notice?.scrollIntoView({ block: "center" });
  if (field) field.focus({ preventScroll: true });
  else if (!notice) {
    const talk = unsaved.map((one) => talkOf(one, data)).find((id) => id !== undefined);
    go({ ...route.value, view: "post", talk });
  }
}
