// A row as it stands in the shared document: values of which one wins, texts that are merged word by word, and tags as members.
import type { Fields } from "@/lib/notebook/rows/journal.ts";

/** The tables of which a conference's rows are shared, in the order in which rows name each other. */
export const sharedTables = ["conferences", "posts", "talks", "sources", "notes", "scheduledTalks"] as const;

export type SharedTable = (typeof sharedTables)[number];

/** A row without its id, and without what stays on one machine. */
export interface FlatRow {
  values: Fields;
  texts: Record<string, string>;
  tags: string[];
}

interface Shape {
  values: readonly string[];
  /** Of these, what a row lacks is the same as an empty text. */
  texts?: readonly string[];
  hasTags?: true;
}

const page = [
  ...[
    "url",
    "address",
    "stated",
    "site",
    "kind",
    "title",
    "authors",
    "uploader",
    "publishedOn",
    "description",
    "image",
  ],
  ...["durationSeconds", "chapters", "slides", "transcript", "language", "category", "license", "download", "startsAt"],
  ...["endsAt", "room", "event", "links", "provenance"],
];

/**
 * What of a row is shared. `updatedAt` is not: it would travel with every letter. Nor is `liveCode`, which lets code in texts run where
 * the post is published: nobody decides that for another.
 */
const shapes: Record<SharedTable, Shape> = {
  conferences: { values: ["createdAt", "name", "url", "firstDay", "lastDay", "place", "timeZone", "scheduleFile"] },
  posts: {
    values: [
      ...[
        "createdAt",
        "title",
        "slug",
        "date",
        "timeZone",
        "categories",
        "extraFields",
        "fieldOrder",
        "isDraft",
        "layout",
      ],
      ...["engine", "links", "embeds", "engineSettings", "imported", "edited", "editedAt"],
    ],
    texts: ["introduction", "listOpening", "closing", "template", "sections", "edited"],
    hasTags: true,
  },
  talks: {
    values: [
      ...[
        "createdAt",
        "title",
        "speakers",
        "mark",
        "order",
        "hasOwnOrder",
        "introducedBy",
        "awaited",
        "slot",
        "apartFrom",
      ],
      "isConferenceSettled",
    ],
    texts: ["abstract"],
    hasTags: true,
  },
  sources: {
    values: ["createdAt", "talkId", ...page, "capturedAt", "pictureChoices", "former", "factsReadAt", "maybeSameAs"],
  },
  notes: {
    values: ["createdAt", "talkId", "sourceId", "place", "order", "frame", "author", "changedBy"],
    texts: ["markdown"],
  },
  // Nobody edits them: a line of the schedule's file, as a whole.
  scheduledTalks: { values: ["createdAt", "line"] },
};

const lineFields = ["slot", "title", "subtitle", "speakers", "abstract", "url", "language", "links", "isBreak"];

/** The names of a table's values. */
export const valuesOf = (table: SharedTable) => shapes[table].values;
/** The names of a table's long texts. */
export const textsOf = (table: SharedTable) => shapes[table].texts ?? [];
/** Whether its rows have tags. */
export const hasTags = (table: SharedTable) => shapes[table].hasTags === true;

/** The names of a row's fields that are shared; the others stay as they are here. */
export function isShared(table: SharedTable, field: string): boolean {
  const { values, texts = [], hasTags } = shapes[table];
  if (field === "deletedAt") return table !== "conferences" && table !== "posts";
  if (table === "scheduledTalks" && lineFields.includes(field)) return true;
  return values.includes(field) || texts.includes(field) || (field === "tags" && hasTags === true);
}

/** Begins a section within their one text, and ends its heading: signs that nobody types. */
const [sectionStart, headingEnd] = ["\u001e", "\u001f"];

interface NamedText {
  heading: string;
  markdown: string;
}

function writeSections(sections: NamedText[]): string {
  return sections.map(({ heading, markdown }) => sectionStart + heading + headingEnd + markdown).join("");
}

/** Whatever two people made of it at the same time, every word is in a section. */
function readSections(text: string): NamedText[] {
  const [before = "", ...parts] = text.split(sectionStart);
  return [...(before === "" ? [] : [before]), ...parts].map((part) => {
    const [heading = "", ...rest] = part.split(headingEnd);
    return { heading, markdown: rest.join("\n\n") };
  });
}

function pick(row: Fields, names: readonly string[]): Fields {
  const there = names.filter((name) => Object.hasOwn(row, name) && row[name] !== undefined);
  return Object.fromEntries(there.map((name) => [name, row[name]]));
}

/** What of a row is shared. */
export function flatten(table: SharedTable, row: Fields): FlatRow {
  const { values, texts = [], hasTags } = shapes[table];
  const flat: FlatRow = {
    values: pick(row, values),
    texts: Object.fromEntries(texts.map((name) => [name, String(row[name] ?? "")])),
    tags: hasTags ? [...new Set(row.tags as string[])] : [],
  };
  if (table === "scheduledTalks") flat.values.line = pick(row, lineFields);
  if (table !== "posts") return flat;
  flat.texts.sections = writeSections(row.sections as NamedText[]);
  const { body = "", editedAt, ...rest } = (row.edited ?? {}) as Fields;
  flat.texts.edited = String(body);
  // By itself: what the text grew from is as long as the text, and would travel again each time.
  if (editedAt !== undefined) flat.values.editedAt = editedAt;
  if (row.edited) flat.values.edited = rest;
  return flat;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of a row, unchecked: what they hold is the peer's. */
export function unflatten(table: SharedTable, { values, texts, tags }: FlatRow): Fields {
  const { edited, editedAt, line, ...row } = values;
  if (table === "scheduledTalks") return { ...row, ...(isObject(line) && pick(line, lineFields)) };
  if (table === "talks") return { ...row, tags, ...(texts.abstract && { abstract: texts.abstract }) };
  if (table === "notes") return { ...row, markdown: texts.markdown };
  if (table !== "posts") return row;
  const { introduction, listOpening, closing, template, sections = "", edited: body } = texts;
  const post = { ...row, introduction, listOpening, closing, sections: readSections(sections), tags };
  // Whoever wrote into it while another one gave it up keeps the words.
  const isEdited = edited !== undefined || body !== "";
  return {
    ...post,
    ...(template && { template }),
    ...(isEdited && {
      edited: { base: "", ...(isObject(edited) && edited), body, ...(editedAt !== undefined && { editedAt }) },
    }),
  };
}
