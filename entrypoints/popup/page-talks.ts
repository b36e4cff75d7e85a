// What is done with the talks that a page lists or offers as a file. Loaded when it is asked for.
import { database } from "@/entrypoints/desk/database.ts";
import { runScript } from "@/lib/browser/run-in-page.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { takeScheduleFile, takeTalkLinks } from "@/lib/capture/returned.ts";
import type { Id } from "@/lib/model/index.ts";
import { addLinks } from "@/lib/notebook/links.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";

/** The talks that the tab's page lists. */
export async function listPageTalks(tabId: number): Promise<TalkLink[]> {
  return takeTalkLinks(await runScript({ tabId }, "talk-links"));
}

/** Takes talks into the notebook; returns the sentence that says how many were not there. */
export async function addPageTalks(talks: TalkLink[], conferenceId: Id): Promise<string> {
  const known = talks.map((talk) => ({ ...talk, ...describeAddress(talk.url) }));
  return t("talksAdded", plural("talks", await addLinks(database, conferenceId, known)));
}

/**
 * Takes in the schedule file that the tab's page offers; returns the sentence that says what was taken in.
 * @throws Problem when there is none, or not for this conference
 */
export async function takePageSchedule(
  tabId: number,
  conferenceId: Id,
  report: (sentence: string) => void,
): Promise<string> {
  const [returned, { takeSchedule }] = await Promise.all([
    runScript({ tabId }, "schedule"),
    import("./take-schedule.ts"),
  ]);
  return takeSchedule(takeScheduleFile(returned), conferenceId, report);
}
