// What must never happen to the notebook: half a restore, a lost row at an upgrade, a write after a failed one.
import { Dexie, type Transaction } from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Problem } from "@/lib/model/problem.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { changeConference } from "@/lib/notebook/change-conference.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { addNote, saveDraft } from "@/lib/notebook/notes.ts";
import { readPictures, storePictures } from "@/lib/notebook/pictures.ts";
import { NotebookDatabase, schemaVersions } from "@/lib/notebook/rows/database.ts";
import { canPass, explainFailure, noticeOutcome } from "@/lib/notebook/rows/failure.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { changeSettings, readSettings } from "@/lib/notebook/settings.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { addTalk, changeTalk } from "@/lib/notebook/talks.ts";
import { makeText, makeZip, restoreFrom } from "./backups.ts";

const clock = { date: "2026-05-10T07:58:00", timeZone: "Europe/Paris" };
let database: NotebookDatabase;
beforeEach(() => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

async function fill(target: NotebookDatabase): Promise<string> {
  const conferenceId = await startConference(target, { name: "EngineConf" }, clock);
  const source = {
    url: "https://decks.example/1",
    site: "Decks",
    kind: "deck",
    title: "One",
    authors: [],
    provenance: {},
  } as const;
  const { talkId } = await storeCapture(target, { ...source, authors: [] }, conferenceId);
  await addNote(target, { talkId, place: { kind: "talk" }, markdown: "Bytes: \u2028 “é” 🎉" });
  await saveDraft(target, talkId, () => ({ place: { kind: "talk" }, markdown: "half", caret: 4 }));
  return conferenceId;
}

test("a backup restores everything into an empty notebook, and a second time nothing", async () => {
  const conferenceId = await fill(database);
  const text = await makeText(database);
  const other = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  expect(await restoreFrom(other, text)).toEqual({ conferences: 1, talks: 1, notes: 1 });
  expect(await readConferenceRecord(other, conferenceId)).toEqual(await readConferenceRecord(database, conferenceId));
  expect(await restoreFrom(other, text)).toEqual({ conferences: 0, talks: 0, notes: 0 });
  await other.delete();
});

test("pictures come through a backup byte for byte, and one of the same address is there once", async () => {
  const url = "https://files.example/slide_0.jpg";
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  await storePictures(database, [{ url, bytes, extension: "jpg" }]);
  await storePictures(database, [{ url, bytes, extension: "jpg" }]);
  const other = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  await restoreFrom(other, await makeZip(database));
  const [picture] = await readPictures(other, [url, "https://files.example/none.jpg"]);
  expect(picture?.bytes).toEqual(bytes);
  expect(picture?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await other.pictures.count()).toBe(1);
  await other.delete();
});

test.each([
  ["text", "hello", "problemBackupForeign"],
  ["foreign JSON", '{"format":"other"}', "problemBackupForeign"],
  ["a newer version", '{"format":"wrapup-backup","version":99}', "problemBackupNewer"],
  ["a list that is none", '{"format":"wrapup-backup","version":1,"conferences":5}', "problemBackupDamaged"],
])("a backup that is %s changes nothing", async (_name, text, problem) => {
  await expect(restoreFrom(database, text)).rejects.toMatchObject({ key: problem });
  expect(await database.conferences.count()).toBe(0);
});

test("a backup with one damaged note or a javascript: address is refused whole", async () => {
  await fill(database);
  const good = await makeText(database);
  const other = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  const damaged = good.replace('"markdown":"Bytes', '"markdown_":"Bytes');
  await expect(restoreFrom(other, damaged)).rejects.toMatchObject({
    key: "problemBackupDamaged",
    values: ["notes › 0 › markdown"],
  });
  const hostile = good.replace("https://decks.example/1", "javascript:alert(1)");
  await expect(restoreFrom(other, hostile)).rejects.toMatchObject({ key: "problemBackupDamaged" });
  const odd = good.replace('"mark":"mention"', '"mark":"mention","awaited":"soon"');
  await expect(restoreFrom(other, odd)).rejects.toMatchObject({ values: ["talks › 0 › awaited"] });
  expect(await other.conferences.count()).toBe(0);
  await other.delete();
});

test("what is stored while it is half typed comes back too", async () => {
  const conferenceId = await fill(database);
  const [talk] = await database.talks.toArray();
  await changeTalk(database, talk?.id ?? "", { awaited: { video: true, url: "htt" } });
  await changeConference(database, conferenceId, { url: "enginec" });
  const other = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  await restoreFrom(other, await makeText(database));
  expect(await other.talks.toArray()).toEqual(await database.talks.toArray());
  await other.delete();
});

test("an upgrade keeps every row and changes what it says", async () => {
  const conferenceId = await fill(database);
  const name = database.name;
  database.close();
  const next = {
    number: 1000,
    stores: { talks: "id, conferenceId, deletedAt, [conferenceId+order], mark" },
    upgrade: async (transaction: Parameters<NonNullable<(typeof schemaVersions)[0]["upgrade"]>>[0]) => {
      await transaction.table("talks").toCollection().modify({ mark: "highlight" });
    },
  };
  const upgraded = new NotebookDatabase(name, [...schemaVersions, next]);
  const record = await readConferenceRecord(upgraded, conferenceId);
  expect(record?.talks.map(({ talk, notes }) => [talk.mark, notes.length])).toEqual([["highlight", 1]]);
  upgraded.close();
  // The older Wrapup must refuse the newer notebook and leave it alone.
  const older = new NotebookDatabase(name);
  await expect(addTalk(older, conferenceId, { title: "Old shape" })).rejects.toMatchObject({ key: "problemNewerData" });
  older.close();
  const again = new NotebookDatabase(name, [...schemaVersions, next]);
  expect(await again.talks.count()).toBe(1);
  again.close();
});

test("a transaction that fails half-way stores nothing of it", async () => {
  const conferenceId = await fill(database);
  const half = write(database, async () => {
    await addTalk(database, conferenceId, { title: "Half" });
    throw new DOMException("full", "QuotaExceededError");
  });
  await expect(half).rejects.toMatchObject({ key: "problemDiskFull" });
  expect((await readConferenceRecord(database, conferenceId))?.talks).toHaveLength(1);
});

/** What Chromium does to a transaction that is begun while it closes the notebook: its requests fail, and no end is told. */
async function closeAsTheBrowser(): Promise<void> {
  const { idbtrans } = (Dexie.currentTransaction as Transaction) ?? {};
  idbtrans.db.addEventListener("abort", (event) => event.stopPropagation(), { capture: true });
  idbtrans.abort();
  idbtrans.db.dispatchEvent(new Event("close"));
  await database.talks.count();
}

/** What Chromium does on a full disk to a write whose last requests are made as it closes the notebook: they get no answer. */
function closeWithoutAnswers(): Promise<never> {
  (Dexie.currentTransaction as Transaction).idbtrans.abort();
  return new Promise(() => {});
}

test("a write that the browser ends by closing the notebook fails, whether or not it tells the transaction’s end", async () => {
  await fill(database);
  await expect(write(database, closeAsTheBrowser)).rejects.toMatchObject({ key: "problemNotSaved" });
});

test("a write whose transaction is over fails, also where what it asked for gets no answer", async () => {
  await fill(database);
  await expect(write(database, closeWithoutAnswers)).rejects.toMatchObject({ key: "problemNotSaved" });
});

const named = (name: string, message = "") => new DOMException(message, name);
/** As Dexie wraps what the browser threw. */
const wrapped = (inner: Error) => Object.assign(new Error("Dexie’s own"), { inner });

test.each([
  ["a full disk", named("QuotaExceededError"), "problemDiskFull"],
  ["a log that could not be written on", named("UnknownError", "Internal: NO_SPACE"), "problemDiskFull"],
  ["a failure of another kind", named("UnknownError", "Internal error"), "problemNotSaved"],
  ["a newer notebook", named("VersionError"), "problemNewerData"],
  ["one that could not be opened", named("OpenFailedError"), "problemNotesClosed"],
  ["one that was closed", named("DatabaseClosedError"), "problemNotesClosed"],
  ["a browser without one", named("MissingAPIError"), "problemNotesClosed"],
  ["what has a sentence of its own", new Problem("problemTalkGone"), "problemTalkGone"],
])("why something could not be stored is told from what the browser threw: %s", (_, error, key) => {
  for (const thrown of [error, wrapped(error), wrapped(wrapped(error))])
    expect(explainFailure(thrown)).toMatchObject({ key });
});

test("as long as the disk is full that is why nothing is stored, whatever the browser says", () => {
  const closed = named("DatabaseClosedError");
  const keys = () => [closed, named("AbortError"), named("VersionError")].map((error) => explainFailure(error).key);
  noticeOutcome(new Problem("problemDiskFull"));
  noticeOutcome(explainFailure(closed));
  expect(keys()).toEqual(["problemDiskFull", "problemDiskFull", "problemNewerData"]);
  noticeOutcome();
  noticeOutcome(new Problem("problemNotSaved"));
  expect(keys()).toEqual(["problemNotesClosed", "problemNotSaved", "problemNewerData"]);
  expect(explainFailure(named("AbortError"), "problemTalkGone").key).toBe("problemTalkGone");
});

test("another try is made where it can help", () => {
  const keys = [
    "problemDiskFull",
    "problemNotSaved",
    "problemNotesClosed",
    "problemNewerData",
    "problemTalkGone",
  ] as const;
  expect(keys.filter((key) => canPass(new Problem(key)))).toEqual(keys.slice(0, 3));
});

test("settings remember single choices", async () => {
  await changeSettings(database, { secondsBack: 20 });
  await changeSettings(database, { engine: "hugo" });
  expect(await readSettings(database)).toMatchObject({ secondsBack: 20, engine: "hugo", layout: "highlights" });
});
