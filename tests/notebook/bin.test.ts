// The bin: what was deleted is listed with its way back, and comes back with what went in with it.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CapturedSource, undecided } from "@/lib/model/index.ts";
import { readBin, restoreItem } from "@/lib/notebook/bin.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { binConference, restoreConference } from "@/lib/notebook/conference-bin.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { readCurrentConference } from "@/lib/notebook/conferences.ts";
import { fileTalk, joinTalks } from "@/lib/notebook/join.ts";
import { addNote, binNote } from "@/lib/notebook/notes.ts";
import { listPosts } from "@/lib/notebook/posts.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase, schemaVersions } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { addSource, binSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { binTalk, restoreTalk } from "@/lib/notebook/talk-bin.ts";
import { addTalk } from "@/lib/notebook/talks.ts";

let database: NotebookDatabase;
let conferenceId: string;
let talkId: string;
/** Every write a second after the one before. */
let second = 0;

const page: CapturedSource = {
  url: "https://decks.example/1",
  site: "Decks",
  kind: "deck",
  title: "Knots",
  authors: [],
  provenance: {},
};

beforeEach(async () => {
  const now = () => new Date(Date.UTC(2026, 4, 10, 9, 0, second++)).toISOString();
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`, schemaVersions, now);
  conferenceId = await startConference(
    database,
    { name: "Harbour Days" },
    { date: "2026-05-10T07:58:00", timeZone: "Europe/Paris" },
  );
  talkId = (await storeCapture(database, page, conferenceId)).talkId;
});
afterEach(() => database.delete());

const list = async () => (await readBin(database)).map(({ kind, conference }) => `${kind} ${conference}`.trim());
async function putBack(kind: string) {
  const item = (await readBin(database)).find((one) => one.kind === kind);
  if (!item) throw new Error(`There is no ${kind} in the bin.`);
  await restoreItem(database, item);
}

test("the latest first; what went in with its talk or conference is not listed by itself", async () => {
  const note = await addNote(database, { talkId, place: { kind: "talk" }, markdown: "Tight." });
  await binNote(database, note);
  expect(await list()).toEqual(["note Harbour Days"]);
  await binTalk(database, talkId);
  expect(await list()).toEqual(["talk Harbour Days"]);
  await binConference(database, conferenceId);
  expect(await list()).toEqual(["conference"]);
  await putBack("conference");
  expect(await list()).toEqual(["talk Harbour Days"]);
  await putBack("talk");
  expect(await list()).toEqual(["note Harbour Days"]);
  await putBack("note");
  expect(await list()).toEqual([]);
  const record = await readConferenceRecord(database, conferenceId);
  expect(record?.talks.map(({ sources, notes }) => [sources.length, notes.length])).toEqual([[1, 1]]);
});

test("those that wait for a conference are listed with the others, the latest first", async () => {
  const { talkId: waiting } = await storeCapture(database, { ...page, url: "https://decks.example/2" }, undecided);
  await binTalk(database, waiting);
  await binTalk(database, talkId);
  expect((await readBin(database)).map(({ id, conference }) => [id, conference])).toEqual([
    [talkId, "Harbour Days"],
    [waiting, ""],
  ]);
});

test("a page that was removed before its talk or conference stays removed when that comes back", async () => {
  const film = { ...page, url: "https://films.example/1" };
  await addSource(database, talkId, film);
  const read = async () => (await readTalkRecord(database, talkId))?.sources.map(({ url }) => url);
  const removed = (await readTalkRecord(database, talkId))?.sources.find(({ url }) => url === film.url);
  await binSource(database, removed?.id ?? "");
  await binTalk(database, talkId);
  await restoreTalk(database, talkId);
  expect(await read()).toEqual([page.url]);
  await binConference(database, conferenceId);
  await restoreConference(database, conferenceId);
  expect(await read()).toEqual([page.url]);
  expect(await list()).toEqual(["source Harbour Days"]);
});

test("of a conference that goes, captures go to none; of another one they go on", async () => {
  const other = await startConference(
    database,
    { name: "Tide Days" },
    { date: "2026-05-10T07:58:00", timeZone: "Europe/Paris" },
  );
  await binConference(database, conferenceId);
  expect((await readCurrentConference(database))?.id).toBe(other);
  await binConference(database, other);
  await restoreConference(database, other);
  expect(await readCurrentConference(database)).toBeUndefined();
});

test("only its own pages go into the bin with a conference, and come back with it", async () => {
  const pageOf = async (name: string) => {
    const id = await startConference(database, { name }, { date: "2026-05-10T07:58:00", timeZone: "Europe/Paris" });
    await addSource(database, await addTalk(database, id, { title: name }), page);
    return (await database.sources.where({ conferenceId: id }).primaryKeys())[0];
  };
  // Their ids stand before and behind its own, as chance has it.
  const others: (string | undefined)[] = [];
  for (const name of ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"]) others.push(await pageOf(name));
  const listOut = async () => (await database.sources.filter(({ deletedAt }) => !deletedAt).primaryKeys()).toSorted();
  const before = await listOut();
  await binConference(database, conferenceId);
  expect(await listOut()).toEqual(others.toSorted());
  await restoreConference(database, conferenceId);
  expect(await listOut()).toEqual(before);
});

test("the posts of conferences in the bin are not listed", async () => {
  const listed = async () => (await listPosts(database)).map(({ title }) => title);
  expect(await listed()).toEqual(["Harbour Days wrapup"]);
  await binConference(database, conferenceId);
  expect(await listed()).toEqual([]);
});

test("a page that was removed goes where its talk is filed, and comes back there", async () => {
  const [{ id: sourceId } = { id: "" }] = await database.sources.where({ talkId }).toArray();
  await binSource(database, sourceId);
  const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
  const other = await startConference(database, { name: "Lamp Days" }, clock);
  await fileTalk(database, talkId, other);
  await putBack("source");
  await binConference(database, conferenceId);
  expect((await readTalkRecord(database, talkId))?.sources).toMatchObject([{ id: sourceId, conferenceId: other }]);
});

test("a page that was captured anew meanwhile stays in the bin, and that is said", async () => {
  const [source] = (await readTalkRecord(database, talkId))?.sources ?? [];
  await binSource(database, source?.id ?? "");
  await storeCapture(database, page, conferenceId);
  await expect(putBack("source")).rejects.toMatchObject({ key: "problemLinkKnown", values: ["Knots"] });
  expect(await list()).toEqual(["source Harbour Days"]);
});

test("nothing is moved into what was deleted that moment, and nothing out of it: that is said", async () => {
  const other = await addTalk(database, conferenceId, { title: "Ropes" });
  const noteId = await addNote(database, { talkId: other, place: { kind: "talk" }, markdown: "Hemp" });
  await binTalk(database, talkId);
  for (const [into, from] of [
    [talkId, other],
    [other, talkId],
    [other, "none"],
  ] as const)
    await expect(joinTalks(database, into, from)).rejects.toThrow("problemTalkGone");
  expect((await readTalkRecord(database, other))?.notes.map(({ id }) => id)).toEqual([noteId]);
});

test("a talk goes to no conference that was deleted that moment, and then none is chosen either", async () => {
  const clock = { date: "2026-05-11T07:58:00", timeZone: "Europe/Paris" };
  const other = await startConference(database, { name: "Sail Summit" }, clock);
  const current = async () => (await readCurrentConference(database))?.id;
  await fileTalk(database, talkId, conferenceId, true);
  expect(await current()).toBe(conferenceId);
  await binConference(database, other);
  await expect(fileTalk(database, talkId, other, true)).rejects.toThrow("problemConferenceGone");
  expect([await current(), (await database.talks.get(talkId))?.conferenceId]).toEqual([conferenceId, conferenceId]);
  const { undo } = await fileTalk(database, talkId, undecided, true);
  expect([await current(), (await database.talks.get(talkId))?.conferenceId]).toEqual([undefined, undecided]);
  await takeBack(database, undo);
  expect([await current(), (await database.talks.get(talkId))?.conferenceId]).toEqual([conferenceId, conferenceId]);
});
