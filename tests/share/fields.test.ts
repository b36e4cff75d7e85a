// What of a row goes to the others: every field that a person or a page has filled in, and nothing that is this machine's own.
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Conference, Note, Post, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { SharedDocument } from "@/lib/share/document.ts";
import type { SharedTable } from "@/lib/share/flat-row.ts";
import { conferenceId, Replica as Machine, machine, settle } from "./replica.ts";

const at = "2026-05-01T10:00:00.000Z";
const dates = { createdAt: at, updatedAt: at };

/** A field that is new in the model does not compile here until it is said whether it is shared. */
type Whole<T extends { deletedAt?: string }> = Required<Omit<T, "deletedAt">>;

const conference: Whole<Conference> = {
  ...dates,
  id: conferenceId,
  name: "LampKaigi",
  url: "https://lamps.example/",
  firstDay: "2026-05-04",
  lastDay: "2026-05-05",
  place: "Oslo",
  timeZone: "Europe/Oslo",
  scheduleFile: "https://lamps.example/schedule.xml",
  lastUsedAt: at,
};

const post: Whole<Post> = {
  ...dates,
  id: "p",
  conferenceId,
  title: "LampKaigi wrapup",
  slug: "lamps",
  date: "2026-05-10T07:58:00",
  timeZone: "Europe/Oslo",
  tags: ["oil"],
  categories: ["talks"],
  extraFields: [{ name: "layout", value: "wide" }],
  fieldOrder: ["title", "layout"],
  isDraft: true,
  introduction: "Lamps.",
  listOpening: "Here they are:",
  sections: [{ heading: "Hallway", markdown: "Wicks." }],
  closing: "Until next year.",
  layout: "highlights",
  template: "{{ title }}",
  engine: "hexo",
  links: "inline",
  embeds: "link",
  edited: { body: "Mine.", base: "Its.", editedAt: "2026-05-10T09:40Z" },
  engineSettings: { hexo: { bullet: "-" } },
  liveCode: "abc",
  imported: { engine: "hexo", fileName: "lamps.md", fields: [], before: "", after: "" },
};

const talk: Whole<Talk> = {
  ...dates,
  id: "t1",
  conferenceId,
  title: "Trimming",
  speakers: [{ name: "Ada Quill", url: "https://ada.example/" }],
  mark: "highlight",
  tags: ["oil", "wick"],
  order: 1,
  hasOwnOrder: true,
  introducedBy: "words",
  awaited: { slides: true },
  slot: { guid: "g", start: "2026-05-04T10:00:00+02:00", room: "Pier" },
  abstract: "All about wicks.",
  apartFrom: ["t2"],
  isConferenceSettled: true,
};

const source: Whole<Source> = {
  ...dates,
  id: "s1",
  talkId: "t1",
  conferenceId,
  url: "https://decks.example/wick",
  address: "https://decks.example/wick?from=mail",
  stated: "https://decks.example/w",
  site: "Decks",
  kind: "deck",
  title: "Trimming",
  authors: [{ name: "Ada Quill" }],
  uploader: { name: "Lamp Society" },
  publishedOn: "2026-05-04",
  description: "A deck.",
  image: "https://decks.example/wick.png",
  durationSeconds: 1800,
  chapters: [{ title: "Oil", start: 60 }],
  slides: [{ number: 1, text: "Wicks" }],
  transcript: [{ start: 0, text: "Welcome" }],
  language: "en",
  category: "Harbour",
  license: "CC BY 4.0",
  download: "https://decks.example/wick.pdf",
  startsAt: "2026-05-04T10:00:00+02:00",
  endsAt: "2026-05-04T10:30:00+02:00",
  room: "Pier",
  event: { name: "LampKaigi" },
  links: ["https://lamps.example/more"],
  provenance: { title: "meta" },
  capturedAt: at,
  pictureChoices: [{ slide: 1, isInPost: true }],
  former: [{ title: "Trim", authors: [], readAt: at }],
  factsReadAt: at,
  maybeSameAs: "s2",
};

const note: Whole<Note> = {
  ...dates,
  id: "n1",
  talkId: "t1",
  sourceId: "s1",
  place: { kind: "slide", number: 1 },
  markdown: "Trim it.",
  order: 1,
  frame: { url: `https://frame.invalid/${"a".repeat(64)}`, isInPost: true },
  author: "Ada",
  changedBy: "Mo",
};

const line: Whole<ScheduledTalk> = {
  ...dates,
  id: "l1",
  conferenceId,
  slot: { guid: "g", start: "2026-05-04T10:00:00+02:00" },
  title: "Trimming",
  subtitle: "With care",
  speakers: [{ name: "Ada Quill" }],
  abstract: "All about wicks.",
  url: "https://lamps.example/trimming",
  language: "en",
  links: [{ kind: "slides", url: "https://decks.example/wick" }],
  isBreak: false,
};

const rows: { table: SharedTable; row: Fields }[] = [
  { table: "conferences", row: { ...conference } },
  { table: "posts", row: { ...post } },
  { table: "talks", row: { ...talk } },
  { table: "sources", row: { ...source } },
  { table: "notes", row: { ...note } },
  { table: "scheduledTalks", row: { ...line } },
];

/** What each machine has of its own: when it was changed here, what was used last, whether code may run. */
const own: Partial<Record<SharedTable, string[]>> = { conferences: ["lastUsedAt"], posts: ["liveCode"] };

const without = (row: Fields | undefined, fields: string[]) =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([field]) => !["updatedAt", ...fields].includes(field)));

function share(): { ann: Machine; ben: Machine } {
  const [ann, ben] = [machine(rows), new Machine()];
  ann.exchange();
  // A schedule's lines follow in steps of their own.
  ann.put("scheduledTalks", { ...line });
  ben.exchange(ann.document.encode());
  settle([ann, ben]);
  return { ann, ben };
}

describe.each(rows)("of $table", ({ table, row }) => {
  test("every field goes along, but the machine's own", () => {
    const { ben } = share();
    expect(without(ben.table(table).get(String(row.id)), own[table] ?? [])).toEqual(without(row, own[table] ?? []));
    if (table === "posts") expect(ben.table(table).get("p")).not.toHaveProperty("liveCode");
  });

  test("what is the machine's own stays when another one changes the row", () => {
    const { ann, ben } = share();
    const there = ben.table(table).get(String(row.id));
    const changed = table === "conferences" ? { name: "Lamps" } : table === "notes" ? { order: 7 } : { title: "Oil" };
    ben.put(table, { ...there, ...changed });
    settle([ann, ben]);
    const after = ann.table(table).get(String(row.id));
    expect(after).toMatchObject(changed);
    expect(without(after, [])).toEqual({ ...without(row, []), ...changed });
  });
});

test("words that somebody puts before a post's first section are a section", () => {
  const { ann } = share();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, ann.document.encode());
  doc.getText("posts/p/sections").insert(0, "Arrival");
  ann.exchange(Y.encodeStateAsUpdate(doc));
  const { sections } = ann.table("posts").get("p") as unknown as Post;
  expect(sections).toEqual([
    { heading: "Arrival", markdown: "" },
    { heading: "Hallway", markdown: "Wicks." },
  ]);
});

test.each([null, ["x"], 7])("a line of the schedule that somebody of ill will makes %j keeps what it needs", (line) => {
  const { ann } = share();
  const id = String(rows.find(({ table }) => table === "scheduledTalks")?.row.id);
  const before = ann.table("scheduledTalks").get(id);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, ann.document.encode());
  doc.getMap("fields").set(`scheduledTalks/${id}/line`, line);
  ann.exchange(Y.encodeStateAsUpdate(doc));
  const { title, slot, speakers, links } = before as unknown as ScheduledTalk;
  expect(ann.table("scheduledTalks").get(id)).toMatchObject({ title, slot, speakers, links });
});

test("what a text edited by hand grew from does not travel along with the letters", () => {
  const { ann } = share();
  ann.document.takeUpdates();
  ann.put("posts", { ...post, edited: { ...post.edited, body: "Mine!", editedAt: "2026-05-10T09:41Z" } });
  ann.exchange();
  const sent = new TextDecoder().decode(ann.document.takeUpdates().own);
  expect(sent).toContain("09:41");
  expect(sent).not.toContain("Its.");
});

test("a conference and its post that lie in one machine's bin are in nobody else's", () => {
  const [ann, ben] = [machine(rows), machine(rows)];
  for (const table of ["conferences", "posts"] as const)
    for (const [id, row] of ann.table(table)) ann.table(table).set(id, { ...row, deletedAt: at });
  settle([ann, ben]);
  for (const table of ["conferences", "posts"] as const) {
    for (const row of ben.table(table).values()) expect(row).not.toHaveProperty("deletedAt");
    for (const { id } of rows.filter((one) => one.table === table).map(({ row }) => row))
      expect(ann.document.read({ table, id: String(id) })).not.toHaveProperty("deletedAt");
  }
});

test("a document says which conference it is of, once something was seeded", () => {
  const empty = new SharedDocument();
  expect(empty.conferenceId).toBeUndefined();
  empty.seed(conferenceId, []);
  expect(empty.conferenceId).toBe(conferenceId);
  const ann = machine(rows);
  ann.exchange();
  expect(ann.document.conferenceId).toBe(conferenceId);
});

test("what a document is of is said once, so that its beginning leaves nothing behind as deleted", () => {
  const ann = machine(rows);
  ann.exchange();
  const { structs, ds } = Y.decodeUpdate(ann.document.encode());
  expect(structs.length).toBeGreaterThan(0);
  expect([...ds.clients.keys()]).toEqual([]);
});

test.each([7, "../c", "a/b", { id: "c" }, null])("a document of ill will that says %j is of no conference", (said) => {
  const hostile = new Y.Doc();
  hostile.getMap("meta").set("conference", said);
  expect(new SharedDocument([Y.encodeStateAsUpdate(hostile)]).conferenceId).toBeUndefined();
});

test("a note that is not there is signed by nobody", () => {
  const document = new SharedDocument();
  const before = document.encode();
  document.sign(["n9"], "Ann");
  expect(document.encode()).toEqual(before);
});

test.each([
  { table: "conferences", row: conference, change: { name: "Lamps" } },
  { table: "posts", row: post, change: { title: "Lamps" } },
] as const)("one of $table that lies in a machine's bin stays there when another one changes it", (changed) => {
  const { table, row, change } = changed;
  const { ann, ben } = share();
  ann.table(table).set(row.id, { ...ann.table(table).get(row.id), deletedAt: at });
  ben.put(table, { ...row, ...change });
  settle([ann, ben]);
  expect(ann.table(table).get(row.id)).toMatchObject({ ...change, deletedAt: at });
});
