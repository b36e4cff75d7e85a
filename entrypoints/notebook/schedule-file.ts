// A schedule file on its way into the notebook; one without a conference to go to starts it.
import { signal } from "@preact/signals";
import { plural, t } from "@/components/words";
import type { Id, TimeZone } from "@/lib/model";
import { startConference } from "@/lib/notebook/conferences";
import { importSchedule, type Told, undoImport } from "@/lib/notebook/schedule";
import { Problem } from "@/lib/problem";
import type { Schedule } from "@/lib/schedule/schedule";
import { readAuthorClock } from "../browser/author-clock";
import { database } from "../browser/database";
import { go } from "./route";
import { announcement, attemptAloud, undo } from "./screen";

/** What the reading of a file says of itself while it lasts. */
export const reading = signal<string>();
/** A file that gives local times only: asks for their zone. */
export const unzoned = signal<{ file: File; conferenceId?: Id }>();

async function read(file: File, timeZone: TimeZone | undefined): Promise<Schedule> {
  const { readSchedule } = await import("@/lib/schedule/read");
  const onProgress = (done: number, total: number) => {
    reading.value = t("readingSchedule", done, total);
  };
  try {
    return await readSchedule({ name: file.name, text: await file.text() }, { timeZone, onProgress });
  } finally {
    reading.value = undefined;
  }
}

async function take({ conference, entries }: Schedule, conferenceId: Id | undefined, told: Told): Promise<void> {
  const { name, ...facts } = conference;
  if (conferenceId === undefined && !name) throw new Problem("problemScheduleNeedsConference");
  const id = conferenceId ?? (await startConference(database, { name, ...facts }, readAuthorClock()));
  const { added, changed, undo: before } = await importSchedule(database, id, facts, entries, told);
  go({ view: "schedule", conference: id });
  const text = t("scheduleTaken", plural("talks", entries.length), added, changed);
  announcement.value = text;
  undo.value = { text, takeBack: () => undoImport(database, before) };
}

/**
 * @param conferenceId absent: the file's own conference is started
 * @param timeZone the person's answer for a file without one
 */
export function openSchedule(file: File, conferenceId?: Id, timeZone?: TimeZone): void {
  void attemptAloud(async () => {
    const schedule = await read(file, timeZone);
    if (schedule.needsTimeZone) unzoned.value = { file, conferenceId };
    else await take(schedule, conferenceId, { scheduleFile: file.name, ...(timeZone && { timeZone }) });
  });
}
