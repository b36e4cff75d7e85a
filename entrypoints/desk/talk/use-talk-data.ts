// What the screen of a talk shows of the notebook, read again whenever it changes.

import { type Id, undecided } from "@/lib/model/index.ts";
import { listConferences, readCurrentConference } from "@/lib/notebook/conferences.ts";
import { countTalks, readTalkRecord } from "@/lib/notebook/records.ts";
import { database } from "../database.ts";
import { type LiveResult, useLiveQuery } from "../work/use-live-query.ts";

async function readTalkData(talkId: Id | undefined) {
  const [conferences, current, record] = await Promise.all([
    listConferences(database),
    readCurrentConference(database),
    talkId === undefined ? undefined : readTalkRecord(database, talkId),
  ]);
  // A talk that is known from another conference shows that one.
  const own = conferences.find(({ id }) => id === record?.talk.conferenceId);
  const conference = record ? own : current;
  const counts = await countTalks(database, conference?.id ?? undecided);
  return { talkId, conferences, conference, record, counts };
}

export function useTalkData(talkId: Id | undefined): LiveResult<Awaited<ReturnType<typeof readTalkData>>> {
  return useLiveQuery(() => readTalkData(talkId), [talkId]);
}
