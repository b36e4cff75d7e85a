// Takes a conference page's schedule file into the notebook. Loaded when it is asked for: it reads every format.

import { database } from "@/entrypoints/desk/database.ts";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { type Id, undecided } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { importSchedule, isOtherSchedule, startFromSchedule } from "@/lib/notebook/schedule/schedule.ts";
import { readSchedule } from "@/lib/schedule/read.ts";
import type { ScheduleFile } from "@/lib/schedule/schedule.ts";

/** What was taken in, in a sentence, and where it went. */
export interface Taken {
  sentence: string;
  conferenceId: Id;
}

/**
 * @param file undefined when the page offered none
 * @param name of the conference that is started where none is chosen and the file does not say it; absent where none is to be
 */
export async function takeSchedule(
  file: ScheduleFile | undefined,
  conferenceId: Id,
  report: (text: string) => void,
  name?: string,
): Promise<Taken> {
  if (conferenceId === undecided && name === undefined) throw new Problem("problemScheduleNeedsConference");
  if (!file) throw new Problem("problemNoSchedule");
  const onProgress = (done: number, total: number) => report(t("readingSchedule", done, total));
  const { conference, entries, needsTimeZone } = await readSchedule(file, { onProgress });
  if (needsTimeZone) throw new Problem("problemScheduleNeedsZone");
  const origin = { scheduleFile: file.name };
  const count = entries.filter(({ isBreak }) => !isBreak).length;
  const talks = plural("talks", count);
  if (conferenceId === undecided) {
    const facts = { ...conference, name: conference.name || name || file.name };
    const started = await startFromSchedule(database, facts, entries, origin, readAuthorClock());
    const sentence = t("scheduleTaken", talks, count, 0);
    return { sentence, conferenceId: started.conferenceId };
  }
  if (await isOtherSchedule(database, conferenceId, entries)) throw new Problem("problemOtherSchedule");
  const { added, changed, removed } = await importSchedule(database, conferenceId, conference, entries, origin);
  const sentence =
    removed > 0 ? t("scheduleTakenLess", talks, added, changed, removed) : t("scheduleTaken", talks, added, changed);
  return { sentence, conferenceId };
}
