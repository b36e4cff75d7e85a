// Pictures chosen for the post and frames kept from a video: stored at once, never lost, taken back.
import { afterEach, beforeEach, expect, test } from "vitest";
import { frameAddress, type TalkRecord } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { chooseFrame, keepFrame } from "@/lib/notebook/frames.ts";
import { joinTalks } from "@/lib/notebook/join.ts";
import { binNote, restoreNote } from "@/lib/notebook/notes.ts";
import { choosePicture, readPictures, storePictures } from "@/lib/notebook/pictures.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { measureStorage, removePictures } from "@/lib/notebook/storage.ts";
import { makeText, restoreFrom } from "./backups.ts";

const deck = { url: "https://decks.example/1", site: "Decks", kind: "deck", title: "One", provenance: {} } as const;
const video = { ...deck, url: "https://videos.example/1", kind: "video" } as const;
const jpeg = { bytes: Uint8Array.from([255, 216, 255, 1, 2, 3]), extension: "jpg" };
let database: NotebookDatabase;
let conferenceId: string;
beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  conferenceId = await startConference(
    database,
    { name: "EngineConf" },
    { date: "2026-05-10T07:58:00", timeZone: "Europe/Paris" },
  );
});
afterEach(() => database.delete());

const capture = (page: typeof deck | typeof video, into = conferenceId) =>
  storeCapture(database, { ...page, authors: [] }, into);
async function read(talkId: string, from = database): Promise<TalkRecord> {
  const record = await readTalkRecord(from, talkId);
  if (!record) throw new Error("The talk is gone.");
  return record;
}
const choicesOf = async (talkId: string) => (await read(talkId)).sources.map(({ pictureChoices }) => pictureChoices);

test("a choice is kept, changed and forgotten, each picture's for itself", async () => {
  const { talkId, sourceId } = await capture(deck);
  await Promise.all([
    choosePicture(database, sourceId, 3, true),
    choosePicture(database, sourceId, undefined, false),
    choosePicture(database, sourceId, 7, true),
  ]);
  await choosePicture(database, sourceId, 3, false);
  const [choices] = await choicesOf(talkId);
  expect(choices).toHaveLength(3);
  expect(choices).toEqual(
    expect.arrayContaining([{ slide: 3, isInPost: false }, { isInPost: false }, { slide: 7, isInPost: true }]),
  );
  for (const slide of [3, undefined, 7]) await choosePicture(database, sourceId, slide, undefined);
  expect(await choicesOf(talkId)).toEqual([undefined]);
});

test("a page that is read again keeps its choices", async () => {
  const { talkId, sourceId } = await capture(deck);
  await choosePicture(database, sourceId, 3, true);
  await capture(deck);
  expect(await choicesOf(talkId)).toEqual([[{ slide: 3, isInPost: true }]]);
});

test("a frame is a note at its second, and its bytes are stored under their SHA-256", async () => {
  const { talkId, sourceId } = await capture(video);
  const kept = await keepFrame(database, { talkId, sourceId, seconds: 75.9, ...jpeg });
  const [note] = (await read(talkId)).notes;
  expect(note).toMatchObject({ id: kept.noteId, sourceId, place: { kind: "time", seconds: 75 }, markdown: "" });
  expect(note?.frame?.isInPost).toBe(true);
  const [picture] = await readPictures(database, [note?.frame?.url ?? ""]);
  expect(picture).toMatchObject(jpeg);
  expect(picture?.url).toBe(`${frameAddress}${picture?.sha256}`);
});

test("the same frame is kept once, another of the same bytes shares them", async () => {
  const { talkId, sourceId } = await capture(video);
  const first = await keepFrame(database, { talkId, sourceId, seconds: 75, ...jpeg });
  expect(await keepFrame(database, { talkId, sourceId, seconds: 75.5, ...jpeg })).toEqual({
    ...first,
    isNew: false,
    undo: [],
  });
  expect((await keepFrame(database, { talkId, sourceId, seconds: 80, ...jpeg })).isNew).toBe(true);
  expect((await read(talkId)).notes).toHaveLength(2);
  expect(await database.pictures.count()).toBe(1);
  await binNote(database, first.noteId);
  expect((await keepFrame(database, { talkId, sourceId, seconds: 75, ...jpeg })).isNew).toBe(true);
});

test("a frame is deleted and comes back, in the post or out of it", async () => {
  const { talkId, sourceId } = await capture(video);
  const { noteId } = await keepFrame(database, { talkId, sourceId, seconds: 75, ...jpeg });
  await chooseFrame(database, noteId, false);
  await binNote(database, noteId);
  expect((await read(talkId)).notes).toEqual([]);
  await restoreNote(database, noteId);
  const [note] = (await read(talkId)).notes;
  expect(note?.frame?.isInPost).toBe(false);
  expect(await readPictures(database, [note?.frame?.url ?? ""])).toHaveLength(1);
});

test("making room removes what can be loaded again, and no frame", async () => {
  const { talkId, sourceId } = await capture(video);
  await keepFrame(database, { talkId, sourceId, seconds: 75, ...jpeg, bytes: new Uint8Array(3000).fill(7) });
  await storePictures(database, [{ url: "https://pictures.example/1.jpg", ...jpeg, bytes: new Uint8Array(5000) }]);
  const before = await measureStorage(database);
  expect(before.pictures).toBe(5000);
  expect(before.notes).toBeGreaterThan(3000);
  await removePictures(database);
  expect((await database.pictures.toArray()).map(({ bytes }) => bytes.length)).toEqual([3000]);
  expect((await measureStorage(database)).pictures).toBe(0);
});

test("choices and frames come through a backup", async () => {
  const { talkId, sourceId } = await capture(video);
  await choosePicture(database, sourceId, undefined, true);
  await choosePicture(database, sourceId, 2, false);
  await keepFrame(database, { talkId, sourceId, seconds: 75, ...jpeg });
  const text = await makeText(database);
  const other = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  await restoreFrom(other, text);
  expect(await read(talkId, other)).toEqual(await read(talkId));
  const damaged = text.replace('"isInPost":true', '"isInPost":"yes"');
  await expect(restoreFrom(other, damaged)).rejects.toMatchObject({ key: "problemBackupDamaged" });
  const hostile = text.replace(`"url":"${frameAddress}`, '"url":"javascript:');
  await expect(restoreFrom(other, hostile)).rejects.toMatchObject({ key: "problemBackupDamaged" });
  await other.delete();
});

test("when two talks with the same page become one, what was decided in either stays, and goes apart again", async () => {
  const first = await capture(deck);
  const elsewhere = await startConference(
    database,
    { name: "Other" },
    { date: "2026-05-10T07:58:00", timeZone: "Europe/Paris" },
  );
  const twin = await database.sources.get(first.sourceId);
  if (!twin) throw new Error("The source is gone.");
  await database.talks.add({ ...(await read(first.talkId)).talk, id: "twin", conferenceId: elsewhere });
  await database.sources.add({ ...twin, id: "twin-source", talkId: "twin", conferenceId: elsewhere });
  await choosePicture(database, first.sourceId, 1, true);
  await choosePicture(database, "twin-source", 1, false);
  await choosePicture(database, "twin-source", 2, true);
  const undo = await joinTalks(database, first.talkId, "twin");
  expect(await choicesOf(first.talkId)).toEqual([
    [
      { slide: 1, isInPost: true },
      { slide: 2, isInPost: true },
    ],
  ]);
  await takeBack(database, undo);
  expect(await choicesOf(first.talkId)).toEqual([[{ slide: 1, isInPost: true }]]);
  expect(await choicesOf("twin")).toEqual([
    [
      { slide: 1, isInPost: false },
      { slide: 2, isInPost: true },
    ],
  ]);
});
