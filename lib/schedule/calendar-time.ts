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

/** Windows' names of zones, of which Outlook writes some without defining them (Unicode CLDR, windowsZones.xml, territory 001). */
const windowsZones: Record<string, TimeZone> = {
  "Hawaiian Standard Time": "Pacific/Honolulu",
  "Alaskan Standard Time": "America/Anchorage",
  "Pacific Standard Time": "America/Los_Angeles",
  "Mountain Standard Time": "America/Denver",
  "US Mountain Standard Time": "America/Phoenix",
  "Central Standard Time": "America/Chicago",
  "Central Standard Time (Mexico)": "America/Mexico_City",
  "Canada Central Standard Time": "America/Regina",
  "Eastern Standard Time": "America/New_York",
  "US Eastern Standard Time": "America/Indianapolis",
  "SA Pacific Standard Time": "America/Bogota",
  "Atlantic Standard Time": "America/Halifax",
  "Newfoundland Standard Time": "America/St_Johns",
  "E. South America Standard Time": "America/Sao_Paulo",
  "Argentina Standard Time": "America/Buenos_Aires",
  "Pacific SA Standard Time": "America/Santiago",
  "GMT Standard Time": "Europe/London",
  "Greenwich Standard Time": "Atlantic/Reykjavik",
  "W. Europe Standard Time": "Europe/Berlin",
  "Central Europe Standard Time": "Europe/Budapest",
  "Central European Standard Time": "Europe/Warsaw",
  "Romance Standard Time": "Europe/Paris",
  "GTB Standard Time": "Europe/Bucharest",
  "E. Europe Standard Time": "Europe/Chisinau",
  "FLE Standard Time": "Europe/Kiev",
  "Israel Standard Time": "Asia/Jerusalem",
  "Egypt Standard Time": "Africa/Cairo",
  "South Africa Standard Time": "Africa/Johannesburg",
  "E. Africa Standard Time": "Africa/Nairobi",
  "W. Central Africa Standard Time": "Africa/Lagos",
  "Russian Standard Time": "Europe/Moscow",
  "Turkey Standard Time": "Europe/Istanbul",
  "Arabian Standard Time": "Asia/Dubai",
  "India Standard Time": "Asia/Calcutta",
  "SE Asia Standard Time": "Asia/Bangkok",
  "Singapore Standard Time": "Asia/Singapore",
  "China Standard Time": "Asia/Shanghai",
  "Taipei Standard Time": "Asia/Taipei",
  "Tokyo Standard Time": "Asia/Tokyo",
  "Korea Standard Time": "Asia/Seoul",
  "AUS Eastern Standard Time": "Australia/Sydney",
  "E. Australia Standard Time": "Australia/Brisbane",
  "Cen. Australia Standard Time": "Australia/Adelaide",
  "W. Australia Standard Time": "Australia/Perth",
  "New Zealand Standard Time": "Pacific/Auckland",
};

/** Some programs put their own path before the zone's name, "/freeassociation.sourceforge.net/Europe/Berlin". */
export function knownZone(name: string): TimeZone | undefined {
  if (Object.hasOwn(windowsZones, name)) return windowsZones[name];
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
