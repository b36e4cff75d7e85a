// Runs in the page when its talks or its schedule are wanted, and leaves behind how to read them.
import { defineContentScript } from "wxt/utils/define-content-script";
import { listSchedules, readDrawnSchedule } from "@/lib/capture/listed/schedule-links.ts";
import { listTalkLinks } from "@/lib/capture/listed/talk-links.ts";
import { openPage } from "@/lib/capture/page/page.ts";
import { downloadSchedule } from "@/lib/schedule/download.ts";
import type { ScheduleFile } from "@/lib/schedule/schedule.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";

declare global {
  // In the extension's own world of the page, where the page's scripts see nothing. Absent before this script has run.
  /** The talks that the page lists. */
  var listTalks: (() => TalkLink[]) | undefined;
  /** The first schedule file that the page offers on its own site, or else the schedule that is drawn in it; null where it has none. */
  var readPageSchedule: (() => Promise<ScheduleFile | null>) | undefined;
}

const open = () => openPage(document, location.href);

export default defineContentScript({
  matches: [],
  registration: "runtime",
  main: () => {
    globalThis.listTalks = () => listTalkLinks(open());
    globalThis.readPageSchedule = async () => {
      const page = open();
      const offered = listSchedules(page).map(({ url }) => url);
      return (await downloadSchedule(offered)) ?? readDrawnSchedule(page) ?? null;
    };
  },
});
