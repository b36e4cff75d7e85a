// The post's date: a wall clock in the author's zone, written the ways that engines read. Time zones come from the platform.
import type { IsoDate, IsoDateTime, LocalDateTime, TimeZone } from "@/lib/model.ts";

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

/** The zone's offset at that wall clock, "-07:00". A zone may be an offset itself. */
export function offsetOf(date: LocalDateTime, timeZone: TimeZone): string {
  if (/^[+-]\d\d:\d\d$/.test(timeZone)) return timeZone;
  const wall = Date.parse(`${completeDate(date)}Z`);
  if (Number.isNaN(wall)) return "+00:00";
  // The offset at the moment which the first guess names is the right one, but within an hour of a change.
  const guess = wall - offsetMinutes(wall, timeZone) * 60_000;
  const minutes = offsetMinutes(guess, timeZone);
  const sign = minutes < 0 ? "-" : "+";
  const digits = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${sign}${digits(Math.abs(minutes) / 60)}:${digits(Math.abs(minutes) % 60)}`;
}

function offsetMinutes(moment: number, timeZone: TimeZone): number {
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    const name = format.formatToParts(moment).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  } catch {
    return 0;
  }
}
