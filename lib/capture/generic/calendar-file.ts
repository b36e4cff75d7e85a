// The calendar file that a talk's page offers: the one place where many conference sites state year, zone and end.
// Only the few lines of a single event are read here; whole calendars are lib/schedule's work.
import { atZone, isTimeZone } from "@/lib/model/time-zone.ts";
import { link, type Page, request } from "../page/page.ts";

export interface CalendarEvent {
  /** With the offset where the file names the zone, otherwise a wall-clock time. */
  startsAt?: string;
  endsAt?: string;
  room?: string;
  timeZone?: string;
}

/** "DTSTART;TZID=US/Eastern:20250318T150000" by name: the value and the zone. RFC 5545, sections 3.1 and 3.3.5. */
function readLine(event: string, name: string): { value: string; zone?: string } | undefined {
  const [, parameters = "", value = ""] = new RegExp(`^${name}((?:;[^:\\n]*)?):(.*)$`, "im").exec(event) ?? [];
  if (!value) return undefined;
  const zone = /;TZID="?([^";:]+)/i.exec(parameters)?.[1];
  return { value: value.trim(), ...(zone && isTimeZone(zone) && { zone }) };
}

function readTime(line: { value: string; zone?: string } | undefined): string | undefined {
  const [, day, time, isUtc] = /^(\d{8})T(\d{6})(Z?)$/.exec(line?.value ?? "") ?? [];
  if (!day || !time) return undefined;
  const local = `${day.replace(/^(....)(..)(..)$/, "$1-$2-$3")}T${time.replace(/^(..)(..)(..)$/, "$1:$2:$3")}`;
  if (isUtc) return `${local}Z`;
  return line?.zone ? atZone(local, line.zone) : local;
}

/** @param text a calendar of one event; undefined for one of several, which would be the whole schedule */
export function readCalendarEvent(text: string): CalendarEvent | undefined {
  const unfolded = text.replace(/\r\n?/g, "\n").replace(/\n[ \t]/g, "");
  const events = unfolded.match(/^BEGIN:VEVENT$[\s\S]*?^END:VEVENT$/gm) ?? [];
  const [event] = events;
  if (!event || events.length > 1) return undefined;
  const start = readLine(event, "DTSTART");
  const room = readLine(event, "LOCATION")
    ?.value.replace(/\\([,;\\])/g, "$1")
    .replace(/\\n/gi, " ");
  return { startsAt: readTime(start), endsAt: readTime(readLine(event, "DTEND")), room, timeZone: start?.zone };
}

/** The event of the calendar file that the page links to, if it may be asked for and holds this one event. */
export async function requestCalendarEvent(page: Page, selector: string): Promise<CalendarEvent | undefined> {
  const text = await request(page, link(page, selector));
  return text === undefined ? undefined : readCalendarEvent(text);
}
