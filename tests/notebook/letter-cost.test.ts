// What a letter costs in a notebook of many notes, counted in what the database is asked: a few questions, and none that walks through
// rows, since nothing can be stored as long as they are walked through.
import { liveQuery } from "dexie";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readBackupState } from "@/lib/notebook/backup/reminder.ts";
import { takeStock } from "@/lib/notebook/copies/take-stock.ts";
import { KeptRecords } from "@/lib/notebook/kept-records.ts";
import { readNotebook } from "@/lib/notebook/notebook-records.ts";
import { addNote, changeNote, finishDraft, saveDraft } from "@/lib/notebook/notes.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { makeLargeNotebook } from "@/scripts/notebooks/large.ts";

const rows = makeLargeNotebook({ conferences: 1, talks: 30, notes: 300, slides: 3 });
const [first] = rows.notes;
const noteId = first?.id ?? "";
const talkId = first?.talkId ?? "";
const place = { kind: "talk" } as const;

let database: NotebookDatabase;
let asked: string[] = [];
/** How often something was asked while nothing else was under way: how many answers were waited for, one after the other. */
let turns = 0;
let underWay = 0;
const originals: (() => void)[] = [];

/** Keeps what is asked. */
function listenTo(owner: IDBObjectStore | IDBIndex, name: string): void {
  const own = Reflect.get(owner, name);
  Reflect.set(owner, name, function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
    asked.push(name);
    if (underWay++ === 0) turns++;
    const request: IDBRequest = own.apply(this, args);
    request.addEventListener("success", () => underWay--);
    return request;
  });
  originals.push(() => Reflect.set(owner, name, own));
}

beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  await write(database, async (writer) => {
    for (const table of ["conferences", "posts", "talks", "sources", "notes"] as const)
      await writer.putAll(table, rows[table] as never[]);
  });
  for (const name of ["get", "getAll", "count", "openCursor", "openKeyCursor", "getAllKeys", "put"])
    for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype]) if (name in owner) listenTo(owner, name);
  [asked, turns, underWay] = [[], 0, 0];
});
afterEach(async () => {
  for (const restore of originals.splice(0)) restore();
  await database.delete();
});

test("a letter is stored in two turns: what is there, and what is put", async () => {
  await changeNote(database, noteId, { markdown: "Other words." });
  expect(asked).toEqual(["get", "get", "getAll", "put", "put"]);
  asked = [];
  await saveDraft(database, talkId, () => ({ place, markdown: "Half a", caret: 6 }));
  expect(asked).toEqual(["get", "get", "getAll", "put", "put"]);
});

test("a draft becomes a note in three turns: what is there, the talk's notes and the draft, and what is put", async () => {
  await saveDraft(database, talkId, () => ({ place, markdown: "A thought.", caret: 10 }));
  turns = 0;
  await finishDraft(database, { talkId, place, markdown: "A thought." });
  expect(turns).toBe(3);
  expect(await database.drafts.count()).toBe(0);
});

test("a screen that follows reads what another window has written in one turn", async () => {
  const kept = new KeptRecords(database);
  let shown = "";
  const textOf = async () => {
    const { record } = await readNotebook(database, kept, undefined);
    return record?.talks.flatMap(({ notes }) => notes).find(({ id }) => id === noteId)?.markdown ?? "";
  };
  const following = liveQuery(textOf).subscribe((text) => {
    shown = text;
  });
  await vi.waitFor(() => expect(shown).toBe(first?.markdown));
  // As another window does it, which this one's Dexie hears of only through its channel.
  const transaction = database.backendDB().transaction("notes", "readwrite");
  transaction.objectStore("notes").put({ ...first, markdown: "Other words." });
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  turns = 0;
  const key = { from: noteId, to: noteId, d: 1 };
  const channel = new BroadcastChannel("x-storagemutated-1");
  channel.postMessage({ [`idb://${database.name}/notes/`]: key });
  await vi.waitFor(() => expect(shown).toBe("Other words."));
  expect(turns).toBe(1);
  channel.close();
  following.unsubscribe();
});

test("what a screen reads after a letter is that note, and of the rest as good as nothing", async () => {
  const kept = new KeptRecords(database);
  const { record } = await readNotebook(database, kept, undefined);
  await changeNote(database, noteId, { markdown: "Other words." });
  asked = [];
  const after = await readNotebook(database, kept, undefined);
  expect(after.record?.talks.flatMap(({ notes }) => notes).find(({ id }) => id === noteId)?.markdown).toBe(
    "Other words.",
  );
  expect(after.record?.talks.filter((one) => !record?.talks.includes(one))).toHaveLength(1);
  // Conferences, settings and the post; a first row of three tables, to hear of them; and the note.
  expect(asked.sort()).toEqual(["get", "getAll", "getAll", "getAll", "getAll", "getAll", "getAll"]);
});

test("what there is, is known from the last write: a letter waits for no counting", async () => {
  await changeNote(database, noteId, { markdown: "Other words." });
  asked = [];
  await takeStock(database);
  expect(asked).toEqual(["get"]);
});

test("nothing that follows on a letter walks through rows", async () => {
  await addNote(database, { talkId, place, markdown: "More." });
  expect((await readBackupState(database)).newer).toBe(301);
  expect((await takeStock(database))?.shown.notes).toBe(301);
  expect(asked).not.toContain("openCursor");
  expect(asked).not.toContain("openKeyCursor");
});
