// Order of the entries and one id for each, whatever the file did.
import type { ScheduleEntry } from "./schedule.ts";

/** An entry without an id gets one from what is least likely to change. */
function idOf(entry: ScheduleEntry): string {
  return entry.slot.guid || `${entry.slot.start.slice(0, 10)} ${entry.title}`;
}

function withId(entry: ScheduleEntry): ScheduleEntry {
  return entry.slot.guid ? entry : { ...entry, slot: { ...entry.slot, guid: idOf(entry) } };
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
  if (new Set(ordered.map(idOf)).size === ordered.length) return ordered.map(withId);
  // Of each id, the beginnings and, with them, the titles that there were.
  const byId = new Map<string, { starts: Set<string>; talks: Set<string> }>();
  return ordered.flatMap((entry) => {
    const guid = idOf(entry);
    const { start } = entry.slot;
    const talk = `${start} ${entry.title}`;
    const earlier = byId.get(guid);
    if (earlier?.talks.has(talk)) return [];
    const suffix = earlier?.starts.has(start) ? `/${start}/${entry.title}` : `/${start}`;
    const known = earlier ?? { starts: new Set(), talks: new Set() };
    known.starts.add(start);
    known.talks.add(talk);
    byId.set(guid, known);
    return { ...entry, slot: { ...entry.slot, guid: earlier ? `${guid}${suffix}` : guid } };
  });
}
