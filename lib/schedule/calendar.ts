// An iCalendar file taken apart: what its events share, and the events as texts to be read one by one.
import ICAL from "ical.js";
import type { TimeZone } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import {
  type AfterComma,
  splitLeadingPeople,
  splitSignedTitle,
  splitTalkTitle,
  type TalkTitle,
} from "@/lib/model/talk-title.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { type CalendarZones, knownZone } from "./calendar-time.ts";
import { isBreakTitle, readLine } from "./texts.ts";

export interface Calendar {
  name: string;
  /** The zone of the whole file: stated, or the only one its times are in. */
  timeZone?: TimeZone;
  zones: CalendarZones;
  /**
   * How SUMMARY names the speakers, where it does: as pretalx writes, which says by its PRODID that it did; as Sched does, with
   * companies behind commas; or as most of the calendar's lines look, behind the title, before it or after "by".
   */
  people: "pretalx" | AfterComma | "leading" | "signed" | undefined;
  /** VEVENTs as text; those of one repeated event stand together, with the zones they refer to. */
  events: string[];
}

/** @throws Problem when the text is not iCalendar */
export function parseCalendar(text: string): ICAL.Component {
  try {
    return new ICAL.Component(ICAL.parse(text));
  } catch (cause) {
    throw new Problem("problemScheduleDamaged", [], { cause });
  }
}

function takeOut(text: string, name: string): { rest: string; parts: string[] } {
  const parts: string[] = [];
  const pattern = new RegExp(`^BEGIN:${name}[ \\t]*\\n[\\s\\S]*?^END:${name}[ \\t]*(?:\\n|$)`, "gim");
  const rest = text.replace(pattern, (part) => {
    parts.push(part);
    return "";
  });
  return { rest, parts };
}

/** A repeated event and the changes to single occurrences share their UID and are understood together. */
function groupRepeated(events: string[], zones: string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const [position, event] of events.entries()) {
    const uid = /^UID[:;].*$/im.exec(event)?.[0];
    const isRepeated = /^(RRULE|RDATE|RECURRENCE-ID)[:;]/im.test(event);
    const key = uid && isRepeated ? uid : `${position}`;
    const group = groups.get(key) ?? (isRepeated ? [...zones] : []);
    groups.set(key, [...group, event]);
  }
  return [...groups.values()].map((parts) => `BEGIN:VCALENDAR\n${parts.join("")}END:VCALENDAR`);
}

/** The calendar's own definitions of zones, by TZID. */
function readDefinedZones(calendar: ICAL.Component): Map<string, ICAL.Timezone> {
  return new Map(
    calendar.getAllSubcomponents("vtimezone").map((component) => {
      const tzid = readLine(component.getFirstPropertyValue("tzid")) ?? "";
      return [tzid, new ICAL.Timezone({ component, tzid })];
    }),
  );
}

/** The zone of all times, if they have but one. A TZID stands at DTSTART or, in iCal4j's files, alone. */
function onlyZoneOf(events: string[]): TimeZone | undefined {
  const named = events.flatMap((event) => /^(?:DTSTART;.*?TZID=|TZID:)"?([^:;"\n]+)/im.exec(event)?.[1] ?? []);
  const names = new Set(named);
  return names.size === 1 ? knownZone([...names].join()) : undefined;
}

/** Sched's calendars say whose they are only by the talks' addresses and ids. */
function isOfSched(event: string): boolean {
  const url = /^URL[^:\n]*:(\S+)/im.exec(event)?.[1] ?? "";
  return /^UID:SCHED\./im.test(event) || (/^https?:/i.test(url) && describeAddress(url).site === "Sched");
}

/** Topics that stand before titles ("Machine Learning: Oil") look like names, but several talks have the same. */
function areDistinct(lines: TalkTitle[]): boolean {
  const people = lines.map(({ speakers }) => speakers.join()).filter(Boolean);
  return people.length > 1 && new Set(people).size > 0.8 * people.length;
}

/** Some titles look as if they ended with a name, so half of the lines must. */
function placeOfPeople(program: string, events: string[]): Calendar["people"] {
  if (/\bpretalx\b/i.test(program)) return "pretalx";
  if (events.some(isOfSched)) return "company";
  const summaries = events.flatMap(
    (event) => /^SUMMARY[^:\n]*:(.+)$/im.exec(event)?.[1]?.replace(/\\(.)/g, "$1") ?? [],
  );
  const talks = summaries.map((summary) => summary.replace(/\s+/g, " ").trim()).filter((one) => !isBreakTitle(one, []));
  const isHalf = (lines: TalkTitle[]) => {
    const named = lines.filter(({ speakers }) => speakers.length > 0);
    return named.length > 0 && 2 * named.length >= talks.length;
  };
  const leading = talks.map(splitLeadingPeople);
  if (isHalf(leading) && areDistinct(leading)) return "leading";
  if (isHalf(talks.map((talk) => splitTalkTitle(talk)))) return "either";
  const signed = talks.map(splitSignedTitle);
  return isHalf(signed) && areDistinct(signed) ? "signed" : undefined;
}

/** @param timeZone what the person answered, for a file that states no zone; @throws Problem */
export function openCalendar(text: string, timeZone: TimeZone | undefined): Calendar {
  // Long lines are folded by RFC 5545, section 3.1.
  const unfolded = text.replace(/\r\n?/g, "\n").replace(/\n[ \t]/g, "");
  const { rest, parts: events } = takeOut(unfolded, "VEVENT");
  const head = parseCalendar(rest);
  const zone = knownZone(readLine(head.getFirstPropertyValue("x-wr-timezone")) ?? "") ?? onlyZoneOf(events);
  return {
    name: readLine(head.getFirstPropertyValue("x-wr-calname")) ?? "",
    ...(zone && { timeZone: zone }),
    zones: { defined: readDefinedZones(head), fallback: zone ?? timeZone },
    people: placeOfPeople(readLine(head.getFirstPropertyValue("prodid")) ?? "", events),
    events: groupRepeated(events, takeOut(unfolded, "VTIMEZONE").parts),
  };
}
