// The order of a talk's notes, finding words in the notebook, sources added by hand, whole conferences and the disk they take.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CapturedSource, ConferenceRecord, Place } from "@/lib/model/index.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { addNote, changeNote, moveNote } from "@/lib/notebook/notes.ts";
import { storePictures } from "@/lib/notebook/pictures.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { startSearch } from "@/lib/notebook/search.ts";
import { addSource, binSource, restoreSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { measureStorage, removePictures } from "@/lib/notebook/storage.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";
import { addTalk, changeTalk } from "@/lib/notebook/talks.ts";
import { storeConference } from "@/lib/notebook/whole-conference.ts";

let database: NotebookDatabase;
beforeEach(() => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const clock = { date: "2026-05-10T07:58:00", timeZone: "Europe/Oslo" };
const deck: CapturedSource = {
  url: "https://decks.example/fog",
  site: "Decks",
  kind: "deck",
  title: "Fog",
  authors: [],
  slides: Array.from({ length: 20 }, (_, index) => ({
    number: index + 1,
    text: index === 6 ? "Foghorn frequency" : "",
  })),
  provenance: {},
};
const video: CapturedSource = {
  url: "https://videos.example/fog",
  site: "Videos",
  kind: "video",
  title: "Fog",
  authors: [],
  durationSeconds: 1000,
  provenance: {},
};

async function startTalk() {
  const conference = await startConference(database, { name: "Fog Days" }, clock);
  const talk = await addTalk(database, conference, { title: "Fog and how to see it" });
  await addSource(database, talk, deck);
  await addSource(database, talk, video);
  const record = await readTalkRecord(database, talk);
  const idOf = (kind: string) => record?.sources.find((source) => source.kind === kind)?.id;
  return { conference, talk, deckId: idOf("deck"), videoId: idOf("video") };
}

const orderOf = async (talk: string) => (await readTalkRecord(database, talk))?.notes.map(({ markdown }) => markdown);

async function addAt(talkId: string, sourceId: string | undefined, place: Place, markdown: string) {
  return addNote(database, { talkId, sourceId, place, markdown });
}

test("notes on slides and moments stand as the talk goes, those on the whole talk first", async () => {
  const { talk, deckId, videoId } = await startTalk();
  await addAt(talk, deckId, { kind: "slide", number: 15 }, "slide 15 of 20");
  await addAt(talk, videoId, { kind: "time", seconds: 500 }, "half way");
  await addAt(talk, deckId, { kind: "slide", number: 2 }, "slide 2 of 20");
  await addAt(talk, videoId, { kind: "time", seconds: 900 }, "near the end");
  await addAt(talk, undefined, { kind: "talk" }, "whole");
  expect(await orderOf(talk)).toEqual(["whole", "slide 2 of 20", "half way", "slide 15 of 20", "near the end"]);
});

test("moving one puts them in the person's own order, as they stood on screen", async () => {
  const { talk, deckId } = await startTalk();
  await addAt(talk, deckId, { kind: "slide", number: 9 }, "nine");
  const two = await addAt(talk, deckId, { kind: "slide", number: 2 }, "two");
  await addAt(talk, deckId, { kind: "slide", number: 5 }, "five");
  await moveNote(database, two, 1);
  expect(await orderOf(talk)).toEqual(["five", "two", "nine"]);
  await changeTalk(database, talk, { hasOwnOrder: undefined });
  expect(await orderOf(talk)).toEqual(["two", "five", "nine"]);
});

/** What is found once all is read. */
async function find(words: string) {
  const search = await startSearch(database);
  while (!(await search.readMore()));
  return search.find(words).hits;
}

test("words are found in titles, notes and slides, with the place they stand in", async () => {
  const { talk, deckId } = await startTalk();
  const note = await addAt(talk, deckId, { kind: "slide", number: 3 }, "Buy a louder whistle.");
  expect((await find("whistle"))[0]).toMatchObject({ talkId: talk, place: { kind: "slide", number: 3 } });
  expect((await find("foghorn"))[0]).toMatchObject({ place: { kind: "slide", number: 7 } });
  expect((await find("whisle"))[0]?.talkId).toBe(talk);
  expect((await find("buy"))[0]?.talkId).toBe(talk);
  // One letter of three is another word.
  expect(await find("bux")).toEqual([]);
  expect(await find("kafka")).toEqual([]);
  await changeNote(database, note, { markdown: "Nothing." });
  expect(await find("whistle")).toEqual([]);
});

test("a search finds in what is read by then, and what it reads later is found below", async () => {
  const { conference, talk, deckId } = await startTalk();
  await addAt(talk, deckId, { kind: "slide", number: 3 }, "The keeper of whistles.");
  const named = await addTalk(database, conference, { title: "Whistles and foghorns" });
  const misspelt = await addTalk(database, conference, { title: "Whisles" });
  const binned = await addTalk(database, conference, { title: "Whistles in the bin" });
  await binTalk(database, binned);
  const search = await startSearch(database);
  const findBy = (words: string) => {
    const { hits, isWhole } = search.find(words);
    return { found: hits.map(({ talkId }) => talkId), isWhole };
  };
  expect(findBy("whistles")).toEqual({ found: [named], isWhole: false });
  expect(findBy("foghorn")).toEqual({ found: [named], isWhole: false });
  expect(await search.readMore()).toBe(false);
  expect(findBy("whistles")).toEqual({ found: [named, talk], isWhole: false });
  expect(findBy("foghorn")).toEqual({ found: [named], isWhole: false });
  expect(await search.readMore()).toBe(true);
  expect(findBy("whistles")).toEqual({ found: [named, talk, misspelt], isWhole: true });
  expect(findBy("foghorn")).toEqual({ found: [named, talk], isWhole: true });
  expect(findBy(" ")).toEqual({ found: [], isWhole: true });
  expect(await search.readMore()).toBe(true);
});

test("all notes and slides of a full notebook are found, piece by piece", async () => {
  const { talk } = await startTalk();
  const row = { createdAt: database.now(), updatedAt: database.now(), talkId: talk };
  const texts = Array.from({ length: 1100 }, (_, at) => `Remark${at}`);
  const place: Place = { kind: "slide", number: 1 };
  await database.notes.bulkAdd(texts.map((markdown, order) => ({ ...row, id: markdown, place, markdown, order })));
  const pages = Array.from({ length: 120 }, (_, at) => ({ ...deck, slides: [{ number: 9, text: `Figure${at}` }] }));
  await database.sources.bulkAdd(
    pages.map((page, at) => ({ ...row, ...page, id: `Page${at}`, conferenceId: "", capturedAt: row.createdAt })),
  );
  const search = await startSearch(database);
  while (!(await search.readMore()));
  const wanted = [...texts, ...pages.flatMap(({ slides }) => slides.map(({ text }) => text))];
  expect(wanted.filter((text) => search.find(text).hits[0]?.text !== text)).toEqual([]);
});

test("a title counts more than a note, a note more than a slide; each talk is found once, at its best place", async () => {
  const { conference, talk, deckId } = await startTalk();
  const add = (title: string, fields = {}) => addTalk(database, conference, { title, ...fields });
  const noted = await add("Bells");
  await addAt(noted, undefined, { kind: "talk" }, "The foghorn is *louder*.");
  const named = await add("Foghorn");
  await addAt(named, undefined, { kind: "talk" }, "A foghorn.");
  const tagged = await add("Lamps", { tags: ["beacon"], speakers: [{ name: "Gale Windward" }] });
  const told = (await find("foghorn")).map((hit) => [hit.talkId, hit.place, hit.text, hit.isMarkdown]);
  expect(told).toEqual([
    [named, undefined, "Foghorn", undefined],
    [noted, { kind: "talk" }, "The foghorn is *louder*.", true],
    [talk, { kind: "slide", number: 7 }, "Foghorn frequency", undefined],
  ]);
  for (const words of ["beacon", "windw", "Gale beacon"]) expect(await find(words)).toMatchObject([{ talkId: tagged }]);
  // All words in one place.
  await addAt(talk, deckId, { kind: "slide", number: 1 }, "Whistle.");
  expect(await find("foghorn whistle")).toEqual([]);
  for (let index = 0; index < 21; index++) await add("Buoys");
  expect(await find("buoys")).toHaveLength(20);
});

test("a page belongs to one talk of a conference; taken away it can come back", async () => {
  const { conference, talk, deckId } = await startTalk();
  const other = await addTalk(database, conference, { title: "Other" });
  await expect(addSource(database, other, deck)).rejects.toMatchObject({ key: "problemLinkKnown" });
  await binSource(database, deckId ?? "");
  await addSource(database, other, deck);
  await expect(restoreSource(database, deckId ?? "")).rejects.toMatchObject({ key: "problemLinkKnown" });
  expect((await readTalkRecord(database, talk))?.sources.map(({ kind }) => kind)).toEqual(["video"]);
  expect((await readTalkRecord(database, other))?.sources).toHaveLength(1);
});

test("a conference that comes whole is stored with all that belongs to it", async () => {
  const { conference } = await startTalk();
  const record = (await readConferenceRecord(database, conference)) as ConferenceRecord;
  const elsewhere = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  await storeConference(elsewhere, record);
  const stored = await readConferenceRecord(elsewhere, conference);
  expect(stored?.post).toEqual(record.post);
  expect(stored?.talks).toEqual(record.talks);
  await elsewhere.delete();
});

test("the disk's use is told apart, and pictures can be removed", async () => {
  await startTalk();
  await storePictures(database, [
    { url: "https://pictures.example/1.jpg", bytes: new Uint8Array(5000), extension: "jpg" },
  ]);
  const use = await measureStorage(database);
  expect(use.pictures).toBe(5000);
  expect(use.sources).toBeGreaterThan(500);
  await removePictures(database);
  expect((await measureStorage(database)).pictures).toBe(0);
});
