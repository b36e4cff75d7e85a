// iCalendar (RFC 5545) by ical.js: each VEVENT is a talk. A repeated event becomes one entry for each of its times.
import ICAL from "ical.js";
import type { Person } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import {
  peopleIn,
  splitLeadingPeople,
  splitSignedTitle,
  splitTalkTitle,
  type TalkTitle,
} from "@/lib/model/talk-title.ts";
import { type Calendar, openCalendar, parseCalendar } from "../calendar.ts";
import { writeCalendarTime } from "../calendar-time.ts";
import { isCancelledState, splitCancelled } from "../cancelled.ts";
import type { ReadEntry, ScheduleFormat } from "../schedule.ts";
import { isBreakTitle, omitUnknown, readAddress, readLine, readLink, readText } from "../texts.ts";

/** A conference repeats a keynote or a lunch on its days; more than this is somebody's calendar. */
const mostRepetitions = 60;

/** Parts of a text at a sign that does not stand in brackets: "Ann [Lab, Ltd], Bob". */
function splitOutsideBrackets(text: string, sign: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const piece of text.split(/([[\]()]| - |,)/)) {
    if (piece === "[" || piece === "(") depth++;
    if (piece === "]" || piece === ")") depth = Math.max(0, depth - 1);
    if (piece === sign && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + piece);
  }
  return parts.map((part) => part.trim());
}

/** pretalx ends every SUMMARY with its speakers, whatever they are called. */
function splitPretalx(summary: string): TalkTitle {
  const parts = splitOutsideBrackets(`${summary} `, " - ");
  if (parts.length < 2) return { title: summary, speakers: [] };
  return {
    title: parts.slice(0, -1).join(" - "),
    speakers: splitOutsideBrackets(parts.at(-1) ?? "", ",").filter(Boolean),
  };
}

function splitPeople(summary: string, people: Calendar["people"]): TalkTitle {
  if (people === "pretalx") return splitPretalx(summary);
  if (people === "leading") return splitLeadingPeople(summary);
  if (people === "signed") return splitSignedTitle(summary);
  return people ? splitTalkTitle(summary, people) : { title: summary, speakers: [] };
}

function splitSummary(summary: string, calendar: Calendar): { title: string; speakers: Person[] } {
  const split = splitPeople(summary, calendar.people);
  return { title: split.title, speakers: split.speakers.map((name) => ({ name })) };
}

const labelled =
  /^\W{0,4}(?:speakers?|presenters?|presented by|referent(?:in|en|innen)?|sprecher(?:in|innen)?|vortragende[rn]?|intervenante?s?|conf[ée]renci[eè]re?s?|ponentes?|orador(?:a|es|as)?|palestrantes?|relator[ei]|登壇者|講演者|讲者|발표자)(?:\(s\)|[:*]in(?:nen)?)?\W{0,4}[:：][^\S\n]*(.*)$/imu;

/** "Speakers: Ada Quill, Cy Moreno", a line of the description; or a label alone, and the lines under it up to an empty one. */
function readLabelled(description: string | undefined): Person[] {
  const found = labelled.exec(description ?? "");
  if (!found) return [];
  const rest = (description ?? "").slice(found.index + found[0].length).replace(/^\n/, "");
  const lines = found[1]?.trim() ? [found[1]] : (rest.split(/\n\s*\n/)[0] ?? "").split("\n");
  const names = lines.map((line) => peopleIn(line.replace(/^\W+/u, "").replace(/\s*[([][^)\]]*[)\]]/g, ""), "either"));
  const end = names.findIndex((found) => found.length === 0);
  return names
    .slice(0, end < 0 ? undefined : end)
    .flat()
    .map((name) => ({ name }));
}

/** FOSDEM names its speakers as attendees without an address; an attendee with one was invited to a meeting. */
function readAttendees(event: ICAL.Component): Person[] {
  return event.getAllProperties("attendee").flatMap((attendee) => {
    const name = readLine(attendee.getFirstParameter("cn"));
    const hasAddress = /mailto:/i.test(String(attendee.getFirstValue()));
    return name && !hasAddress ? [{ name }] : [];
  });
}

function zoneNameOf(event: ICAL.Component, property: string): string | undefined {
  const onTime = event.getFirstProperty(property)?.getFirstParameter("tzid");
  // The FOSDEM companion of 2015 wrote TZID as a property of the event.
  return onTime ?? readLine(event.getFirstPropertyValue("tzid"));
}

function writeTime(event: ICAL.Component, property: "dtstart" | "dtend", calendar: Calendar): string | undefined {
  const time = event.getFirstPropertyValue(property);
  return time instanceof ICAL.Time ? writeCalendarTime(time, zoneNameOf(event, property), calendar.zones) : undefined;
}

/** From DTEND or DURATION; an event may have neither, and none lasts no time at all. */
function readSeconds(event: ICAL.Component, calendar: Calendar): number | undefined {
  const duration = event.getFirstPropertyValue("duration");
  const [start, end] = [writeTime(event, "dtstart", calendar), writeTime(event, "dtend", calendar)];
  const between = start?.includes("T") && end ? (Date.parse(end) - Date.parse(start)) / 1000 : 0;
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : between;
  return seconds > 0 ? seconds : undefined;
}

function readCategories(event: ICAL.Component): string | undefined {
  const names = event.getAllProperties("categories").flatMap((property) => property.getValues().map(readLine));
  return names.filter(Boolean).join(", ") || undefined;
}

function readOccurrence(
  event: ICAL.Component,
  time: ICAL.Time,
  guid: string,
  calendar: Calendar,
): ReadEntry | undefined {
  const summary = readLine(event.getFirstPropertyValue("summary"));
  if (!summary) return undefined;
  const taking = splitCancelled(summary);
  const { title, speakers: inTitle } = splitSummary(taking.title, calendar);
  const abstract = readText(event.getFirstPropertyValue("description"));
  const speakers = [inTitle, readAttendees(event), readLabelled(abstract)].find(({ length }) => length > 0) ?? [];
  const isCancelled = isCancelledState(event.getFirstPropertyValue("status")) ?? taking.isCancelled;
  const start = writeCalendarTime(time, zoneNameOf(event, "dtstart"), calendar.zones);
  const room = readLine(event.getFirstPropertyValue("location"));
  const track = readCategories(event);
  const files = event.getAllProperties("attach").map((file) => String(file.getFirstValue()));
  return {
    slot: { guid, start, ...omitUnknown({ durationSeconds: readSeconds(event, calendar), room, track, isCancelled }) },
    title,
    speakers,
    ...omitUnknown({ abstract, url: readAddress(event.getFirstPropertyValue("url")) }),
    links: files.flatMap((file) => readLink(file, undefined, "attachment")),
    isBreak: isBreakTitle(title, speakers),
  };
}

/** Every time of a repeated event, those that the calendar moved or left out included. */
function readRepeated(event: ICAL.Event, calendar: Calendar): ReadEntry[] {
  const entries: ReadEntry[] = [];
  const times = event.iterator();
  for (let time = times.next(); time; time = times.next()) {
    if (entries.length === mostRepetitions) {
      throw new Problem("problemScheduleRepeats", [event.summary, String(mostRepetitions)]);
    }
    const { item, startDate, recurrenceId } = event.getOccurrenceDetails(time);
    const entry = readOccurrence(item.component, startDate, `${event.uid}/${recurrenceId}`, calendar);
    if (!entry) break;
    entries.push(entry);
  }
  return entries;
}

/** @param text a calendar of one event, or of a repeated one with its changed occurrences */
function readEvent(text: string, calendar: Calendar): ReadEntry[] {
  const events = parseCalendar(text).getAllSubcomponents("vevent");
  const changed = events.filter((event) => event.hasProperty("recurrence-id"));
  const own = events.filter((event) => !changed.includes(event));
  if (own.length === 0) return changed.flatMap((event) => readSingle(event, calendar) ?? []);
  return own.flatMap((component) => {
    const event = new ICAL.Event(component);
    if (!event.isRecurring()) return readSingle(component, calendar) ?? [];
    return event.startDate ? readRepeated(event, calendar) : [];
  });
}

function readSingle(event: ICAL.Component, calendar: Calendar): ReadEntry | undefined {
  const time = event.getFirstPropertyValue("dtstart");
  const guid = readLine(event.getFirstPropertyValue("uid")) ?? "";
  return time instanceof ICAL.Time ? readOccurrence(event, time, guid, calendar) : undefined;
}

export const format: ScheduleFormat = {
  name: "iCalendar",
  open: (content, timeZone) => {
    if (content.form !== "calendar") return undefined;
    const calendar = openCalendar(content.text, timeZone);
    const conference = { name: calendar.name, ...(calendar.timeZone && { timeZone: calendar.timeZone }) };
    return { conference, parts: calendar.events.map((event) => () => readEvent(event, calendar)) };
  },
};
