// The beginnings of iCalendar events as ISO times. Which zone a TZID means is decided here and nowhere else.
import ICAL from "ical.js";
import type { TimeZone } from "@/lib/model/index.ts";
import { atZone, isTimeZone, writeMoment } from "@/lib/model/time-zone.ts";

/** The calendar's own definitions of zones and its default one. */
export interface CalendarZones {
  /** VTIMEZONE components by TZID. */
  defined: Map<string, ICAL.Timezone>;
  /** X-WR-TIMEZONE, or the zone the person answered: for times that name none. */
  fallback?: TimeZone;
}

/** Some programs put their own path before the zone's name, "/freeassociation.sourceforge.net/Europe/Berlin". */
export function knownZone(name: string): TimeZone | undefined {
  const steps = name.split("/");
  return steps.map((_, start) => steps.slice(start).join("/")).find((candidate) => isTimeZone(candidate));
}

/** Minutes ahead of UTC by a VTIMEZONE. */
function definedOffset(time: ICAL.Time, zone: ICAL.Timezone): number {
  return zone.utcOffset(time) / 60;
}

/**
 * @param zoneName the TZID of the property or, as some programs write it, of the event
 * @returns a date, a moment with its offset, or a wall-clock time where no zone is known
 */
export function writeCalendarTime(time: ICAL.Time, zoneName: string | undefined, zones: CalendarZones): string {
  const local = time.toString().replace(/Z$/, "");
  if (time.isDate) return local;
  if (time.zone === ICAL.Timezone.utcTimezone) return `${local}Z`;
  const known = zoneName ? knownZone(zoneName) : undefined;
  if (known) return atZone(local, known);
  const defined = zoneName ? zones.defined.get(zoneName) : undefined;
  if (defined) {
    const offset = definedOffset(time, defined);
    return writeMoment(Date.parse(`${local}Z`) - offset * 60_000, offset);
  }
  return zones.fallback ? atZone(local, zones.fallback) : local;
}
