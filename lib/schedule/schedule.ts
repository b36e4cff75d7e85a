// What a schedule file becomes, and the shape of a format's reader. Types only.
import type { EventFacts, IsoDate, IsoDateTime, LocalDateTime, Person, Slot, TimeZone } from "@/lib/model/index.ts";

/** A file as the person opened it or as its address answered. */
export interface ScheduleFile {
  /** With its ending, "schedule.xml". */
  name: string;
  text: string;
}

export interface ScheduleLink {
  kind: "slides" | "video" | "attachment" | "page";
  /** http or https. */
  url: string;
  title?: string;
}

/** One line of a schedule: a talk, or a break between talks. */
export interface ScheduleEntry {
  slot: Slot;
  title: string;
  subtitle?: string;
  speakers: Person[];
  /** Markdown or plain text. */
  abstract?: string;
  url?: string;
  /** A BCP 47 tag. */
  language?: string;
  links: ScheduleLink[];
  /** Lunch, coffee, registration: nothing that a person takes notes on. */
  isBreak: boolean;
}

/** The name is "" where the file does not say it. */
export type ScheduledConference = EventFacts & { name: string };

export interface Schedule {
  conference: ScheduledConference;
  /** The name of the format that was recognised. */
  format: string;
  /** The file gives local times only, or UTC only: ask for the zone and read again. Until then the entries' `start` has no offset or is UTC. */
  needsTimeZone: boolean;
  /** In order of time, at the same time in the file's order. */
  entries: ScheduleEntry[];
}

/** An entry as a format reads it: its `start` may still be a wall-clock time. */
export interface ReadEntry extends Omit<ScheduleEntry, "slot"> {
  slot: Omit<Slot, "start"> & { start: IsoDateTime | LocalDateTime | IsoDate };
}

/** What the text of a file is, taken apart once for all formats. */
export type Content =
  | { form: "xml"; root: Element }
  | { form: "json"; value: unknown }
  | { form: "yaml"; value: unknown }
  | { form: "calendar"; text: string }
  | { form: "table"; rows: string[][] };

/** Reads a part of the file; undefined for one without a title or a beginning. @throws Problem */
export type ReadPart = () => ReadEntry | ReadEntry[] | undefined;

export interface ScheduleParts {
  conference: ScheduledConference;
  /** Called one by one with pauses between, so that a long file does not hold the page. */
  parts: ReadPart[];
}

/** One kind of schedule file. A file in formats/ exports one as `format`; the folder is the registry. */
export interface ScheduleFormat {
  name: string;
  /**
   * @param timeZone what the person answered when the file states no zone
   * @returns undefined for a file of another kind
   * @throws Problem
   */
  open(content: Content, timeZone?: TimeZone): ScheduleParts | undefined;
}
