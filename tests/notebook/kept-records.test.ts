// The records that are kept and read again only where they changed: always what a fresh reading gives, whatever was written.
import { liveQuery } from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Id, type TalkRecord, undecided } from "@/lib/model/index.ts";
import { KeptRecords } from "@/lib/notebook/kept-records.ts";
import { readNotebook } from "@/lib/notebook/notebook-records.ts";
import { addNote, binNote, changeNote, moveNote } from "@/lib/notebook/notes.ts";
import { readRecords } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { listTalks } from "@/lib/notebook/talk-list.ts";
import { addTalk, changeTalk } from "@/lib/notebook/talks.ts";
import { makeLargeNotebook } from "@/scripts/notebooks/large.ts";
import { createRandom } from "@/scripts/random.ts";

const rows = makeLargeNotebook({ conferences: 1, talks: 30, notes: 120, slides: 3 });
const conferenceId = rows.conferences[0]?.id ?? "";

let database: NotebookDatabase;
beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  await write(database, async (writer) => {
    for (const table of ["conferences", "posts", "talks", "sources", "notes"] as const)
      await writer.putAll(table, rows[table] as never[]);
  });
});
afterEach(() => database.delete());

const list = () => listTalks(database, conferenceId);
/** As the notebook does, beside the talks that wait for a conference. */
const read = async (kept: KeptRecords) => (await kept.read(async () => [undecided, conferenceId]))[1] ?? [];

test("a letter in one note leaves the other records the objects they were", async () => {
  const kept = new KeptRecords(database);
  const before = await read(kept);
  const note = before[7]?.notes[1];
  await changeNote(database, note?.id ?? "", { markdown: "Other words." });
  const after = await read(kept);
  expect(after.map((record, index) => record === before[index])).toEqual(before.map((_, index) => index !== 7));
  const same = after[7]?.notes.map((other, index) => other === before[7]?.notes[index]);
  expect(same).toEqual(before[7]?.notes.map(({ id }) => id !== note?.id));
  expect(after).toEqual(await readRecords(database, await list()));
});

const acts: ((records: TalkRecord[], pick: <T>(all: T[]) => T) => Promise<unknown>)[] = [
  (records, pick) =>
    changeNote(database, pick(records.flatMap(({ notes }) => notes)).id, { markdown: pick(["A", "B"]) }),
  (records, pick) => addNote(database, { talkId: pick(records).talk.id, place: { kind: "talk" }, markdown: "More." }),
  (records, pick) => moveNote(database, pick(records.flatMap(({ notes }) => notes)).id, 0),
  (records, pick) => changeTalk(database, pick(records).talk.id, { title: pick(["One", "Two"]) }),
  async (records, pick) => {
    const journal = await binNote(database, pick(records.flatMap(({ notes }) => notes)).id);
    if (pick([true, false])) await takeBack(database, journal);
  },
  // To another talk, alone and many at once.
  (records, pick) =>
    write(database, (writer) =>
      writer.change("notes", pick(records.flatMap(({ notes }) => notes)).id, { talkId: pick(records).talk.id }),
    ),
  (records, pick) =>
    write(database, async (writer) => {
      const talkId = pick(records).talk.id;
      const notes = records.flatMap((record) => record.notes).slice(0, 60);
      await writer.putAll(
        "notes",
        notes.map((note) => ({ ...note, talkId })),
      );
    }),
  (records, pick) => write(database, (writer) => writer.bin("talks", [pick(records).talk.id])),
  (records, pick) =>
    write(database, (writer) => writer.bin("sources", [pick(records.flatMap(({ sources }) => sources)).id])),
];

test.each([1, 2, 3])("after any changes they are what a fresh reading gives (%i)", async (seed) => {
  const random = createRandom(seed);
  const pick = <T>(all: T[]): T => all[Math.floor(random() * all.length)] as T;
  const kept = new KeptRecords(database);
  for (let round = 0; round < 30; round++) {
    const records = await read(kept);
    expect(records).toEqual(await readRecords(database, await list()));
    await pick(acts)(records, pick);
  }
});

test("where anything may have changed unheard, all is read again", async () => {
  const kept = new KeptRecords(database);
  const [before] = await read(kept);
  const note = before?.notes[0];
  // As another window writes while this one sleeps in the browser's cache: no word of it comes.
  const open = indexedDB.open(database.name);
  const { promise, resolve } = Promise.withResolvers<void>();
  open.onsuccess = () => {
    const store = open.result.transaction("notes", "readwrite").objectStore("notes");
    store.put({ ...note, markdown: "Unheard." }).onsuccess = () => resolve();
  };
  await promise;
  open.result.close();
  expect((await read(kept))[0]?.notes[0]?.markdown).toBe(note?.markdown);
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  expect((await read(kept))[0]?.notes[0]?.markdown).toBe("Unheard.");
});

test("a live query hears of a change of what it did not read again", async () => {
  const kept = new KeptRecords(database);
  const seen: string[][] = [];
  const subscription = liveQuery(async () => read(kept)).subscribe((records) => {
    seen.push(records.flatMap(({ notes }) => notes.map(({ markdown }) => markdown)));
  });
  const shows = (words: string) => expect.poll(() => seen.at(-1)).toContain(words);
  const [first, second] = rows.notes;
  await shows(first?.markdown ?? "");
  await changeNote(database, first?.id ?? "", { markdown: "First changed." });
  await shows("First changed.");
  await changeNote(database, second?.id ?? "", { markdown: "Second changed." });
  await shows("Second changed.");
  await addNote(database, { talkId: rows.talks[9]?.id ?? "", place: { kind: "talk" }, markdown: "Added." });
  await shows("Added.");
  subscription.unsubscribe();
});

test("the notebook shows the conference that was asked for with its own post, else the one in use, or the talks of none", async () => {
  const other = await startConference(database, { name: "OilConf" }, { date: "2026-05-10T07:58:00", timeZone: "UTC" });
  await addTalk(database, other, { title: "Oil" });
  await addTalk(database, undecided, { title: "Unfiled" });
  const kept = new KeptRecords(database);
  const look = async (asked: Id | undefined) => {
    const { record, undecidedTalks, conferences } = await readNotebook(database, kept, asked);
    expect(undecidedTalks.map(({ talk }) => talk.title)).toEqual(["Unfiled"]);
    expect(conferences.map(({ id }) => id).toSorted()).toEqual([conferenceId, other].toSorted());
    return [record?.conference.id, record?.post.conferenceId, record?.talks.length];
  };
  expect(await look(conferenceId)).toEqual([conferenceId, conferenceId, 30]);
  expect(await look(other)).toEqual([other, other, 1]);
  expect(await look(undecided)).toEqual([undefined, undefined, undefined]);
  expect(await look("gone")).toEqual([other, other, 1]);
  expect(await look(undefined)).toEqual([other, other, 1]);
});
