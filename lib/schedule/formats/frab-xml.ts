// schedule.xml of frab, pentabarf and pretalx. Fields' meaning is in ../frab.
import type { Person } from "@/lib/model/index.ts";
import { type FrabContext, readFrabConference, readFrabEvent } from "../frab.ts";
import type { Content, ReadEntry, ScheduleFormat, ScheduleLink, ScheduleParts } from "../schedule.ts";
import { omitUnknown, readAddress, readLine, readLink } from "../texts.ts";

function child(element: Element | undefined, name: string): Element | undefined {
  return element && Array.from(element.children).find(({ localName }) => localName === name);
}

function childText(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.textContent ?? undefined;
}

function readPersons(event: Element): Person[] {
  return Array.from(child(event, "persons")?.children ?? []).flatMap((person) => {
    const name = readLine(person.textContent);
    return name ? [{ name, ...omitUnknown({ url: readAddress(person.getAttribute("url")) }) }] : [];
  });
}

function readLinks(event: Element, base: string | undefined): ScheduleLink[] {
  const feedback = readLine(childText(event, "feedback_url"));
  const read = (list: string, otherwise: ScheduleLink["kind"]) =>
    Array.from(child(event, list)?.children ?? [])
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
function readRecording(event: Element): ScheduleLink[] {
  const address = childText(event, "video_download_url") ?? childText(child(event, "recording"), "url");
  return readLink(address, undefined, "video");
}

function readEvent(event: Element, place: FrabContext, base: string | undefined): ReadEntry | undefined {
  const field = (name: string) => childText(event, name);
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
    isNotRecorded: childText(child(event, "recording"), "optout"),
    state: field("state") ?? field("status"),
    speakers: readPersons(event),
    links: readLinks(event, field("url") ?? base),
  };
  return readFrabEvent(values, place);
}

function placeOf(event: Element, dayChange: string | undefined): FrabContext {
  const room = event.parentElement;
  return { day: room?.parentElement?.getAttribute("date"), room: room?.getAttribute("name"), dayChange };
}

function readRoot(root: Element): ScheduleParts {
  const conference = child(root, "conference");
  const field = (name: string) => childText(conference, name);
  const base = readAddress(field("base_url"));
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
      return readEvent(event, placeOf(event, field("day_change")), base);
    }),
  };
}

export const format: ScheduleFormat = {
  name: "schedule.xml",
  recognises: (content: Content) => content.form === "xml" && content.root.localName === "schedule",
  read: (content: Content) => {
    if (content.form !== "xml") throw new TypeError("not XML");
    return readRoot(content.root);
  },
};
