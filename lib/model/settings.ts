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
  lastBackup?: LastBackup;
  hasPicturesInBackup: boolean;
  backupReminder: BackupReminder;
  /** Until when nothing reminds of a backup. */
  backupLater?: IsoDateTime;
  /** The order of a talk's notes beside its page. */
  notesInPopup: NoteOrder;
  notesInPanel: NoteOrder;
  /** Whether the question mark shows the list of all keys. */
  hasKeyForKeys: boolean;
}

/** Notes as they follow in the talk, or as they were written, the newest first. */
export const noteOrders = ["newest", "talk"] as const;
export type NoteOrder = (typeof noteOrders)[number];

/** How soon a line in the notebook reminds of a backup. */
export const backupReminders = ["often", "seldom", "never"] as const;
export type BackupReminder = (typeof backupReminders)[number];

/** What is known of the backup that was made last. */
export interface LastBackup {
  at: IsoDateTime;
  /** Of the file; "" for one of before names were kept. */
  name: string;
  /** Of the file, in bytes. */
  size: number;
  /** The file is known to be saved; else it was handed to the browser. */
  isConfirmed: boolean;
}

export const defaultSettings: Settings = {
  currentConferenceId: undecided,
  secondsBack: 10,
  isPausingWhileTyping: false,
  engine: "hexo",
  layout: "highlights",
  links: "inline",
  embeds: "link",
  hasPicturesInBackup: true,
  backupReminder: "often",
  notesInPopup: "newest",
  notesInPanel: "talk",
  hasKeyForKeys: true,
};
