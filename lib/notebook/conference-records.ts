// Whole conferences, the talks of none, and all there are, with all that belongs to them. Reads only.
import { type ConferenceRecord, type Id, type TalkRecord, undecided } from "@/lib/model/index.ts";
import { readRecords } from "./records.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { listTalks, live } from "./talk-list.ts";
import { gatherTalks } from "./talk-record.ts";

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
