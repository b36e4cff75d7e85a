// Rows for parts of screens that are drawn by themselves: the real notebook of the test's page, empty before each test, and the thin
// piece of the extension's platform that opening and writing it asks for.
import { beforeEach, onTestFinished } from "vitest";
import { database } from "@/entrypoints/desk/database.ts";
import type { Conference, Note, Post, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";
import { sourceAddresses } from "@/lib/notebook/rows/database.ts";
import type { Action } from "@/lib/notebook/undo-stack.ts";
import { buildPost } from "@/scripts/notebooks/build.ts";

const area = () => ({ get: async () => ({}), set: async () => undefined, remove: async () => undefined });

/** The platform that a part asks, each thing as a test wants it. @param pieces by their names in `browser` */
export function platform(pieces: object): void {
  Object.assign(Reflect.get(globalThis, "browser"), pieces);
}

platform({ storage: { local: area(), session: area() } });
Object.assign(Reflect.get(globalThis, "browser").runtime, {
  sendMessage: async () => undefined,
  getManifest: () => ({ version: "1.2.3" }),
});

beforeEach(async () => {
  await database.open();
  await database.transaction("rw", database.tables, () => Promise.all(database.tables.map((table) => table.clear())));
});

const at = "2026-05-10T09:00:00.000Z";
const row = { createdAt: at, updatedAt: at };

export const aConference = (fields: Partial<Conference> & Pick<Conference, "id">): Conference => ({
  ...row,
  name: "Harbour Days",
  lastUsedAt: at,
  ...fields,
});

export const aTalk = (fields: Partial<Talk> & Pick<Talk, "id">): Talk => ({
  ...row,
  conferenceId: "harbour",
  title: "Knots",
  speakers: [],
  mark: "mention",
  tags: [],
  order: 1,
  ...fields,
});

export const aSource = (fields: Partial<Source> & Pick<Source, "id">): Source => ({
  ...row,
  talkId: "knots",
  conferenceId: "harbour",
  capturedAt: at,
  url: `https://decks.example/${fields.id}`,
  site: "Decks",
  kind: "deck",
  title: "Knots",
  authors: [],
  provenance: {},
  ...fields,
});

export const aNote = (fields: Partial<Note> & Pick<Note, "id">): Note => ({
  ...row,
  talkId: "knots",
  place: { kind: "talk" },
  markdown: "Tight.",
  order: 1,
  ...fields,
});

export const aScheduledTalk = (fields: Partial<ScheduledTalk> & Pick<ScheduledTalk, "id" | "slot">): ScheduledTalk => ({
  ...row,
  conferenceId: "harbour",
  title: "Knots",
  speakers: [],
  links: [],
  isBreak: false,
  ...fields,
});

export const aPost = (fields: Partial<Post> & Pick<Post, "id">): Post =>
  buildPost({
    conferenceId: "harbour",
    title: "Harbour Days wrapup",
    slug: "",
    date: "2026-05-13T08:00:00",
    timeZone: "Europe/Paris",
    engine: "hugo",
    ...fields,
  });

/** Puts rows as they are, by their tables, and pages also where they are looked up. */
export async function put(rows: { [table: string]: object[] }): Promise<void> {
  const pages = (rows.sources ?? []) as Source[];
  await database.addresses.bulkPut(pages.flatMap(sourceAddresses));
  for (const [table, list] of Object.entries(rows)) await database.table(table).bulkPut(list);
}

/** What is done and can be taken back, done at once. */
export function recordOffers() {
  const offered: { what: string; name: string; said?: string }[] = [];
  const undo = {
    offer: async (what: string, { name, said }: Action, work: () => Promise<unknown>) => {
      offered.push({ what, name, ...(said !== undefined && { said }) });
      await work();
      return undefined;
    },
    turnBack: () => undefined,
    said: undefined,
    spoken: "",
    bar: undefined,
  };
  return { offered, undo };
}

/** Resolves when what was drawn listens: preact runs effects behind the next frame. */
export function untilListening(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

/** Lets every write to a table fail as on a full disk, until what it returns is called, or the test is over. */
export function fillDisk(name: "talks" | "notes" | "drafts" = "talks"): () => void {
  const table = database[name];
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const free = () => {
    table.hook("updating").unsubscribe(refuse);
    table.hook("creating").unsubscribe(refuse);
  };
  table.hook("updating", refuse);
  table.hook("creating", refuse);
  onTestFinished(free);
  return free;
}
