// Undoing works of many rows: nothing may be asked of memory so often between two requests that the transaction ends meanwhile.
import { afterEach, beforeEach, expect, test } from "vitest";
import { mergeConferences } from "@/lib/notebook/merge.ts";
import { addNote } from "@/lib/notebook/notes.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { addTalk, changeTalk } from "@/lib/notebook/talks.ts";

let database: NotebookDatabase;
beforeEach(() => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const count = 300;

async function fill(name: string): Promise<string> {
  return write(database, async () => {
    const conference = await startConference(database, { name }, { date: "2026-05-10T07:58:00", timeZone: "UTC" });
    for (let index = 0; index < count; index++) {
      const talkId = await addTalk(database, conference, { title: `${name} ${index}` });
      await addNote(database, { talkId, place: { kind: "talk" }, markdown: "A note." });
    }
    return conference;
  });
}

const everything = async () => ({
  talks: await database.talks.toArray(),
  notes: await database.notes.toArray(),
});

test("two conferences of hundreds of talks are merged and parted again", async () => {
  const [into, from] = [await fill("Steam"), await fill("Looms")];
  const before = await everything();
  const journal: Journal = await mergeConferences(database, { into, from, post: "into" });
  expect(await database.talks.where({ conferenceId: into }).count()).toBe(2 * count);
  const undone = await takeBack(database, journal);
  expect(undone.taken).toBe("whole");
  const strip = ({ updatedAt: _, ...row }: { updatedAt: string }) => row;
  const after = await everything();
  expect(after.talks.map(strip)).toEqual(before.talks.map(strip));
  expect(after.notes.map(strip)).toEqual(before.notes.map(strip));
  expect((await takeBack(database, undone.journal)).taken).toBe("whole");
  expect(await database.talks.where({ conferenceId: into }).count()).toBe(2 * count);
});

test("hundreds of talks changed at once are as they were", async () => {
  const conference = await fill("Steam");
  const before = await everything();
  const journal = await write(database, async (writer) => {
    for (const { id } of before.talks) await changeTalk(database, id, { mark: "highlight" });
    return writer.journal;
  });
  expect((await takeBack(database, journal)).taken).toBe("whole");
  const talks = await database.talks.where({ conferenceId: conference }).toArray();
  expect(talks.map(({ mark }) => mark)).toEqual(before.talks.map(({ mark }) => mark));
});
