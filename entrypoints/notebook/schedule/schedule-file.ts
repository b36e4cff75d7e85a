// A schedule file on its way into the notebook: read with its progress, asked for its zone where it has none, taken in with undo.
import { signal } from "@preact/signals";
import { database } from "@/entrypoints/desk/database.ts";
import { attempt } from "@/entrypoints/desk/work/outcome.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Conference, Id, TimeZone } from "@/lib/model/index.ts";
import {
  importSchedule,
  isOtherSchedule,
  type ScheduleOrigin,
  startFromSchedule,
} from "@/lib/notebook/schedule/schedule.ts";
import type { ScheduleChange } from "@/lib/notebook/schedule/schedule-changes.ts";
import { checkScheduleSize } from "@/lib/schedule/bounds.ts";
import type { Schedule } from "@/lib/schedule/schedule.ts";
import { go } from "../state/route.ts";
import { offerUndo } from "../state/screen.ts";
import type { ReadingProgress } from "./schedule-progress.tsx";

/** The file that is being read. */
export const reading = signal<ReadingProgress>();
/** Why the last file was not taken in. */
export const refusal = signal<string>();
/** A file on its way in. */
export interface Incoming {
  file: File;
  /** Absent: the file's own conference is started. */
  conference?: Conference;
  /** What the person answered. */
  timeZone?: TimeZone;
  isReplacing?: boolean;
}
/** A file that gives local times only, or moments without a place: its zone is asked for. */
export const zoneQuestion = signal<Incoming>();
/** A file that has nothing in common with the schedule of its conference: asks what it is. `name` is what it calls itself. */
export const otherScheduleQuestion = signal<Incoming & { conference: Conference; name: string }>();
/** What a later version changed. */
export const news = signal<{ conferenceId: Id; fileName: string; changes: ScheduleChange[] }>();

let running = new AbortController();

/** Ends the reading of a file; the notebook stays as it is. */
export function cancelReading(): void {
  running.abort();
}

async function read(file: File, timeZone: TimeZone | undefined, signal: AbortSignal): Promise<Schedule> {
  checkScheduleSize(file.size);
  const fileName = file.name;
  reading.value = { fileName, done: 0, total: 0 };
  try {
    const [{ readSchedule }, { decodeSchedule }] = await Promise.all([
      import("@/lib/schedule/read.ts"),
      import("@/lib/schedule/decode.ts"),
    ]);
    const text = decodeSchedule(await file.arrayBuffer());
    const onProgress = (done: number, total: number) => {
      if (!signal.aborted) reading.value = { fileName, done, total };
    };
    return await readSchedule({ name: fileName, text }, { timeZone, onProgress, signal });
  } finally {
    if (running.signal === signal) reading.value = undefined;
  }
}

/** Whether nobody knows at what hour of the place its talks begin. */
function needsZone({ needsTimeZone, conference, entries }: Schedule): boolean {
  const timed = entries.filter(({ slot }) => slot.start.includes("T"));
  return (
    needsTimeZone || (!conference.timeZone && timed.length > 0 && timed.every(({ slot }) => slot.start.endsWith("Z")))
  );
}

function nameOf({ conference }: Schedule, fileName: string): string {
  return conference.name || fileName.replace(/\.\w+$/, "");
}

async function update(
  conferenceId: Id,
  { conference, entries }: Schedule,
  { file, timeZone, isReplacing }: Incoming,
): Promise<void> {
  const isFirst = (await database.scheduledTalks.where({ conferenceId }).count()) === 0;
  // The first file knows its place; afterwards the person may have corrected it.
  const zone = timeZone ?? (isFirst || isReplacing ? conference.timeZone : undefined);
  const origin: ScheduleOrigin = { scheduleFile: file.name, ...(zone && { timeZone: zone }) };
  const { changes, undo } = await importSchedule(database, conferenceId, conference, entries, origin);
  news.value = isFirst ? undefined : { conferenceId, fileName: file.name, changes };
  offerUndo({
    text: t("scheduleRead", file.name, plural("talks", countTalks(entries))),
    journal: undo,
    onTakenBack: () => {
      news.value = undefined;
    },
  });
}

async function start(schedule: Schedule, { file, timeZone }: Incoming): Promise<void> {
  const { conference, entries } = schedule;
  const facts = { ...conference, name: nameOf(schedule, file.name) };
  const origin: ScheduleOrigin = { scheduleFile: file.name, ...(timeZone && { timeZone }) };
  const { conferenceId, undo } = await startFromSchedule(database, facts, entries, origin, readAuthorClock());
  go({ view: "schedule", conference: conferenceId });
  const text = t("conferenceStarted", facts.name, plural("talks", countTalks(entries)));
  offerUndo({ text, journal: undo });
}

function countTalks(entries: Schedule["entries"]): number {
  return entries.filter(({ isBreak }) => !isBreak).length;
}

/** The zone of a file that does not say it, as far as it was answered before: a later version is in that of the first. */
function knownZone({ conference, isReplacing }: Incoming, { needsTimeZone }: Schedule): TimeZone | undefined {
  const wasAnswered = conference?.scheduleFile !== undefined && !isReplacing;
  // Moments are certain, so the conference's zone can only show them on another clock.
  return wasAnswered || !needsTimeZone ? conference?.timeZone : undefined;
}

async function takeIn(incoming: Incoming, signal: AbortSignal): Promise<void> {
  const { file, conference, timeZone, isReplacing } = incoming;
  let schedule = await read(file, timeZone, signal);
  const isOther = conference && !isReplacing && (await isOtherSchedule(database, conference.id, schedule.entries));
  signal.throwIfAborted();
  if (isOther) {
    otherScheduleQuestion.value = { ...incoming, conference, name: nameOf(schedule, file.name) };
    return;
  }
  if (!timeZone && needsZone(schedule)) {
    const known = knownZone(incoming, schedule);
    if (!known) {
      zoneQuestion.value = incoming;
      return;
    }
    schedule = await read(file, known, signal);
    signal.throwIfAborted();
  }
  await (conference ? update(conference.id, schedule, incoming) : start(schedule, incoming));
}

/** What a file asks or says of itself stands until the next one is opened; a file that is still being read is let go. */
export function openSchedule(incoming: Incoming): void {
  cancelReading();
  running = new AbortController();
  const { signal } = running;
  refusal.value = undefined;
  zoneQuestion.value = undefined;
  otherScheduleQuestion.value = undefined;
  void attempt(() => takeIn(incoming, signal)).then((sentence) => {
    if (!signal.aborted) refusal.value = sentence;
  });
}
