// What the screen of a talk shows of the notebook, read again whenever it changes.

import type { Id } from "@/lib/model/index.ts";
import { listConferences, listLocked, readCurrentConference } from "@/lib/notebook/conferences.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { database } from "../database.ts";
import { type LiveResult, useLiveQuery } from "../work/use-live-query.ts";

/** For the query `nameTalkData` names. */
export async function readTalkData(talkId: Id | undefined) {
  const [all, locked, current, record] = await Promise.all([
    listConferences(database),
    listLocked(database),
    readCurrentConference(database),
    talkId === undefined ? undefined : readTalkRecord(database, talkId),
  ]);
  // A talk that is known from another conference shows that one.
  const own = all.find(({ id }) => id === record?.talk.conferenceId);
  const conference = record ? own : current;
  /** Those that the talk can be put under. */
  const conferences = all.filter(({ id }) => !locked.has(id));
  return { talkId, conferences, conference, record };
}

/** @param talkId undefined while there is none */
export const nameTalkData = (talkId: Id | undefined) => `talk data ${talkId}`;

export function useTalkData(talkId: Id | undefined): LiveResult<Awaited<ReturnType<typeof readTalkData>>> {
  return useLiveQuery(() => readTalkData(talkId), [talkId], nameTalkData(talkId));
}
