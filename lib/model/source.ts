// A source: one captured page that belongs to a talk, with its slides, chapters and the origin of every field.
import type { Id, IsoDate, IsoDateTime, LocalDateTime, Person, Row, TimeZone } from "./row.ts";

export const sourceKinds = ["deck", "video", "article", "status", "person", "project", "talk", "event"] as const;

export type SourceKind = (typeof sourceKinds)[number];

/** Where a field of a source was read. */
export const origins = [
  "json-ld",
  "player",
  "oembed",
  "api",
  "page-data",
  "meta",
  "microdata",
  "microformat",
  "dom",
  "address",
  "title",
  "file",
] as const;

export type Origin = (typeof origins)[number];

export interface Slide {
  /** 1-based. */
  number: number;
  /** Absolute address of the slide's picture. */
  image?: string;
  /** The slide's whole text on one line or several; "" when the page says there is none. */
  text?: string;
  /** The speaker's notes of this slide. */
  speakerNotes?: string;
  /** Second of the recording at which the slide comes up, where the page pairs the two. */
  start?: number;
  /** Address of this slide on its site, where it has one that cannot be computed from the number. */
  url?: string;
}

export interface Chapter {
  title: string;
  /** Seconds from the beginning. */
  start: number;
}

export interface Cue {
  /** Seconds from the beginning. */
  start: number;
  text: string;
}

/** The conference or meeting a page belongs to, as far as the page states it. */
export interface EventFacts {
  name?: string;
  url?: string;
  firstDay?: IsoDate;
  lastDay?: IsoDate;
  place?: string;
  timeZone?: TimeZone;
}

/** What capture reads from one page: the JSON of `npm run capture`. An absent field means that the page does not say. */
export interface CapturedSource {
  /** The address that identifies the page, http or https: what it states as its own where that is believed, else the address bar's.
   * Of a deck that was given as a file it is one of ours, and leads nowhere. */
  url: string;
  /** The address bar's, where `url` is stated by the page and might be another page's, or an archive showed a copy of it. */
  address?: string;
  /** What the page states as its address, where that is not believed but might be right after all. */
  stated?: string;
  /** The site's name as people write it, "Speaker Deck". */
  site: string;
  kind: SourceKind;
  title: string;
  authors: Person[];
  /** The account that uploaded it, where that is none of the authors: a channel, a company, whoever filmed it. */
  uploader?: Person;
  publishedOn?: IsoDate;
  description?: string;
  /** Absolute address of the page's picture: a deck's first slide, a video's still. */
  image?: string;
  durationSeconds?: number;
  chapters?: Chapter[];
  slides?: Slide[];
  /** Cues in order of time. */
  transcript?: Cue[];
  /** A BCP 47 tag, "en" or "pt-BR". */
  language?: string;
  category?: string;
  /** The name of a licence or its address. */
  license?: string;
  /** Address of the file the author offers for download. */
  download?: string;
  /** A talk page's or event's beginning and room. `startsAt` has an offset if the page states a zone. */
  startsAt?: IsoDateTime | LocalDateTime;
  endsAt?: IsoDateTime | LocalDateTime;
  room?: string;
  event?: EventFacts;
  /** Pages this one quotes or links to as its subject (a status' links, a talk page's slides and video). */
  links?: string[];
  /** Where each field above was read. */
  provenance: Provenance;
}

/** The fields of a source that carry their origin. */
export type SourceField = Exclude<keyof CapturedSource, "provenance" | "site">;

export type Provenance = Partial<Record<SourceField, Origin>>;

/** What a person decided about one of a page's pictures. Those that nothing was decided about follow the post's `embeds`. */
export interface PictureChoice {
  /** 1-based; absent: the page's own picture. */
  slide?: number;
  isInPost: boolean;
}

/** What a page said of itself when it was read at some other time. */
export interface FormerReading extends Pick<CapturedSource, "title" | "authors" | "publishedOn"> {
  readAt: IsoDateTime;
}

/** One captured page that belongs to a talk. Within a conference no two live sources have the same `url`. */
export interface Source extends Row, CapturedSource {
  talkId: Id;
  /** The talk's conference, repeated here so that the address can be looked up within it. */
  conferenceId: Id;
  /** When the page was last read. */
  capturedAt: IsoDateTime;
  /** One a picture at most. */
  pictureChoices?: PictureChoice[];
  /** Readings of other facts than those in use: a few, none twice. */
  former?: FormerReading[];
  /** When title, people and date were read, where the person went back to an earlier reading: newer ones leave them then. */
  factsReadAt?: IsoDateTime;
  /** A page that has the same stated address and another title: whether they are one talk is for the person to say. */
  maybeSameAs?: Id;
}
