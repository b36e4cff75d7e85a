// Which entry of a schedule file is which line of the schedule that is there already, and what the file changes in it.

import { normalise } from "@/lib/model/alike.ts";
import type { Row, ScheduledTalk } from "@/lib/model/index.ts";

/** A schedule's talk before it has a row. */
export type ScheduledFields = Omit<ScheduledTalk, keyof Row | "conferenceId">;

export interface Twin {
  row: ScheduledTalk;
  /** Whether the file calls it by the id that the schedule knows; otherwise it is another form of the schedule. */
  hasSameGuid: boolean;
}

type Key = (fields: ScheduledFields) => string | undefined;

/** The address without what differs between forms of one schedule: protocol, "www.", a trailing slash. */
function addressOf({ url }: ScheduledFields): string | undefined {
  return url?.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}

function momentOf({ slot, title }: ScheduledFields): string {
  return `${normalise(title) || title} ${slot.start.includes("T") ? Date.parse(slot.start) : slot.start}`;
}

function dayOf({ slot, title }: ScheduledFields): string {
  return `${normalise(title) || title} ${slot.start.slice(0, 10)}`;
}

function speakersOf({ title, speakers }: ScheduledFields): string | undefined {
  const names = speakers.map(({ name }) => normalise(name)).sort();
  return names.length > 0 ? `${normalise(title) || title} ${names}` : undefined;
}

/** The surest first. A talk that moved keeps its title and speakers; one that was renamed keeps its address. */
const keys: Key[] = [({ slot }) => slot.guid, addressOf, momentOf, dayOf, speakersOf];

/** Pairs what only one entry and one row have in common; a key that several share on either side pairs none of them. */
function pairBy(key: Key, rows: Set<ScheduledTalk>, entries: Set<ScheduledFields>): [ScheduledFields, ScheduledTalk][] {
  const known = Map.groupBy(rows, key);
  return [...Map.groupBy(entries, key)].flatMap(([value, [entry, ...more]]) => {
    const [row, ...others] = known.get(value) ?? [];
    const isSure = value !== undefined && more.length + others.length === 0;
    return isSure && entry && row ? [[entry, row]] : [];
  });
}

/** Which row each entry is, as far as that is sure; a row in the bin only where none outside it will do. */
export function pairEntries(rows: ScheduledTalk[], entries: ScheduledFields[]): Map<ScheduledFields, Twin> {
  const twins = new Map<ScheduledFields, Twin>();
  const left = new Set(entries);
  for (const isBinned of [false, true]) {
    const known = new Set(rows.filter(({ deletedAt }) => (deletedAt !== undefined) === isBinned));
    for (const key of keys) {
      for (const [entry, row] of known.size > 0 && left.size > 0 ? pairBy(key, known, left) : []) {
        twins.set(entry, { row, hasSameGuid: row.slot.guid === entry.slot.guid });
        known.delete(row);
        left.delete(entry);
      }
    }
  }
  return twins;
}

function isSameText(one: string | undefined, other: string | undefined): boolean {
  return normalise(one ?? "") === normalise(other ?? "");
}

/**
 * What is known of a line after another form of its schedule was read: a form that says less of it takes nothing away,
 * and one that only writes the same differently changes nothing.
 */
function complete(row: ScheduledTalk, entry: ScheduledFields): ScheduledFields {
  const { slot, title, subtitle, speakers, abstract, url, language, links, isBreak } = row;
  const isSameMoment = Date.parse(slot.start) === Date.parse(entry.slot.start) || slot.start === entry.slot.start;
  const names = (people: ScheduledFields["speakers"]) => people.map(({ name }) => name).join();
  return {
    slot: { ...slot, ...entry.slot, guid: slot.guid, start: isSameMoment ? slot.start : entry.slot.start },
    title: isSameText(title, entry.title) ? title : entry.title,
    subtitle: entry.subtitle ?? subtitle,
    speakers:
      entry.speakers.length === 0 || isSameText(names(speakers), names(entry.speakers)) ? speakers : entry.speakers,
    abstract: !entry.abstract || isSameText(abstract, entry.abstract) ? abstract : entry.abstract,
    url: addressOf(row) === addressOf(entry) ? url : (entry.url ?? url),
    language: entry.language ?? language,
    links: [...links, ...entry.links.filter((link) => !links.some((known) => known.url === link.url))],
    isBreak,
  };
}

/** A line of the schedule after the file was read. */
export function follow({ row, hasSameGuid }: Twin, entry: ScheduledFields): ScheduledFields {
  return hasSameGuid ? entry : complete(row, entry);
}
