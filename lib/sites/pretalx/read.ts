// Reads talk, speaker and schedule pages of pretalx, which conferences run under addresses of their own (a static
// export of 2025 was recorded; later versions after pretalx' own templates, agenda/templates/agenda).

import { type CalendarEvent, requestCalendarEvent } from "@/lib/capture/generic/calendar-file.ts";
import { absolute } from "@/lib/capture/page/address.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { attribute, baseOf, find, findAll, meta, type Page } from "@/lib/capture/page/page.ts";
import { blockText, lineText } from "@/lib/capture/page/text.ts";
import { readMoment } from "@/lib/capture/page/time.ts";
import type { EventFacts, Person } from "@/lib/model/index.ts";
import { atZone, isTimeZone } from "@/lib/model/time-zone.ts";
import { isUnder } from "@/lib/model/web-address.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** The heading without its buttons (".ical", "edit"). */
function heading(page: Page): string | undefined {
  const element = find(
    page,
    ".talk-title .heading-with-buttons, .talk-title, article h3.heading-with-buttons, article h3, article h2, main h2",
  );
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const part of copy?.querySelectorAll(".buttons, small, .btn, .text-muted") ?? []) part.remove();
  return lineText(copy);
}

/** `<title>` is "Talk ::  Event :: pretalx". */
function titleParts(page: Page): string[] {
  return page.document.title.split(/\s*::\s*/).map((part) => part.trim());
}

function readEvent(page: Page, calendar: CalendarEvent | undefined): EventFacts {
  const anchor = attribute(page, "header h1 a[href], h1 a[href], #header-row a[href]", "href");
  const name = lineText(find(page, "header h1, #event-title")) ?? titleParts(page).at(-2);
  const zone = calendar?.timeZone ?? statedZone(page);
  const base = /^(.*?)\/(?:talk|speaker)\//.exec(page.url.pathname)?.[1] ?? "";
  const home = anchor?.trim().replace(/schedule\/$/, "") ?? `${base}/`;
  return { name, url: absolute(home, baseOf(page)), ...(zone && { timeZone: zone }) };
}

function shownSlot(page: Page): string {
  return (
    lineText(find(page, ".talk-title small, .talk-title .text-muted, article > .text-muted, .talk-title + small")) ?? ""
  );
}

function statedZone(page: Page): string | undefined {
  const zone =
    /\(([A-Za-z_]+(?:\/[A-Za-z_+-]+)*)\)/.exec(shownSlot(page))?.[1] ??
    attribute(page, "[data-timezone]", "data-timezone");
  return zone && isTimeZone(zone) ? zone : undefined;
}

/** The year that the conference's name or address states, if it is one; the slot's text has none. */
function statedYear(page: Page): string | undefined {
  const [event] = [titleParts(page).at(-2) ?? "", page.url.pathname].map((text) => text.match(/(?<!\d)20\d\d(?!\d)/g));
  const years = new Set(event ?? page.url.pathname.match(/(?<!\d)20\d\d(?!\d)/g) ?? []);
  return years.size === 1 ? [...years][0] : undefined;
}

/** "03-18, 15:00–15:25 (US/Eastern), Room" or, in later versions, "2025-03-18, 15:00–15:25, Room". */
function readSlot(page: Page): CalendarEvent {
  const pattern = /^(?:(\d{4})-)?(\d\d-\d\d)\b,?\s*(\d\d:\d\d)\s*[–-]\s*(\d\d:\d\d)(?:\s*\([^)]*\))?(?:,\s*(.+))?$/;
  const [, year = statedYear(page), day, start, end, room] = pattern.exec(shownSlot(page)) ?? [];
  const zone = statedZone(page);
  const moment = (time: string | undefined) => {
    const local = year && day && time ? `${year}-${day}T${time}:00` : undefined;
    return local && zone ? atZone(local, zone) : local;
  };
  return { startsAt: moment(start), endsAt: moment(end), room: room?.trim() };
}

function readSpeakers(page: Page): Person[] {
  const anchors = findAll(
    page,
    '.pretalx-session-info .title a[href*="/speaker/"], .speaker-name a[href*="/speaker/"], a.speaker-name[href*="/speaker/"]',
  );
  // In older versions beside the talk; a link to all speakers ends with the folder.
  const isOne = (anchor: Element) => /\/speaker\/\w+\/?$/.test(anchor.getAttribute("href") ?? "");
  const others = anchors.length > 0 ? anchors : findAll(page, 'main a[href*="/speaker/"]').filter(isOne);
  return others.flatMap((anchor) => {
    const name = lineText(anchor);
    return name ? [{ name, url: anchor.getAttribute("href") ?? undefined }] : [];
  });
}

/** Attached files, links of the submission and the recording's player. */
function readLinks(page: Page): string[] {
  const hosts = [page.url.hostname, "pretalx.com"];
  const files = findAll(
    page,
    '.resources a[href], .talk-resources a[href], section a[href*="/media/"], a[href*="/resources/"]',
  );
  const frames = findAll(page, ".embed-responsive iframe[src], .recording iframe[src]");
  const addresses = [...files, ...frames].map(
    (element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "",
  );
  return addresses
    .flatMap((address) => absolute(address, baseOf(page)) ?? [])
    .filter((address) => {
      const { hostname, pathname } = new URL(address);
      return !hosts.some((host) => isUnder(hostname, host)) || /\/media\/|\.pdf$/i.test(pathname);
    });
}

async function readTalk(page: Page): Promise<Readings> {
  const calendar = await requestCalendarEvent(
    page,
    '#talk-buttons a[href$=".ics"], .talk-title a[href$=".ics"], a[href$=".ics"]',
  );
  const slot = readSlot(page);
  const stated = readMoment(
    attribute(page, ".talk-title time[datetime], [data-start]", "datetime") ??
      attribute(page, "[data-start]", "data-start"),
  );
  const texts = ["section.abstract", "section.description"].map((selector) =>
    blockText(find(page, `article ${selector}`)),
  );
  return {
    title: first(from("dom", heading(page)), from("title", titleParts(page)[0])),
    authors: from("dom", readSpeakers(page)) ?? null,
    publishedOn: null,
    description: first(from("dom", texts.filter(Boolean).join("\n\n")), from("meta", meta(page, "og:description"))),
    startsAt: first(from("api", calendar?.startsAt), from("dom", stated), from("dom", slot.startsAt)),
    endsAt: first(from("api", calendar?.endsAt), from("dom", slot.endsAt)),
    room: first(from("api", calendar?.room), from("dom", slot.room)),
    event: from("dom", readEvent(page, calendar)),
    links: from("dom", readLinks(page)),
  };
}

function readSpeaker(page: Page): Readings {
  const name = heading(page) ?? titleParts(page)[0];
  const url = new URL(page.url.pathname, page.url).href;
  return {
    title: from("dom", name),
    authors: name ? from("dom", [{ name, url }]) : undefined,
    publishedOn: null,
    description: from("dom", blockText(find(page, ".speaker-bio"))) ?? null,
    event: from("dom", readEvent(page, undefined)),
  };
}

/** What draws the schedule. */
const shadow = "pretalx-schedule, [data-schedule]";

export const site: Site = {
  ...address,
  lists: [
    // The list of sessions and a speaker's page.
    { item: 'a[href*="/talk/"]:has(.pretalx-session)', title: ".title", link: "", speakers: ".speakers" },
    {
      item: ".pretalx-session",
      title: '.title a[href*="/talk/"]',
      link: 'a[href*="/talk/"]',
      speakers: ".speakers",
      shadow,
    },
    {
      item: 'a.c-linear-schedule-session[href*="/talk/"]',
      title: ".title",
      link: "",
      speakers: ".speakers .names, .speakers",
      shadow,
    },
  ],
  // It offers its export under every event, linked or not; the first part of the path names the event.
  schedules(page) {
    const event = page.url.pathname.split("/").filter(Boolean)[0];
    return event ? [`/${event}/schedule/export/schedule.json`] : [];
  },
  matches: (page) => meta(page, "generator") === "pretalx" || meta(page, "application-name") === "pretalx",
  async read(page) {
    const { kind } = toldBySite(page.url.href, address);
    const event = readEvent(page, undefined);
    const site = event.name;
    if (kind === "talk") return { ...(await readTalk(page)), site };
    if (kind === "person") return { ...readSpeaker(page), site };
    return {
      site,
      kind: from("dom", "event"),
      title: from("dom", event.name),
      authors: null,
      event: from("dom", event),
    };
  },
};
