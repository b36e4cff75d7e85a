// Notebooks and backups as every version before has left them: they open, every row is there, and today's writes go in.
import { afterEach, describe, expect, test } from "vitest";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { findLoss } from "@/lib/notebook/copies/find-loss.ts";
import { countStore } from "@/lib/notebook/copies/stock.ts";
import { takeStock } from "@/lib/notebook/copies/take-stock.ts";
import { addNote } from "@/lib/notebook/notes.ts";
import { NotebookDatabase, schemaVersions } from "@/lib/notebook/rows/database.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { restoreFrom } from "./backups.ts";

const dates = { createdAt: "2025-05-01T10:00:00.000Z", updatedAt: "2025-05-02T10:00:00.000Z" };
const sha256 = "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";

/** The rows that each version's tables held, as they were written then. They stay as they are. */
const firstRows = {
  conferences: [{ ...dates, id: "c", name: "LampKaigi", lastUsedAt: dates.updatedAt }],
  posts: [
    {
      ...dates,
      id: "p",
      conferenceId: "c",
      title: "LampKaigi wrapup",
      slug: "",
      date: "2025-05-10T07:58:00",
      timeZone: "Asia/Tokyo",
      tags: [],
      categories: [],
      extraFields: [],
      isDraft: false,
      introduction: "",
      listOpening: "",
      sections: [],
      closing: "",
      layout: "highlights",
      engine: "hexo",
      links: "inline",
      embeds: "link",
    },
  ],
  talks: [
    {
      ...dates,
      id: "t",
      conferenceId: "c",
      title: "Wicks",
      speakers: [{ name: "Ada" }],
      mark: "mention",
      tags: ["oil"],
      order: 1,
    },
  ],
  sources: [
    {
      ...dates,
      id: "s",
      talkId: "t",
      conferenceId: "c",
      url: "https://decks.example/wicks",
      site: "Decks",
      kind: "deck",
      title: "Wicks",
      authors: [],
      capturedAt: dates.createdAt,
      provenance: { title: "dom" },
    },
  ],
  notes: [{ ...dates, id: "n", talkId: "t", place: { kind: "talk" }, markdown: "Trim *it*.", order: 1 }],
  drafts: [{ ...dates, id: "t", place: { kind: "talk" }, markdown: "half", caret: 4 }],
  scheduledTalks: [
    {
      ...dates,
      id: "g",
      conferenceId: "c",
      slot: { guid: "1", start: "2025-05-06T10:00:00+09:00" },
      title: "Oil",
      speakers: [],
      links: [],
      isBreak: false,
    },
  ],
  pictures: [
    {
      url: "https://decks.example/1.jpg",
      sha256,
      bytes: new Uint8Array([1, 2, 3]),
      extension: "jpg",
      storedAt: dates.updatedAt,
    },
  ],
  settings: [{ key: "secondsBack", value: 5 }],
};
const rowsOf: Record<number, Record<string, object[]>> = {
  1: firstRows,
  2: { ...firstRows, sources: firstRows.sources.map((source) => ({ ...source, address: source.url })) },
  3: { ...firstRows, writtenFiles: [{ path: "a.md", sha256, owner: "p" }] },
  4: {
    ...firstRows,
    writtenFiles: [{ path: "a.md", sha256, owner: "p" }],
    tally: [{ key: "notebook", notebookId: "first", writes: 7, writtenAt: dates.updatedAt }],
  },
  5: {
    ...firstRows,
    tally: [{ key: "notebook", notebookId: "first", writes: 7, writtenAt: dates.updatedAt }],
    addresses: [{ address: firstRows.sources[0]?.url, sourceId: firstRows.sources[0]?.id }],
  },
  6: {
    ...firstRows,
    tally: [{ key: "notebook", notebookId: "first", writes: 7, writtenAt: dates.updatedAt }],
    addresses: [{ address: firstRows.sources[0]?.url, sourceId: firstRows.sources[0]?.id }],
    scheduleTitles: [{ conferenceId: "c", ids: [], titles: [] }],
  },
  7: {
    ...firstRows,
    notes: firstRows.notes.map((note) => ({ ...note, author: "Ada" })),
    tally: [{ key: "notebook", notebookId: "first", writes: 7, writtenAt: dates.updatedAt }],
    addresses: [{ address: firstRows.sources[0]?.url, sourceId: firstRows.sources[0]?.id }],
    shares: [{ conferenceId: "other", isSeeded: true }],
    waiting: [{ conferenceId: "other", table: "notes", id: "m" }],
    sharedUpdates: [{ number: 1, conferenceId: "other", bytes: new Uint8Array([0, 0]) }],
    machines: [{ key: "this", id: "d", name: "Desk", written: [sha256] }],
  },
  8: {
    ...firstRows,
    tally: [{ key: "notebook", notebookId: "first", writes: 7, writtenAt: dates.updatedAt }],
    addresses: [{ address: firstRows.sources[0]?.url, sourceId: firstRows.sources[0]?.id }],
  },
};

/** Makes a store as Dexie did at a version, without it: it multiplies version numbers by ten. */
function makeStore(name: string, number: number): Promise<void> {
  const indexes: Record<string, string> = {};
  for (const { stores } of schemaVersions.slice(0, number))
    for (const [table, notation] of Object.entries(stores)) indexes[table] = notation ?? "";
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, number * 10);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [table, notation] of Object.entries(indexes)) {
        const [key = "", ...more] = notation.split(", ");
        const pathOf = (index: string) => (index.startsWith("[") ? index.slice(1, -1).split("+") : index);
        const autoIncrement = key.startsWith("++");
        const options = { keyPath: pathOf(key.replace("++", "")), autoIncrement };
        const store = opening.result.createObjectStore(table, options);
        for (const index of more) store.createIndex(index, pathOf(index));
        for (const row of rowsOf[number]?.[table] ?? []) store.put(row);
      }
    };
    opening.onsuccess = () => resolve(opening.result.close());
  });
}

let database: NotebookDatabase;
afterEach(() => database.delete());

test("every version has its rows here", () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  expect(Object.keys(rowsOf).map(Number)).toEqual(schemaVersions.map(({ number }) => number));
});

describe.each(schemaVersions.map(({ number }) => number))("a notebook of version %i", (number) => {
  test("has every row as it was, is no loss, and can be written", async () => {
    const name = `test-${crypto.randomUUID()}`;
    await makeStore(name, number);
    database = new NotebookDatabase(name);
    await database.open();
    for (const [table, rows] of Object.entries(rowsOf[number] ?? {}))
      expect(await database.table(table).toArray()).toEqual(rows);
    expect(await findLoss(await countStore(database.backendDB()), undefined)).toBeUndefined();
    await changeTalk(database, "t", { title: "Wicks and oil" });
    await addNote(database, { talkId: "t", place: { kind: "talk" }, markdown: "More." });
    const record = await readConferenceRecord(database, "c");
    expect(record?.talks.map(({ talk, notes, sources }) => [talk.title, notes.length, sources.length])).toEqual([
      ["Wicks and oil", 2, 1],
    ]);
    expect((await takeStock(database))?.writes).toBe(number < 4 ? 2 : 9);
    const page = { url: "https://www.decks.example/wicks/", site: "Decks", kind: "deck", title: "Wicks" } as const;
    expect(await storeCapture(database, { ...page, authors: [], provenance: {} }, "c")).toMatchObject({
      sourceId: "s",
    });
  });
});

test("a backup of version 1 is read, with its pictures", async () => {
  const { settings: _settings, ...lists } = firstRows;
  const file = {
    format: "wrapup-backup",
    version: 1,
    savedAt: dates.updatedAt,
    ...lists,
    pictures: firstRows.pictures.map((picture) => ({ ...picture, bytes: "AQID" })),
    settings: { secondsBack: 5 },
  };
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  expect(await restoreFrom(database, JSON.stringify(file))).toEqual({ conferences: 1, talks: 1, notes: 1 });
  for (const [table, rows] of Object.entries(lists)) expect(await database.table(table).toArray()).toEqual(rows);
  expect((await database.settings.get("secondsBack"))?.value).toBe(5);
});
