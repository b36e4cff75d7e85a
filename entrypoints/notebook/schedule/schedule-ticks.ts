// What a key or a click in the schedule means: how far to go, which talks to tick.
import type { Id, ScheduledTalk } from "@/lib/model/index.ts";
import type { ScheduleLine } from "./schedule-row.tsx";

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** How many talks further a key goes; undefined for one that does not. */
export function stepOf(key: string): number | undefined {
  return steps[key];
}

/** The talks from one to another, whichever comes first, that are not so yet. */
export function ticksOf(talks: ScheduleLine[], from: Id, to: Id, isAttended: boolean): ScheduledTalk[] {
  const places = [from, to].map((id) => talks.findIndex(({ scheduled }) => scheduled.id === id));
  // Where the range began may have been filtered away since.
  const [start, end] = places.map((place) => (place < 0 ? Math.max(...places) : place)).sort((a, b) => a - b);
  return talks
    .slice(start, (end ?? 0) + 1)
    .filter(({ attended }) => (attended !== undefined) !== isAttended)
    .map(({ scheduled }) => scheduled);
}
