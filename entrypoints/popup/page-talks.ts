// What the page in front has of several talks: those it lists, and a schedule file. Loaded when it is asked for.
import { browser } from "wxt/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { addLinks } from "@/lib/notebook/links.ts";
import type { ScheduleFile } from "@/lib/schedule/schedule.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import type { PickableTalk } from "./talk-picker.tsx";

async function runInPage<T>(tabId: number, file: "talk-links" | "schedule"): Promise<T | undefined> {
  const target = { tabId };
  const [frame] = await browser.scripting.executeScript({ target, files: [`/content-scripts/${file}.js`] });
  return (frame?.result as T | null | undefined) ?? undefined;
}

/** The talks that the page in a tab lists. */
export async function listPageTalks(tabId: number): Promise<PickableTalk[]> {
  return (await runInPage<PickableTalk[]>(tabId, "talk-links")) ?? [];
}

/** Keeps links to talks and says how many were new. */
export async function addTalks(talks: PickableTalk[], conferenceId: Id): Promise<string> {
  const known = talks.map((talk) => ({ ...talk, ...describeAddress(talk.url) }));
  return t("talksAdded", plural("talks", await addLinks(database, conferenceId, known)));
}

/** Takes in the schedule that the page in a tab offers, and says what was taken in. @param report says how far it is */
export async function bringInSchedule(
  tabId: number,
  conferenceId: Id,
  report: (text: string) => void,
): Promise<string> {
  const file = await runInPage<ScheduleFile>(tabId, "schedule");
  const { takeSchedule } = await import("./take-schedule.ts");
  return takeSchedule(file, conferenceId, report);
}
