// schedule.json of frab and pretalx: the same fields as schedule.xml, which ../frab gives their meaning.
import type { Person } from "@/lib/model/index.ts";
import { readFrabConference, readFrabEvent } from "../frab.ts";
import { asObject, asObjects, type DataObject, jsonOf } from "../json.ts";
import type { ScheduleFormat, ScheduleLink, ScheduleParts } from "../schedule.ts";
import { readAddress, readLine, readLink } from "../texts.ts";

/** An event and the day and room it stands under. */
interface PlacedEvent {
  event: DataObject;
  day: unknown;
  room: string;
}

function readPersons(event: DataObject): Person[] {
  const persons: Person[] = [];
  for (const person of asObjects(event.persons)) {
    const name = readLine(person.public_name) ?? readLine(person.full_public_name) ?? readLine(person.name);
    const url = readAddress(person.url);
    if (name) persons.push(url ? { name, url } : { name });
  }
  return persons;
}

function readLinks(event: DataObject, base: string | undefined): ScheduleLink[] {
  const links: ScheduleLink[] = [];
  const read = (list: unknown, otherwise: ScheduleLink["kind"]) => {
    for (const { url, title, type } of asObjects(list)) {
      if (url === event.feedback_url) continue;
      links.push(...readLink(url, title, type === "slides" ? "slides" : otherwise, base));
    }
  };
  read(event.attachments, "attachment");
  read(event.links, "page");
  links.push(...readLink(event.video_download_url, undefined, "video"));
  return links;
}

function readEvent({ event, day, room }: PlacedEvent, dayChange: unknown, base: string | undefined) {
  const { guid, id, date, start, duration, track, title, subtitle, abstract, description, language, url } = event;
  const recording = asObject(event.recording);
  const speakers = readPersons(event);
  const links = readLinks(event, readAddress(url) ?? base);
  const isNotRecorded = event.do_not_record ?? recording.optout ?? event.recording_optout;
  const state = event.state ?? event.status;
  const fields = {
    isNotRecorded,
    state,
    guid,
    id,
    date,
    start,
    duration,
    track,
    title,
    subtitle,
    abstract,
    description,
    language,
    url,
  };
  return readFrabEvent({ ...fields, room: event.room, speakers, links }, { day, room, dayChange });
}

function placeEvents(conference: DataObject): PlacedEvent[] {
  return asObjects(conference.days).flatMap((day) =>
    Object.entries(asObject(day.rooms)).flatMap(([room, events]) =>
      asObjects(events).map((event) => ({ event, day: day.date, room })),
    ),
  );
}

function readRoot(schedule: DataObject, conference: DataObject): ScheduleParts {
  const base = readAddress(schedule.base_url);
  const { title, start, end, venue, city } = conference;
  const address = conference.url ?? schedule.base_url;
  const timeZone = conference.time_zone_name;
  return {
    conference: readFrabConference({ title, start, end, venue, city, timeZone, url: address }),
    parts: placeEvents(conference).map((placed) => () => readEvent(placed, conference.day_change, base)),
  };
}

export const format: ScheduleFormat = {
  name: "schedule.json",
  open: (content) => {
    const schedule = asObject(asObject(jsonOf(content)).schedule);
    const conference = asObject(schedule.conference);
    // Its second version, voc-json.ts, has the events beside the conference.
    return Array.isArray(conference.days) && !Array.isArray(schedule.events)
      ? readRoot(schedule, conference)
      : undefined;
  },
};
