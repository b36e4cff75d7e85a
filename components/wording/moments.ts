// Moments as the reader's locale writes them.
import { language, plural, t } from "@/lib/browser/words.ts";
import type { IsoDateTime } from "@/lib/model/index.ts";

const clock = { hour: "2-digit", minute: "2-digit" } as const;

const isSameDay = (one: Date, other: Date) => one.toDateString() === other.toDateString();

/** "10:02" of today, "9 May, 18:20" of this year, "9 May 2013, 18:20" before. */
export function formatMoment(iso: IsoDateTime, now: Date): string {
  const date = new Date(iso);
  if (isSameDay(date, now)) return date.toLocaleTimeString(language(), clock);
  const isThisYear = date.getFullYear() === now.getFullYear();
  const day = { day: "numeric", month: "long", year: isThisYear ? undefined : "numeric" } as const;
  return date.toLocaleString(language(), { ...day, ...clock });
}

/** The same with "today" for today, where it stands alone. */
export function formatMomentAlone(iso: IsoDateTime, now: Date): string {
  const moment = formatMoment(iso, now);
  return isSameDay(new Date(iso), now) ? t("todayAt", moment) : moment;
}

/** The same within a sentence, with a word for today and yesterday: "today, 10:02", "yesterday, 18:20". */
export function formatMomentWithin(iso: IsoDateTime, now: Date): string {
  const date = new Date(iso);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const daysAgo = [now, yesterday].findIndex((day) => isSameDay(date, day));
  if (daysAgo < 0) return formatMoment(iso, now);
  const day = new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(-daysAgo, "day");
  return t("dayAndTime", day, date.toLocaleTimeString(language(), clock));
}

/** How long ago, in the largest unit that fits: "10 minutes ago". */
export function formatAgo(iso: IsoDateTime, now: Date): string {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  const minutes = Math.round((now.valueOf() - new Date(iso).valueOf()) / 60_000);
  if (minutes < 60) return format.format(-minutes, "minute");
  if (minutes < 24 * 60) return format.format(-Math.round(minutes / 60), "hour");
  return format.format(-Math.round(minutes / (24 * 60)), "day");
}

/** "3 conferences, 31 talks, 112 notes". */
export function nameCounts({
  conferences,
  talks,
  notes,
}: {
  conferences: number;
  talks: number;
  notes: number;
}): string {
  return t("threeCounts", plural("conferencesCount", conferences), plural("talks", talks), plural("notes", notes));
}
