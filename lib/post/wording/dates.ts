// The post's date: a wall clock in the author's zone, written the ways that engines read.
import type { IsoDate, IsoDateTime, LocalDateTime, TimeZone } from "@/lib/model/index.ts";
import { isTimeZone, offsetOfClock, writeOffset } from "@/lib/model/time-zone.ts";

/** "2014-05-10 07:58:00" */
export function spacedDate(date: LocalDateTime): string {
  return completeDate(date).replace("T", " ");
}

/** "2014-05-10 07:58:00 -0700" */
export function offsetDate(date: LocalDateTime, timeZone: TimeZone): string {
  return `${spacedDate(date)} ${offsetOf(date, timeZone).replace(":", "")}`;
}

/** RFC 3339 with the zone's offset, "2014-05-10T07:58:00-07:00" */
export function instantDate(date: LocalDateTime, timeZone: TimeZone): string {
  return completeDate(date) + offsetOf(date, timeZone);
}

/** The moment in milliseconds since 1970, or NaN without a date. */
export function momentOf(date: LocalDateTime, timeZone: TimeZone): number {
  return Date.parse(instantDate(date, timeZone));
}

/** "2014-05-10", of a date with or without a time, by its own clock. */
export function dayOf(date: LocalDateTime | IsoDateTime | IsoDate): IsoDate {
  return date.slice(0, 10);
}

/** "2014-05-10", "2014-05-10T07:58" and "2014-05-10T07:58:00.000" are taken as well. */
function completeDate(date: LocalDateTime): LocalDateTime {
  const [day = "", time = ""] = date.split(/[T ]/);
  const [hours = "00", minutes = "00", seconds = "00"] = time.split(/[:.]/);
  return `${day}T${hours || "00"}:${minutes}:${seconds}`;
}

/** The zone's offset at that wall clock, "-07:00". A zone may be an offset itself; one that is not known counts as UTC. */
export function offsetOf(date: LocalDateTime, timeZone: TimeZone): string {
  if (/^[+-]\d\d:\d\d$/.test(timeZone)) return timeZone;
  const complete = completeDate(date);
  if (Number.isNaN(Date.parse(`${complete}Z`)) || !isTimeZone(timeZone)) return "+00:00";
  return writeOffset(offsetOfClock(complete, timeZone));
}
