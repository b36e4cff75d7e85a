// Tells the day of a talk whose page says only "Thursday" or "Day 2", by the days of its conference that the site states.
import type { IsoDate } from "@/lib/model/index.ts";
import { monthName, readDate } from "../page/date.ts";
import { findAll, type Page } from "../page/page.ts";
import { lineText } from "../page/text.ts";

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** The first three letters of the day's name in English. */
export function weekdayOf(day: IsoDate): string | undefined {
  return weekdays[new Date(day).getUTCDay()];
}

const until = "\\s*(?:[-–—]|to|until|bis|au|al)\\s*";
/** "21–25 January 2019", "30 January – 2 February 2019"; "January 21 - 25, 2019". */
const forms = [
  `(?<!\\d)(?<day>\\d{1,2})\\.?(?:\\s+(?<month>${monthName}))?${until}(?<last>\\d{1,2})\\.?\\s+(?<lastMonth>${monthName}),?\\s+(?<year>20\\d{2})`,
  `(?<month>${monthName})\\s+(?<day>\\d{1,2})${until}(?:(?<lastMonth>${monthName})\\s+)?(?<last>\\d{1,2}),?\\s+(?<year>20\\d{2})`,
].map((form) => new RegExp(form, "iu"));

/** More days than a conference has. */
const mostDays = 10;
/** A text longer than this tells a story that has dates in it. */
const longest = 400;

function daysIn(text: string): IsoDate[] {
  const found = text.length > longest ? undefined : forms.map((form) => form.exec(text)?.groups).find(Boolean);
  const { day, month, last, lastMonth, year } = found ?? {};
  const begins = readDate(`${day} ${month ?? lastMonth} ${year}`);
  const ends = readDate(`${last} ${lastMonth ?? month} ${year}`);
  const count = begins && ends ? (Date.parse(ends) - Date.parse(begins)) / 86_400_000 + 1 : 0;
  if (!begins || count < 2 || count > mostDays) return [];
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(begins) + at * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Where a site says on every page when its conference is. */
const outside =
  'header, footer, [role=banner], [class*="header" i], [class*="banner" i], [class*="date" i], body > div:first-child';

function conferenceDays(page: Page, near: string[]): IsoDate[] {
  const around = findAll(page, outside).slice(0, 30);
  const stated = [page.document.title, ...near, ...around.map((one) => lineText(one) ?? "")];
  return stated.map(daysIn).find(({ length }) => length > 0) ?? [];
}

/**
 * The day that a text names by its weekday or its number; none where the conference has two of that name.
 * @param near the texts around the page's heading
 */
export function dayOfConference(page: Page, near: string[], text: string): IsoDate | undefined {
  const [, weekday] = /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?\b/i.exec(text) ?? [];
  const [, number] = /\bday\s+(\d)\b/i.exec(text) ?? [];
  if (!weekday && !number) return undefined;
  const days = conferenceDays(page, near);
  if (!weekday) return days[Number(number) - 1];
  const named = days.filter((day) => weekdayOf(day) === weekday.toLowerCase());
  return named.length === 1 ? named[0] : undefined;
}
