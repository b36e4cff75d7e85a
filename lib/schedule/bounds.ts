// How much a schedule may hold: far more than any conference has, and little enough that a hostile file ends before the browser does.
// It is counted in bytes, talks and letters, never by the clock.
import { Problem } from "@/lib/model/problem.ts";
import type { ReadEntry } from "./schedule.ts";

/** The largest schedules known have 4 MB (FOSDEM, 2025), and one of 10,000 talks about 30 MB. */
const mostMegabytes = 64;
/** Talks and breaks. */
export const mostEntries = 20_000;
/** UTF-16 units in all talks together: a file that names a text a thousand times has it a thousand times. */
export const mostLetters = mostMegabytes * 1_000_000;
/** UTF-16 units of one text, and how many people and links a talk has. */
const most = { line: 500, abstract: 50_000, people: 100, links: 100 };

/** @throws Problem for a file of so many bytes; told before it is read */
export function checkScheduleSize(bytes: number): void {
  if (bytes > mostMegabytes * 1_000_000) throw new Problem("problemScheduleTooLarge", [String(mostMegabytes)]);
}

/** Looks at entries as they are read. */
export class EntryCounter {
  #entries = 0;
  #letters = 0;

  /** @throws Problem when there are too many by now, or what they say is too long */
  count(read: ReadEntry[]): void {
    this.#entries += read.length;
    for (const entry of read) this.#letters += lettersOf(entry);
    if (this.#entries > mostEntries || this.#letters > mostLetters) {
      throw new Problem("problemScheduleExcess", [mostEntries.toLocaleString("en")]);
    }
  }
}

function lettersOf({ title, subtitle = "", abstract = "", speakers, links }: ReadEntry): number {
  let sum = title.length + subtitle.length + abstract.length;
  for (const { name } of speakers) sum += name.length;
  for (const { url } of links) sum += url.length;
  return sum;
}

/** The beginning of a text, never with half a character at its end. */
function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function isWithinBounds({ title, subtitle = "", abstract = "", speakers, links, slot }: ReadEntry): boolean {
  const { guid, room = "", track = "" } = slot;
  if (speakers.length > most.people || links.length > most.links || abstract.length > most.abstract) return false;
  return (
    Math.max(title.length, subtitle.length, guid.length, room.length, track.length) <= most.line &&
    speakers.every(({ name }) => name.length <= most.line)
  );
}

/** An entry whose texts and lists have a length that can be shown. */
export function withinBounds<Entry extends ReadEntry>(entry: Entry): Entry {
  // Hardly any goes beyond them.
  if (isWithinBounds(entry)) return entry;
  const { title, subtitle, abstract, speakers, links, slot } = entry;
  return {
    ...entry,
    title: cut(title, most.line),
    ...(subtitle !== undefined && { subtitle: cut(subtitle, most.line) }),
    ...(abstract !== undefined && { abstract: cut(abstract, most.abstract) }),
    speakers: speakers.slice(0, most.people).map((person) => ({ ...person, name: cut(person.name, most.line) })),
    links: links.slice(0, most.links),
    slot: {
      ...slot,
      guid: cut(slot.guid, most.line),
      ...(slot.room !== undefined && { room: cut(slot.room, most.line) }),
      ...(slot.track !== undefined && { track: cut(slot.track, most.line) }),
    },
  };
}
