// A post: what a conference's talks become, with what it keeps of the file that it was read from.
import type { Id, IsoDateTime, LocalDateTime, Row, TimeZone } from "./row.ts";
import type { Mark } from "./talk.ts";

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
  /** Its fields are no YAML: what stands behind a colon is the text, as in "Title: Notes: day one". */
  isPlain?: true;
  /**
   * The body of the file where its layout writes it the same though its talks stand as their author wrote them: what happens to a talk
   * happens there, as long as the post has that layout and engine.
   */
  written?: EditedText & { layout: string };
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

/** A talk where it stands in a text that a layout did not write. */
export interface PlacedTalk {
  id: Id;
  /** What it was called then, and how much it mattered. */
  title: string;
  mark: Mark;
  /** The line that it begins with there. */
  line: string;
  /** Whether the text there is none of its notes: a row of a table, a sentence among those of other talks. */
  isApart?: boolean;
  /** How many blocks behind its paragraph belong to it; for one without a heading. */
  blocks?: number;
  /** The sources that it had then: pages that come later are linked to where it stands. */
  sources?: Id[];
}

export interface EditedText {
  body: string;
  base: string;
  /** The talks in the body's order, as far as it is known where they stand: what happens to one happens there. */
  talks?: PlacedTalk[];
  /**
   * When a hand last wrote into the body, to the minute: where the conference is shared it travels along. Absent in texts of before, and
   * as long as nobody has written into it.
   */
  editedAt?: IsoDateTime;
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
