// What is being typed about each talk on its way to the disk, whichever part of a screen shows it.
import type { Id } from "@/lib/model/index.ts";
import { type DraftFields, saveDraft } from "@/lib/notebook/notes.ts";
import { database } from "../database.ts";
import { dropText, saveText } from "../work/unsaved.ts";
import { type NewestWriter, writeNewest } from "./write-newest.ts";

/** What is not on disk yet, by talk: another talk may be shown in its place before it is. */
const unsaved = new Map<Id, DraftFields>();
const writers = new Map<Id, NewestWriter<DraftFields>>();

/** The name of a talk's draft among the texts that are not stored. */
export const draftName = (talkId: Id) => `draft ${talkId}`;

/** What `goToField` finds a talk's composer by. */
export const nameComposer = (talkId: Id) => `composer ${talkId}`;

/** Letters may come faster than they can be stored; one transaction for each would leave the last ones waiting. */
function writerOf(talkId: Id): NewestWriter<DraftFields> {
  const known = writers.get(talkId);
  if (known) return known;
  const writer = writeNewest((fields: DraftFields) =>
    saveText(draftName(talkId), async () => {
      await saveDraft(database, talkId, fields);
      if (unsaved.get(talkId) === fields) unsaved.delete(talkId);
    }),
  );
  writers.set(talkId, writer);
  return writer;
}

/** What was typed about a talk and is not on disk yet. */
export function findUnsavedDraft(talkId: Id): DraftFields | undefined {
  return unsaved.get(talkId);
}

/** Stores what is typed, again and again if it fails; resolves to whether it is on disk now. */
export async function storeDraft(talkId: Id, fields: DraftFields): Promise<boolean> {
  unsaved.set(talkId, fields);
  writerOf(talkId).put(fields);
  await writerOf(talkId).settle();
  return !unsaved.has(talkId);
}

/** Resolves when no letter is on its way, and nothing is tried again: the draft may become something else. */
export async function settleDraft(talkId: Id): Promise<void> {
  await writerOf(talkId).settle();
  dropText(draftName(talkId));
}

/** The draft has become a note. */
export function forgetDraft(talkId: Id): void {
  unsaved.delete(talkId);
}

/**
 * To be awaited before talks become one, which joins what is on disk.
 * @throws Problem when what is being typed about one of them cannot be stored
 */
export async function finishDrafts(...talkIds: Id[]): Promise<void> {
  for (const talkId of talkIds) {
    await writerOf(talkId).settle();
    const left = unsaved.get(talkId);
    if (left) await saveDraft(database, talkId, left);
  }
}
