// What a backup file may hold: every field that lib/model/index.ts knows has its kind checked, every address its scheme. Fields of a
// later version are kept.
import * as v from "valibot";
import {
  backupReminders,
  bullets,
  embedStyles,
  type FieldValue,
  fieldRoles,
  frameAddress,
  linkStyles,
  marks,
  noteOrders,
  sourceKinds,
  talkOpenings,
} from "@/lib/model/index.ts";
import { isTimeZone } from "@/lib/model/time-zone.ts";
import { decodeBase64 } from "./base64.ts";

const text = v.string();
const flag = v.boolean();
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(schema);
const webAddress = v.pipe(text, v.regex(/^https?:\/\/[^\s/]/i));
const seconds = v.pipe(v.number(), v.minValue(0));
const timeZone = v.pipe(text, v.check(isTimeZone));
const row = { id: v.pipe(text, v.nonEmpty()), createdAt: text, updatedAt: text, deletedAt: maybe(text) };
const person = v.looseObject({ name: text, url: maybe(webAddress) });
const place = v.variant("kind", [
  v.object({ kind: v.literal("talk") }),
  v.object({ kind: v.literal("slide"), number: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.object({ kind: v.literal("time"), seconds }),
  v.object({ kind: v.literal("quote"), text }),
]);
// As it was read from JSON, it can be nothing else; a schema of its parts would leave out fields that are called "constructor".
const value = v.custom<FieldValue>((read) => read !== undefined);
const extraField = v.looseObject({ name: text, value });
const slot = v.looseObject({
  guid: text,
  start: text,
  durationSeconds: maybe(seconds),
  room: maybe(text),
  track: maybe(text),
  isCancelled: maybe(flag),
  isNotRecorded: maybe(flag),
});

// A person types a conference's own link, so it may lack its scheme; it is shown as text and checked where it becomes a link.
const conference = v.looseObject({
  ...row,
  name: text,
  url: maybe(text),
  firstDay: maybe(text),
  lastDay: maybe(text),
  place: maybe(text),
  timeZone: maybe(text),
  lastUsedAt: text,
});

const engineSettings = v.looseObject({
  folder: maybe(text),
  pictureFolder: maybe(text),
  frontMatter: maybe(v.picklist(["yaml", "toml"])),
  bullet: maybe(v.picklist(bullets)),
  bulletIndent: maybe(v.picklist(["tab", "one"])),
  bulletSpacing: maybe(v.picklist(["loose", "tight"])),
  fields: maybe(v.array(extraField)),
  categories: maybe(v.picklist(["parallel", "nested"])),
  hasExcerpt: maybe(flag),
});

const editedText = v.looseObject({
  body: text,
  base: text,
  talks: maybe(
    v.array(
      v.looseObject({
        id: text,
        title: text,
        mark: v.picklist(marks),
        line: text,
        isApart: maybe(v.boolean()),
        blocks: maybe(v.pipe(v.number(), v.integer(), v.minValue(0))),
        sources: maybe(v.array(text)),
      }),
    ),
  ),
  editedAt: maybe(text),
  settled: maybe(
    v.array(v.looseObject({ edited: text, assembled: text, kept: v.picklist(["edited", "assembled", "both"]) })),
  ),
});

const importedPost = v.looseObject({
  engine: text,
  fileName: text,
  fields: v.array(v.looseObject({ name: text, role: maybe(v.picklist(fieldRoles)), text: maybe(text), value: text })),
  before: text,
  after: text,
  isPlain: maybe(v.literal(true)),
  written: maybe(v.looseObject({ ...editedText.entries, layout: text })),
});

const post = v.looseObject({
  ...row,
  conferenceId: text,
  title: text,
  slug: text,
  date: v.pipe(text, v.regex(/^(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})?$/)),
  timeZone,
  tags: v.array(text),
  categories: v.array(text),
  extraFields: v.array(extraField),
  fieldOrder: maybe(v.array(text)),
  isDraft: flag,
  introduction: text,
  listOpening: text,
  sections: v.array(v.looseObject({ heading: text, markdown: text })),
  closing: text,
  layout: text,
  template: maybe(text),
  engine: text,
  engineSettings: maybe(v.record(text, engineSettings)),
  links: v.picklist(linkStyles),
  embeds: v.picklist(embedStyles),
  edited: maybe(editedText),
  imported: maybe(importedPost),
  liveCode: maybe(text),
});

const talk = v.looseObject({
  ...row,
  conferenceId: text,
  title: text,
  speakers: v.array(person),
  mark: v.picklist(marks),
  tags: v.array(text),
  order: v.number(),
  // The page is stored while it is typed, so it may be half an address; it is checked where it becomes a link.
  awaited: maybe(v.looseObject({ slides: maybe(flag), video: maybe(flag), url: maybe(text) })),
  slot: maybe(slot),
  abstract: maybe(text),
  hasOwnOrder: maybe(flag),
  introducedBy: maybe(v.picklist(talkOpenings)),
  apartFrom: maybe(v.array(text)),
  isConferenceSettled: maybe(v.literal(true)),
});

const slide = v.looseObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  image: maybe(webAddress),
  text: maybe(text),
  speakerNotes: maybe(text),
  url: maybe(webAddress),
  start: maybe(seconds),
});

const pictureChoice = v.looseObject({ slide: maybe(v.pipe(v.number(), v.integer(), v.minValue(1))), isInPost: flag });
const frameUrl = v.pipe(text, v.startsWith(frameAddress), v.regex(/\/[0-9a-f]{64}$/));

const formerReading = v.looseObject({
  title: text,
  authors: v.array(person),
  publishedOn: maybe(text),
  readAt: text,
});

const source = v.looseObject({
  ...row,
  talkId: text,
  conferenceId: text,
  url: webAddress,
  address: maybe(webAddress),
  stated: maybe(webAddress),
  site: text,
  kind: v.picklist(sourceKinds),
  title: text,
  authors: v.array(person),
  uploader: maybe(person),
  publishedOn: maybe(text),
  description: maybe(text),
  image: maybe(webAddress),
  durationSeconds: maybe(seconds),
  chapters: maybe(v.array(v.looseObject({ title: text, start: seconds }))),
  slides: maybe(v.array(slide)),
  transcript: maybe(v.array(v.looseObject({ start: seconds, text }))),
  language: maybe(text),
  download: maybe(webAddress),
  event: maybe(v.looseObject({ name: maybe(text), url: maybe(webAddress) })),
  links: maybe(v.array(webAddress)),
  provenance: v.record(text, text),
  pictureChoices: maybe(v.array(pictureChoice)),
  former: maybe(v.array(formerReading)),
  factsReadAt: maybe(text),
  maybeSameAs: maybe(text),
});

const note = v.looseObject({
  ...row,
  talkId: text,
  sourceId: maybe(text),
  place,
  markdown: text,
  order: v.number(),
  frame: maybe(v.looseObject({ url: frameUrl, isInPost: flag })),
  author: maybe(text),
  changedBy: maybe(text),
});
const draft = v.looseObject({
  ...row,
  place,
  sourceId: maybe(text),
  markdown: text,
  caret: v.number(),
  noteId: maybe(text),
});

const scheduledTalk = v.looseObject({
  ...row,
  conferenceId: text,
  slot,
  title: text,
  subtitle: maybe(text),
  speakers: v.array(person),
  abstract: maybe(text),
  url: maybe(webAddress),
  links: v.array(v.looseObject({ url: webAddress, title: maybe(text) })),
  isBreak: flag,
});

const picture = v.object({
  url: webAddress,
  sha256: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)),
  bytes: maybe(v.pipe(text, v.base64(), v.transform(decodeBase64))),
  extension: v.pipe(text, v.regex(/^[a-z0-9]{1,5}$/)),
  storedAt: text,
});

const settings = v.partial(
  v.object({
    currentConferenceId: text,
    secondsBack: seconds,
    isPausingWhileTyping: flag,
    engine: text,
    layout: text,
    links: v.picklist(linkStyles),
    embeds: v.picklist(embedStyles),
    lastBackup: v.object({ at: text, name: text, size: v.number(), isConfirmed: flag }),
    hasPicturesInBackup: flag,
    backupReminder: v.picklist(backupReminders),
    backupLater: text,
    notesInPopup: v.picklist(noteOrders),
    notesInPanel: v.picklist(noteOrders),
    hasKeyForKeys: flag,
  }),
);

function maybeList<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(v.array(schema), []);
}

/** What a row of each table may hold, wherever it comes from. */
export const rowSchemas = {
  conferences: conference,
  posts: post,
  talks: talk,
  sources: source,
  notes: note,
  drafts: draft,
  scheduledTalks: scheduledTalk,
};

export const backupSchema = v.object({
  conferences: v.array(conference),
  posts: v.array(post),
  talks: v.array(talk),
  sources: v.array(source),
  notes: v.array(note),
  drafts: maybeList(draft),
  scheduledTalks: maybeList(scheduledTalk),
  pictures: maybeList(picture),
  settings: v.optional(settings, {}),
});
