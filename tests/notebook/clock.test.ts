// A clock that is set back while notes are taken: what came later stays later, and the newest is the newest.
import { afterEach, beforeEach, expect, test } from "vitest";
import { chooseConference } from "@/lib/notebook/change-conference.ts";
import { listConferences } from "@/lib/notebook/conferences.ts";
import { addNote, changeNote } from "@/lib/notebook/notes.ts";
import { readLastTalks } from "@/lib/notebook/overviews.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { addTalk } from "@/lib/notebook/talks.ts";

let now = "";
let database: NotebookDatabase;
beforeEach(() => {
  now = "2026-05-05T10:00:00.000Z";
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`, undefined, () => now);
});
afterEach(() => database.delete());

const clock = { date: "2026-05-05T10:00:00", timeZone: "UTC" };
const place = { kind: "talk" } as const;
const facts = (title: string) => ({ title, speakers: [] });

test("an hour back, notes stay in the order in which they were written", async () => {
  const conference = await startConference(database, { name: "EngineConf" }, clock);
  const talkId = await addTalk(database, conference, facts("Steam"));
  await addNote(database, { talkId, place, markdown: "First." });
  now = "2026-05-05T09:00:00.000Z";
  for (const markdown of ["Second.", "Third."]) await addNote(database, { talkId, place, markdown });
  const notes = await database.notes.orderBy(":id").toArray();
  const byTime = notes.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).map(({ markdown }) => markdown);
  expect(byTime).toEqual(["First.", "Second.", "Third."]);
  expect(new Set(notes.map(({ createdAt }) => createdAt)).size).toBe(3);
});

test("the conference and the talk used last stand first", async () => {
  const first = await startConference(database, { name: "EngineConf" }, clock);
  const second = await startConference(database, { name: "BoilerConf" }, clock);
  now = "1970-01-01T00:00:00.000Z";
  await chooseConference(database, first);
  expect((await listConferences(database)).map(({ id }) => id)).toEqual([first, second]);
  await addTalk(database, first, facts("Steam"));
  const later = await addTalk(database, first, facts("Coal"));
  expect((await readLastTalks(database, first, 1)).map(({ talk }) => talk.id)).toEqual([later]);
});

test("what was changed is newer than it was, and the clock is followed again once it is past that", async () => {
  const talkId = await addTalk(
    database,
    await startConference(database, { name: "EngineConf" }, clock),
    facts("Steam"),
  );
  const id = await addNote(database, { talkId, place, markdown: "First." });
  const updatedAt = (await database.notes.get(id))?.updatedAt ?? "";
  now = "2026-05-05T09:59:59.000Z";
  await changeNote(database, id, { markdown: "Changed." });
  const changed = (await database.notes.get(id))?.updatedAt ?? "";
  expect(changed > updatedAt).toBe(true);
  now = "2026-05-05T12:00:00.000Z";
  await changeNote(database, id, { markdown: "Again." });
  expect((await database.notes.get(id))?.updatedAt).toBe(now);
});
