// Runs in a conference's page when its schedule is wanted: fetches the first file that the page offers on its own site.
import { defineContentScript } from "wxt/utils/define-content-script";
import { listSchedules } from "@/lib/capture/listed/schedule-links.ts";
import { openPage } from "@/lib/capture/page/page.ts";
import { downloadSchedule } from "@/lib/schedule/download.ts";
import type { ScheduleFile } from "@/lib/schedule/schedule.ts";

/** A schedule file's name and text, or null where the page offers none. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  async main(): Promise<ScheduleFile | null> {
    const offered = listSchedules(openPage(document, location.href));
    return (await downloadSchedule(offered.map(({ url }) => url))) ?? null;
  },
});
