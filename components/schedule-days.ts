// A schedule cut into days, tracks and rooms, and narrowed to what is looked for.
import type { IsoDate, ScheduledTalk } from "@/lib/model";

export interface ScheduleFilter {
  day: IsoDate;
  /** "" for all. */
  track: string;
  room: string;
  words: string;
}

/** The day on the clock of the place. */
export function dayOfSlot({ slot }: Pick<ScheduledTalk, "slot">): IsoDate {
  return slot.start.slice(0, 10);
}

function distinct(values: (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ""))].sort() as string[];
}

export function daysOf(scheduled: ScheduledTalk[]): IsoDate[] {
  return distinct(scheduled.map(dayOfSlot));
}

export function tracksOf(scheduled: ScheduledTalk[]): string[] {
  return distinct(scheduled.map(({ slot }) => slot.track));
}

export function roomsOf(scheduled: ScheduledTalk[]): string[] {
  return distinct(scheduled.map(({ slot }) => slot.room));
}

/** Words are looked for in every day, so that a talk is found whose day was forgotten. */
export function filterSchedule(scheduled: ScheduledTalk[], filter: ScheduleFilter): ScheduledTalk[] {
  const words = filter.words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return scheduled.filter((talk) => {
    const { slot, title, subtitle = "", speakers, isBreak } = talk;
    if (words.length === 0 && filter.day && dayOfSlot(talk) !== filter.day) return false;
    if (filter.track && slot.track !== filter.track) return false;
    if (filter.room && slot.room !== filter.room) return false;
    const text = [title, subtitle, ...speakers.map(({ name }) => name)].join(" ").toLowerCase();
    return words.length === 0 || (!isBreak && words.every((word) => text.includes(word)));
  });
}
