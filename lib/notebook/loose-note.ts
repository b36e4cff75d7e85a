// A note that was written where no talk was: with the talk that it turned out to be for, or as a topic of its own.
import { type Id, looseDraft, wholeTalk } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { putNote } from "./notes.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { write } from "./rows/write.ts";
import { addTalk } from "./talks.ts";

/** A talk that is there, or the topic to start. */
export type NoteHolder = { talkId: Id } | { conferenceId: Id; title: string };

/**
 * Makes a note of what was being typed, which is no draft any more then: both or neither.
 * @param markdown what was typed
 * @returns the talk's id
 * @throws Problem when the talk is gone, or nothing could be stored
 */
export async function fileLooseNote(database: NotebookDatabase, holder: NoteHolder, markdown: string): Promise<Id> {
  return write(database, async (writer) => {
    const talkId =
      "talkId" in holder ? holder.talkId : await addTalk(database, holder.conferenceId, { title: holder.title });
    const talk = await database.talks.get(talkId);
    if (!talk || talk.deletedAt) throw new Problem("problemTalkGone");
    await putNote(database, writer, { talkId, place: wholeTalk, markdown });
    await writer.remove("drafts", looseDraft);
    return talkId;
  });
}
