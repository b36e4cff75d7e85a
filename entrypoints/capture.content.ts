// Runs in the page on a click and returns at once what the page itself says; asks the network nothing. It leaves behind how to
// read once more with further requests to the page's own site, for when there may be more to find, and how to read the talks that
// the page lists: a script of its own for those would hold nearly all of this one again.
import { defineContentScript } from "wxt/utils/define-content-script";
import { listSchedules, readDrawnSchedule } from "@/lib/capture/listed/schedule-links.ts";
import { listTalkLinks } from "@/lib/capture/listed/talk-links.ts";
import { openPage } from "@/lib/capture/page/page.ts";
import { type CaptureResult, readPage } from "@/lib/capture/read.ts";
import { downloadSchedule } from "@/lib/schedule/download.ts";
import type { ScheduleFile } from "@/lib/schedule/schedule.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";

declare global {
  // In the extension's own world of the page, where the page's scripts see nothing. Absent before the first reading.
  var readWithRequests: (() => Promise<CaptureResult>) | undefined;
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
    const request: typeof fetch = (address, init) => fetch(address, init);
    globalThis.readWithRequests = () => readPage(openPage(document, location.href, request));
    globalThis.listTalks = () => listTalkLinks(open());
    globalThis.readPageSchedule = async () => {
      const page = open();
      const offered = listSchedules(page).map(({ url }) => url);
      return (await downloadSchedule(offered)) ?? readDrawnSchedule(page) ?? null;
    };
    return readPage(open());
  },
});
