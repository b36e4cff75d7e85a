// A schedule cut into days, tracks and rooms, and narrowed to what is looked for.

import { normalise } from "@/lib/model/alike.ts";
import type { IsoDate, ScheduledTalk } from "@/lib/model/index.ts";

export interface ScheduleFilter {
  /** "" for all. */
  day: IsoDate | "";
  track: string;
  room: string;
  /** Words that title and speakers must have, in any order; each may be the beginning of one. */
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

const texts = new WeakMap<ScheduledTalk, string>();

/** What is searched of a talk; kept, since ten thousand are searched at every letter. */
function textOf(talk: ScheduledTalk): string {
  const known = texts.get(talk);
  if (known !== undefined) return known;
  const { title, subtitle = "", speakers } = talk;
  const text = ` ${normalise([title, subtitle, ...speakers.map(({ name }) => name)].join(" "))}`;
  texts.set(talk, text);
  return text;
}

/** A break stands for the whole place, so it is shown in every room and track, but it is nothing to search for. */
export function filterSchedule(scheduled: ScheduledTalk[], filter: ScheduleFilter): ScheduledTalk[] {
  const words = normalise(filter.words).split(" ").filter(Boolean);
  const isElsewhere = (own: string | undefined, wanted: string) => wanted !== "" && own !== wanted;
  return scheduled.filter((talk) => {
    const { slot, isBreak } = talk;
    if (filter.day !== "" && dayOfSlot(talk) !== filter.day) return false;
    if (isBreak) return words.length === 0 && !isElsewhere(slot.room || filter.room, filter.room);
    if (isElsewhere(slot.track, filter.track) || isElsewhere(slot.room, filter.room)) return false;
    return words.every((word) => textOf(talk).includes(` ${word}`));
  });
}
