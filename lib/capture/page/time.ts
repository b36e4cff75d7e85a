// Reads dates, moments and durations as pages write them; a text that states none gives undefined.
import type { IsoDate } from "@/lib/model/index.ts";

/** How each month begins in English, German, French, Spanish, Italian, Portuguese and Dutch; where the beginning alone is a
 * word of its own ("set", "ago", "out"), the whole name. */
const months = [
  "jan|gennaio|enero",
  "feb|f[ée]v",
  "mar|mär|maart",
  "apr|avr|abr",
  "may|mai|mei|maggio",
  "jun|juin|giugno",
  "jul|juil|luglio",
  "aug|août|agosto",
  "sep|settembre|setembro",
  "oct|okt|ottobre|outubro",
  "nov",
  "dec|dez|déc|dic",
];
/** A month's name as part of an expression, spelled out or shortened; captures nothing. */
export const monthName = `(?:${months.join("|")})\\p{L}*\\.?`;
const monthFirst = new RegExp(`(?<!\\p{L})(${monthName})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "iu");
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|er)?\\.?\\s+(?:of\\s+|de\\s+)?(${monthName}),?\\s+(?:de\\s+)?(\\d{4})\\b`,
  "iu",
);
const eastern = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
/** Day and month in numbers, the year last: between slashes, which is which is only sure where one is above twelve. */
const yearLast = /^\s*(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/;
const isoDay = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const slashedDay = /^\s*(\d{4})[/.-](\d{1,2})[/.](\d{1,2})(?!\d)/;

function day(year: string, month: number, date: string): IsoDate | undefined {
  const iso = `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Programs write an unset date as year 1 or as 1 January 1970.
  if (Number.isNaN(time) || Number(year) < 1500 || iso === "1970-01-01") return undefined;
  return new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/**
 * The calendar day that a text states: "2014-05-10", "2014-05-10T14:58:00Z" (the day as written, no zone applied),
 * "20140510", "2014/05/10", "May 10, 2014", "Sep 20, 2014 by ...", "10 May 2014", "10. Mai 2014", "2014年5月10日",
 * "22.05.2014", "03.05.2014" (3 May). "05/10/2014" is left alone, since half the world reads it the other way round.
 */
export function readDate(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const numbers = isoDay.exec(text) ?? slashedDay.exec(text);
  if (numbers) return day(numbers[1] ?? "", Number(numbers[2]), numbers[3] ?? "");
  const american = monthFirst.exec(text);
  if (american) return day(american[3] ?? "", monthNumber(american[1]), american[2] ?? "");
  const british = dayFirst.exec(text);
  if (british) return day(british[3] ?? "", monthNumber(british[2]), british[1] ?? "");
  const [, year, month, date] = eastern.exec(text) ?? [];
  return year ? day(year, Number(month), date ?? "") : numericDate(text);
}

function numericDate(text: string): IsoDate | undefined {
  const [, one = "", sign, other = "", year = ""] = yearLast.exec(text) ?? [];
  // Where dots stand between the numbers, the day comes first (Unicode CLDR, all locales that write so).
  if (Number(one) > 12 || (sign === "." && Number(other) <= 12)) return day(year, Number(other), one);
  return Number(other) > 12 ? day(year, Number(one), other) : undefined;
}

function monthNumber(name = ""): number {
  return 1 + months.findIndex((beginnings) => new RegExp(`^(?:${beginnings})`, "i").test(name));
}

const moment = /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/i;

/** A moment in ISO 8601 with seconds, with its offset if it states one: "2018-05-24T19:00+0200" gives
 * "2018-05-24T19:00:00+02:00". */
export function readMoment(text: string | undefined): string | undefined {
  const match = moment.exec(text ?? "");
  if (!match || readDate(match[1]) === undefined || Number(match[2]) > 23 || Number(match[3]) > 59) return undefined;
  const offset = match[5]?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2") ?? "";
  return `${match[1]}T${match[2]}:${match[3]}:${match[4] ?? "00"}${offset}`;
}

const isoDuration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
const lettered = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/i;
const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})(?:\.\d+)?$/;

function seconds(days = "0", hours = "0", minutes = "0", rest = "0"): number {
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

/**
 * Seconds from "PT1H2M3S", Vimeo's "PT00H01M15S", "1h2m3s", "90s", "90", "0:39", "1:02:03"; undefined for anything else.
 */
export function readDuration(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || /^PT?$/i.test(trimmed)) return undefined;
  const iso = isoDuration.exec(trimmed);
  if (iso) return seconds(iso[1], iso[2], iso[3], iso[4]);
  const letters = lettered.exec(trimmed);
  if (letters) return seconds("0", letters[1], letters[2], letters[3]);
  const colons = clock.exec(trimmed);
  return colons ? seconds("0", colons[1], colons[2], colons[3]) : undefined;
}

const shownClock = /(?<![\d:.])(\d{1,2})(?:[:h](\d\d))?(?::\d\d)?\s*([ap])?(?:\.?m\b\.?)?(?![\d/]|\p{L})/giu;
/** What leads from a beginning to an end, after the letters of a zone or "Uhr". */
const until = /^\s*\(?(?:[A-Z]{2,5}|Uhr|h)?\)?\s*(?:[-–—−~〜～→]|to|until|till|bis|à|a)\s*$/i;

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

const dash = "\\s*(?:[-–—]|à|a|bis|to)\\s*";
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
  const day = on ?? readDate(stated);
  const shown = withColons(stated ?? "");
  const [first, second] = timesIn(shown);
  if (!shown || !day || !first) return {};
  const isRange = second && until.test(shown.slice(first.end, second.start));
  const offset = offsetBehind(shown.slice(isRange ? second.end : first.end));
  const startsAt = `${day}T${clockOf(isRange ? withHalf(first, second) : first)}${offset}`;
  return isRange ? { startsAt, endsAt: `${day}T${clockOf(second)}${offset}` } : { startsAt };
}
