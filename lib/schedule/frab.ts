// What frab's, pentabarf's and pretalx' XML and JSON have in common: their fields' meaning. Reading the two forms is the formats' work.
// Fields as in https://github.com/voc/schedule (schema) and the recorded files of FOSDEM, FrOSCon and pretalx.
import type { IsoDate, Person } from "@/lib/model/index.ts";
import { type Beginning, isTimeZone, readBeginning } from "@/lib/model/time-zone.ts";
import { isCancelledState, splitCancelled } from "./cancelled.ts";
import type { ReadEntry, ScheduledConference, ScheduleLink } from "./schedule.ts";
import {
  isBreakTitle,
  omitUnknown,
  readAddress,
  readLanguage,
  readLine,
  readScheduleDuration,
  readText,
} from "./texts.ts";

/** The fields of a `conference`, whatever the form they came in. */
export interface FrabConference {
  title: unknown;
  start: unknown;
  end: unknown;
  venue: unknown;
  city: unknown;
  timeZone: unknown;
  url: unknown;
}

/** The fields of an `event`. */
export interface FrabEvent {
  guid: unknown;
  id: unknown;
  date: unknown;
  start: unknown;
  duration: unknown;
  room: unknown;
  track: unknown;
  title: unknown;
  subtitle: unknown;
  abstract: unknown;
  description: unknown;
  language: unknown;
  url: unknown;
  /** pretalx' JSON: true; frab's and pretalx' XML: "true". */
  isNotRecorded: unknown;
  /** "canceled", in files that name events' states. */
  state: unknown;
  speakers: Person[];
  links: ScheduleLink[];
}

/** Where an event stands in the file: its `day` and `room` parents. */
export interface FrabContext {
  day: unknown;
  room: unknown;
  /** When the conference's day ends and the next begins, "04:00"; events before it belong to the next calendar day. */
  dayChange: unknown;
}

/** What was asked last: many events begin at one time. */
const moments = new Map<string, Beginning | undefined>();

function readMoment(text: string): Beginning | undefined {
  if (text.length > 40) return readBeginning(text);
  if (!moments.has(text)) {
    if (moments.size >= 2000) moments.clear();
    moments.set(text, readBeginning(text));
  }
  return moments.get(text);
}

function readDay(value: unknown): IsoDate | undefined {
  return readBeginning(readLine(value) ?? "")?.text.slice(0, 10);
}

/**
 * The file's `conference`, as far as it can be relied on: a zone that the platform knows, addresses of the web.
 */
export function readFrabConference(conference: FrabConference): ScheduledConference {
  const zone = readLine(conference.timeZone);
  const place = [readLine(conference.venue), readLine(conference.city)].filter(Boolean).join(", ");
  const firstDay = readDay(conference.start);
  const lastDay = readDay(conference.end);
  // pretalx and FOSDEM give the schedule's address; the conference's own page is one step up.
  const url = readAddress(conference.url)?.replace(/\/schedule\/?$/, "/");
  return {
    name: readLine(conference.title) ?? "",
    ...(url && { url }),
    ...(firstDay && { firstDay }),
    ...(lastDay && { lastDay }),
    ...(place && { place }),
    ...(zone && isTimeZone(zone) && { timeZone: zone }),
  };
}

function followingDay(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** `date` where it holds a time, otherwise the day and `start`; a time before the day's change is in the following night. */
function readStart(event: FrabEvent, place: FrabContext): string | undefined {
  const date = readMoment(readLine(event.date) ?? "");
  if (date && date.precision !== "day") return date.text;
  const day = date?.text ?? readDay(place.day);
  const time = readLine(event.start);
  if (!day || !time || !/^\d{1,2}:\d\d(:\d\d)?$/.test(time)) return readBeginning(time ?? "")?.text ?? day;
  const clock = time.padStart(time.indexOf(":") === 1 ? time.length + 1 : time.length, "0");
  const dayChange = /^\d\d:\d\d/.exec(readLine(place.dayChange) ?? "")?.[0] ?? "04:00";
  const isInTheNight = clock < dayChange && clock < "08:00";
  return readBeginning(`${isInTheNight ? followingDay(day) : day}T${clock}`)?.text;
}

function isTrue(value: unknown): boolean {
  return value === true || /^(?:true|1|yes)$/i.test(readLine(value) ?? "");
}

/** An event, or undefined without a title or a day: it cannot stand in a schedule. */
export function readFrabEvent(event: FrabEvent, place: FrabContext): ReadEntry | undefined {
  const stated = readLine(event.title);
  const start = readStart(event, place);
  if (!stated || !start) return undefined;
  const { title, isCancelled } = splitCancelled(stated);
  const optional = {
    subtitle: readLine(event.subtitle),
    abstract: readText(event.abstract) ?? readText(event.description),
    // pretalx 2.3 wrote a doubled slash into its XML and not into its JSON.
    url: readAddress(event.url)?.replace(/([^:/])\/\/+/g, "$1/"),
    language: readLanguage(event.language),
  };
  return {
    slot: {
      guid: readLine(event.guid) ?? readLine(event.id) ?? "",
      start,
      ...omitUnknown({
        durationSeconds: readScheduleDuration(event.duration),
        room: readLine(event.room) ?? readLine(place.room),
        track: readLine(event.track),
        isCancelled: isCancelled ?? isCancelledState(event.state),
        isNotRecorded: isTrue(event.isNotRecorded) || undefined,
      }),
    },
    title,
    speakers: event.speakers,
    ...omitUnknown(optional),
    links: event.links,
    isBreak: isBreakTitle(title, event.speakers),
  };
}
