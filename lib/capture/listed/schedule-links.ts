// The schedule files that a conference's page offers on its own site, and the schedule that is drawn in it. Reading such a file is lib/schedule's work.
import { findSite, sites } from "@/lib/sites/readers.ts";
import { absolute, isSameSite } from "../page/address.ts";
import { baseOf, findAll, type Page } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import type { PageLink } from "./link.ts";

const schedulePath =
  /(^|\/)(schedule|programme?|fahrplan|agenda|sessions|all)[\w.-]*\.(xml|json|ics|yml)$|\/schedule\/(export\/|xml$|ical$)|\/view\/(grid(table|smart)|all|sessions)$/i;
const calendarTypes = 'link[rel~="alternate"][type="text/calendar"]';

/** The schedule that a site draws in the page itself, as a file; undefined where none does. */
export function readDrawnSchedule(page: Page): { name: string; text: string } | undefined {
  return sites.map((site) => site.drawnSchedule?.(page)).find((file) => file !== undefined);
}

/**
 * Addresses of schedule files of this conference on the page's own site, the richest format first.
 * They may turn out to be missing or of another kind; readSchedule says so.
 */
export function listSchedules(page: Page): PageLink[] {
  const anchors = findAll(page, `a[href], ${calendarTypes}`);
  const stated = anchors
    .filter(
      (anchor) =>
        anchor.matches(calendarTypes) || schedulePath.test((anchor.getAttribute("href") ?? "").replace(/[?#].*$/, "")),
    )
    .map((anchor) => ({
      address: anchor.getAttribute("href") ?? "",
      title: anchor.getAttribute("title") ?? lineText(anchor),
    }));
  const offered = (findSite(page)?.schedules?.(page) ?? []).map((address) => ({ address, title: undefined }));
  const found = new Map<string, string>();
  for (const { address, title } of [...stated, ...offered]) {
    const url = absolute(address, baseOf(page));
    if (!url || !isSameSite(new URL(url), page.url) || found.has(url)) continue;
    found.set(url, cleanLine(title ?? "") || (url.split("/").at(-1) ?? url));
  }
  const rank = (url: string) =>
    ["json", "xml", "ics"].findIndex((ending) => url.replace(/[?#].*$/, "").endsWith(ending));
  const order = (url: string) => (rank(url) < 0 ? 9 : rank(url));
  return [...found].map(([url, title]) => ({ url, title })).sort((one, other) => order(one.url) - order(other.url));
}
