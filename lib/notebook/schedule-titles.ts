// The titles of a conference's schedule in one row, so that a capture reads that instead of thousands of lines. It is made from the
// lines, goes whenever one of them changes (rows/write.ts), and is made again by who needs it.
import { createTitleSieve, type NamedTalk, titleKey } from "@/lib/model/alike.ts";
import type { Id, ScheduledTalk } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { live } from "./talk-list.ts";

/**
 * Keeps the titles of a conference's schedule, as a part of a write after which these are its lines.
 * @param lines those outside the bin; breaks are no talks and may be missing
 */
export async function keepTitles(database: NotebookDatabase, conferenceId: Id, lines: ScheduledTalk[]) {
  const talks = lines.filter(({ isBreak }) => !isBreak);
  const row = { conferenceId, ids: talks.map(({ id }) => id), titles: talks.map(titleKey) };
  await database.scheduleTitles.put(row);
  return row;
}

async function readTitles(database: NotebookDatabase, conferenceId: Id) {
  const kept = await database.scheduleTitles.get(conferenceId);
  if (kept) return kept;
  return keepTitles(database, conferenceId, live(await database.scheduledTalks.where({ conferenceId }).toArray()));
}

/**
 * The lines of a conference's schedule whose titles allow them to be this talk, as a part of a write. Whether they are is for the
 * caller to tell.
 */
export async function findLikelyLines(
  database: NotebookDatabase,
  conferenceId: Id,
  talk: NamedTalk,
): Promise<ScheduledTalk[]> {
  const { ids, titles } = await readTitles(database, conferenceId);
  const isLikely = createTitleSieve(talk);
  const likely = ids.filter((_, at) => isLikely(titles[at] ?? ""));
  const lines = await database.scheduledTalks.bulkGet(likely);
  return lines.filter((line) => line !== undefined);
}
