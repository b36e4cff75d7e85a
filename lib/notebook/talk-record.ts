// A talk with all that belongs to it, without what is in the bin and in order: from rows of the database, or of a backup.
import type { Note, Source, Talk, TalkRecord } from "@/lib/model/index.ts";
import { arrangeNotes } from "./note-order.ts";
import { inOrder } from "./rows/order.ts";
import { live } from "./talk-list.ts";

/**
 * @param sources among them the talk's own, in any order: they come out in the order in which they were captured
 * @param notes among them the talk's own
 */
export function gatherTalk(talk: Talk, sources: Source[], notes: Note[]): TalkRecord {
  const own = live(sources)
    .filter((source) => source.talkId === talk.id)
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  const ordered = inOrder(live(notes).filter((note) => note.talkId === talk.id));
  return { talk, sources: own, notes: arrangeNotes(talk, own, ordered) };
}
