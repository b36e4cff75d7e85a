// A conference's schedule in the notebook: taken in, attended, updated, found by a captured page.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CapturedSource } from "@/lib/model";
import { storeCapture } from "@/lib/notebook/capture";
import { changeConference, startConference } from "@/lib/notebook/conferences";
import { NotebookDatabase } from "@/lib/notebook/database";
import { addNote } from "@/lib/notebook/notes";
import { attendTalks, importSchedule, missTalk, type ScheduledFields } from "@/lib/notebook/schedule";
import { findAlike, listScheduled } from "@/lib/notebook/schedule-match";
import { listTalks } from "@/lib/notebook/talk-list";
import { changeTalk } from "@/lib/notebook/talks";

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

const entry = (guid: string, title: string, speaker: string, hour = 9): ScheduledFields => ({
  slot: { guid, start: `2026-05-05T${String(hour).padStart(2, "0")}:00:00+02:00`, room: "Main hall" },
  title,
  speakers: [{ name: speaker }],
  links: [],
  isBreak: false,
});
const steam = entry("1", "Steam for the impatient", "Ada Byron");
const looms = entry("2", "Looms as computers", "Charles Cotton", 10);
const facts = { name: "Another name", url: "https://engineconf.example/", timeZone: "Europe/Berlin" };

async function take(entries = [steam, looms]) {
  return importSchedule(database, conferenceId, facts, entries);
}
async function attend(index: number) {
  const line = (await listScheduled(database, conferenceId))[index];
  if (line) await attendTalks(database, [line]);
}
const video: CapturedSource = {
  url: "https://videos.example/steam",
  site: "Videos",
  kind: "video",
  title: "Steam for the Impatient!",
  authors: [{ name: "Ada Byron" }],
  provenance: {},
};

test("a file fills in what the conference lacks and no more", async () => {
  await changeConference(database, conferenceId, { url: "https://mine.example/" });
  expect(await take()).toEqual({ added: 2, changed: 0, removed: 0 });
  expect(await database.conferences.get(conferenceId)).toMatchObject({
    name: "EngineConf",
    url: "https://mine.example/",
    timeZone: "Europe/Berlin",
  });
});

test("a later version updates and never doubles, nor touches what the person wrote", async () => {
  await take();
  await attend(0);
  const [talk] = await listTalks(database, conferenceId);
  await changeTalk(database, talk?.id ?? "", { title: "My own title" });
  await addNote(database, { talkId: talk?.id ?? "", place: { kind: "talk" }, markdown: "mine" });
  const moved = { ...steam, title: "Steam, again", slot: { ...steam.slot, room: "Cellar" } };
  expect(await take([moved])).toEqual({ added: 0, changed: 1, removed: 1 });
  expect(await listScheduled(database, conferenceId)).toHaveLength(1);
  expect((await listTalks(database, conferenceId))[0]).toMatchObject({
    title: "My own title",
    slot: { room: "Cellar" },
  });
  expect(await database.notes.count()).toBe(1);
  expect(await take([moved])).toEqual({ added: 0, changed: 0, removed: 0 });
});

test("an attended talk is added once and takes its first page by itself", async () => {
  await take();
  await attend(0);
  await attend(0);
  const { talkId } = await storeCapture(database, video, conferenceId);
  const talks = await listTalks(database, conferenceId);
  expect(talks).toHaveLength(1);
  expect(talks[0]).toMatchObject({ id: talkId, title: "Steam for the impatient", slot: { room: "Main hall" } });
});

test("a page of a talk nobody ticked gets its speaker, time and room from the schedule", async () => {
  await take();
  const { talkId } = await storeCapture(database, { ...video, authors: [] }, conferenceId);
  expect(await database.talks.get(talkId)).toMatchObject({
    speakers: [{ name: "Ada Byron" }],
    slot: { guid: "1", room: "Main hall" },
  });
});

test("ticking a talk that was captured before gives that one its slot", async () => {
  const { talkId } = await storeCapture(database, video, conferenceId);
  await take();
  await attend(0);
  expect(await listTalks(database, conferenceId)).toHaveLength(1);
  expect(await database.talks.get(talkId)).toMatchObject({ slot: { guid: "1" } });
});

test("a talk missed after all goes to the bin when empty and is left out when it holds something", async () => {
  await take();
  await attend(0);
  await attend(1);
  const [first, second] = await listTalks(database, conferenceId);
  await addNote(database, { talkId: first?.id ?? "", place: { kind: "talk" }, markdown: "mine" });
  await missTalk(database, first?.id ?? "");
  await missTalk(database, second?.id ?? "");
  expect((await listTalks(database, conferenceId)).map(({ mark }) => mark)).toEqual(["left-out"]);
});

test("the video of a talk whose slides are there is offered for joining, another talk is not", async () => {
  const slides = await storeCapture(
    database,
    { ...video, url: "https://decks.example/steam", kind: "deck", title: "Steam for the impatient" },
    conferenceId,
  );
  const { talkId } = await storeCapture(database, video, conferenceId);
  const captured = await database.talks.get(talkId);
  expect(captured && (await findAlike(database, captured))?.id).toBe(slides.talkId);
  const other = await storeCapture(
    database,
    { ...video, url: "https://videos.example/looms", title: "Looms", authors: [{ name: "Charles Cotton" }] },
    conferenceId,
  );
  const looms = await database.talks.get(other.talkId);
  expect(looms && (await findAlike(database, looms))).toBeUndefined();
});
