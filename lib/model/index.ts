// What the notebook holds: conference, talk, source, slide, note, post. Types and what is true of them; nothing else.
//
// Every value is JSON-like, so that it survives messages, storage and backup unchanged: dates are ISO strings,
// durations and places in a video are seconds, slide numbers start at 1. An absent field means "not known".

/** A random UUID (version 4). */
export type Id = string;
/** A calendar day, "2014-05-10". */
export type IsoDate = string;
/** A moment with its zone, "2014-05-10T14:58:00Z" or with an offset. */
export type IsoDateTime = string;
/** A wall-clock time without zone, "2014-05-10T07:58:00". */
export type LocalDateTime = string;
/** A name of the IANA time zone database, "America/Los_Angeles". */
export type TimeZone = string;

/** What every stored record has. */
export interface Row {
  id: Id;
  createdAt: IsoDateTime;
  updatedAt: IsoDateTime;
  /** Set while the record lies in the bin. */
  deletedAt?: IsoDateTime;
}

export interface Person {
  name: string;
  url?: string;
}

/** What was attended. It owns one post. */
export interface Conference extends Row {
  name: string;
  url?: string;
  firstDay?: IsoDate;
  lastDay?: IsoDate;
  place?: string;
  timeZone?: TimeZone;
  /** The name of the schedule file that was read last, "schedule.xml". */
  scheduleFile?: string;
  /** When it was last chosen: the chooser's order. */
  lastUsedAt: IsoDateTime;
}

/** The `conferenceId` of a talk whose conference is not decided yet. */
export const undecided: Id = "";

/** How much a talk matters to the post; in this order on screen. */
export const marks = ["highlight", "mention", "watch-later", "left-out"] as const;
export type Mark = (typeof marks)[number];

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
  awaited?: Awaited;
  slot?: Slot;
  abstract?: string;
  /** Talks that look the same and are not, says the person. */
  apartFrom?: Id[];
}

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
  /** The address that identifies the page, http or https: what it states as its own where that is believed, else the address bar's. */
  url: string;
  /** The address bar's, where `url` is stated by the page and might be another page's. */
  address?: string;
  /** What the page states as its address, where that is not believed but might be right after all. */
  stated?: string;
  /** The site's name as people write it, "Speaker Deck". */
  site: string;
  kind: SourceKind;
  title: string;
  authors: Person[];
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

/** What a note speaks of. */
export type Place =
  | { kind: "talk" }
  | { kind: "slide"; number: number }
  | { kind: "time"; seconds: number }
  /** What was selected on the page, as Markdown. */
  | { kind: "quote"; text: string };

/** A frame of a video that the person kept. */
export interface KeptFrame {
  /** The stored picture's address, which begins with `frameAddress`. */
  url: string;
  isInPost: boolean;
}

/** Begins the addresses of kept frames, which are nowhere on the web; ".invalid" is never registered (RFC 2606, section 2). */
export const frameAddress = "https://frame.invalid/";

export interface Note extends Row {
  talkId: Id;
  /** The source that `place` lies in; absent for a note on the whole talk. */
  sourceId?: Id;
  place: Place;
  /** What the person wrote; may be "" beside a frame. */
  markdown: string;
  /** Position among the talk's notes; gaps and fractions are fine. */
  order: number;
  /** What the video showed at the note's second. */
  frame?: KeptFrame;
}

/** What is being typed and is not a note yet: one a talk. `id` is the talk's id. */
export interface Draft extends Row {
  place: Place;
  sourceId?: Id;
  markdown: string;
  /** Caret position in UTF-16 units: in `markdown`, or in the note that `noteId` names. */
  caret: number;
  /** The existing note that is being edited; its own text is in its own row at every change. */
  noteId?: Id;
}

/** A value that front matter can hold. */
export type FieldValue = string | number | boolean | null | FieldValue[] | { [name: string]: FieldValue };

/** A front-matter field beyond those that the post has by itself. */
export interface ExtraField {
  name: string;
  value: FieldValue;
}

export const linkStyles = ["inline", "reference"] as const;
export type LinkStyle = (typeof linkStyles)[number];

/** How slides and videos stand in the post. */
export const embedStyles = ["link", "picture", "embed"] as const;
export type EmbedStyle = (typeof embedStyles)[number];

/** A titled part of the post beside the talks, "People met", "Things to try". */
export interface Section {
  heading: string;
  markdown: string;
}

export const bullets = ["*", "-", "+"] as const;

/** What a person set for one engine; each absent value is the engine's own. */
export interface EngineSettings {
  /** The folder the post goes to, "content/posts". */
  folder?: string;
  /** The folder pictures go to, where the engine keeps them apart from the post. */
  pictureFolder?: string;
  frontMatter?: "yaml" | "toml";
  bullet?: (typeof bullets)[number];
  /** Spaces after a bullet: text at the fourth column, or one space. */
  bulletIndent?: "tab" | "one";
  /** Whether blank lines stand between the bullets of the list of talks. */
  bulletSpacing?: "loose" | "tight";
  /** Fields to add to every post. */
  fields?: ExtraField[];
  /** Whether several categories stand side by side or one within the other. */
  categories?: "parallel" | "nested";
  /** Whether the mark that ends the excerpt follows the introduction. */
  hasExcerpt?: boolean;
}

/** What the post itself says in its front matter. */
export const fieldRoles = ["title", "slug", "date", "tags", "categories", "draft"] as const;
export type FieldRole = (typeof fieldRoles)[number];

/** A field of the file that a post was read from: written again as it stood for as long as its value is the same. */
export interface ImportedField {
  name: string;
  /** Absent for an extra field. */
  role?: FieldRole;
  /** The field's lines as they stood, "" when they are not known; absent when the value did not stand in the front matter. */
  text?: string;
  /** The value as JSON, to compare. */
  value: string;
}

/** What a post keeps of the file that it was read from. */
export interface ImportedPost {
  engine: string;
  /** The file's name, "2014-05-10-monitorama.md". */
  fileName: string;
  fields: ImportedField[];
  /** What stood before the first field and after the last one, up to the body: fences, blank lines. */
  before: string;
  after: string;
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

/** A picture loaded for a post, kept so that it is loaded once and survives its site; or a frame of a video. */
export interface StoredPicture {
  /** The address it was loaded from, a frame's own; the key. */
  url: string;
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
  bytes: Uint8Array;
  /** The file's ending without dot, "jpg". */
  extension: string;
  storedAt: IsoDateTime;
}

/** A place where hand edits and a changed talk differed, by its two texts, and which of them the person keeps. */
export interface SettledConflict {
  edited: string;
  assembled: string;
  kept: "edited" | "assembled" | "both";
}

export interface EditedText {
  body: string;
  base: string;
  /** Places that are settled while others still wait. */
  settled?: SettledConflict[];
}

/** What a conference's talks become. */
export interface Post extends Row {
  conferenceId: Id;
  title: string;
  /** Empty: made from the title at export, so that it follows the title until the person types one. */
  slug: string;
  /** The author's wall clock in `timeZone`; empty where an imported post says none, and then none is written. */
  date: LocalDateTime | "";
  timeZone: TimeZone;
  tags: string[];
  categories: string[];
  extraFields: ExtraField[];
  /** The order of the front matter's field names where it differs from the engine's (an imported post keeps its own). */
  fieldOrder?: string[];
  isDraft: boolean;
  introduction: string;
  /** The line that introduces the list of talks, "Here are my highlights:". */
  listOpening: string;
  sections: Section[];
  closing: string;
  /** A layout's name, the file's name in post/layouts. */
  layout: string;
  /** The person's own Liquid template, used when `layout` is "own". */
  template?: string;
  /** An engine's name, the file's name in post/engines. */
  engine: string;
  links: LinkStyle;
  embeds: EmbedStyle;
  /** The Markdown body as edited by hand, and the assembly it was based on: later assemblies are merged into it. */
  edited?: EditedText;
  /** By engine's name. */
  engineSettings?: Record<string, EngineSettings>;
  /** The engine whose tags and HTML in the texts are meant to work; absent: all such code is shown as text. */
  liveCode?: string;
  imported?: ImportedPost;
}

/** A talk with all that belongs to it; notes in order. */
export interface TalkRecord {
  talk: Talk;
  sources: Source[];
  notes: Note[];
}

/** A conference with all that belongs to it, nothing from the bin: what a post is assembled from. Talks in order. */
export interface ConferenceRecord {
  conference: Conference;
  post: Post;
  talks: TalkRecord[];
}

/** What Wrapup remembers beside the notebook itself. */
export interface Settings {
  /** The conference that new captures go to; `undecided` before the first one. */
  currentConferenceId: Id;
  /** How far before the video's present second a new note is placed, in seconds. */
  secondsBack: number;
  /** Whether a playing video waits while a note is being typed. */
  isPausingWhileTyping: boolean;
  /** What new posts start with: the person's last choice. */
  engine: string;
  layout: string;
  links: LinkStyle;
  embeds: EmbedStyle;
  /** When a backup was saved last. */
  lastBackupAt?: IsoDateTime;
}

export const defaultSettings: Settings = {
  currentConferenceId: undecided,
  secondsBack: 10,
  isPausingWhileTyping: false,
  engine: "hexo",
  layout: "highlights",
  links: "inline",
  embeds: "link",
};

export const wholeTalk: Place = { kind: "talk" };
