// What is looked at of many talks at once: their tags, the last of them, all of them. Reads only.
import type { Id, Talk, TalkRecord } from "@/lib/model/index.ts";
import { readRecords } from "./records.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { listTalks, live } from "./talk-list.ts";
import { gatherTalks } from "./talk-record.ts";

/** The tags of all talks outside the bin with the number of talks that have them, the most used first: the tag field's completion. */
export async function countTags(database: NotebookDatabase): Promise<{ tag: string; talks: number }[]> {
  const counts = new Map<string, number>();
  for (const { tags } of await listAllTalks(database))
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, talks: count }))
    .sort((a, b) => b.talks - a.talks || a.tag.localeCompare(b.tag));
}

/** How many talks each conference has, and how many wait for one (`undecided`). */
export async function countTalksByConference(database: NotebookDatabase): Promise<Map<Id, number>> {
  const counts = new Map<Id, number>();
  for (const { conferenceId } of live(await database.talks.toArray())) {
    counts.set(conferenceId, (counts.get(conferenceId) ?? 0) + 1);
  }
  return counts;
}

/** The talks of a conference that were added last, the newest first. */
export async function readLastTalks(database: NotebookDatabase, conferenceId: Id, most: number): Promise<TalkRecord[]> {
  const talks = await listTalks(database, conferenceId);
  const last = talks.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, most);
  return readRecords(database, last);
}

/** All talks outside the bin whose conference is not in it either, without what belongs to them. */
export async function listAllTalks(database: NotebookDatabase): Promise<Talk[]> {
  // A conference's talks are in the bin with it, though they do not say so themselves.
  const binned = new Set(await database.conferences.filter(({ deletedAt }) => deletedAt !== undefined).primaryKeys());
  // All rows in one answer: one by one they take ten times as long.
  return live(await database.talks.toArray()).filter(({ conferenceId }) => !binned.has(conferenceId));
}

/** The same with all that belongs to them. */
export async function readAllTalks(database: NotebookDatabase): Promise<TalkRecord[]> {
  const talks = await listAllTalks(database);
  const [sources, notes] = await Promise.all([database.sources.toArray(), database.notes.toArray()]);
  return gatherTalks(talks, sources, notes);
}
