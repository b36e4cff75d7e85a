// Reads events that any site may mark up without JSON-LD: h-event, the older vevent, and schema.org's microdata.
// https://microformats.org/wiki/h-event, https://microformats.org/wiki/hcalendar, https://schema.org/Event

import { absolute } from "@/lib/capture/page/address.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { from, type Readings } from "@/lib/capture/page/fields.ts";
import { baseOf, findAll, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { blockText, lineText } from "@/lib/capture/page/text.ts";
import { readMoment } from "@/lib/capture/page/time.ts";
import type { Origin, Person } from "@/lib/model/index.ts";
import type { Site } from "../site.ts";

interface Vocabulary {
  origin: Origin;
  root: string;
  name: string;
  start: string;
  end: string;
  place: string;
  summary: string;
  performer: string;
  url: string;
}

const vocabularies: Vocabulary[] = [
  {
    origin: "microformat",
    root: ".h-event",
    name: ".p-name",
    start: ".dt-start",
    end: ".dt-end",
    place: ".p-location",
    summary: ".e-content, .e-description, .p-description, .p-summary",
    performer: ".p-speaker, .p-performer, .p-author",
    url: "a.u-url[href], .u-url a[href]",
  },
  {
    origin: "microformat",
    root: ".vevent",
    name: ".summary",
    start: ".dtstart",
    end: ".dtend",
    place: ".location",
    summary: ".description",
    performer: ".attendee .fn, .speaker .fn",
    url: "a.url[href], .url a[href]",
  },
  {
    origin: "microdata",
    root: '[itemscope][itemtype*="schema.org/"][itemtype$="Event" i]',
    name: '[itemprop~="name"]',
    start: '[itemprop~="startDate"]',
    end: '[itemprop~="endDate"]',
    place: '[itemprop~="location"]',
    summary: '[itemprop~="description"]',
    performer: '[itemprop~="performer"]',
    url: 'a[itemprop~="url"][href]',
  },
];

/** Whether the page says little else, and has no heading that would name something else. */
function isMostOf(page: Page, root: Element): boolean {
  const length = (element: Element | null) => (lineText(element) ?? "").length;
  return text(page, "h1") === undefined && 2 * length(root) > length(page.document.body);
}

/** Whether the page is about the event, and does not only announce it beside something else. */
function isMain(page: Page, root: Element, words: Vocabulary): boolean {
  const titles = [text(page, "h1"), meta(page, "og:title"), page.document.title].map((title) => title?.toLowerCase());
  const name = stated(root, words.name)?.toLowerCase();
  const isNamed = name !== undefined && titles.some((title) => title?.includes(name));
  return root.querySelector("h1") !== null || isNamed || isMostOf(page, root);
}

/** The one event the page is about; a page of several is a list, which is not read as one of them. */
function findEvent(page: Page): { root: Element; words: Vocabulary } | undefined {
  for (const words of vocabularies) {
    const roots = findAll(page, words.root).filter((element) => !element.parentElement?.closest(words.root));
    const [root] = roots;
    const isDated = root !== undefined && stated(root, words.start) !== undefined;
    if (isDated && roots.length === 1 && isMain(page, root, words)) return { root, words };
  }
  return undefined;
}

function stated(root: Element, selector: string): string | undefined {
  const element = root.querySelector(selector);
  const value = element?.querySelector(".value-title")?.getAttribute("title");
  const attributes = ["datetime", "content", "title"].map((name) => element?.getAttribute(name));
  return [value, ...attributes].find((text) => text?.trim()) ?? lineText(element);
}

function performers(page: Page, root: Element, { performer }: Vocabulary): Person[] {
  return [...root.querySelectorAll(performer)].flatMap((element) => {
    const name = lineText(element.querySelector('[itemprop="name"], .p-name')) ?? lineText(element);
    const anchor = element.matches("a[href]") ? element : element.querySelector("a[href]");
    return name ? [{ name, url: absolute(anchor?.getAttribute("href") ?? "", baseOf(page)) }] : [];
  });
}

export const site: Site = {
  name: "Event page",
  hosts: [],
  pages: [],
  matches: (page) => findEvent(page) !== undefined,
  async read(page): Promise<Readings> {
    const event = findEvent(page);
    if (!event) return {};
    const { root, words } = event;
    const { origin } = words;
    const [start, end] = [stated(root, words.start), stated(root, words.end)];
    const name = stated(root, words.name);
    if (!name || !start) return {};
    const place = root.querySelector(words.place);
    const placeName = lineText(place?.querySelector('[itemprop="name"], .p-name, .fn')) ?? lineText(place);
    const url = absolute(root.querySelector(words.url)?.getAttribute("href") ?? "", baseOf(page));
    return {
      site: meta(page, "og:site_name", "application-name") ?? page.url.hostname.replace(/^www\./, ""),
      kind: from(origin, "event"),
      title: from(origin, name),
      authors: from(origin, performers(page, root, words)),
      description: from(origin, blockText(root.querySelector(words.summary))),
      startsAt: from(origin, readMoment(start)),
      endsAt: from(origin, readMoment(end)),
      event: from(origin, { name, url, firstDay: readDate(start), lastDay: readDate(end ?? start), place: placeName }),
    };
  },
};
