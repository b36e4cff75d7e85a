// Which talk a captured page is: one of the schedule, or one whose slides or video are there already.
import { isSameTalk } from "@/lib/alike";
import { findSameTalk } from "@/lib/find-same-talk";
import type { CapturedSource, Id, ScheduledTalk, Talk } from "@/lib/model";
import type { NotebookDatabase } from "./database";
import { listTalks } from "./talk-list";

/** At one time, room by room as a printed programme has it. */
function compareLines({ slot, title }: ScheduledTalk, other: ScheduledTalk): number {
  const byTime = Date.parse(slot.start) - Date.parse(other.slot.start);
  const byRoom = (slot.room ?? "").localeCompare(other.slot.room ?? "");
  return byTime || byRoom || title.localeCompare(other.title);
}

/** The schedule in order of time. */
export async function listScheduled(database: NotebookDatabase, conferenceId: Id): Promise<ScheduledTalk[]> {
  const rows = await database.scheduledTalks.where({ conferenceId }).toArray();
  const live = rows.filter((row) => !row.deletedAt);
  return live.sort(compareLines);
}

/** Where a captured page belongs in the schedule: to a talk that waits for its first page, or to a line not yet attended. */
export async function findScheduled(
  database: NotebookDatabase,
  captured: CapturedSource,
  conferenceId: Id,
): Promise<{ talk?: Talk; scheduled?: ScheduledTalk }> {
  const named = { title: captured.title, speakers: captured.authors };
  const talks = await listTalks(database, conferenceId);
  const scheduled = findSameTalk(await listScheduled(database, conferenceId), named);
  const planned = talks.filter(({ slot }) => slot !== undefined);
  const talk = scheduled
    ? planned.find(({ slot }) => slot?.guid === scheduled.slot.guid)
    : findSameTalk(planned, named);
  return talk ? { talk } : scheduled ? { scheduled } : {};
}

/** Talks of the conference that may be the captured talk: the person decides whether they are joined. */
export async function findAlike(database: NotebookDatabase, talk: Talk): Promise<Talk | undefined> {
  const others = (await listTalks(database, talk.conferenceId)).filter(({ id }) => id !== talk.id);
  const alike = others.filter((other) => isSameTalk(other, talk));
  return findSameTalk(alike, talk);
}
