// Reads a schedule file into talks: finds the format, reads part by part with pauses, settles zones, ids and order.
import type { IsoDate, TimeZone } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { letOthers, workInSlices } from "@/lib/model/slices.ts";
import { readBeginning, settleBeginning } from "@/lib/model/time-zone.ts";
import { checkScheduleSize, EntryCounter, withinBounds } from "./bounds.ts";
import { takeApart } from "./content.ts";
import { separateEntries } from "./ids.ts";
import type {
  Content,
  ReadEntry,
  ReadPart,
  Schedule,
  ScheduledConference,
  ScheduleEntry,
  ScheduleFile,
  ScheduleFormat,
  ScheduleParts,
} from "./schedule.ts";

export interface ReadScheduleOptions {
  /** For a file that gives local times only (`needsTimeZone`); one that states its zone keeps it. */
  timeZone?: TimeZone;
  /** Called after each pause and at the end, with how many parts of the file are read. */
  onProgress?(done: number, total: number): void;
  /** Ends the reading at the next pause. */
  signal?: AbortSignal;
}

const formats = Object.values(import.meta.glob<ScheduleFormat>("./formats/*.ts", { eager: true, import: "format" }));

/** The file as the first format that knows its kind takes it. @throws Problem */
function open(content: Content, timeZone: TimeZone | undefined): { name: string; reading: ScheduleParts } {
  for (const { name, open } of formats) {
    const reading = open(content, timeZone);
    if (reading) return { name, reading };
  }
  throw new Problem("problemScheduleUnknown");
}

/** A part that its library cannot read ("DTSTART:Next Year") makes the whole file a damaged one: nothing is half read. */
function readPart(part: ReadPart): ReadEntry[] {
  try {
    const read = part() ?? [];
    return Array.isArray(read) ? read : [read];
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem("problemScheduleDamaged", [], { cause });
  }
}

async function readParts({ parts }: ScheduleParts, { onProgress, signal }: ReadScheduleOptions): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = [];
  const counter = new EntryCounter();
  const rest = workInSlices(signal);
  for (const [done, part] of parts.entries()) {
    const read = readPart(part);
    counter.count(read);
    for (const entry of read) entries.push(withinBounds(entry));
    const pause = rest();
    if (!pause) continue;
    await pause;
    onProgress?.(done + 1, parts.length);
  }
  onProgress?.(parts.length, parts.length);
  return entries;
}

/** Gives the entries their beginnings in the zone. Many begin at one moment. */
function settle(entries: ReadEntry[], timeZone: TimeZone | undefined): ScheduleEntry[] {
  const known = new Map<string, string>();
  for (const { slot } of entries) {
    const stated = slot.start;
    let start = known.get(stated);
    if (start === undefined) {
      const beginning = readBeginning(stated);
      start = beginning ? settleBeginning(beginning, timeZone) : stated;
      known.set(stated, start);
    }
    slot.start = start;
  }
  return entries;
}

/**
 * Whether no entry's time is known to be that of the place: wall-clock times without a zone, and files that write nothing but UTC,
 * in which every talk would stand at the wrong hour.
 */
function lacksZone(entries: ReadEntry[]): boolean {
  const beginnings = entries.map(({ slot }) => readBeginning(slot.start));
  if (beginnings.some((beginning) => beginning?.precision === "local")) return true;
  const moments = beginnings.filter((beginning) => beginning?.precision === "moment");
  return moments.length > 0 && moments.every((moment) => moment.precision === "moment" && moment.isUtc);
}

/** The days the entries span, for a file that does not say when its conference was. */
function withDays(conference: ScheduledConference, entries: ScheduleEntry[]): ScheduledConference {
  const starts = entries.map(({ slot }) => slot.start);
  // A holiday or a deadline of the whole day among timed talks is not a day of the conference.
  const timed = starts.filter((start) => start.includes("T"));
  const days: IsoDate[] = (timed.length > 0 ? timed : starts).map((start) => start.slice(0, 10)).sort();
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  return { ...(firstDay && { firstDay }), ...(lastDay && { lastDay }), ...conference };
}

/**
 * The talks of a schedule file. Entries without a title or without a day are left out; two entries with one id are
 * told apart by their beginning.
 * @throws Problem for a file that is damaged, declares entities, repeats an event without end, has no talks or more than a notebook can
 * hold, or is of no known format, or the signal's reason. Nothing of it is returned then.
 */
export async function readSchedule(file: ScheduleFile, options: ReadScheduleOptions = {}): Promise<Schedule> {
  checkScheduleSize(file.text.length);
  const content = takeApart(file);
  // Taking the text apart is the longest single piece of work, so the page gets its turn before the next.
  await letOthers(options.signal);
  const { name, reading } = open(content, options.timeZone);
  const read = await readParts(reading, options);
  if (read.length === 0) throw new Problem("problemScheduleEmpty");
  const timeZone = reading.conference.timeZone ?? options.timeZone;
  const needsTimeZone = !timeZone && lacksZone(read);
  const entries = separateEntries(settle(read, timeZone));
  return {
    conference: { ...withDays(reading.conference, entries), ...(timeZone && { timeZone }) },
    format: name,
    needsTimeZone,
    entries,
  };
}
