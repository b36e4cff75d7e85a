// Which talk a captured page is: one of the schedule, or one whose slides or video are there already.

import { isSameTalk } from "@/lib/model/alike.ts";
import type { CapturedSource, Id, ScheduledTalk, Talk } from "@/lib/model/index.ts";
import { findSameTalk } from "./find-same-talk.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { findLikelyLines } from "./schedule-titles.ts";
import { listTalks, live } from "./talk-list.ts";

/** Whether two talks are known to be two. */
export function isApart(one: Talk, other: Talk): boolean {
  return one.id === other.id || (one.apartFrom ?? []).includes(other.id) || (other.apartFrom ?? []).includes(one.id);
}

const byName = new Intl.Collator().compare;

/** In order of time; at one time, room by room as a printed programme has it. */
function inTime(rows: ScheduledTalk[]): ScheduledTalk[] {
  return rows
    .map((row) => ({ row, moment: Date.parse(row.slot.start) }))
    .sort(
      (a, b) =>
        a.moment - b.moment || byName(a.row.slot.room ?? "", b.row.slot.room ?? "") || byName(a.row.title, b.row.title),
    )
    .map(({ row }) => row);
}

/** Whether a conference has lines of a schedule, those in the bin included. */
export async function hasSchedule(database: NotebookDatabase, conferenceId: Id): Promise<boolean> {
  // To count ten thousand takes Chromium a tenth of a second (measured with 156).
  const [first] = await database.scheduledTalks.where({ conferenceId }).limit(1).primaryKeys();
  return first !== undefined;
}

/** The schedule in order of time. */
export async function listScheduled(database: NotebookDatabase, conferenceId: Id): Promise<ScheduledTalk[]> {
  return inTime(live(await database.scheduledTalks.where({ conferenceId }).toArray()));
}

/**
 * Where a captured page belongs in the schedule, as a part of a write: to a talk that waits for its first page, or to a line not yet
 * attended.
 */
export async function findScheduled(
  database: NotebookDatabase,
  captured: CapturedSource,
  conferenceId: Id,
): Promise<{ talk?: Talk; scheduled?: ScheduledTalk }> {
  if (!(await hasSchedule(database, conferenceId))) return {};
  const named = { title: captured.title, speakers: captured.authors };
  const talks = await listTalks(database, conferenceId);
  const alike = (await findLikelyLines(database, conferenceId, named)).filter((line) => isSameTalk(line, named));
  const scheduled = findSameTalk(inTime(alike), named);
  const planned = talks.filter(({ slot }) => slot !== undefined);
  const talk = scheduled
    ? planned.find(({ slot }) => slot?.guid === scheduled.slot.guid)
    : findSameTalk(planned, named);
  return talk ? { talk } : scheduled ? { scheduled } : {};
}

/** The talk of the conference that may be this one: the person decides whether they are joined, or has decided. */
export async function findAlikeTalk(database: NotebookDatabase, talk: Talk): Promise<Talk | undefined> {
  const others = (await listTalks(database, talk.conferenceId)).filter((other) => !isApart(talk, other));
  const alike = others.filter((other) => isSameTalk(other, talk));
  return findSameTalk(alike, talk);
}
