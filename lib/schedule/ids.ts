// Order of the entries and one id for each, whatever the file did.
import type { ScheduleEntry } from "./schedule.ts";

function isSame(one: ScheduleEntry, other: ScheduleEntry): boolean {
  return one.slot.start === other.slot.start && one.title === other.title;
}

/** An entry without an id gets one from what is least likely to change. */
function idOf(entry: ScheduleEntry): string {
  return entry.slot.guid || `${entry.slot.start.slice(0, 10)} ${entry.title}`;
}

/**
 * The entries in order of time, each with an id of its own. A session listed once a room is one entry; a talk given
 * twice under one id keeps it the first time and adds the beginning to it the second.
 */
export function separateEntries(entries: ScheduleEntry[]): ScheduleEntry[] {
  const ordered = entries
    .map((entry) => ({ entry, time: Date.parse(entry.slot.start) }))
    .sort((one, other) => one.time - other.time)
    .map(({ entry }) => entry);
  const byId = new Map<string, ScheduleEntry[]>();
  return ordered.flatMap((entry) => {
    const guid = idOf(entry);
    const earlier = byId.get(guid) ?? [];
    if (earlier.some((other) => isSame(entry, other))) return [];
    byId.set(guid, [...earlier, entry]);
    const isTaken = earlier.some((other) => other.slot.start === entry.slot.start);
    const suffix = isTaken ? `/${entry.slot.start}/${entry.title}` : `/${entry.slot.start}`;
    return { ...entry, slot: { ...entry.slot, guid: earlier.length > 0 ? `${guid}${suffix}` : guid } };
  });
}
