// What a backup says, and the reader that lets nothing else through. Pure: it knows no database and no file, so that a script can
// read a backup too.
//
// A backup is a zip: "notebook.json" and the pictures it names, each as "pictures/SHA-256.ENDING" (backup-zip.ts, open-backup.ts).
//
// { "format": "wrapup-backup", "version": 2, "savedAt": ISO date-time, "savedBy": Wrapup's version,
//   "counts": { "talks": how many there are below, "notes": ... },
//   "conferences": [...], "posts": [...], "talks": [...], "sources": [...], "notes": [...], "drafts": [...],
//   "scheduledTalks": [...], "pictures": [...], "settings": {...} }
//
// Version 1 was this JSON alone, with a picture's bytes in base64. Drafts, scheduled talks, pictures, settings, savedBy and
// counts may be missing. Each list holds rows as lib/model/index.ts describes them, those in the bin included; backup-schema.ts checks them. A file
// with a higher version is refused.
import * as v from "valibot";
import {
  type Conference,
  type ConferenceRecord,
  type Draft,
  defaultSettings,
  type IsoDateTime,
  type Note,
  type Post,
  type ScheduledTalk,
  type Settings,
  type Source,
  type StoredPicture,
  type Talk,
  type TalkRecord,
  undecided,
} from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { inOrder } from "../rows/order.ts";
import { live } from "../talk-list.ts";
import { gatherTalks } from "../talk-record.ts";
import { findExcess } from "./backup-limits.ts";
import { backupSchema } from "./backup-schema.ts";
import { type CountsInHead, explainCutOff } from "./cut-off.ts";

/** Everything a notebook holds but its pictures. */
export interface BackupRows {
  conferences: Conference[];
  posts: Post[];
  talks: Talk[];
  sources: Source[];
  notes: Note[];
  drafts: Draft[];
  scheduledTalks: ScheduledTalk[];
  settings: Settings;
}

/** A picture as the rows name it: its bytes are a file of the zip, or stand with it in a file of version 1. */
export interface PictureWithName extends Omit<StoredPicture, "bytes"> {
  bytes?: Uint8Array;
}

export interface BackupText {
  rows: BackupRows;
  pictures: PictureWithName[];
  savedAt: IsoDateTime;
  /** Wrapup's version that saved it, "1.0.0". */
  savedBy?: string;
}

export const backupFormat = "wrapup-backup";
export const backupVersion = 2;

/** A text that begins as a backup and cannot be read to its end was cut off. */
const beginsAsBackup = /^\s*\{\s*"format"\s*:\s*"wrapup-backup"/;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw beginsAsBackup.test(text) ? explainCutOff(text, cause) : new Problem("problemBackupForeign", [], { cause });
  }
}

const headSchema = v.looseObject({
  format: v.literal(backupFormat),
  version: v.number(),
  savedAt: v.optional(v.string(), ""),
  savedBy: v.optional(v.string()),
});

/**
 * Reads a backup's JSON.
 * @param text all of it
 * @throws Problem when it is no backup, a newer Wrapup's, cut off, beyond the limits, or damaged; the sentence names the first damaged place
 */
export function readBackup(text: string): BackupText {
  const file = readJson(text);
  const head = v.safeParse(headSchema, file);
  if (!head.success) throw new Problem("problemBackupForeign");
  if (head.output.version > backupVersion) throw new Problem("problemBackupNewer");
  if (findExcess(file)) throw new Problem("problemBackupExcess");
  const result = v.safeParse(backupSchema, file);
  if (!result.success) {
    const path = result.issues[0].path?.map((step) => String(step.key)).join(" › ") ?? "";
    throw new Problem("problemBackupDamaged", [path]);
  }
  const { pictures, ...rows } = result.output as unknown as BackupRows & { pictures: PictureWithName[] };
  const { savedAt, savedBy } = head.output;
  const settings = { ...defaultSettings, ...rows.settings };
  return { rows: { ...rows, settings }, pictures, savedAt, ...(savedBy !== undefined && { savedBy }) };
}

/** The text of a backup's JSON, a line for each row, piece by piece. */
export function* backupPieces({ rows, pictures, ...head }: BackupText): Generator<string> {
  const { settings, ...tables } = rows;
  const named = pictures.map(({ url, sha256, extension, storedAt }) => ({ url, sha256, extension, storedAt }));
  const counts: CountsInHead = { talks: rows.talks.length, notes: rows.notes.length };
  const start = { format: backupFormat, version: backupVersion, ...head, counts };
  yield `${JSON.stringify(start, null, 2).slice(0, -2)},\n`;
  for (const [name, list] of Object.entries({ ...tables, pictures: named })) {
    yield `  ${JSON.stringify(name)}: [`;
    for (const [index, row] of list.entries()) yield `${index > 0 ? "," : ""}\n    ${JSON.stringify(row)}`;
    yield "\n  ],\n";
  }
  yield `  "settings": ${JSON.stringify(settings)}\n}\n`;
}

/** The same at once. */
export function writeBackup(text: BackupText): string {
  return [...backupPieces(text)].join("");
}

/** The conferences of a backup with all that belongs to them, as posts are assembled from; the bin is left out. */
export function conferenceRecords(tables: BackupRows): ConferenceRecord[] {
  return live(tables.conferences).flatMap((conference) => {
    const post = tables.posts.find(({ conferenceId }) => conferenceId === conference.id);
    if (!post) return [];
    const talks = inOrder(live(tables.talks).filter((talk) => talk.conferenceId === conference.id));
    return [{ conference, post, talks: gatherTalks(talks, tables.sources, tables.notes) }];
  });
}

/** The talks of a backup that belong to no conference; the bin is left out. */
export function undecidedRecords(tables: BackupRows): TalkRecord[] {
  const talks = inOrder(live(tables.talks).filter(({ conferenceId }) => conferenceId === undecided));
  return gatherTalks(talks, tables.sources, tables.notes);
}
