// What the screens look at: talks and conferences with all that belongs to them. Reads only; what concerns all talks is in
// overviews.ts, which the popup starts without.
import { type ConferenceRecord, type Id, type Talk, type TalkRecord, undecided } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { listTalks } from "./talk-list.ts";
import { gatherTalks } from "./talk-record.ts";

/** The same talks, each with its sources and notes. */
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

/** A conference with its post, talks, sources and notes, or undefined if it is gone or in the bin. */
export async function readConferenceRecord(database: NotebookDatabase, id: Id): Promise<ConferenceRecord | undefined> {
  const [conference, post] = await Promise.all([
    database.conferences.get(id),
    database.posts.get({ conferenceId: id }),
  ]);
  if (!conference || conference.deletedAt || !post) return undefined;
  return { conference, post, talks: await readRecords(database, await listTalks(database, id)) };
}

/** Talks that wait for a conference. */
export async function readUndecidedTalks(database: NotebookDatabase): Promise<TalkRecord[]> {
  return readRecords(database, await listTalks(database, undecided));
}

/** How many talks and notes a conference has: the popup's footer. */
export async function countTalks(
  database: NotebookDatabase,
  conferenceId: Id,
): Promise<{ talks: number; notes: number }> {
  const { talks, notes } = database;
  return database.transaction("r", talks, notes, async () => {
    // Keys, and rows of the bin alone: a conference has thousands of notes.
    const [all, binned, binnedNotes] = await Promise.all([
      talks.where({ conferenceId }).primaryKeys(),
      talks.orderBy("deletedAt").primaryKeys(),
      notes.orderBy("deletedAt").toArray(),
    ]);
    const inBin = new Set(binned);
    const ids = new Set(all.filter((id) => !inBin.has(id)));
    const counts = await Promise.all([...ids].map((talkId) => notes.where({ talkId }).count()));
    const gone = binnedNotes.filter(({ talkId }) => ids.has(talkId)).length;
    return { talks: ids.size, notes: counts.reduce((sum, count) => sum + count, 0) - gone };
  });
}
