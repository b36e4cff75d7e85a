// Version 2 of c3voc's schedule.json: one list of events beside the conference, each with its beginning, end, room and people.
// https://c3voc.de/schedule/schema2.json, and the models of the library that Android apps for it share
// (info.metadude.kotlin.library.schedule.v2).
import type { Person } from "@/lib/model/index.ts";
import { readBeginning } from "@/lib/model/time-zone.ts";
import { isCancelledState } from "../cancelled.ts";
import { readFrabConference } from "../frab.ts";
import { asObject, asObjects, type DataObject, isDataObject, jsonOf } from "../json.ts";
import type { ReadEntry, ScheduleFormat, ScheduleLink } from "../schedule.ts";
import {
  isBreakTitle,
  omitUnknown,
  readAddress,
  readLanguage,
  readLine,
  readLink,
  readScheduleDuration,
  readText,
  secondsBetween,
} from "../texts.ts";

/** A text, or the English or else the first of its translations. */
function translated(value: unknown): unknown {
  return isDataObject(value) ? (value.en ?? Object.values(value)[0]) : value;
}

/** A name, or what has one. */
function nameOf(value: unknown): string | undefined {
  return readLine(value) ?? readLine(translated(asObject(value).name)) ?? readLine(asObject(value).slug);
}

/** What an event refers to, by slug and guid. */
interface Lists {
  tracks: Map<string, string>;
  persons: Map<string, Person>;
}

function readLists(schedule: DataObject, conference: DataObject): Lists {
  const persons = asObjects(schedule.persons).flatMap((person) => {
    const name = readLine(person.name);
    return name ? [[String(person.guid), { name, ...omitUnknown({ url: readAddress(person.url) }) }] as const] : [];
  });
  const tracks = asObjects(conference.tracks).map((track) => [String(track.slug), nameOf(track) ?? ""] as const);
  return { tracks: new Map(tracks), persons: new Map(persons) };
}

function readPersons(event: DataObject, { persons }: Lists): Person[] {
  return asObjects(event.participants).flatMap(({ guid, name }) => {
    const known = persons.get(String(guid));
    const stated = readLine(name) ?? known?.name;
    return stated ? [{ ...known, name: stated }] : [];
  });
}

function readLinks(event: DataObject, base: string | undefined): ScheduleLink[] {
  const read = (list: unknown, otherwise: ScheduleLink["kind"]) =>
    asObjects(list).flatMap(({ url, title, type }) => {
      const kind = /slides/i.test(readLine(type) ?? "") ? "slides" : otherwise;
      return readLink(url, translated(title), kind, base);
    });
  return [...read(event.attachments, "attachment"), ...read(event.links, "page")];
}

function readEvent(event: DataObject, lists: Lists, base: string | undefined): ReadEntry | undefined {
  const title = readLine(translated(event.title));
  const start = readBeginning(readLine(event.start) ?? "")?.text;
  if (!title || !start) return undefined;
  const speakers = readPersons(event, lists);
  const slug = readLine(asObject(event.track).slug);
  const slot = {
    durationSeconds: secondsBetween(start, event.end) ?? readScheduleDuration(event.duration),
    room: nameOf(event.room),
    track: (slug && lists.tracks.get(slug)) ?? nameOf(event.track),
    isCancelled: isCancelledState(event.state ?? event.status),
    isNotRecorded: event.do_not_record === true || undefined,
  };
  const links = readLinks(event, base);
  return {
    slot: { guid: readLine(event.guid) ?? readLine(event.code) ?? "", start, ...omitUnknown(slot) },
    title,
    speakers,
    ...omitUnknown({
      subtitle: readLine(translated(event.subtitle)),
      abstract: readText(translated(event.abstract)) ?? readText(translated(event.description)),
      url: readAddress(event.url, base),
      language: readLanguage(event.language),
    }),
    links,
    isBreak: /^break$/i.test(readLine(event.type) ?? "") || isBreakTitle(title, speakers),
  };
}

export const format: ScheduleFormat = {
  name: "schedule2.json",
  open: (content) => {
    const schedule = asObject(asObject(jsonOf(content)).schedule);
    if (!isDataObject(schedule.conference) || !Array.isArray(schedule.events)) return undefined;
    const { conference } = schedule;
    const base = readAddress(schedule.base_url);
    const { title, start, end, venue, city, url, time_zone_name: timeZone } = conference;
    const lists = readLists(schedule, conference);
    return {
      conference: readFrabConference({
        title: translated(title),
        start,
        end,
        venue: nameOf(venue),
        city,
        timeZone,
        url: url ?? schedule.base_url,
      }),
      parts: asObjects(schedule.events).map((event) => () => readEvent(event, lists, base)),
    };
  },
};
