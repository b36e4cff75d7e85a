// schedule.xml of frab, pentabarf and pretalx. Fields' meaning is in ../frab.
import type { Person } from "@/lib/model/index.ts";
import { type FrabContext, readFrabConference, readFrabEvent } from "../frab.ts";
import type { ReadEntry, ScheduleFormat, ScheduleLink, ScheduleParts } from "../schedule.ts";
import { omitUnknown, readAddress, readLine, readLink } from "../texts.ts";

/** The elements within one, by name; of several the first. Asking for each by itself would walk over all of them every time. */
class Children {
  readonly #byName = new Map<string, Element>();

  constructor(parent: Element | undefined) {
    for (let one = parent?.firstElementChild; one; one = one.nextElementSibling) {
      if (!this.#byName.has(one.localName)) this.#byName.set(one.localName, one);
    }
  }

  named(name: string): Element | undefined {
    return this.#byName.get(name);
  }

  text(name: string): string | undefined {
    return this.named(name)?.textContent ?? undefined;
  }

  /** What is within the element of that name. */
  listed(name: string): Element[] {
    return Array.from(this.named(name)?.children ?? []);
  }
}

const childText = (element: Element | undefined, name: string) => new Children(element).text(name);

function readPersons(event: Children): Person[] {
  return event.listed("persons").flatMap((person) => {
    const name = readLine(person.textContent);
    return name ? [{ name, ...omitUnknown({ url: readAddress(person.getAttribute("url")) }) }] : [];
  });
}

function readLinks(event: Children, base: string | undefined): ScheduleLink[] {
  const feedback = readLine(event.text("feedback_url"));
  const read = (list: string, otherwise: ScheduleLink["kind"]) =>
    event
      .listed(list)
      .filter((link) => link.getAttribute("href") !== feedback)
      .flatMap((link) => {
        const isDeck = link.getAttribute("type") === "slides";
        // Since 2025 c3voc's files give a link's title and type in elements of their own.
        const title = childText(link, "title") ?? (link.children.length > 0 ? undefined : link.textContent);
        const address = link.getAttribute("href") ?? childText(link, "url");
        return readLink(address, title, isDeck ? "slides" : otherwise, base);
      });
  return [...read("attachments", "attachment"), ...read("links", "page"), ...readRecording(event)];
}

/** c3voc's files name the published recording of a talk in `video_download_url` or `recording/url`. */
function readRecording(event: Children): ScheduleLink[] {
  const address = event.text("video_download_url") ?? childText(event.named("recording"), "url");
  return readLink(address, undefined, "video");
}

function readEvent(event: Element, place: FrabContext, base: string | undefined): ReadEntry | undefined {
  const children = new Children(event);
  const field = (name: string) => children.text(name);
  const values = {
    guid: event.getAttribute("guid"),
    id: event.getAttribute("id"),
    date: field("date"),
    start: field("start"),
    duration: field("duration"),
    room: field("room"),
    track: field("track"),
    title: field("title"),
    subtitle: field("subtitle"),
    abstract: field("abstract"),
    description: field("description"),
    language: field("language"),
    url: field("url"),
    isNotRecorded: childText(children.named("recording"), "optout"),
    state: field("state") ?? field("status"),
    speakers: readPersons(children),
    links: readLinks(children, field("url") ?? base),
  };
  return readFrabEvent(values, place);
}

function placeOf(event: Element, dayChange: string | undefined): FrabContext {
  const room = event.parentElement;
  return { day: room?.parentElement?.getAttribute("date"), room: room?.getAttribute("name"), dayChange };
}

function readRoot(root: Element): ScheduleParts {
  const conference = new Children(new Children(root).named("conference"));
  const field = (name: string) => conference.text(name);
  const base = readAddress(field("base_url"));
  const dayChange = field("day_change");
  return {
    conference: readFrabConference({
      title: field("title"),
      start: field("start"),
      end: field("end"),
      venue: field("venue"),
      city: field("city"),
      timeZone: field("time_zone_name"),
      url: field("url") ?? field("base_url"),
    }),
    parts: Array.from(root.getElementsByTagName("event"), (event) => () => {
      return readEvent(event, placeOf(event, dayChange), base);
    }),
  };
}

export const format: ScheduleFormat = {
  name: "schedule.xml",
  open: (content) =>
    content.form === "xml" && content.root.localName === "schedule" ? readRoot(content.root) : undefined,
};
