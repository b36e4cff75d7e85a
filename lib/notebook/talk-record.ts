// A talk with all that belongs to it, without what is in the bin and in order: from rows of the database, or of a backup.
import type { Id, Note, Source, Talk, TalkRecord } from "@/lib/model/index.ts";
import { arrangeNotes } from "./note-order.ts";
import { inOrder } from "./rows/order.ts";
import { live } from "./talk-list.ts";

const ofTalk = ({ talkId }: { talkId: Id }) => talkId;

/**
 * @param sources among them the talks' own, in any order: they come out in the order in which they were captured
 * @param notes among them the talks' own
 */
export function gatherTalks(talks: Talk[], sources: Source[], notes: Note[]): TalkRecord[] {
  const sourcesOf = Map.groupBy(live(sources), ofTalk);
  const notesOf = Map.groupBy(live(notes), ofTalk);
  return talks.map((talk) => {
    const own = (sourcesOf.get(talk.id) ?? []).sort((one, other) => one.createdAt.localeCompare(other.createdAt));
    return { talk, sources: own, notes: arrangeNotes(talk, own, inOrder(notesOf.get(talk.id) ?? [])) };
  });
}
