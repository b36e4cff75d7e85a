// Storing what is typed and chosen, as something that can be taken back.
import { isTextField } from "@/components/controls/text-field.ts";
import type { UnsavedText } from "@/components/controls/unsaved-text.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import type { Action } from "@/lib/notebook/undo-stack.ts";
import { type RowFields, saveText } from "./unsaved.ts";
import { loadUndo } from "./use-undo.ts";

/**
 * Stores a text or a choice at once, as an action of its own or as a part of the typing that is going on. What cannot be stored
 * stays on screen and is tried again by itself.
 * @param what names the fields with their row, "talk 7 title"
 * @param store resolves to what it changed
 * @returns why it is not stored yet, or nothing once it is
 */
export function keepFields(
  what: string,
  action: Action,
  row: RowFields,
  store: () => Promise<Journal>,
): Promise<UnsavedText | undefined> {
  // A tag is whole when it comes, a text is not.
  const isTyped = isTextField(document.activeElement) && !("tags" in row.fields) && !("categories" in row.fields);
  // It is stored at once, whenever the stack is there to know of it.
  const known = Promise.withResolvers<(journal: Journal) => void>();
  const saving = saveText(
    what,
    async () => {
      const journal = await store();
      (await known.promise)(journal);
    },
    row,
  );
  const follow = async (keep: (journal: Journal) => void) => {
    known.resolve(keep);
    await saving;
  };
  void loadUndo().then(({ undoStack }) => undoStack.record(action, follow, isTyped ? what : undefined));
  return saving;
}
