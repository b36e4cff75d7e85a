// When and where a talk was given, in words, on the clock of the place.

import { language } from "@/lib/browser/words.ts";
import type { Slot } from "@/lib/model/index.ts";

/** The wall clock of a slot: its offset is left out, since the day and hour of the place are meant. */
function wallClock(start: string): Date {
  return new Date(`${start.length === 10 ? `${start}T00:00` : start.slice(0, 16)}:00Z`);
}

/** "Mon, 5 May" */
export function formatSlotDay(start: string): string {
  const options = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language(), options).format(wallClock(start));
}

/** "09:30", or "" where the schedule states no time. */
export function formatSlotTime(start: string): string {
  if (start.length === 10) return "";
  const options = { hour: "2-digit", minute: "2-digit", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language(), options).format(wallClock(start));
}

/** "Mon, 5 May · 09:30 · Main hall" */
export function formatSlot(slot: Slot): string {
  const parts = [formatSlotDay(slot.start), formatSlotTime(slot.start), slot.room, slot.track];
  return parts.filter(Boolean).join(" · ");
}
