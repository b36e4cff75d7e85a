// What is done with the talks that a page lists or offers as a file. Loaded when it is asked for.
import { database } from "@/entrypoints/desk/database.ts";
import { openNotebook } from "@/lib/browser/open-page.ts";
import { callInPage, runScript } from "@/lib/browser/run-in-page.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { takeScheduleFile, takeTalkLinks } from "@/lib/capture/returned.ts";
import { guessConference } from "@/lib/model/guess-conference.ts";
import type { CapturedSource, Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { loadStoringTools, putCapture } from "@/lib/notebook/capture.ts";
import { addLinks } from "@/lib/notebook/links.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";
import type { Taken } from "./take-schedule.ts";

/** What the page lists, by what the capture leaves in it; a page that was loaded anew since is read once more. @throws Problem where the browser lets none into it */
async function ask(tabId: number, read: () => unknown): Promise<unknown> {
  try {
    const isThere = await callInPage({ tabId }, () => globalThis.listTalks !== undefined);
    if (!isThere) await runScript({ tabId }, "capture");
    return await callInPage({ tabId }, read);
  } catch (cause) {
    throw new Problem("problemPageUnreadable", [], { cause });
  }
}

/**
 * The talks that the tab's page lists.
 * @throws Problem when the page cannot be read
 */
export async function listPageTalks(tabId: number): Promise<TalkLink[]> {
  return takeTalkLinks(await ask(tabId, () => globalThis.listTalks?.()));
}

/** Takes talks into the notebook; returns the sentence that says how many were not there. */
export async function addPageTalks(talks: TalkLink[], conferenceId: Id): Promise<string> {
  const known = talks.map((talk) => ({ ...talk, ...describeAddress(talk.url) }));
  return t("talksAdded", plural("talks", (await addLinks(database, conferenceId, known)).added));
}

/** Keeps a page with a conference, out of the post; returns the sentence that says so. */
export async function keepAsLink(source: CapturedSource, conferenceId: Id): Promise<string> {
  const tools = await loadStoringTools();
  await write(database, async (writer) => {
    const { talkId } = await putCapture(database, writer, tools, source, conferenceId, writer.now);
    await changeTalk(database, talkId, { mark: "left-out" });
  });
  return t("linkKept");
}

/**
 * Takes in the schedule file that the tab's page offers.
 * @param name of the conference that is started where none is chosen and the file does not say it
 * @throws Problem when there is none, or not for this conference, or when the page cannot be read
 */
async function takePageSchedule(
  tabId: number,
  conferenceId: Id,
  report: (sentence: string) => void,
  name?: string,
): Promise<Taken> {
  const [returned, { takeSchedule }] = await Promise.all([
    ask(tabId, () => globalThis.readPageSchedule?.()),
    import("./take-schedule.ts"),
  ]);
  return takeSchedule(takeScheduleFile(returned), conferenceId, report, name);
}

/**
 * Takes in the schedule that the page offers; returns the sentence that says what was taken in.
 * @param programme the page in front, if it is one: its conference is started where none is chosen, and the schedule is shown in
 *   the notebook, where its talks are ticked
 * @throws Problem when there is no schedule, or not for this conference
 */
export async function bringIn(
  tabId: number,
  conferenceId: Id,
  report: (sentence: string) => void,
  programme?: CapturedSource,
): Promise<string> {
  const name = programme && (guessConference(programme)?.name ?? programme.title);
  const taken = await takePageSchedule(tabId, conferenceId, report, name);
  if (programme) await openNotebook({ conference: taken.conferenceId, view: "schedule" });
  return taken.sentence;
}
