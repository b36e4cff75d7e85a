// Wall-clock times and their offsets, by the platform's own time zone database.
import type { IsoDate, IsoDateTime, LocalDateTime, TimeZone } from "./index.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const formats = new Map<TimeZone, Intl.DateTimeFormat>();

function formatFor(zone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  formats.set(zone, format);
  return format;
}

/** Whether the platform knows this zone, an old name such as "US/Eastern" included. */
export function isTimeZone(name: string): boolean {
  try {
    return formatFor(name) !== undefined;
  } catch {
    return false;
  }
}

function askOffset(moment: number, zone: TimeZone): number {
  const part = formatFor(zone)
    .formatToParts(moment)
    .find(({ type }) => type === "timeZoneName");
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(part?.value ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** By zone, what its offset is at full hours of UTC: asking the platform takes longer than all else that is done with a time. */
const offsets = new Map<TimeZone, Map<number, number>>();
/** Three months' hours of one zone. */
const mostOffsets = 2200;

function offsetAtHour(full: number, zone: TimeZone): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  const found = known.get(full);
  if (found !== undefined) return found;
  const offset = askOffset(full, zone);
  if (known.size >= mostOffsets) known.clear();
  known.set(full, offset);
  offsets.set(zone, known);
  return offset;
}

/** Minutes that the zone is ahead of UTC at a moment. @param moment milliseconds since 1970 */
function offsetAt(moment: number, zone: TimeZone): number {
  const full = Math.floor(moment / hour) * hour;
  const offset = offsetAtHour(full, zone);
  // No zone has changed its clocks twice within an hour.
  return moment === full || offsetAtHour(full + hour, zone) === offset ? offset : askOffset(moment, zone);
}

/** @param offset minutes ahead of UTC */
export function writeMoment(moment: number, offset: number): IsoDateTime {
  return new Date(moment + offset * minute).toISOString().slice(0, 19) + writeOffset(offset);
}

/** "-07:00". @param offset minutes ahead of UTC */
export function writeOffset(offset: number): string {
  const ahead = Math.abs(offset);
  const twoDigits = (part: number) => String(part).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}

/**
 * Minutes ahead of UTC that go with a wall-clock time. When the clocks go back the earlier of the two moments is meant; a time
 * that the clocks skip has the offset from before, so that the moment is not before the change. Both as Temporal's "compatible".
 * @param local a date and a time
 */
export function offsetOfClock(local: LocalDateTime, zone: TimeZone): number {
  const wallClock = Date.parse(`${local}Z`);
  const before = offsetAt(wallClock - day, zone);
  const after = offsetAt(wallClock + day, zone);
  const possible = [before, after].filter((offset) => offsetAt(wallClock - offset * minute, zone) === offset);
  return possible.length > 0 ? Math.max(...possible) : before;
}

/** A wall-clock time with the offset of its zone; one that the clocks skip moves forward by the skipped span. */
export function atZone(local: LocalDateTime, zone: TimeZone): IsoDateTime {
  const moment = Date.parse(`${local}Z`) - offsetOfClock(local, zone) * minute;
  return writeMoment(moment, offsetAt(moment, zone));
}

/** The same moment with the offset of the zone. */
export function moveToZone(moment: IsoDateTime, zone: TimeZone): IsoDateTime {
  const milliseconds = Date.parse(moment);
  return writeMoment(milliseconds, offsetAt(milliseconds, zone));
}

export type Beginning =
  | { precision: "day"; text: IsoDate }
  | { precision: "local"; text: LocalDateTime }
  | { precision: "moment"; text: IsoDateTime; isUtc: boolean };

const dateTime =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d|24:00(?!:0[1-9]|:[1-5]))(:[0-5]\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** What an ISO 8601 date or date-time says, with seconds and without fractions; undefined when it is none. */
export function readBeginning(text: string): Beginning | undefined {
  const [, date, time, seconds = ":00", offset] = dateTime.exec(text.trim()) ?? [];
  if (!date) return undefined;
  // A day that the month does not have is read as one of the next month.
  const day = Number(date.slice(8));
  if (day > 28 && new Date(`${date}T00:00:00Z`).getUTCDate() !== day) return undefined;
  if (!time) return { precision: "day", text: date };
  const local = `${date}T${time}${seconds}`;
  if (!offset) return { precision: "local", text: local };
  const [hours, minutes] = [offset.slice(0, 3), offset.slice(-2)];
  const isUtc = offset.length === 1 || (hours.endsWith("00") && minutes === "00");
  return { precision: "moment", text: `${local}${isUtc ? "Z" : `${hours}:${minutes}`}`, isUtc };
}

/** A beginning as a slot holds it: with the place's offset where the zone is known. An offset the file states stays. */
export function settleBeginning(beginning: Beginning, zone: TimeZone | undefined): string {
  if (!zone || beginning.precision === "day") return beginning.text;
  if (beginning.precision === "local") return atZone(beginning.text, zone);
  return beginning.isUtc ? moveToZone(beginning.text, zone) : beginning.text;
}
