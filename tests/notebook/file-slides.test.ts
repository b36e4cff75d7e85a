// Slides that a person gave as a file: which deck of the talk they go to, what stays, what is taken back.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CapturedSource, frameAddress, type Id } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { type FileOfSlides, keepFileSlides } from "@/lib/notebook/file-slides.ts";
import { addNote } from "@/lib/notebook/notes.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { binSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { measureStorage, removePictures } from "@/lib/notebook/storage.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { makeText, restoreFrom } from "./backups.ts";

const page = (url: string, more: Partial<CapturedSource> = {}): CapturedSource => ({
  url,
  site: "Decks",
  kind: "deck",
  title: "Oil",
  authors: [],
  provenance: { url: "address", title: "dom" },
  ...more,
});
const jpeg = (last: number) => Uint8Array.from([255, 216, 255, last]);
/** A file of so many slides; those of two files with one name are not the same. */
const fileOf = (name: string, count: number): FileOfSlides => ({
  title: name,
  site: "PDF",
  sha256: name.charCodeAt(0).toString(16).padStart(64, "0"),
  slides: Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    text: `${name} ${index + 1}`,
    picture: jpeg(name.charCodeAt(0) + index),
  })),
});

let database: NotebookDatabase;
let conferenceId: Id;
beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  const clock = { date: "2026-05-10T07:58:00", timeZone: "Europe/Paris" };
  conferenceId = await startConference(database, { name: "EngineConf" }, clock);
});
afterEach(() => database.delete());

const capture = async (captured: CapturedSource) => (await storeCapture(database, captured, conferenceId)).talkId;
/** Each live page of a talk with the text of its first slide and their number. */
async function decksOf(talkId: Id) {
  const record = await readTalkRecord(database, talkId);
  return record?.sources.map(({ url, slides }) => [url, slides?.[0]?.text, slides?.length]);
}
const own = (file: FileOfSlides) => frameAddress + file.sha256;

describe("a talk whose deck gave no slides", () => {
  test("gets them there, with their pictures; notes and the rest of the page stay", async () => {
    const talkId = await capture(page("https://decks.example/oil.pdf"));
    const [source] = (await readTalkRecord(database, talkId))?.sources ?? [];
    await addNote(database, { talkId, sourceId: source?.id, place: { kind: "slide", number: 2 }, markdown: "Wicks." });
    await keepFileSlides(database, talkId, fileOf("A", 3));
    const after = await readTalkRecord(database, talkId);
    const { slides, provenance, ...rest } = after?.sources[0] ?? {};
    expect(rest).toMatchObject({ id: source?.id, url: "https://decks.example/oil.pdf", title: "Oil", site: "Decks" });
    expect(provenance).toEqual({ url: "address", title: "dom", slides: "file" });
    expect(slides?.map(({ number, text }) => [number, text])).toEqual([
      [1, "A 1"],
      [2, "A 2"],
      [3, "A 3"],
    ]);
    const stored = await database.pictures.bulkGet(slides?.map(({ image }) => image ?? "") ?? []);
    expect(
      stored.map((picture) => picture && [picture.url === frameAddress + picture.sha256, picture.bytes[3]]),
    ).toEqual([65, 66, 67].map((last) => [true, last]));
    expect(after?.notes).toMatchObject([{ sourceId: source?.id, place: { kind: "slide", number: 2 } }]);
  });

  test("is as before when it is taken back", async () => {
    const talkId = await capture(page("https://decks.example/oil.pdf"));
    const before = (await readTalkRecord(database, talkId))?.sources[0];
    const journal = await keepFileSlides(database, talkId, fileOf("A", 3));
    expect((await takeBack(database, journal)).taken).toBe("whole");
    expect((await readTalkRecord(database, talkId))?.sources[0]).toEqual({ ...before, updatedAt: expect.any(String) });
  });

  test("keeps them when its page is captured again, until that has slides of its own", async () => {
    const talkId = await capture(page("https://decks.example/oil.pdf"));
    await keepFileSlides(database, talkId, fileOf("A", 3));
    await capture(page("https://decks.example/oil.pdf"));
    const [again] = (await readTalkRecord(database, talkId))?.sources ?? [];
    expect([again?.slides?.length, again?.provenance.slides]).toEqual([3, "file"]);
  });
});

test("slides of a newer file take the place of the older one's", async () => {
  const talkId = await capture(page("https://decks.example/oil.pdf"));
  await keepFileSlides(database, talkId, fileOf("A", 3));
  await keepFileSlides(database, talkId, fileOf("B", 5));
  expect(await decksOf(talkId)).toEqual([["https://decks.example/oil.pdf", "B 1", 5]]);
});

test("a deck that its site gives slides of stays as it is; the file is another one", async () => {
  const slides = [{ number: 1, text: "From the site" }];
  const talkId = await capture(page("https://decks.example/oil", { slides }));
  const file = fileOf("A", 2);
  await keepFileSlides(database, talkId, file);
  expect(await decksOf(talkId)).toEqual([
    ["https://decks.example/oil", "From the site", 1],
    [own(file), "A 1", 2],
  ]);
});

test("a talk without any page, and one with its video alone, get a deck of the file", async () => {
  const topic = await addTalk(database, conferenceId, { title: "Hallway" });
  const filmed = await capture(page("https://videos.example/1", { kind: "video" }));
  const [one, other] = [fileOf("A", 2), fileOf("B", 2)];
  await keepFileSlides(database, topic, one);
  await keepFileSlides(database, filmed, other);
  expect(await decksOf(topic)).toEqual([[own(one), "A 1", 2]]);
  expect(await decksOf(filmed)).toEqual([
    ["https://videos.example/1", undefined, undefined],
    [own(other), "B 1", 2],
  ]);
});

test("the same file is in one talk of a conference, and can be given again when it was removed", async () => {
  const [first, second] = await Promise.all(
    ["First", "Second"].map((title) => addTalk(database, conferenceId, { title })),
  );
  const file = fileOf("A", 2);
  await keepFileSlides(database, first ?? "", file);
  await keepFileSlides(database, first ?? "", file);
  expect(await decksOf(first ?? "")).toHaveLength(1);
  await expect(keepFileSlides(database, second ?? "", file)).rejects.toMatchObject({
    key: "problemLinkKnown",
    values: ["First"],
  });
  const [source] = (await readTalkRecord(database, first ?? ""))?.sources ?? [];
  await binSource(database, source?.id ?? "");
  await keepFileSlides(database, second ?? "", file);
  expect(await decksOf(second ?? "")).toHaveLength(1);
});

test("nothing of it is stored for a talk that is gone", async () => {
  await expect(keepFileSlides(database, "gone", fileOf("A", 2))).rejects.toMatchObject({ key: "problemTalkGone" });
  expect(await database.pictures.count()).toBe(0);
});

test("its pictures stay when those of pages are forgotten, and come through a backup", async () => {
  const talkId = await addTalk(database, conferenceId, { title: "Hallway" });
  await keepFileSlides(database, talkId, fileOf("A", 2));
  await removePictures(database);
  expect(await database.pictures.count()).toBe(2);
  expect((await measureStorage(database)).pictures).toBe(0);
  const other = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  await restoreFrom(other, await makeText(database));
  expect((await readTalkRecord(other, talkId))?.sources).toEqual((await readTalkRecord(database, talkId))?.sources);
  await other.delete();
});
