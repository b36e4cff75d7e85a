// Files the talk on screen under a conference, and starts one. Loaded when it is asked for.
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import type { ConferenceFacts, Id } from "@/lib/model/index.ts";
import { chooseConference } from "@/lib/notebook/conferences.ts";
import { fileTalk } from "@/lib/notebook/join.ts";
import type { Journal } from "@/lib/notebook/rows/write.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { database } from "../database.ts";
import { finishDrafts } from "../writing/draft-store.ts";

/** The talk that holds everything now, and what takes that back; undefined where nothing was joined. */
export type Filed = { into: Id; undo: Journal } | undefined;

/** @param talkId the talk on screen, if there is one */
export async function fileUnder(talkId: Id | undefined, conferenceId: Id): Promise<Filed> {
  if (!talkId) return undefined;
  await finishDrafts(talkId);
  const filed = await fileTalk(database, talkId, conferenceId);
  return filed.into === talkId ? undefined : filed;
}

/** @param talkId the talk on screen, if there is one */
export async function fileUnderChosen(talkId: Id | undefined, conferenceId: Id): Promise<Filed> {
  await chooseConference(database, conferenceId);
  return fileUnder(talkId, conferenceId);
}

/** @param talkId the talk on screen, if there is one */
export async function fileUnderNew(talkId: Id | undefined, fields: ConferenceFacts): Promise<Filed> {
  return fileUnder(talkId, await startConference(database, fields, readAuthorClock()));
}
