// Takes a conference page's schedule file into the notebook. Loaded when it is asked for: it reads every format.

import { database } from "@/entrypoints/desk/database.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { type Id, undecided } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { importSchedule, isOtherSchedule } from "@/lib/notebook/schedule/schedule.ts";
import { readSchedule } from "@/lib/schedule/read.ts";
import type { ScheduleFile } from "@/lib/schedule/schedule.ts";

/**
 * @param file undefined when the page offered none
 * @returns the sentence that says what was taken in
 */
export async function takeSchedule(
  file: ScheduleFile | undefined,
  conferenceId: Id,
  report: (text: string) => void,
): Promise<string> {
  if (conferenceId === undecided) throw new Problem("problemScheduleNeedsConference");
  if (!file) throw new Problem("problemNoSchedule");
  const onProgress = (done: number, total: number) => report(t("readingSchedule", done, total));
  const { conference, entries, needsTimeZone } = await readSchedule(file, { onProgress });
  if (needsTimeZone) throw new Problem("problemScheduleNeedsZone");
  if (await isOtherSchedule(database, conferenceId, entries)) throw new Problem("problemOtherSchedule");
  const { added, changed } = await importSchedule(database, conferenceId, conference, entries, {
    scheduleFile: file.name,
  });
  return t("scheduleTaken", plural("talks", entries.length), added, changed);
}
