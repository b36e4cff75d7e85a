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

export type LineAct =
  /** To the talk of that number, counted from 0. */
  | { does: "go"; to: number }
  /** From where was ticked last to here. */
  | { does: "tick range" }
  | { does: "open" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/**
 * @param at the talk's number among those shown, counted from 0
 * @param count how many are shown
 * @param isAttended whether there is a talk to open
 * @returns undefined for a key that is the browser's: Space alone ticks the box by itself
 */
export function actOfLineKey(event: Key, at: number, count: number, isAttended: boolean): LineAct | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const step = steps[event.key];
  if (step !== undefined) return { does: "go", to: Math.min(Math.max(at + step, 0), count - 1) };
  if (event.key === " " && event.shiftKey) return { does: "tick range" };
  return event.key === "Enter" && isAttended ? { does: "open" } : undefined;
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
