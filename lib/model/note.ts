// A note, its place in a talk, and the draft that becomes one.
import type { Id, Row } from "./row.ts";

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

/** Begins the addresses of kept frames, which are nowhere on the web; ".invalid" is never registered (RFC 2606, section 2).
 * So do those of a deck that a person gave as a file, and of the pictures of its slides. */
export const frameAddress = "https://frame.invalid/";

/** Whether an address leads to what the notebook alone has, and nobody can open it. */
export function isHereOnly(address: string): boolean {
  return address.startsWith(frameAddress);
}

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
  /** Who wrote it, by the name they gave themselves, where several people share the conference. */
  author?: string;
  /** Who of them has changed its words last, where that is another one. */
  changedBy?: string;
}

/** What is being typed and is not a note yet: one a talk. `id` is the talk's id, or `looseDraft`. */
export interface Draft extends Row {
  place: Place;
  sourceId?: Id;
  markdown: string;
  /** Caret position in UTF-16 units: in `markdown`, or in the note that `noteId` names. */
  caret: number;
  /** The existing note that is being edited; its own text is in its own row at every change. */
  noteId?: Id;
}

/** Names what is being typed where no talk is: which one it is for is chosen when it becomes a note. */
export const looseDraft: Id = "loose";

export const wholeTalk: Place = { kind: "talk" };
