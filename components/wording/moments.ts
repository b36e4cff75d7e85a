// Moments as the reader's locale writes them.
import { language, plural, t } from "@/lib/browser/words.ts";
import type { IsoDateTime } from "@/lib/model/index.ts";

const clock = { hour: "numeric", minute: "2-digit" } as const;

const isSameDay = (one: Date, other: Date) => one.toDateString() === other.toDateString();

/** "10:02" of today, "9 May, 18:20" of this year, "9 May 2013, 18:20" before. */
export function formatMoment(iso: IsoDateTime, now: Date): string {
  const date = new Date(iso);
  if (isSameDay(date, now)) return date.toLocaleTimeString(language(), clock);
  const isThisYear = date.getFullYear() === now.getFullYear();
  const day = { day: "numeric", month: "long", year: isThisYear ? undefined : "numeric" } as const;
  return date.toLocaleString(language(), { ...day, ...clock });
}

/** How many days before today, where there is a word for that day: today and yesterday. */
function daysAgo(date: Date, now: Date): 0 | 1 | undefined {
  if (isSameDay(date, now)) return 0;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return isSameDay(date, yesterday) ? 1 : undefined;
}

/** The same with a word for today and yesterday, where it stands alone: "Today, 10:02", "Yesterday, 18:20". */
export function formatMomentAlone(iso: IsoDateTime, now: Date): string {
  const date = new Date(iso);
  const days = daysAgo(date, now);
  if (days === undefined) return formatMoment(iso, now);
  return t(days === 0 ? "todayAt" : "yesterdayAt", date.toLocaleTimeString(language(), clock));
}

/** The same within a sentence: "saved today, 10:02", "saved yesterday, 18:20", "saved on 7 May, 18:20". */
export function formatMomentWithin(iso: IsoDateTime, now: Date): string {
  const date = new Date(iso);
  const days = daysAgo(date, now);
  if (days === undefined) return t("onMoment", formatMoment(iso, now));
  const day = new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(-days, "day");
  return t("dayAndTime", day, date.toLocaleTimeString(language(), clock));
}

/** Whether it is a moment: what comes from elsewhere may be none. */
export const isMoment = (iso: string): boolean => !Number.isNaN(Date.parse(iso));

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
