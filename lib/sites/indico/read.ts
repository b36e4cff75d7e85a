// Reads a contribution's page of Indico, which laboratories, universities and conferences of free software run under addresses of
// their own, and finds an event's schedule. Facts: Indico's own templates of versions 2 and 3
// (events/contributions/display/contribution_display.html, events/display/common, web/templates/footer.html).
import { absolute } from "@/lib/capture/page/address.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { attribute, baseOf, find, findAll, lines, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import { readDuration, readMoment, readShownTimes } from "@/lib/capture/page/time.ts";
import type { Person } from "@/lib/model/index.ts";
import { isTimeZone } from "@/lib/model/time-zone.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

const summary = ".item-summary";

function isContribution(page: Page): boolean {
  return (
    toldBySite(page.url.href, address).kind === "talk" && find(page, `${summary}, .contribution-display`) !== undefined
  );
}

/** The path up to an event, and the event's number or name. */
const eventPath = /^(.*?)\/event\/([\w-]+)(?:\/|$)/;

/** An event's overview, timetable or list; its pages end with the name of the program that made them. */
function isEvent(page: Page): boolean {
  const isMade =
    meta(page, "og:site_name") === "Indico" ||
    / · Indico$/.test(page.document.title) ||
    find(page, 'a[href*="://getindico.io"]') !== undefined;
  return isMade && eventPath.test(page.url.pathname);
}

/** The element that follows a heading of the page with such words. */
function under(page: Page, words: RegExp): Element | undefined {
  const heading = findAll(page, `.item-text h3, ${summary} h3, .contribution-display h3`).find((one) =>
    words.test(lineText(one) ?? ""),
  );
  return heading?.nextElementSibling ?? undefined;
}

/** A name without "Dr" and "(CERN)". */
function nameOf(item: Element): string | undefined {
  const copy = item.cloneNode(true) as Element;
  for (const beside of copy.querySelectorAll(".speaker-title, .affiliation, .title")) beside.remove();
  const name = lineText(copy)?.replace(/\s*\([^()]*\)$/, "");
  return name?.replace(/^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx)\.?\s+)+/, "") || undefined;
}

function readSpeakers(page: Page): Person[] {
  const list = under(page, /^(?:speakers?|presenters?)\b/i) ?? under(page, /^primary authors?\b/i);
  const marked = [...(list?.querySelectorAll(".speaker-item, [itemprop=performers]") ?? [])];
  const items = marked.length > 0 ? marked : [...(list?.querySelectorAll("li") ?? [])];
  return items.flatMap((item) => {
    const name = nameOf(item);
    return name ? [{ name }] : [];
  });
}

function readSlot(page: Page): Pick<Readings, "startsAt" | "endsAt"> {
  const box = ".time-data, .time-info";
  const stated = readMoment(
    attribute(page, `${summary} time[datetime], .contribution-display time[datetime]`, "datetime"),
  );
  const shown = readShownTimes(text(page, box));
  const seconds = readDuration(text(page, `${summary} .icon-hour-glass`)?.replace(/\s/g, ""));
  const start = stated ?? shown.startsAt;
  const end = !shown.endsAt && start && !stated && seconds ? addSeconds(start, seconds) : shown.endsAt;
  return { startsAt: from("dom", start), endsAt: from("dom", end) };
}

/** A wall-clock time so much later. */
function addSeconds(local: string, seconds: number): string {
  return new Date(Date.parse(`${local.slice(0, 19)}Z`) + 1000 * seconds).toISOString().slice(0, 19) + local.slice(19);
}

/** The event's own page is the part of the path before the contributions. */
function readEvent(page: Page): Readings["event"] {
  const home = eventPath.exec(page.url.pathname)?.[0].replace(/\/?$/, "/") ?? "/";
  const zone = text(page, ".timezone, #tz-selector-link, .tz-selector")?.match(/[A-Z]\w+\/[\w/]+/)?.[0];
  const name = text(page, ".confTitle h1, .conference-title-link, .confTitle, #confTitle, .conf-title");
  return from("dom", {
    name,
    url: new URL(home, page.url).href,
    ...(zone && isTimeZone(zone) && { timeZone: zone }),
  });
}

function readFiles(page: Page): string[] {
  const anchors = findAll(page, 'a.attachment[href], a[href*="/attachments/"]');
  return anchors.flatMap((anchor) => absolute(anchor.getAttribute("href") ?? "", baseOf(page)) ?? []);
}

export const site: Site = {
  ...address,
  matches: (page) => isContribution(page) || isEvent(page),
  // Its pages lead to neither: the first is its programming interface, which names speakers.
  schedules(page) {
    const [, base = "", event] = eventPath.exec(page.url.pathname) ?? [];
    if (!event) return [];
    return [
      `${base}/export/event/${event}.json?detail=contributions`,
      `${base}/event/${event}/event.ics?scope=contribution`,
    ];
  },
  async read(page): Promise<Readings> {
    // Of an event the page's data says all that is to be known.
    if (!isContribution(page)) return { site: meta(page, "og:site_name") };
    const event = readEvent(page);
    return {
      site: event?.value.name ?? meta(page, "og:site_name"),
      title: first(
        from("dom", text(page, `${summary} .page-title, ${summary} h2, ${summary} h1`)),
        from("dom", text(page, ".contribution-display h1, .contribution-display h2")),
        from("meta", meta(page, "og:title")),
      ),
      authors: from("dom", readSpeakers(page)) ?? null,
      publishedOn: null,
      description: from("dom", lines(page, `${summary} .description`)) ?? null,
      ...readSlot(page),
      room: from("dom", text(page, ".location-data .contribution-location, .location-data, .contribution-location")),
      event,
      links: from("dom", [...new Set(readFiles(page))]),
    };
  },
};
