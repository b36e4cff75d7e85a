// The day and the track that a heading above talks names: "Saturday, 17 October", "Day 1 (2017/06/09)", "Main stage".
import type { IsoDate } from "@/lib/model/index.ts";
import { readDay } from "../wording/words.ts";

const months =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|jän|mär|mai|okt|dez|janv|févr|fév|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out";
const numbers: Record<string, number> = Object.fromEntries(
  "1 2 3 4 5 6 7 8 9 10 11 12 1 3 5 10 12 1 2 2 4 6 7 8 12 1 4 8 12 1 5 6 7 9 10 2 10"
    .split(" ")
    .map((number, index) => [months.split("|")[index] ?? "", Number(number)]),
);
const dayFirst = new RegExp(
  `(?<![\\d])(\\d{1,2})(?:st|nd|rd|th|\\.|º)?(?: of| de)? (${months})[\\p{L}.]*(?:,? (?:de )?(\\d{4}))?`,
  "iu",
);
const monthFirst = new RegExp(
  `(?<!\\p{L})(${months})[\\p{L}.]* (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?`,
  "iu",
);
const numeric = /(?<!\d)((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/;

/**
 * The day in a heading; undefined where it names none, or no year is known.
 * @param near a day of about the same time, "" if none is known: the year where the heading has none
 */
export function dayInHeading(title: string, near: IsoDate): IsoDate | undefined {
  const own = readDay(title);
  if (own) return own;
  const [, year, month, day] = numeric.exec(title) ?? [];
  if (year) return validDay(year, Number(month), Number(day));
  const [, first, named = "", firstYear = near.slice(0, 4)] = dayFirst.exec(title) ?? [];
  if (first) return validDay(firstYear, numbers[named.toLowerCase()] ?? 0, Number(first));
  const [, name, second, secondYear = near.slice(0, 4)] = monthFirst.exec(title) ?? [];
  return name ? validDay(secondYear, numbers[name.toLowerCase()] ?? 0, Number(second)) : undefined;
}

function validDay(year: string, month: number, day: number): IsoDate | undefined {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text) ? text : undefined;
}

/** The track, stage or room that a heading above talks names. */
export function trackInHeading(title: string): string | undefined {
  const isTrack =
    /\b(?:track|stage|room|hall|auditorium|theat(?:er|re)|raum|bühne|salle|scène|sala|escenario)\b|saal\b|トラック|軌/i.test(
      title,
    );
  return isTrack && title.trim().split(/\s+/).length <= 5 ? title.trim() : undefined;
}
