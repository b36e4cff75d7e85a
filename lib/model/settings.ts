// What Wrapup remembers beside the notebook itself.
import { undecided } from "./conference.ts";
import type { EmbedStyle, LinkStyle } from "./post.ts";
import type { Id, IsoDateTime } from "./row.ts";

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
