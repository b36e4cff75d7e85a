// Reads moments, times of day and durations as pages write them; a text that states none gives undefined.
import type { IsoDate } from "@/lib/model/index.ts";
import { findWrittenDay, readDate } from "./date.ts";

const moment = /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/i;

/** A moment in ISO 8601 with seconds, with its offset if it states one: "2018-05-24T19:00+0200" gives
 * "2018-05-24T19:00:00+02:00". */
export function readMoment(text: string | undefined): string | undefined {
  const match = moment.exec(text ?? "");
  if (!match || readDate(match[1]) === undefined || Number(match[2]) > 23 || Number(match[3]) > 59) return undefined;
  const offset = match[5]?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2") ?? "";
  const stated = `${match[1]}T${match[2]}:${match[3]}:${match[4] ?? "00"}${offset}`;
  // Seconds and offsets that no clock shows.
  return Number.isNaN(Date.parse(stated)) ? undefined : stated;
}

const isoDuration = /^P(?:0+Y)?(?:0+M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
/** Also in words, "1 hr 5 min". */
const lettered =
  /^(?:(\d+)\s*(?:h|hrs?|hours?)\.?)?,?\s*(?:(\d+)\s*(?:m|mins?|minutes?)\.?)?,?\s*(?:(\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?)?)?$/i;
/** What stands behind the hours alone are minutes, "1h02". */
const hoursAndMinutes = /^(\d+)h(\d{1,2})$/i;
const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2})(?:\.\d+)?$/;

function seconds(days = "0", hours = "0", minutes = "0", rest = "0"): number {
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest.replace(",", "."));
}

/**
 * Seconds from "PT1H2M3S", Vimeo's "PT00H01M15S", "1h2m3s", "1 hr 5 min", "90s", "90", "0:39", "1:02:03"; undefined for
 * anything else.
 */
export function readDuration(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || /^PT?$/i.test(trimmed)) return undefined;
  const iso = isoDuration.exec(trimmed);
  if (iso) return seconds(iso[1], iso[2], iso[3], iso[4]);
  const short = hoursAndMinutes.exec(trimmed);
  if (short) return seconds("0", short[1], short[2]);
  const letters = lettered.exec(trimmed);
  if (letters) return seconds("0", letters[1], letters[2], letters[3]);
  const colons = clock.exec(trimmed);
  return colons ? seconds("0", colons[1], colons[2], colons[3]) : undefined;
}

/**
 * What stands behind "GMT-" without another zone behind it is an offset, "GMT-03:30", and no time of day. A mere "a" or "p" touches its
 * number: "9a", not "17:00 a 18:00".
 */
const shownClock =
  /(?<![\d:.]|(?:UTC|GMT)[+-](?=\d{1,2}:\d\d(?!\s*[A-Z]{3})))(\d{1,2})(?:[:h](\d\d))?(?::\d\d)?(?:(?:\s*(?=[ap]\.?m\b))?([ap])(?:\.?m\b\.?)?)?(?![\d/]|\p{L})/giu;
/** What leads from a beginning to an end, after the letters of a zone or "Uhr". */
const until =
  /^\s*\(?(?:[A-Z]{2,5}|Uhr|h)?\)?\s*(?:[-–—−~〜～→]|to|until|till?|bis|à|às?|até(?: às?)?|a(?: las)?|hasta(?: las)?|alle|al|tot|do|до)\s*$/i;

interface ShownTime {
  hours: number;
  minutes: string;
  half: string | undefined;
  start: number;
  end: number;
}

/** Times of day in a text: "10:00", "9am", "2 p.m.", "14h30". */
function timesIn(text: string): ShownTime[] {
  return [...text.matchAll(shownClock)].flatMap((match) => {
    const [whole, hour = "", minutes, half] = match;
    const isTime = minutes !== undefined || /[ap]\.?m/i.test(whole);
    if (!isTime || Number(hour) > (half ? 12 : 23) || Number(minutes ?? 0) > 59) return [];
    return [
      {
        hours: Number(hour),
        minutes: minutes ?? "00",
        half: half?.toLowerCase(),
        start: match.index,
        end: match.index + whole.length,
      },
    ];
  });
}

function minutesOf({ hours, minutes, half }: ShownTime): number {
  return ((hours % (half ? 12 : 24)) + (half === "p" ? 12 : 0)) * 60 + Number(minutes);
}

function clockOf(time: ShownTime): string {
  return `${String(Math.floor(minutesOf(time) / 60)).padStart(2, "0")}:${time.minutes}:00`;
}

/** "9:00 – 9:45 am": the half of the day stands once for both, unless the talk then ended before it began. */
function withHalf(time: ShownTime, other: ShownTime): ShownTime {
  if (time.half || !other.half) return time;
  const same = { ...time, half: other.half };
  return minutesOf(same) <= minutesOf(other) ? same : { ...time, half: other.half === "p" ? "a" : "p" };
}

/** Whether what stands between two times leads from one to the other; nothing does where a style sets "10:00 AM" and "10:45 AM" apart. */
function isUntil(first: ShownTime, second: ShownTime, between: string): boolean {
  return until.test(between) || (first.half !== undefined && second.half !== undefined && /^\s+$/.test(between));
}

/** The day on which it ends: the next one after midnight; undefined where it would end before it begins. */
function dayOfEnd(day: IsoDate, begin: ShownTime, end: ShownTime): IsoDate | undefined {
  if (minutesOf(end) > minutesOf(begin)) return day;
  const isByNight = minutesOf(begin) >= 18 * 60 && minutesOf(end) <= 6 * 60;
  return isByNight ? new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) : undefined;
}

const dash = "\\s*(?:[-–—]|às?|a|até(?: às?)?|bis|to)\\s*";
/** Other notations of a time of day, and how "14:30" is made of them; a bare "1h" may be a duration, one in a range is none. */
const notations: [RegExp, string][] = [
  [/(?<![\d:.])(\d{1,2})\s?h\s?(\d\d)(?!\d)/gi, "$1:$2"],
  [new RegExp(`(?<![\\d:.])(\\d{1,2})\\s?h(${dash}\\d{1,2}(?::\\d\\d|\\s?h))(?!\\p{L})`, "giu"), "$1:00$2"],
  [new RegExp(`(\\d:\\d\\d${dash}\\d{1,2})\\s?h(?!\\p{L})`, "giu"), "$1:00"],
  [/(\d{1,2})\s?時\s?(\d{1,2})\s?分/g, "$1:$2"],
  [/(\d{1,2})\s?時(?!間|半)/g, "$1:00"],
  [/(?<![\d:.])(\d{1,2})\.(\d\d)(?=\s*(?:(?:[-–—]|bis)\s*\d{1,2}[.:]\d\d\s*)?Uhr)/g, "$1:$2"],
  [/(?<![\d:.])(\d{1,2})(?=\s*(?:(?:[-–—]|bis)\s*\d{1,2}(?:[.:]\d\d)?\s*)?Uhr)/g, "$1:00"],
];

function withColons(shown: string): string {
  return notations.reduce((text, [notation, time]) => text.replace(notation, time), shown);
}

/** Letters of zones that mean one offset wherever they are used; "IST" and "CST" are those of several countries. */
const offsets: Record<string, string> = {
  UTC: "Z",
  GMT: "Z",
  WEST: "+01:00",
  BST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  SAST: "+02:00",
  SGT: "+08:00",
  HKT: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  EST: "-05:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  AKDT: "-08:00",
  AKST: "-09:00",
  HST: "-10:00",
};

/** The offset that stands behind a time: "PDT", "(CEST)", "UTC+2", "GMT-03:30"; "" where none does or the letters are not sure. */
function offsetBehind(text: string): string {
  const [, letters = "", sign, hours = "", minutes = "00"] =
    /^\s*\(?([A-Z]{3,4})(?:\s?([+-])(\d{1,2})(?::?(\d\d))?)?(?![\p{L}\d])/u.exec(text) ?? [];
  if (!sign) return offsets[letters] ?? "";
  return letters === "UTC" || letters === "GMT" ? `${sign}${hours.padStart(2, "0")}:${minutes}` : "";
}

/**
 * "Wednesday May 14, 2014 10:00am - 10:45am PDT": with the offset where the zone's letters mean but one, else the wall clock.
 * @param on the day, where another place states it
 */
export function readShownTimes(stated: string | undefined, on?: IsoDate): { startsAt?: string; endsAt?: string } {
  const day = on ?? readDate(stated) ?? readDate(findWrittenDay(stated ?? "")?.written);
  const shown = withColons(stated ?? "");
  const [first, second] = timesIn(shown);
  if (!shown || !day || !first) return {};
  const isRange = second && isUntil(first, second, shown.slice(first.end, second.start));
  const offset = offsetBehind(shown.slice(isRange ? second.end : first.end));
  const begin = isRange ? withHalf(first, second) : first;
  const startsAt = `${day}T${clockOf(begin)}${offset}`;
  const last = isRange ? dayOfEnd(day, begin, second) : undefined;
  return last ? { startsAt, endsAt: `${last}T${clockOf(second ?? begin)}${offset}` } : { startsAt };
}
