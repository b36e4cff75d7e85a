// A talk with all that belongs to it, as the popup shows it, and the counts below it. Reads only.
import type { Id, Talk, TalkRecord } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { listTalks } from "./talk-list.ts";
import { gatherTalks } from "./talk-record.ts";

/** These talks with their sources and notes, in their order. */
export async function readRecords(database: NotebookDatabase, talks: Talk[]): Promise<TalkRecord[]> {
  const ids = talks.map((talk) => talk.id);
  const [sources, notes] = await Promise.all([
    database.sources.where("talkId").anyOf(ids).toArray(),
    database.notes.where("talkId").anyOf(ids).toArray(),
  ]);
  return gatherTalks(talks, sources, notes);
}

/** A talk with its sources and notes, or undefined if it is gone or in the bin. */
export async function readTalkRecord(database: NotebookDatabase, id: Id): Promise<TalkRecord | undefined> {
  const talk = await database.talks.get(id);
  const [record] = await readRecords(database, talk && !talk.deletedAt ? [talk] : []);
  return record;
}

/** How many talks and notes a conference has: the popup's footer. */
export async function countTalks(
  database: NotebookDatabase,
  conferenceId: Id,
): Promise<{ talks: number; notes: number }> {
  const ids = (await listTalks(database, conferenceId)).map((talk) => talk.id);
  const notes = await database.notes
    .where("talkId")
    .anyOf(ids)
    .filter((note) => !note.deletedAt)
    .count();
  return { talks: ids.length, notes };
}
