// What the screens look at: talks and conferences with all that belongs to them, counts, tags. Reads only.
import { type ConferenceRecord, type Id, type Talk, type TalkRecord, undecided } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { listTalks, live } from "./talk-list.ts";
import { gatherTalks } from "./talk-record.ts";

async function readRecords(database: NotebookDatabase, talks: Talk[]): Promise<TalkRecord[]> {
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
  const ids = (await listTalks(database, conferenceId)).map((talk) => talk.id);
  const notes = await database.notes
    .where("talkId")
    .anyOf(ids)
    .filter((note) => !note.deletedAt)
    .count();
  return { talks: ids.length, notes };
}

/** The tags of all talks outside the bin with the number of talks that have them, the most used first: the tag field's completion. */
export async function countTags(database: NotebookDatabase): Promise<{ tag: string; talks: number }[]> {
  const counts = new Map<string, number>();
  // A conference's talks are in the bin with it, though they do not say so themselves.
  const binned = new Set(await database.conferences.filter(({ deletedAt }) => deletedAt !== undefined).primaryKeys());
  await database.talks
    .filter((talk) => !talk.deletedAt && !binned.has(talk.conferenceId))
    .each((talk) => {
      for (const tag of talk.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    });
  return [...counts]
    .map(([tag, talks]) => ({ tag, talks }))
    .sort((a, b) => b.talks - a.talks || a.tag.localeCompare(b.tag));
}

/** The talks of a conference that were added last, the newest first. */
export async function readLastTalks(database: NotebookDatabase, conferenceId: Id, most: number): Promise<TalkRecord[]> {
  const talks = await listTalks(database, conferenceId);
  const last = talks.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, most);
  return readRecords(database, last);
}

/** All talks outside the bin whose conference is not in it either. */
export async function readAllTalks(database: NotebookDatabase): Promise<TalkRecord[]> {
  const binned = new Set(await database.conferences.filter(({ deletedAt }) => deletedAt !== undefined).primaryKeys());
  const talks = live(await database.talks.toArray()).filter(({ conferenceId }) => !binned.has(conferenceId));
  const [sources, notes] = await Promise.all([database.sources.toArray(), database.notes.toArray()]);
  return gatherTalks(talks, sources, notes);
}
