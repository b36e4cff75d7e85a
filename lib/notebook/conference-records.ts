// Conferences with all that belongs to them.
import type { ConferenceRecord, Id } from "@/lib/model/index.ts";
import { readRecords } from "./records.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { listTalks } from "./talk-list.ts";

/** A conference with its post, talks, sources and notes, or undefined if it is gone or in the bin. */
export async function readConferenceRecord(database: NotebookDatabase, id: Id): Promise<ConferenceRecord | undefined> {
  const [conference, post] = await Promise.all([
    database.conferences.get(id),
    database.posts.get({ conferenceId: id }),
  ]);
  if (!conference || conference.deletedAt || !post) return undefined;
  return { conference, post, talks: await readRecords(database, await listTalks(database, id)) };
}
