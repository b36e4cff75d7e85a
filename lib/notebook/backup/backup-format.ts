// The backup file: one JSON document that holds everything, and the reader that lets nothing else through.
// Pure: it knows no database, so that a script can read a backup too.
//
// { "format": "wrapup-backup", "version": 1, "savedAt": ISO date-time,
//   "conferences": [...], "posts": [...], "talks": [...], "sources": [...], "notes": [...], "drafts": [...],
//   "scheduledTalks": [...], "pictures": [...], "settings": {...} }
// Drafts, scheduled talks, pictures and settings may be missing; a picture's bytes are base64. Each list holds rows as
// lib/model/index.ts describes them, those in the bin included; backup-schema.ts checks them. A file with a higher version is refused.
import * as v from "valibot";
import {
  type Conference,
  type ConferenceRecord,
  type Draft,
  defaultSettings,
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
import { backupSchema } from "./backup-schema.ts";
import { encodeBase64 } from "./base64.ts";

/** Everything a notebook holds. */
export interface BackupTables {
  conferences: Conference[];
  posts: Post[];
  talks: Talk[];
  sources: Source[];
  notes: Note[];
  drafts: Draft[];
  scheduledTalks: ScheduledTalk[];
  pictures: StoredPicture[];
  settings: Settings;
}

export const backupFormat = "wrapup-backup";
export const backupVersion = 1;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem("problemBackupForeign", [], { cause: error });
  }
}

function checkHead(file: unknown): void {
  const head = v.safeParse(v.looseObject({ format: v.literal(backupFormat), version: v.number() }), file);
  if (!head.success) throw new Problem("problemBackupForeign");
  if (head.output.version > backupVersion) throw new Problem("problemBackupNewer");
}

/**
 * Reads a backup file.
 * @param text the file's whole text
 * @throws Problem when it is no backup, a newer Wrapup's, or damaged; the sentence names the first damaged place
 */
export function readBackup(text: string): BackupTables {
  const file = readJson(text);
  checkHead(file);
  const result = v.safeParse(backupSchema, file);
  if (!result.success) {
    const path = result.issues[0].path?.map((step) => String(step.key)).join(" › ") ?? "";
    throw new Problem("problemBackupDamaged", [path]);
  }
  const tables = result.output as unknown as BackupTables & { settings: Partial<Settings> };
  return { ...tables, settings: { ...defaultSettings, ...tables.settings } };
}

/** The text of a backup file; `savedAt` is an ISO date-time. */
export function writeBackup(tables: BackupTables, savedAt: string): string {
  const pictures = tables.pictures.map((stored) => ({ ...stored, bytes: encodeBase64(stored.bytes) }));
  return `${JSON.stringify({ format: backupFormat, version: backupVersion, savedAt, ...tables, pictures }, null, 2)}\n`;
}

/** The conferences of a backup with all that belongs to them, as posts are assembled from; the bin is left out. */
export function conferenceRecords(tables: BackupTables): ConferenceRecord[] {
  return live(tables.conferences).flatMap((conference) => {
    const post = tables.posts.find(({ conferenceId }) => conferenceId === conference.id);
    if (!post) return [];
    const talks = inOrder(live(tables.talks).filter((talk) => talk.conferenceId === conference.id));
    return [{ conference, post, talks: gatherTalks(talks, tables.sources, tables.notes) }];
  });
}

/** The talks of a backup that belong to no conference; the bin is left out. */
export function undecidedRecords(tables: BackupTables): TalkRecord[] {
  const talks = inOrder(live(tables.talks).filter(({ conferenceId }) => conferenceId === undecided));
  return gatherTalks(talks, tables.sources, tables.notes);
}
