// What was typed or kept survives whatever is done to the talk around it.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CapturedSource } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { fileTalk, joinTalks } from "@/lib/notebook/join.ts";
import { addLinks } from "@/lib/notebook/links.ts";
import { addNote, finishDraft, readDraft, saveDraft } from "@/lib/notebook/notes.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import { binSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { binTalk, restoreTalk } from "@/lib/notebook/talk-bin.ts";
import { listTalks } from "@/lib/notebook/talk-list.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";

let database: NotebookDatabase;
let conferenceId: string;
let minute = 0;
beforeEach(async () => {
  minute = 0;
  const now = () => new Date(Date.UTC(2026, 4, 5, 9, minute++)).toISOString();
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`, undefined, now);
  conferenceId = await startConference(
    database,
    { name: "EngineConf" },
    { date: "2026-05-10T07:58:00", timeZone: "UTC" },
  );
});
afterEach(() => database.delete());

const deck: CapturedSource = {
  url: "https://decks.example/1",
  site: "Decks",
  kind: "deck",
  title: "Steam",
  authors: [],
  provenance: {},
};
const video: CapturedSource = { ...deck, url: "https://videos.example/1", kind: "video" };
const place = { kind: "talk" } as const;

test("a note from elsewhere, a quotation say, leaves the draft alone; the draft's own note takes it away", async () => {
  const { talkId } = await storeCapture(database, deck, conferenceId);
  await saveDraft(database, talkId, () => ({ place, markdown: "half a thou", caret: 11 }));
  await addNote(database, { talkId, place: { kind: "quote", text: "quoted" }, markdown: "" });
  expect((await readDraft(database, talkId))?.markdown).toBe("half a thou");
  await finishDraft(database, { talkId, place, markdown: "half a thought" });
  expect(await readDraft(database, talkId)).toBeUndefined();
  expect((await readTalkRecord(database, talkId))?.notes).toHaveLength(2);
});

test("a draft keeps its place where nothing is being typed, and the place from there comes back", async () => {
  const slides = await storeCapture(database, deck, conferenceId);
  const film = await storeCapture(database, video, conferenceId);
  const moment = { kind: "time", seconds: 65 } as const;
  const fourth = { kind: "slide", number: 4 } as const;
  await saveDraft(database, slides.talkId, () => ({
    place: fourth,
    sourceId: slides.sourceId,
    markdown: "",
    caret: 0,
  }));
  await saveDraft(database, film.talkId, () => ({
    place: moment,
    sourceId: film.sourceId,
    markdown: "Boil",
    caret: 4,
  }));
  const undo = await joinTalks(database, slides.talkId, film.talkId);
  expect(await readDraft(database, slides.talkId)).toMatchObject({
    place: moment,
    sourceId: film.sourceId,
    markdown: "Boil",
  });
  await takeBack(database, undo);
  expect(await readDraft(database, slides.talkId)).toMatchObject({
    place: fourth,
    sourceId: slides.sourceId,
    markdown: "",
  });
});

test("a draft goes with its talk into another one, behind what is being typed there, and back", async () => {
  const slides = await storeCapture(database, deck, conferenceId);
  const film = await storeCapture(database, video, conferenceId);
  await saveDraft(database, film.talkId, () => ({ place, markdown: "from the film", caret: 13 }));
  const first = await joinTalks(database, slides.talkId, film.talkId);
  expect((await readDraft(database, slides.talkId))?.markdown).toBe("from the film");
  await takeBack(database, first);
  expect(await readDraft(database, slides.talkId)).toBeUndefined();
  await saveDraft(database, slides.talkId, () => ({ place, markdown: "from the slides", caret: 15 }));
  await joinTalks(database, slides.talkId, film.talkId);
  expect((await readDraft(database, slides.talkId))?.markdown).toBe("from the slides\n\nfrom the film");
});

test("what only the joined talk knew stays known", async () => {
  const slides = await storeCapture(database, deck, conferenceId);
  const film = await storeCapture(database, video, conferenceId);
  await changeTalk(database, film.talkId, { abstract: "All about steam.", awaited: { slides: true } });
  await joinTalks(database, slides.talkId, film.talkId);
  expect(await database.talks.get(slides.talkId)).toMatchObject({
    abstract: "All about steam.",
    awaited: { slides: true },
  });
});

test("filing a talk under a conference that has its page joins them, and that is taken back", async () => {
  const there = await storeCapture(database, deck, conferenceId);
  // Captured, the page would be known here; kept as a link, it is the other conference's own.
  await addLinks(database, "other", [deck]);
  const hereId = (await listTalks(database, "other"))[0]?.id ?? "";
  const { into, undo } = await fileTalk(database, hereId, conferenceId);
  expect(into).toBe(there.talkId);
  await takeBack(database, undo);
  expect((await readTalkRecord(database, hereId))?.sources).toHaveLength(1);
  const moved = await fileTalk(database, (await storeCapture(database, video, "other")).talkId, conferenceId);
  await takeBack(database, moved.undo);
  expect((await database.talks.get(moved.into))?.conferenceId).toBe("other");
});

test("undoing a talk's deletion leaves a page removed before where it is", async () => {
  const { talkId, sourceId } = await storeCapture(database, deck, conferenceId);
  await binSource(database, sourceId);
  await binTalk(database, talkId);
  await restoreTalk(database, talkId);
  expect((await readTalkRecord(database, talkId))?.sources).toEqual([]);
});

test("links are kept all or none", async () => {
  const links = [
    { title: "One", url: "https://decks.example/one" },
    { title: "Two", url: "not an address" },
  ];
  await expect(addLinks(database, conferenceId, links)).rejects.toThrow();
  expect(await database.talks.count()).toBe(0);
  const twice = [links[0], links[0]].flatMap((link) => link ?? []);
  expect((await addLinks(database, conferenceId, twice)).added).toBe(1);
});

test("a choice that cannot be stored says so", async () => {
  database.close({ disableAutoOpen: true });
  await expect(changeSettings(database, { secondsBack: 5 })).rejects.toMatchObject({ key: "problemNotesClosed" });
  database = new NotebookDatabase(database.name);
});
