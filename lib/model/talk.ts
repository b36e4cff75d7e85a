// A talk of a conference, and a line of the conference's schedule.
import type { Id, IsoDate, IsoDateTime, Person, Row } from "./row.ts";

/** How much a talk matters to the post; in this order on screen. */
export const marks = ["highlight", "mention", "watch-later", "left-out"] as const;

export type Mark = (typeof marks)[number];

/** What the talk's part of a post begins with: its title, linked and with its speakers, or the person's first note. */
export const talkOpenings = ["title", "words"] as const;

export type TalkOpening = (typeof talkOpenings)[number];

/** What a person still waits for, and the page where it is going to appear. */
export interface Awaited {
  slides?: boolean;
  video?: boolean;
  url?: string;
}

/** Where and when a talk stood in the conference's schedule. */
export interface Slot {
  /** The schedule's own id of the talk (guid, code); a later version of the file finds the talk by it. */
  guid: string;
  /** With the offset of the place, "2014-05-05T09:30:00-07:00"; the day alone where the schedule states no time. */
  start: IsoDateTime | IsoDate;
  durationSeconds?: number;
  room?: string;
  track?: string;
  /** The schedule says that it does not take place. */
  isCancelled?: true;
  /** The speakers do not want it recorded, says the schedule: nobody has to wait for a video. */
  isNotRecorded?: true;
}

/** One entry of a conference. A hallway topic is a talk without speaker and source. */
export interface Talk extends Row {
  conferenceId: Id;
  title: string;
  speakers: Person[];
  mark: Mark;
  /** A set: no duplicates, in the order they were added. */
  tags: string[];
  /** Position among the conference's talks; gaps and fractions are fine. */
  order: number;
  /** Whether the person put the notes in an order of their own; otherwise they stand in the order of the talk. */
  hasOwnOrder?: boolean;
  /** What the person chose to introduce it by in lists; guessed from the notes where they did not. */
  introducedBy?: TalkOpening;
  awaited?: Awaited;
  slot?: Slot;
  abstract?: string;
  /** Talks that look the same and are not, says the person. */
  apartFrom?: Id[];
  /** The person said which conference it belongs to; what its pages say of another one is no question then. */
  isConferenceSettled?: true;
}

/** One line of a conference's schedule, attended or not: what a schedule file says of it. */
export interface ScheduledTalk extends Row {
  conferenceId: Id;
  slot: Slot;
  title: string;
  subtitle?: string;
  speakers: Person[];
  /** Markdown. */
  abstract?: string;
  url?: string;
  language?: string;
  /** Slides, recordings and pages that the schedule names. */
  links: { kind: "slides" | "video" | "attachment" | "page"; url: string; title?: string }[];
  /** Lunch, coffee, registration. */
  isBreak: boolean;
}
