// Undo gives back what a work changed, and nothing that was changed since.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CapturedSource } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { startConference } from "@/lib/notebook/conferences.ts";
import { joinTalks } from "@/lib/notebook/join.ts";
import { readDraft, saveDraft } from "@/lib/notebook/notes.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";

let database: NotebookDatabase;
let conferenceId: string;
beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  conferenceId = await startConference(
    database,
    { name: "EngineConf" },
    { date: "2026-05-10T07:58:00", timeZone: "UTC" },
  );
});
afterEach(() => database.delete());

const page = (name: string): CapturedSource => ({
  url: `https://pages.example/${name}`,
  site: "Pages",
  kind: "video",
  title: name,
  authors: [],
  provenance: {},
});
const place = { kind: "talk" } as const;

test("what was typed on after a join stays, and so does a tag that was added", async () => {
  const film = await storeCapture(database, page("film"), conferenceId);
  const slides = await storeCapture(database, page("slides"), conferenceId);
  await changeTalk(database, film.talkId, { tags: ["filmed"] });
  await changeTalk(database, slides.talkId, { tags: ["deck"] });
  await saveDraft(database, film.talkId, { place, markdown: "half a thought", caret: 14 });
  const undo = await joinTalks(database, slides.talkId, film.talkId);
  await saveDraft(database, slides.talkId, { place, markdown: "half a thought and its end", caret: 26 });
  await changeTalk(database, slides.talkId, { tags: ["deck", "filmed", "mine"] });
  await takeBack(database, undo);
  expect((await readDraft(database, slides.talkId))?.markdown).toBe("half a thought and its end");
  expect((await readDraft(database, film.talkId))?.markdown).toBe("half a thought");
  expect((await readTalkRecord(database, slides.talkId))?.talk.tags).toEqual(["deck", "mine"]);
  expect((await readTalkRecord(database, film.talkId))?.talk.tags).toEqual(["filmed"]);
});
