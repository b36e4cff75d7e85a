// Days in words, as the reader's locale writes them.

import { language } from "@/lib/browser/words.ts";
import type { Conference } from "@/lib/model/index.ts";

/** "5–7 May 2014", or nothing when the days are not known. */
export function formatDays({ firstDay, lastDay }: Pick<Conference, "firstDay" | "lastDay">): string | undefined {
  if (!firstDay) return undefined;
  const format = new Intl.DateTimeFormat(language(), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const first = new Date(`${firstDay}T00:00:00Z`);
  const last = new Date(`${lastDay ?? firstDay}T00:00:00Z`);
  if (Number.isNaN(first.valueOf()) || Number.isNaN(last.valueOf())) return undefined;
  return last > first ? format.formatRange(first, last) : format.format(first);
}
