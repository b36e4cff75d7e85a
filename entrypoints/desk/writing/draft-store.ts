// What is being typed about each talk on its way to the disk, whichever part of a screen shows it.
import type { Id } from "@/lib/model/index.ts";
import { type DraftFields, saveDraft } from "@/lib/notebook/notes.ts";
import { database } from "../database.ts";
import { leaveLastTexts } from "../work/last-texts.ts";
import { dropText, saveText } from "../work/unsaved.ts";

/** What is not on disk yet, by talk: another talk may be shown in its place before it is. */
const unsaved = new Map<Id, DraftFields>();
/** The last write of each, which ends when nothing is on its way any more. */
const writes = new Map<Id, Promise<unknown>>();

leaveLastTexts(() => [...unsaved].map(([id, fields]) => ({ table: "drafts", id, fields })));

/** The name of a talk's draft among the texts that are not stored. */
export const draftName = (talkId: Id) => `draft ${talkId}`;

/** What was typed about a talk and is not on disk yet. */
export function findUnsavedDraft(talkId: Id): DraftFields | undefined {
  return unsaved.get(talkId);
}

/**
 * Stores what is typed, again and again if it fails; resolves to whether it is on disk now. A write takes the letters along that come
 * before its row is put, and they need none of their own.
 */
export async function storeDraft(talkId: Id, fields: DraftFields): Promise<boolean> {
  unsaved.set(talkId, fields);
  const writing = saveText(draftName(talkId), async () => {
    let taken = unsaved.get(talkId);
    if (!taken) return;
    await saveDraft(database, talkId, () => {
      taken = unsaved.get(talkId) ?? fields;
      return taken;
    });
    if (unsaved.get(talkId) === taken) unsaved.delete(talkId);
  });
  writes.set(talkId, writing);
  return (await writing) === undefined;
}

/** Resolves when no letter is on its way, and nothing is tried again: the draft may become something else. */
export async function settleDraft(talkId: Id): Promise<void> {
  await writes.get(talkId);
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
    await writes.get(talkId);
    const left = unsaved.get(talkId);
    if (!left) continue;
    await saveDraft(database, talkId, () => left);
    dropText(draftName(talkId));
    if (unsaved.get(talkId) === left) unsaved.delete(talkId);
  }
}
