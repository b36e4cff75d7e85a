// The backup file: one JSON document that holds everything, and the reader that lets nothing else through.
// Pure: it knows no database, so that a script can read a backup too.
//
// { "format": "wrapup-backup", "version": 1, "savedAt": ISO date-time,
//   "conferences": [...], "posts": [...], "talks": [...], "sources": [...], "notes": [...], "drafts": [...],
//   "scheduledTalks": [...], "pictures": [...], "settings": {...} }
// Drafts, scheduled talks, pictures and settings may be missing; a picture's bytes are base64. Each list holds rows as lib/model.ts describes them, those in the bin included. A later version may add fields, so unknown
// fields are kept; a file with a higher version is refused.
import * as v from "valibot";
import {
  type Conference,
  type ConferenceRecord,
  type Draft,
  defaultSettings,
  embedStyles,
  linkStyles,
  marks,
  type Note,
  type Post,
  type ScheduledTalk,
  type Settings,
  type Source,
  type StoredPicture,
  sourceKinds,
  type Talk,
} from "@/lib/model";
import { Problem } from "@/lib/problem";
import { decodeBase64, encodeBase64 } from "./base64";
import { arrangeNotes } from "./note-order";
import { inOrder } from "./order";

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

const row = {
  id: v.pipe(v.string(), v.nonEmpty()),
  createdAt: v.string(),
  updatedAt: v.string(),
  deletedAt: v.optional(v.string()),
};
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//i));
const person = v.looseObject({ name: v.string(), url: v.optional(webAddress) });
const place = v.variant("kind", [
  v.object({ kind: v.literal("talk") }),
  v.object({ kind: v.literal("slide"), number: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.object({ kind: v.literal("time"), seconds: v.pipe(v.number(), v.minValue(0)) }),
  v.object({ kind: v.literal("quote"), text: v.string() }),
]);
const rows = {
  conferences: v.looseObject({ ...row, name: v.string(), lastUsedAt: v.string() }),
  posts: v.looseObject({
    ...row,
    conferenceId: v.string(),
    title: v.string(),
    slug: v.string(),
    date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)),
    timeZone: v.string(),
    tags: v.array(v.string()),
    categories: v.array(v.string()),
    extraFields: v.array(v.looseObject({ name: v.string() })),
    isDraft: v.boolean(),
    introduction: v.string(),
    listOpening: v.string(),
    sections: v.array(v.looseObject({ heading: v.string(), markdown: v.string() })),
    closing: v.string(),
    layout: v.string(),
    engine: v.string(),
    links: v.picklist(linkStyles),
    embeds: v.picklist(embedStyles),
  }),
  talks: v.looseObject({
    ...row,
    conferenceId: v.string(),
    title: v.string(),
    speakers: v.array(person),
    mark: v.picklist(marks),
    tags: v.array(v.string()),
    order: v.number(),
  }),
  sources: v.looseObject({
    ...row,
    talkId: v.string(),
    conferenceId: v.string(),
    url: webAddress,
    site: v.string(),
    kind: v.picklist(sourceKinds),
    title: v.string(),
    authors: v.array(person),
    image: v.optional(webAddress),
    download: v.optional(webAddress),
    links: v.optional(v.array(webAddress)),
    slides: v.optional(v.array(v.looseObject({ number: v.number(), image: v.optional(webAddress) }))),
    chapters: v.optional(v.array(v.looseObject({ title: v.string(), start: v.number() }))),
    provenance: v.record(v.string(), v.string()),
  }),
  notes: v.looseObject({ ...row, talkId: v.string(), place, markdown: v.string(), order: v.number() }),
  drafts: v.looseObject({ ...row, place, markdown: v.string(), caret: v.number() }),
  scheduledTalks: v.looseObject({
    ...row,
    conferenceId: v.string(),
    slot: v.looseObject({ guid: v.string(), start: v.string() }),
    title: v.string(),
    speakers: v.array(person),
    links: v.array(v.looseObject({ url: webAddress })),
    isBreak: v.boolean(),
  }),
};
const picture = v.object({
  url: webAddress,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.pipe(v.string(), v.base64(), v.transform(decodeBase64)),
  extension: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,5}$/)),
  storedAt: v.string(),
});
const settings = v.partial(
  v.object({
    currentConferenceId: v.string(),
    secondsBack: v.number(),
    isPausingWhileTyping: v.boolean(),
    engine: v.string(),
    layout: v.string(),
    links: v.picklist(linkStyles),
    embeds: v.picklist(embedStyles),
  }),
);
const backupSchema = v.object({
  conferences: v.array(rows.conferences),
  posts: v.array(rows.posts),
  talks: v.array(rows.talks),
  sources: v.array(rows.sources),
  notes: v.array(rows.notes),
  drafts: v.optional(v.array(rows.drafts), []),
  scheduledTalks: v.optional(v.array(rows.scheduledTalks), []),
  pictures: v.optional(v.array(picture), []),
  settings: v.optional(settings, {}),
});

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
  const isLive = (row: { deletedAt?: string }) => !row.deletedAt;
  return tables.conferences.filter(isLive).flatMap((conference) => {
    const post = tables.posts.find(({ conferenceId }) => conferenceId === conference.id);
    if (!post) return [];
    const talks = inOrder(tables.talks.filter((talk) => isLive(talk) && talk.conferenceId === conference.id)).map(
      (talk) => {
        const sources = tables.sources.filter((source) => isLive(source) && source.talkId === talk.id);
        const notes = inOrder(tables.notes.filter((note) => isLive(note) && note.talkId === talk.id));
        return { talk, sources, notes: arrangeNotes(talk, sources, notes) };
      },
    );
    return [{ conference, post, talks }];
  });
}
