// A schedule file on its way into the notebook: read with its progress, asked for its zone where it has none, taken in with undo.
import { signal } from "@preact/signals";
import type { ReadingProgress } from "@/components/schedule-progress";
import { plural, t } from "@/components/words";
import type { Conference, Id, TimeZone } from "@/lib/model";
import { binConference } from "@/lib/notebook/conference-bin";
import { importSchedule, startFromSchedule, type Told, undoImport } from "@/lib/notebook/schedule";
import type { ScheduleChange } from "@/lib/notebook/schedule-changes";
import { Problem } from "@/lib/problem";
import type { Schedule } from "@/lib/schedule/schedule";
import { readAuthorClock } from "../browser/author-clock";
import { database } from "../browser/database";
import { go } from "./route";
import { announcement, attempt, undo } from "./screen";

/** The file that is being read. */
export const reading = signal<ReadingProgress>();
/** Why the last file was not taken in. */
export const refusal = signal<string>();
/** A file that gives local times only, or moments without a place: its zone is asked for. */
export const unzoned = signal<{ file: File; conference?: Conference }>();
/** What a later version changed. */
export const news = signal<{ conferenceId: Id; fileName: string; changes: ScheduleChange[] }>();

/** The largest schedules known have 4 MB (FOSDEM, 2025); what is far beyond that is no schedule. */
const largest = 64_000_000;

async function read(file: File, timeZone: TimeZone | undefined): Promise<Schedule> {
  if (file.size > largest) throw new Problem("problemScheduleUnknown");
  const fileName = file.name;
  reading.value = { fileName, done: 0, total: 0 };
  try {
    const [{ readSchedule }, { decodeSchedule }] = await Promise.all([
      import("@/lib/schedule/read"),
      import("@/lib/schedule/decode"),
    ]);
    const text = decodeSchedule(await file.arrayBuffer());
    const onProgress = (done: number, total: number) => {
      reading.value = { fileName, done, total };
    };
    return await readSchedule({ name: fileName, text }, { timeZone, onProgress });
  } finally {
    reading.value = undefined;
  }
}

/** Whether nobody knows at what hour of the place its talks begin. */
function needsZone({ needsTimeZone, conference, entries }: Schedule): boolean {
  const timed = entries.filter(({ slot }) => slot.start.includes("T"));
  return (
    needsTimeZone || (!conference.timeZone && timed.length > 0 && timed.every(({ slot }) => slot.start.endsWith("Z")))
  );
}

async function update(conferenceId: Id, { conference, entries }: Schedule, told: Told): Promise<void> {
  const isFirst = (await database.scheduledTalks.where({ conferenceId }).count()) === 0;
  const { changes, undo: before } = await importSchedule(database, conferenceId, conference, entries, told);
  const fileName = told.scheduleFile ?? "";
  news.value = isFirst ? undefined : { conferenceId, fileName, changes };
  offerUndo(t("scheduleRead", fileName, plural("talks", countTalks(entries))), async () => {
    news.value = undefined;
    await undoImport(database, before);
  });
}

async function start({ conference, entries }: Schedule, told: Told): Promise<void> {
  const name = conference.name || (told.scheduleFile ?? "").replace(/\.\w+$/, "");
  const id = await startFromSchedule(database, { ...conference, name }, entries, told, readAuthorClock());
  go({ view: "schedule", conference: id });
  offerUndo(t("conferenceStarted", name, plural("talks", countTalks(entries))), () => binConference(database, id));
}

function countTalks(entries: Schedule["entries"]): number {
  return entries.filter(({ isBreak }) => !isBreak).length;
}

function offerUndo(text: string, takeBack: () => Promise<void>): void {
  undo.value = { text, takeBack };
  announcement.value = text;
}

async function takeIn(file: File, conference: Conference | undefined, answered: TimeZone | undefined): Promise<void> {
  let schedule = await read(file, answered);
  if (!answered && needsZone(schedule)) {
    const isKnown = conference?.timeZone && (conference.scheduleFile || !schedule.needsTimeZone);
    if (!isKnown) {
      unzoned.value = { file, conference };
      return;
    }
    // Asked once: a later version is in the zone of the first.
    schedule = await read(file, conference.timeZone);
  }
  const told: Told = { scheduleFile: file.name, ...(answered && { timeZone: answered }) };
  await (conference ? update(conference.id, schedule, told) : start(schedule, told));
}

/**
 * @param conference absent: the file's own conference is started
 * @param answered the person's answer for a file without a zone
 */
export function openSchedule(file: File, conference?: Conference, answered?: TimeZone): void {
  refusal.value = undefined;
  void attempt(() => takeIn(file, conference, answered)).then((sentence) => {
    refusal.value = sentence;
    if (sentence !== undefined) unzoned.value = undefined;
  });
}
