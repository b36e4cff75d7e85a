// A backup that was cut off says after how much of what it held, where that can be told from what is left of it.
import { afterEach, beforeEach, expect, test } from "vitest";
import { Problem } from "@/lib/model/problem.ts";
import { openBackup } from "@/lib/notebook/backup/open-backup.ts";
import { addNote } from "@/lib/notebook/notes.ts";
import { storePictures } from "@/lib/notebook/pictures.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { makeText, makeZip } from "./backups.ts";

const count = 31;
let database: NotebookDatabase;

beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
  const conference = await startConference(database, { name: "EngineConf" }, clock);
  for (let talk = 1; talk <= count; talk++) {
    const id = await addTalk(database, conference, { title: `Steam "${talk}" {\\`, speakers: [] });
    await addNote(database, { talkId: id, place: { kind: "talk" }, markdown: `Note ] of ${talk}` });
  }
});
afterEach(() => database.delete());

/** The problem's key and its values. */
async function refuse(file: Blob | string): Promise<string[]> {
  const error = await openBackup(new Blob([file])).then(
    () => undefined,
    (thrown) => thrown,
  );
  return error instanceof Problem ? [error.key, ...error.values] : [String(error)];
}

/** The text up to the middle of a list's row of that number, from 1. */
function cutWithin(text: string, list: string, number: number): string {
  let at = text.indexOf(`"${list}": [`);
  for (let row = 0; row < number; row++) at = text.indexOf("\n    {", at + 1);
  return text.slice(0, at + 40);
}

test("after so many of its talks", async () => {
  const text = await makeText(database);
  expect(await refuse(cutWithin(text, "talks", 15))).toEqual(["problemBackupCutOffTalks", "14", "31"]);
  expect(await refuse(cutWithin(text, "posts", 1))).toEqual(["problemBackupCutOffTalks", "0", "31"]);
});

test("after so many of its notes, where all talks are there", async () => {
  const text = await makeText(database);
  expect(await refuse(cutWithin(text, "notes", 31))).toEqual(["problemBackupCutOffNotes", "30", "31"]);
});

test("without figures where both are whole, and where the file does not say how many there were", async () => {
  const text = await makeText(database);
  expect(await refuse(text.slice(0, -50))).toEqual(["problemBackupCutOff"]);
  const silent = text.replace(/"counts": \{[^}]*\}/, '"more": 1');
  expect(silent).not.toBe(text);
  expect(await refuse(cutWithin(silent, "talks", 15))).toEqual(["problemBackupCutOff"]);
  expect(await refuse(cutWithin(text, "talks", 15).replace(/"talks": 31/, '"talks": 1'))).toEqual([
    "problemBackupCutOff",
  ]);
});

test("a zip the same, as far as its rows were written", async () => {
  await storePictures(database, [
    { url: "https://files.example/a.jpg", bytes: new Uint8Array(2_000_000), extension: "jpg" },
  ]);
  const file = await makeZip(database);
  expect(await refuse(file.slice(0, 1_000_000))).toEqual(["problemBackupCutOff"]);
  const rows = file.size - 2_000_000;
  const parts = [0.4, 0.6, 0.8].map((share) => file.slice(0, 2_000_000 + Math.floor(rows * share)));
  const said = await Promise.all(parts.map(refuse));
  for (const [key, , of] of said)
    expect([key, of]).toEqual([expect.stringMatching(/^problemBackupCutOff(Talks|Notes)$/), "31"]);
  const talks = said.filter(([key]) => key === "problemBackupCutOffTalks").map(([, whole]) => Number(whole));
  expect(talks[0]).toBeGreaterThan(0);
  expect(talks).toEqual(talks.toSorted((a, b) => a - b));
});
