// Reads dates, moments and durations as pages write them; a text that states none gives undefined.
import type { IsoDate } from "@/lib/model/index.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const monthFirst = new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "i");
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?${monthName},?\\s+(\\d{4})\\b`, "i");
const isoDay = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const slashedDay = /^\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;

function day(year: string, month: number, date: string): IsoDate | undefined {
  const iso = `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Programs write an unset date as year 1 or as 1 January 1970.
  if (Number.isNaN(time) || Number(year) < 1500 || iso === "1970-01-01") return undefined;
  return new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/**
 * The calendar day that a text states: "2014-05-10", "2014-05-10T14:58:00Z" (the day as written, no zone applied),
 * "20140510", "2014/05/10", "May 10, 2014", "Sep 20, 2014 by ...", "10 May 2014". English months only; "05/10/2014"
 * is left alone, since half the world reads it the other way round.
 */
export function readDate(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const numbers = isoDay.exec(text) ?? slashedDay.exec(text);
  if (numbers) return day(numbers[1] ?? "", Number(numbers[2]), numbers[3] ?? "");
  const american = monthFirst.exec(text);
  if (american) return day(american[3] ?? "", monthNumber(american[1]), american[2] ?? "");
  const british = dayFirst.exec(text);
  return british ? day(british[3] ?? "", monthNumber(british[2]), british[1] ?? "") : undefined;
}

function monthNumber(name = ""): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
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

/** "Wednesday May 14, 2014 10:00am - 10:45am PDT": the wall clock, since the zone's letters name no zone for sure. */
export function readShownTimes(shown: string | undefined): { startsAt?: string; endsAt?: string } {
  const day = readDate(shown);
  const times = [...(shown ?? "").matchAll(/\b(\d{1,2}):(\d\d)\s*(am|pm)?\b/gi)].map(([, hour, minute, half]) => {
    const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === "pm" ? 12 : 0);
    return `${day}T${String(hours).padStart(2, "0")}:${minute}:00`;
  });
  return day ? { startsAt: times[0], endsAt: times[1] } : {};
}
