// How the place of a note changes: step by step, and by what is typed into its chip.
import type { Place } from "@/lib/model/index.ts";
import { readTime } from "../wording/time-text.ts";

/** Seconds that one step goes in a video. */
const secondsStep = 5;

/**
 * The place before or after a place: five seconds off in a video, else the slide beside; from the whole talk the first slide.
 * @param slideCount how many slides the source has, 0 when nobody knows; absent when it has none
 * @returns undefined where there is nothing to step through
 */
export function stepPlace(place: Place, direction: -1 | 1, slideCount: number | undefined): Place | undefined {
  if (place.kind === "time") {
    return { kind: "time", seconds: Math.max(0, place.seconds + direction * secondsStep) };
  }
  if (slideCount === undefined) return undefined;
  const number = place.kind === "slide" ? place.number + direction : 1;
  return { kind: "slide", number: Math.max(1, Math.min(number, slideCount || Number.POSITIVE_INFINITY)) };
}

/** The slide of a typed number, which may stand beyond the last slide that is known; undefined while it is none. */
export function slidePlace(number: number): Place | undefined {
  return Number.isInteger(number) && number >= 1 ? { kind: "slide", number } : undefined;
}

/** The moment of a typed time, "12:34"; undefined while it is none. */
export function timePlace(text: string): Place | undefined {
  const seconds = readTime(text);
  return seconds === undefined ? undefined : { kind: "time", seconds };
}
