// Backups as zip files: there and back exactly, in slices, all or nothing, and nothing taken from a file that is not whole.
import { unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CapturedSource, type EngineSettings, looseDraft, undecided } from "@/lib/model/index.ts";
import { readAllRows } from "@/lib/notebook/backup/backup.ts";
import { conferenceRecords, undecidedRecords } from "@/lib/notebook/backup/backup-format.ts";
import { findExcess, longestText, mostDepth, mostRows, zipLimits } from "@/lib/notebook/backup/backup-limits.ts";
import { fitsIntoZip, writeBackupZip } from "@/lib/notebook/backup/backup-zip.ts";
import { conferencesOfTalks, holdAll } from "@/lib/notebook/backup/holders.ts";
import { openBackup } from "@/lib/notebook/backup/open-backup.ts";
import { chooseConferences, choosePictures, previewRestore, readHolders } from "@/lib/notebook/backup/preview.ts";
import { isBackupDue, readBackupState } from "@/lib/notebook/backup/reminder.ts";
import { clearRestore, restore } from "@/lib/notebook/backup/restore.ts";
import { readBin } from "@/lib/notebook/bin.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { binConference } from "@/lib/notebook/conference-bin.ts";
import { listConferences } from "@/lib/notebook/conferences.ts";
import { keepFrame } from "@/lib/notebook/frames.ts";
import { addNote, binNote, changeNote, saveDraft } from "@/lib/notebook/notes.ts";
import { storePictures } from "@/lib/notebook/pictures.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { importSchedule } from "@/lib/notebook/schedule/schedule.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";
import { addTalk, changeTalk } from "@/lib/notebook/talks.ts";
import { makeText, makeZip, restoreFrom } from "./backups.ts";
import { randomNotebook } from "./random-notebook.ts";

const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
const place = { kind: "talk" } as const;
const deck: CapturedSource = {
  url: "https://decks.example/steam",
  site: "Decks",
  kind: "deck",
  title: "Steam",
  authors: [],
  provenance: {},
};
const opened: NotebookDatabase[] = [];
const open = () => {
  const database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  opened.push(database);
  return database;
};
let database: NotebookDatabase;
beforeEach(() => {
  database = open();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.delete();
});

const picture = (index: number) => ({
  url: `https://files.example/slide_${index}.jpg`,
  // Two of them are the same picture.
  bytes: Uint8Array.from({ length: 5000 }, (_, at) => (at * 31 + Math.min(index, 3)) % 256),
  extension: "jpg",
});

async function fill(target: NotebookDatabase, name = "EngineConf"): Promise<string> {
  const conference = await startConference(target, { name }, clock);
  const talkId = await addTalk(target, conference, { title: "Steam", speakers: [] });
  await changeTalk(target, talkId, { tags: ["boilers"] });
  await addNote(target, { talkId, place, markdown: "Bytes: \u2028 “é” 🎉 __proto__" });
  await keepFrame(target, { talkId, sourceId: "s", seconds: 65, bytes: new Uint8Array([1, 2, 3]), extension: "jpg" });
  await storePictures(target, [0, 1, 2, 3, 4].map(picture));
  return talkId;
}

const everything = async (target: NotebookDatabase) => ({
  ...(await readAllRows(target)),
  pictures: await target.pictures.toArray(),
});

describe("there and back", () => {
  test("everything is the same, pictures byte for byte", async () => {
    await fill(database);
    const other = open();
    await restoreFrom(other, await makeZip(database));
    expect(await everything(other)).toEqual(await everything(database));
    expect(await restoreFrom(other, await makeZip(database))).toEqual({ conferences: 0, talks: 0, notes: 0 });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("random rows %i are the same", async (seed) => {
    const rows = randomNotebook(seed);
    await restore(database, rows, []);
    const other = open();
    await restoreFrom(other, await makeZip(database));
    expect(await readAllRows(other)).toEqual(rows);
    const third = open();
    await restoreFrom(third, await makeText(database));
    expect(await readAllRows(third)).toEqual(rows);
  });

  test("unpacked and packed again with its folder, it is the same backup", async () => {
    await fill(database);
    const files = unzipSync(new Uint8Array(await (await makeZip(database)).arrayBuffer()));
    const inFolder = Object.entries(files).map(([path, bytes]) => [`wrapup-2026-05-10/${path}`, bytes]);
    const aside = [["__MACOSX/notebook.json", new Uint8Array([0])]];
    const other = open();
    await restoreFrom(other, new Blob([zipSync(Object.fromEntries([...aside, ...inFolder]))]));
    expect(await everything(other)).toEqual(await everything(database));
  });

  test("other programs read it, and one picture of two addresses is in it once", async () => {
    await fill(database);
    const files = unzipSync(new Uint8Array(await (await makeZip(database)).arrayBuffer()));
    expect(Object.keys(files).filter((path) => path.startsWith("pictures/"))).toHaveLength(5);
    expect(Object.keys(files).at(-1)).toBe("notebook.json");
  });

  test.each([
    { frontMatter: "yaml" },
    { frontMatter: "toml" },
    { bullet: "*" },
    { bullet: "-" },
    { bullet: "+" },
    { bulletIndent: "tab" },
    { bulletIndent: "one" },
    { bulletSpacing: "loose" },
    { bulletSpacing: "tight" },
    { categories: "parallel" },
    { categories: "nested" },
    { hasExcerpt: false },
  ] satisfies EngineSettings[])("an engine's setting comes along: %o", async (hugo) => {
    await fill(database);
    const [post] = await database.posts.toArray();
    await changePost(database, post?.id ?? "", { engineSettings: { hugo } });
    const other = open();
    await restoreFrom(other, await makeText(database));
    expect((await other.posts.toArray()).map(({ engineSettings }) => engineSettings)).toEqual([{ hugo }]);
  });

  test("without pictures there is none, and it restores all the same", async () => {
    await fill(database);
    const other = open();
    await restoreFrom(other, await makeText(database));
    expect(await other.pictures.count()).toBe(0);
    expect(await other.notes.count()).toBe(2);
  });
});

describe("writing", () => {
  const write = (signal: AbortSignal, onProgress: (done: number, total: number) => void) =>
    writeBackupZip(database, { hasPictures: true, savedBy: "1", signal, onProgress, write: async () => undefined });

  test("tells after each picture, and stops there", async () => {
    await fill(database);
    const stopping = new AbortController();
    const told: number[][] = [];
    const work = write(stopping.signal, (done, total) => {
      told.push([done, total]);
      if (done === 2) stopping.abort();
    });
    await expect(work).rejects.toMatchObject({ name: "AbortError" });
    expect(told).toEqual([
      [1, 6],
      [2, 6],
    ]);
  });

  /** Writes with a step counted at every rest; the signal is aborted at one of them. */
  async function writeInSteps(stopAt?: number) {
    const stopping = new AbortController();
    const { signal } = stopping;
    const written: number[] = [];
    let steps = 0;
    const rest = async () => {
      steps++;
      if (steps === stopAt) stopping.abort();
      signal.throwIfAborted();
      written.push(0);
      return true;
    };
    const count = async (bytes: Uint8Array) => {
      written.push((written.pop() ?? 0) + bytes.length);
    };
    const options = { hasPictures: true, savedBy: "1", signal, onProgress: () => undefined, write: count, rest };
    const failure = await writeBackupZip(database, options).catch((error: Error) => error);
    return { steps, failure, written };
  }

  test("rests after each quarter of a megabyte, of a picture and of the rows", async () => {
    const talkId = await fill(database);
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const noise = Array.from({ length: 50 }, () => bytes.toString()).join();
    await addNote(database, { talkId, place, markdown: noise.slice(0, 2 ** 22) });
    const large = Uint8Array.from({ length: 2 ** 22 }, (_, at) => at % 251);
    await storePictures(database, [{ url: "https://files.example/large.jpg", bytes: large, extension: "jpg" }]);
    const { steps, failure, written } = await writeInSteps();
    expect(failure).toBeUndefined();
    expect(steps).toBeGreaterThanOrEqual(32);
    expect(Math.max(...written)).toBeLessThan(2 ** 18 + 1000);
  });

  test("stops at whichever step it is told to, and has changed nothing", async () => {
    await fill(database);
    const before = await everything(database);
    const { steps } = await writeInSteps();
    expect(steps).toBeGreaterThan(6);
    for (let stopAt = 1; stopAt <= steps; stopAt++) {
      const stopped = await writeInSteps(stopAt);
      expect(stopped.failure).toMatchObject({ name: "AbortError" });
      expect(stopped.steps).toBe(stopAt);
    }
    expect(await everything(database)).toEqual(before);
  });

  test("knows beforehand what a zip cannot hold", () => {
    expect(fitsIntoZip({ pictures: zipLimits.files - 1, bytes: 0 })).toBe(true);
    expect(fitsIntoZip({ pictures: zipLimits.files, bytes: 0 })).toBe(false);
    expect(fitsIntoZip({ pictures: 1, bytes: zipLimits.bytes + 1 })).toBe(false);
  });
});

describe("restoring", () => {
  test("leaves no trace when it is stopped, at a picture or among the rows", async () => {
    await fill(database);
    const { rows, pictures } = await openBackup(await makeZip(database));
    const other = open();
    await fill(other, "BoilerConf");
    await other.pictures.clear();
    const before = await everything(other);
    for (const stopAt of [...pictures.keys(), "rows"]) {
      const stopping = new AbortController();
      const stop = () => stopping.abort();
      if (stopAt === "rows") other.notes.hook("creating", stop);
      const onProgress = (done: number) => {
        if (done - 1 === stopAt) stop();
      };
      const work = restore(other, rows, pictures, { signal: stopping.signal, onProgress });
      await expect(work).rejects.toMatchObject({ name: "AbortError" });
      other.notes.hook("creating").unsubscribe(stop);
      expect(await everything(other)).toEqual(before);
      expect(await other.restores.count()).toBe(0);
    }
  });

  test("is shown before it is done", async () => {
    const talkId = await fill(database);
    const file = await makeZip(database);
    const [note] = await database.notes.where({ talkId }).toArray();
    await changeNote(database, note?.id ?? "", { markdown: "Mine." });
    await fill(database, "BoilerConf");
    const other = await openBackup(await makeZip(database));
    const first = await openBackup(file);
    expect(await previewRestore(database, first.rows, first.pictures)).toMatchObject({
      conferences: { added: 0, here: 1 },
      talks: { added: 0, here: 1 },
      notes: { added: 0, here: 2 },
      tags: { added: 0, here: 1 },
      pictures: { added: 0, here: 6, bytes: 0 },
      differing: [{ here: { markdown: "Mine." } }],
    });
    const empty = open();
    const preview = await previewRestore(empty, other.rows, other.pictures);
    expect(preview.perConference.map(({ name, isHere, talks, notes }) => [name, isHere, talks, notes]).sort()).toEqual([
      ["BoilerConf", false, 1, 2],
      ["EngineConf", false, 1, 2],
    ]);
    expect(preview.pictures).toEqual({ added: 6, here: 0, bytes: 25_003 });
    expect(preview.tags).toEqual({ added: 1, here: 0 });
    expect(await empty.talks.count()).toBe(0);
  });

  test("takes only the conferences that are wanted, with their pictures", async () => {
    await fill(database);
    await fill(database, "BoilerConf");
    const { rows, pictures } = await openBackup(await makeZip(database));
    const [wanted] = rows.conferences.filter(({ name }) => name === "BoilerConf");
    const chosen = chooseConferences(
      rows,
      new Set([wanted?.id ?? ""]),
      conferencesOfTalks(rows, await readHolders(open())),
    );
    const other = open();
    await restore(other, chosen, choosePictures(pictures, chosen));
    expect(await Promise.all([other.conferences.count(), other.talks.count(), other.notes.count()])).toEqual([1, 1, 2]);
    expect((await other.pictures.toArray()).map(({ url }) => url)).toEqual([expect.stringContaining("frame")]);
  });

  test("leaves a conference that may only be read as it is, and brings the others back", async () => {
    const [read, own] = [await fill(database), await fill(database, "BoilerConf")];
    const { rows, pictures } = await openBackup(await makeZip(database));
    const conferenceId = (await database.talks.get(read))?.conferenceId ?? "";
    for (const talkId of [read, own]) await database.notes.where({ talkId }).delete();
    const team = { server: "wss://lamps.example", room: "a".repeat(32), token: "t", author: "Ada" };
    await database.shares.put({ conferenceId, isSeeded: true, team: { ...team, access: "read" } });
    // Moved there since: its notes are the team's now.
    const moved = await addTalk(database, undecided, { title: "Moved" });
    const loose = await database.notes.get(await addNote(database, { talkId: moved, place, markdown: "Loose" }));
    await database.talks.update(moved, { conferenceId });
    await database.notes.delete(loose?.id ?? "");
    const file = {
      ...rows,
      talks: [...rows.talks, { ...rows.talks[0], id: moved, conferenceId: undecided }],
      notes: [...rows.notes, loose],
    } as typeof rows;
    const preview = await previewRestore(database, file, pictures);
    expect(preview.notes).toEqual({ added: 2, here: 0 });
    const listed = preview.perConference.map(({ name, isLocked, talks, notes }) => [name, isLocked, talks, notes]);
    expect(listed.sort()).toEqual([
      ["", false, 0, 0],
      ["BoilerConf", false, 0, 2],
      ["EngineConf", true, 0, 0],
    ]);
    expect((await restore(database, file, [])).added).toEqual({ conferences: 0, talks: 0, notes: 2 });
    expect((await database.notes.toArray()).map(({ talkId }) => talkId)).toEqual([own, own]);
  });

  test("takes of each table what belongs to those, and what was being typed for no talk", async () => {
    const [one, other] = [await fill(database), await fill(database, "BoilerConf")];
    for (const id of [one, other, looseDraft])
      await saveDraft(database, id, () => ({ place, markdown: `half of ${id}`, caret: 0 }));
    const talks = await database.talks.bulkGet([one, other]);
    for (const { conferenceId } of talks.filter((talk) => talk !== undefined)) {
      const slot = { guid: conferenceId, start: "2026-05-05T09:00:00Z" };
      await importSchedule(database, conferenceId, {}, [{ slot, title: "x", speakers: [], links: [], isBreak: false }]);
      await storeCapture(database, { ...deck, url: `https://decks.example/${conferenceId}` }, conferenceId);
    }
    const rows = await readAllRows(database);
    const [wanted = ""] = talks.map((talk) => talk?.conferenceId);
    const { drafts, settings, ...chosen } = chooseConferences(
      rows,
      new Set([wanted]),
      conferencesOfTalks(rows, await readHolders(open())),
    );
    expect(drafts.map(({ id }) => id).toSorted()).toEqual([one, looseDraft].toSorted());
    expect(settings).toEqual(rows.settings);
    const counts = Object.entries(chosen).map(([name, list]) => [name, list.length]);
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(counts.map(([name]) => [name, rows[name as "talks"].length / 2])),
    );
    expect(chosen.conferences).toMatchObject([{ id: wanted }]);
    for (const list of [chosen.posts, chosen.talks, chosen.sources, chosen.scheduledTalks])
      expect(new Set(list.map(({ conferenceId }) => conferenceId))).toEqual(new Set([wanted]));
    expect(chosen.notes.map(({ talkId }) => talkId)).toEqual(chosen.notes.map(() => one));
  });

  test("lists the talks of no conference last, and counts what of each is new", async () => {
    const talkId = await fill(database);
    await addTalk(database, undecided, { title: "Waiting" });
    const { rows, pictures } = await openBackup(await makeZip(database));
    await database.notes.where({ talkId }).delete();
    await database.talks.where({ conferenceId: undecided }).delete();
    await database.pictures.delete(picture(1).url);
    const preview = await previewRestore(database, rows, pictures);
    expect(preview.perConference).toMatchObject([
      { name: "EngineConf", isHere: true, talks: 0, notes: 2 },
      { id: undecided, name: "", isHere: true, talks: 1, notes: 0 },
    ]);
    expect(preview).toMatchObject({
      conferences: { added: 0, here: 1 },
      talks: { added: 1, here: 1 },
      notes: { added: 2, here: 0 },
      pictures: { added: 1, here: 5, bytes: 5000 },
      differing: [],
    });
  });

  test("gives a conference without a post one, and leaves one that has its own the only one", async () => {
    await fill(database);
    const rows = await readAllRows(database);
    const other = open();
    await restore(other, { ...rows, posts: [] }, []);
    expect(await other.posts.toArray()).toMatchObject([
      { conferenceId: rows.conferences[0]?.id, title: "EngineConf wrapup" },
    ]);
    const [post] = rows.posts;
    await restore(database, { ...rows, posts: post ? [{ ...post, id: "-first", title: "Another" }] : [] }, []);
    expect(await database.posts.toArray()).toEqual(rows.posts);
  });

  test("lists a conference that is here alone when the file has more for it", async () => {
    const talkId = await fill(database);
    const conferenceId = (await database.talks.get(talkId))?.conferenceId ?? "";
    const second = await addTalk(database, conferenceId, { title: "Valves" });
    await addNote(database, { talkId: second, place, markdown: "Of the second." });
    const rows = { ...(await readAllRows(database)), conferences: [] };
    const part = { ...rows, talks: rows.talks.filter(({ id }) => id === second) };
    await database.talks.delete(second);
    await database.notes.clear();
    const preview = await previewRestore(database, part, []);
    expect(preview.perConference).toEqual([
      { id: conferenceId, name: "EngineConf", isHere: true, isLocked: false, talks: 1, notes: 3 },
    ]);
    const chosen = chooseConferences(part, new Set([conferenceId]), preview.conferenceOf);
    expect((await restore(database, chosen, [])).added).toEqual({ conferences: 0, talks: 1, notes: 3 });
    const none = chooseConferences(part, new Set(), preview.conferenceOf);
    expect([none.talks, none.notes]).toEqual([[], []]);
  });

  test("counts what is deleted here and was not when the backup was saved", async () => {
    const talkId = await fill(database);
    const conferenceId = (await database.talks.get(talkId))?.conferenceId ?? "";
    const before = await addTalk(database, conferenceId, { title: "Deleted before" });
    const gone = await addTalk(database, conferenceId, { title: "Deleted since" });
    await binTalk(database, before);
    const rows = await readAllRows(database);
    expect((await previewRestore(database, rows, [])).binned).toBe(0);
    await binTalk(database, gone);
    const [note] = rows.notes.filter(({ deletedAt }) => !deletedAt);
    await binNote(database, note?.id ?? "");
    await binConference(database, conferenceId);
    expect((await previewRestore(database, rows, [])).binned).toBe(3);
  });

  test("brings what belongs to nothing to the talks of no conference, where it is seen", async () => {
    const talkId = await fill(database);
    await storeCapture(database, deck, (await database.talks.get(talkId))?.conferenceId ?? "");
    const binned = await addNote(database, { talkId: "gone", place, markdown: "Deleted." });
    await addNote(database, { talkId: "gone", place, markdown: "What was said of valves.\nMore." });
    await binNote(database, binned);
    const rows = { ...(await readAllRows(database)), conferences: [] };
    const other = open();
    const here = await readHolders(other);
    const held = holdAll(rows, here);
    const preview = await previewRestore(other, held, []);
    expect(preview.perConference).toEqual([
      { id: undecided, name: "", isHere: true, isLocked: false, talks: 3, notes: 4 },
    ]);
    const chosen = chooseConferences(held, new Set([undecided]), preview.conferenceOf);
    expect((await restore(other, chosen, [])).added).toEqual({ conferences: 0, talks: 3, notes: 4 });
    const records = undecidedRecords(await readAllRows(other));
    expect(records.map(({ talk, sources, notes }) => [talk.title, sources.length, notes.length]).toSorted()).toEqual([
      ["Steam", 0, 2],
      ["Steam", 1, 0],
      ["What was said of valves.", 0, 1],
    ]);
    const without = { ...held, talks: [] };
    const byPage = holdAll(without, here).talks.map(({ title, conferenceId }) => [title, conferenceId]);
    expect(byPage).toContainEqual(["Steam", undecided]);
  });

  test("gives the talks of each conference and those of none, without what is in the bin", async () => {
    const talkId = await fill(database);
    const waiting = await addTalk(database, undecided, { title: "Waiting" });
    await addNote(database, { talkId: waiting, place, markdown: "For its conference." });
    await binTalk(database, await addTalk(database, undecided, { title: "Deleted" }));
    const rows = await readAllRows(database);
    const undecidedTalks = undecidedRecords(rows);
    expect(undecidedTalks.map(({ talk, notes }) => [talk.id, notes.map(({ markdown }) => markdown)])).toEqual([
      [waiting, ["For its conference."]],
    ]);
    expect(conferenceRecords(rows).map(({ talks }) => talks.map(({ talk }) => talk.id))).toEqual([[talkId]]);
  });

  test("takes along the pictures of pages, slides and frames that its rows show, and no others", async () => {
    const url = (name: string) => `https://files.example/${name}.jpg`;
    const talkId = await addTalk(database, undecided, { title: "Steam" });
    const slides = [{ number: 1, image: url("slide") }, { number: 2 }];
    const source = {
      ...deck,
      id: "page",
      talkId,
      conferenceId: undecided,
      createdAt: "",
      updatedAt: "",
      capturedAt: "",
    };
    await database.sources.put({ ...source, image: url("page"), slides });
    await database.notes.update(await addNote(database, { talkId, place, markdown: "" }), {
      frame: { url: url("frame"), isInPost: true },
    });
    const kept = ["page", "slide", "frame", "other"].map((name) => ({
      ...picture(0),
      url: url(name),
      sha256: "",
      size: 1,
      storedAt: "",
      read: async () => new Uint8Array(),
    }));
    expect(choosePictures(kept, await readAllRows(database)).map((one) => one.url)).toEqual(
      ["page", "slide", "frame"].map(url),
    );
  });

  test("that is stopped, or finds a damaged picture, leaves nothing", async () => {
    await fill(database);
    const file = await makeZip(database);
    const { rows, pictures } = await openBackup(file);
    const other = open();
    const stopping = new AbortController();
    const onProgress = (done: number) => done === 3 && stopping.abort();
    const options = { signal: stopping.signal, onProgress: onProgress as () => void };
    await expect(restore(other, rows, pictures, options)).rejects.toMatchObject({ name: "AbortError" });
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[2000] = (bytes[2000] ?? 0) ^ 1;
    await expect(restoreFrom(other, new Blob([bytes]))).rejects.toMatchObject({ key: "problemBackupDamaged" });
    expect(await Promise.all([other.pictures.count(), other.notes.count(), other.restores.count()])).toEqual([0, 0, 0]);
  });

  test("whose browser ended leaves pictures that the next one collects", async () => {
    await storePictures(database, [picture(0), picture(1)]);
    await database.restores.put({ key: "pictures", urls: [picture(1).url] });
    await clearRestore(database);
    expect((await database.pictures.toArray()).map(({ url }) => url)).toEqual([picture(0).url]);
  });

  test("can be taken back, into the bin", async () => {
    await fill(database);
    const { rows, pictures } = await openBackup(await makeZip(database));
    const other = open();
    await fill(other, "BoilerConf");
    const { journal } = await restore(other, rows, pictures);
    expect((await takeBack(other, journal)).taken).toBe("whole");
    expect((await listConferences(other)).map(({ name }) => name)).toEqual(["BoilerConf"]);
  });

  test("of what lay in a bin can be taken back, and what lay there stays there", async () => {
    await binTalk(database, await fill(database));
    const { rows, pictures } = await openBackup(await makeZip(database));
    const other = open();
    const { journal } = await restore(other, rows, pictures);
    const [binned] = await readBin(other);
    expect((await takeBack(other, journal)).taken).toBe("whole");
    expect((await listConferences(other)).map(({ name }) => name)).toEqual([]);
    expect(await other.talks.get(binned?.id ?? "")).toEqual(rows.talks[0]);
  });
});

describe("a file that is not whole", () => {
  test("cut off anywhere is called so, and changes nothing", async () => {
    await fill(database);
    const file = await makeZip(database);
    const other = open();
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = file.slice(0, Math.floor(file.size * share));
      await expect(restoreFrom(other, cut)).rejects.toMatchObject({
        key: expect.stringContaining("problemBackupCutOff"),
      });
    }
    const text = await makeText(database);
    await expect(restoreFrom(other, text.slice(0, -50))).rejects.toMatchObject({ key: "problemBackupCutOff" });
    expect(await other.talks.count()).toBe(0);
  });

  test("with a flipped byte anywhere is refused, or is the same", async () => {
    await fill(database);
    const bytes = new Uint8Array(await (await makeZip(database)).arrayBuffer());
    const rows = await readAllRows(database);
    for (let at = 7; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const hurt = bytes.slice();
      hurt[at] = (hurt[at] ?? 0) ^ 0x55;
      const read = await openBackup(new Blob([hurt]))
        .then(async (backup) => {
          for (const one of backup.pictures) await one.read();
          return backup.rows;
        })
        .catch((error) => error.key);
      expect([
        rows,
        "problemBackupDamaged",
        "problemBackupForeign",
        expect.stringContaining("problemBackupCutOff"),
      ]).toContainEqual(read);
    }
  });

  test.each<[string, (view: DataView, entry: number, end: number) => void]>([
    ["names more files than it has", (view, _, end) => view.setUint16(end + 10, 2, true)],
    ["has a name that goes beyond it", (view, entry) => view.setUint16(entry + 28, 9999, true)],
    ["has more behind a name than there is", (view, entry) => view.setUint16(entry + 30, 9999, true)],
    ["has a remark longer than it", (view, entry) => view.setUint16(entry + 32, 9999, true)],
    ["has something else where a file's line begins", (view, entry) => view.setUint32(entry, 0, true)],
    ["names another way of packing", (view, entry) => view.setUint16(entry + 10, 12, true)],
    ["leads to where no file begins", (view, entry) => view.setUint32(entry + 42, 3, true)],
    ["leads to behind the end", (view, entry) => view.setUint32(entry + 42, 2 ** 31, true)],
  ])("whose directory %s is called damaged", async (_what, hurt) => {
    const { zipSync, strToU8 } = await import("fflate");
    const zip = zipSync({ "notebook.json": strToU8(await makeText(database)) });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const places = (signature: number) =>
      Array.from({ length: zip.length - 4 }, (_, at) => at).filter((at) => view.getUint32(at, true) === signature);
    await openBackup(new Blob([zip as BlobPart]));
    hurt(view, places(0x02014b50)[0] ?? 0, places(0x06054b50)[0] ?? 0);
    await expect(openBackup(new Blob([zip as BlobPart]))).rejects.toMatchObject({ key: "problemBackupDamaged" });
  });

  test("in which a picture ends before the directory says so is called cut off", async () => {
    await storePictures(database, [picture(0)]);
    const { zipSync } = await import("fflate");
    const zip = zipSync(unzipSync(new Uint8Array(await (await makeZip(database)).arrayBuffer())));
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    // The picture is the first in the directory.
    const entry = view.getUint32(zip.length - 22 + 16, true);
    view.setUint32(entry + 24, view.getUint32(entry + 24, true) + 1, true);
    const { pictures } = await openBackup(new Blob([zip as BlobPart]));
    await expect(pictures[0]?.read()).rejects.toMatchObject({ key: "problemBackupCutOff" });
  });

  test("in which a picture is missing is called damaged, with the picture's name", async () => {
    await storePictures(database, [picture(0)]);
    const { zipSync } = await import("fflate");
    const files = unzipSync(new Uint8Array(await (await makeZip(database)).arrayBuffer()));
    const [path] = Object.keys(files).filter((name) => name.startsWith("pictures/"));
    const { [path ?? ""]: _missing, ...rest } = files;
    await expect(openBackup(new Blob([zipSync(rest) as BlobPart]))).rejects.toMatchObject({
      key: "problemBackupDamaged",
      values: [path],
    });
  });

  const hash = "0".repeat(64);
  test.each([
    [`${hash}0`, "jpg"],
    [`0${hash}`, "jpg"],
    ["0".repeat(63), "jpg"],
    ["G".repeat(64), "jpg"],
    [hash, ""],
    [hash, "jpegxx"],
    [hash, "j/g"],
    [hash, "JPG"],
  ])(
    "that calls a picture by another than a hash's name, or a strange ending, is refused: %s.%s",
    async (sha256, extension) => {
      const withPicture = (named: object) => {
        const { url, bytes: _, ...rest } = picture(0);
        return { ...rest, url, storedAt: "2026-05-10T07:58:00.000Z", ...named };
      };
      const written = JSON.parse(await makeText(database));
      const file = (named: object) => new Blob([JSON.stringify({ ...written, pictures: [withPicture(named)] })]);
      await openBackup(file({ sha256: hash, extension: "jpg" }));
      await expect(openBackup(file({ sha256, extension }))).rejects.toMatchObject({ key: "problemBackupDamaged" });
    },
  );

  test("that is another zip, or unpacks to more than it says, is refused", async () => {
    const { zipSync, strToU8 } = await import("fflate");
    const other = new Blob([zipSync({ "a.txt": strToU8("hello") }) as BlobPart]);
    await expect(openBackup(other)).rejects.toMatchObject({ key: "problemBackupForeign" });
    const bomb = zipSync({ "notebook.json": new Uint8Array(2 ** 20) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at++) {
      // Says one kilobyte in the directory, and holds a megabyte.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 10, true);
    }
    await expect(openBackup(new Blob([bomb as BlobPart]))).rejects.toMatchObject({ key: "problemBackupDamaged" });
  });
});

describe("limits, counted in steps", () => {
  const deep = (levels: number) => {
    let value: unknown = "end";
    for (let level = 0; level < levels; level++) value = [value];
    return value;
  };

  test.each([
    ["depth", deep(mostDepth + 2)],
    ["text", { note: "x".repeat(longestText + 1) }],
    ["rows", { notes: new Array(mostRows + 1).fill(0) }],
    ["name", JSON.parse('{"a":{"__proto__":{"isAdmin":true}}}')],
    [undefined, { a: [deep(mostDepth - 3), "constructor", { constructor: 1, prototype: 2 }] }],
  ])("%s", (excess, value) => expect(findExcess(value)).toBe(excess));

  test("an old backup larger than a text can be is refused before it is read", async () => {
    const file = new Blob(["{}"]);
    Object.defineProperty(file, "size", { value: 600_000_000 });
    await expect(openBackup(file)).rejects.toMatchObject({ key: "problemBackupJsonTooLarge", values: ["500"] });
  });

  test("10,000 slides of a megabyte in all come through, more of one kind than a notebook holds do not", async () => {
    const talkId = await fill(database);
    const { conferences } = await readAllRows(database);
    const source = (slides: object[]) => ({
      id: "s",
      createdAt: "2026-05-10T07:58:00Z",
      updatedAt: "2026-05-10T07:58:00Z",
      capturedAt: "2026-05-10T07:58:00Z",
      talkId,
      conferenceId: conferences[0]?.id,
      ...deck,
      slides,
    });
    const slides = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ number: at + 1, text: "x".repeat(100) }));
    const backup = JSON.parse(await makeText(database));
    const target = open();
    const withSlides = (count: number) => JSON.stringify({ ...backup, sources: [source(slides(count))] });
    await expect(restoreFrom(target, withSlides(mostRows + 1))).rejects.toMatchObject({ key: "problemBackupExcess" });
    expect((await readAllRows(target)).talks).toEqual([]);
    await restoreFrom(target, withSlides(10_000));
    expect((await readAllRows(target)).sources[0]?.slides).toHaveLength(10_000);
  });

  test("a backup nested a hundred thousand deep is refused, and the page goes on", async () => {
    const text = `{"format":"wrapup-backup","version":2,"settings":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    await expect(restoreFrom(database, text)).rejects.toMatchObject({ key: "problemBackupExcess" });
  });
});

describe("the reminder", () => {
  const day = (number: number) => `2026-05-${String(number).padStart(2, "0")}T10:00:00.000Z`;

  test.each([
    ["much is new", "often", { newer: 50, since: day(1), now: day(2) }, true],
    ["little is new", "often", { newer: 49, since: day(1), now: day(2) }, false],
    ["a little is new for two weeks", "often", { newer: 1, since: day(1), now: day(15) }, true],
    ["nothing is new", "often", { newer: 0, since: day(1), now: day(28) }, false],
    ["later was asked for", "often", { newer: 90, since: day(1), now: day(2), later: day(3) }, false],
    ["later is over", "often", { newer: 90, since: day(1), now: day(4), later: day(3) }, true],
    ["seldom", "seldom", { newer: 60, since: day(1), now: day(20) }, false],
    ["never", "never", { newer: 9000, since: day(1), now: day(28) }, false],
    ["there was no backup, and much is there", "often", { newer: 50, now: day(2) }, true],
  ] as const)("when %s", (_name, reminder, state, isDue) => {
    expect(isBackupDue(reminder, state)).toBe(isDue);
  });

  test("counts what was written since the last backup", async () => {
    const talkId = await fill(database);
    expect(await readBackupState(database)).toEqual({ newer: 2, isDue: false });
    // As it was kept at first.
    await database.settings.put({ key: "lastBackupAt" as never, value: "2026-01-01T00:00:00Z" });
    expect(await readBackupState(database)).toMatchObject({ last: { at: "2026-01-01T00:00:00Z" }, isDue: true });
    const last = { at: database.now(), name: "a.zip", size: 5, isConfirmed: true };
    await changeSettings(database, { lastBackup: last });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await addNote(database, { talkId, place, markdown: "Newer." });
    expect(await readBackupState(database)).toEqual({ last, newer: 1, isDue: false });
  });

  test("leaves out what lies in the bin with its talk or conference", async () => {
    const { conferenceId = "" } = (await database.talks.get(await fill(database))) ?? {};
    const [gone, second] = [
      await addTalk(database, conferenceId, { title: "Gone" }),
      await fill(database, "BoilerConf"),
    ];
    await addNote(database, { talkId: gone, place, markdown: "Gone, too." });
    const inBin = await addNote(database, { talkId: gone, place, markdown: "Gone before." });
    await binNote(database, inBin);
    expect((await readBackupState(database)).newer).toBe(5);
    await binTalk(database, gone);
    expect((await readBackupState(database)).newer).toBe(4);
    await binConference(database, (await database.talks.get(second))?.conferenceId ?? "");
    expect((await readBackupState(database)).newer).toBe(2);
  });

  test("is another notebook's own: neither its last backup nor when it is to come again is restored", async () => {
    await fill(database);
    const last = { at: database.now(), name: "a.zip", size: 5, isConfirmed: true };
    await changeSettings(database, {
      lastBackup: last,
      backupLater: "2999-01-01T00:00:00.000Z",
      backupReminder: "seldom",
    });
    const other = open();
    await restoreFrom(other, await makeText(database));
    const settings = await other.settings.toArray();
    const keys = settings.map(({ key }) => key);
    expect(keys).toContain("backupReminder");
    expect(keys).not.toContain("backupLater");
    expect(keys).not.toContain("lastBackup");
  });

  test("takes no date that is still to come for newer than the backup, nor for the last backup's", async () => {
    await fill(database);
    const last = { at: database.now(), name: "a.zip", size: 5, isConfirmed: true };
    await changeSettings(database, { lastBackup: last });
    const to = { updatedAt: "2999-01-01T00:00:00.000Z" };
    await database.notes.limit(1).modify(to);
    expect((await readBackupState(database)).newer).toBe(0);
    await changeSettings(database, { lastBackup: { ...last, at: to.updatedAt } });
    expect((await readBackupState(database)).newer).toBe(1);
  });
});
