// Runs in a conference's page when its schedule is wanted: fetches the first file that the page offers on its own site, or
// takes the schedule that is drawn in it.
import { defineContentScript } from "wxt/utils/define-content-script";
import { listSchedules, readDrawnSchedule } from "@/lib/capture/listed/schedule-links.ts";
import { openPage } from "@/lib/capture/page/page.ts";
import { downloadSchedule } from "@/lib/schedule/download.ts";
import type { ScheduleFile } from "@/lib/schedule/schedule.ts";

/** A schedule file's name and text, or null where the page offers none. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  async main(): Promise<ScheduleFile | null> {
    const page = openPage(document, location.href);
    const offered = listSchedules(page).map(({ url }) => url);
    return (await downloadSchedule(offered)) ?? readDrawnSchedule(page) ?? null;
  },
});
