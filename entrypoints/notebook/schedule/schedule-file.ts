// A schedule file on its way into the notebook: read with its progress, asked for its zone where it has none, taken in with undo.
import { signal } from "@preact/signals";
import { database } from "@/entrypoints/desk/database.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Conference, Id, TimeZone } from "@/lib/model/index.ts";
import { findSameConference } from "@/lib/model/other-conference.ts";
import { listConferences } from "@/lib/notebook/conferences.ts";
import {
  importSchedule,
  isOtherSchedule,
  type ScheduleOrigin,
  startFromSchedule,
} from "@/lib/notebook/schedule/schedule.ts";
import type { ScheduleChange } from "@/lib/notebook/schedule/schedule-changes.ts";
import { hasSchedule } from "@/lib/notebook/schedule-match.ts";
import { checkScheduleSize } from "@/lib/schedule/bounds.ts";
import type { Schedule } from "@/lib/schedule/schedule.ts";
import { go } from "../state/route.ts";
import { offerUndo, showOutcome, started } from "../state/screen.ts";
import { doWork, type Watch } from "../work/work.ts";

/** A file on its way in. */
export interface Incoming {
  file: File;
  /** Absent: the file's own conference is started. */
  conference?: Conference;
  /** It is no other conference's, though one has its name. */
  isOwn?: boolean;
  /** What the person answered. */
  timeZone?: TimeZone;
  isReplacing?: boolean;
}
/** A file that gives local times only, or moments without a place: its zone is asked for. */
export const zoneQuestion = signal<Incoming>();
/** A file that has nothing in common with the schedule of its conference: asks what it is. `name` is what it calls itself. */
export const otherScheduleQuestion = signal<Incoming & { conference: Conference; name: string }>();
/** A file whose conference is here already. */
export const knownScheduleQuestion = signal<Incoming & { known: Conference }>();
/** What a later version changed. */
export const news = signal<{ conferenceId: Id; fileName: string; changes: ScheduleChange[] }>();

async function read(file: File, timeZone: TimeZone | undefined, { signal, show }: Watch): Promise<Schedule> {
  checkScheduleSize(file.size);
  const fileName = file.name;
  const [{ readSchedule }, { decodeSchedule }] = await Promise.all([
    import("@/lib/schedule/read.ts"),
    import("@/lib/schedule/decode.ts"),
  ]);
  const text = decodeSchedule(await file.arrayBuffer());
  const onProgress = (done: number, total: number) => {
    const counts = plural("partsOf", total, done);
    show({ step: t("readingScheduleFile", fileName, done, total), counts, done, total });
  };
  return readSchedule({ name: fileName, text }, { timeZone, onProgress, signal });
}

function nameOf({ conference }: Schedule, fileName: string): string {
  return conference.name || fileName.replace(/\.\w+$/, "");
}

async function update(
  conferenceId: Id,
  { conference, entries }: Schedule,
  { file, timeZone, isReplacing }: Incoming,
  signal: AbortSignal,
): Promise<void> {
  const isFirst = !(await hasSchedule(database, conferenceId));
  // The first file knows its place; afterwards the person may have corrected it.
  const zone = timeZone ?? (isFirst || isReplacing ? conference.timeZone : undefined);
  const origin: ScheduleOrigin = { scheduleFile: file.name, ...(zone && { timeZone: zone }) };
  const { changes, undo } = await importSchedule(database, conferenceId, conference, entries, origin, signal);
  news.value = isFirst ? undefined : { conferenceId, fileName: file.name, changes };
  const said = t("scheduleRead", file.name, plural("talks", countTalks(entries)));
  const onTurned = () => {
    news.value = undefined;
  };
  await offerUndo({ name: t("didSchedule"), said, onTurned }, undo);
}

async function start(schedule: Schedule, { file, timeZone }: Incoming, signal: AbortSignal): Promise<void> {
  const { conference, entries } = schedule;
  const facts = { ...conference, name: nameOf(schedule, file.name) };
  const origin: ScheduleOrigin = { scheduleFile: file.name, ...(timeZone && { timeZone }) };
  const { conferenceId, undo } = await startFromSchedule(database, facts, entries, origin, readAuthorClock(), signal);
  go({ view: "schedule", conference: conferenceId });
  const said = t("conferenceStarted", facts.name, plural("talks", countTalks(entries)));
  await offerUndo({ name: t("didStartConference"), said }, undo);
  started.value = conferenceId;
}

function countTalks(entries: Schedule["entries"]): number {
  return entries.filter(({ isBreak }) => !isBreak).length;
}

/** The zone of a file that does not say it, as far as it is known. */
function knownZone({ conference, isReplacing }: Incoming, { entries }: Schedule): TimeZone | undefined {
  // A later version is in the zone that was answered for the first.
  const wasAnswered = conference?.scheduleFile !== undefined && !isReplacing;
  // Moments are certain, so the conference's zone can only show them on another clock.
  const areMoments = entries.every(({ slot: { start } }) => !start.includes("T") || start.endsWith("Z"));
  return wasAnswered || areMoments ? conference?.timeZone : undefined;
}

/** The conference that a file would start once more. */
async function findKnown(schedule: Schedule, { file, conference, isOwn }: Incoming): Promise<Conference | undefined> {
  if (conference || isOwn) return undefined;
  return findSameConference(
    { ...schedule.conference, name: nameOf(schedule, file.name) },
    await listConferences(database),
  );
}

async function takeIn(incoming: Incoming, watch: Watch): Promise<undefined> {
  const { file, conference, timeZone, isReplacing } = incoming;
  const { signal } = watch;
  let schedule = await read(file, timeZone, watch);
  const known = await findKnown(schedule, incoming);
  signal.throwIfAborted();
  if (known) {
    knownScheduleQuestion.value = { ...incoming, known };
    return;
  }
  const isOther = conference && !isReplacing && (await isOtherSchedule(database, conference.id, schedule.entries));
  signal.throwIfAborted();
  if (isOther) {
    otherScheduleQuestion.value = { ...incoming, conference, name: nameOf(schedule, file.name) };
    return;
  }
  if (!timeZone && schedule.needsTimeZone) {
    const known = knownZone(incoming, schedule);
    if (!known) {
      zoneQuestion.value = incoming;
      return;
    }
    schedule = await read(file, known, watch);
    signal.throwIfAborted();
  }
  await (conference ? update(conference.id, schedule, incoming, signal) : start(schedule, incoming, signal));
}

/** What a file asks of itself stands until the next one is opened. */
export function openSchedule(incoming: Incoming): void {
  zoneQuestion.value = undefined;
  otherScheduleQuestion.value = undefined;
  knownScheduleQuestion.value = undefined;
  const named = {
    name: t("schedule"),
    heading: t("readingScheduleStart", incoming.file.name),
    step: t("readingFile"),
  };
  void showOutcome(() => doWork(named, (watch) => takeIn(incoming, watch)));
}
