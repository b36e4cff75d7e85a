// The second copy: what it holds, which ones stay, what counts as a loss, and bringing everything back.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readAllRows } from "@/lib/notebook/backup/backup.ts";
import { openBackup } from "@/lib/notebook/backup/open-backup.ts";
import { bringBack, goOn } from "@/lib/notebook/copies/bring-back.ts";
import { findLossKind } from "@/lib/notebook/copies/compare.ts";
import { decodeCopy, encodeCopy, readHead } from "@/lib/notebook/copies/copy-file.ts";
import { type Copy, listCopies, openCopyFolder, readCopy } from "@/lib/notebook/copies/copy-folder.ts";
import { findLoss } from "@/lib/notebook/copies/find-loss.ts";
import { findNeedless } from "@/lib/notebook/copies/generations.ts";
import { clearBrokenCopies, keepCopy, keepMarker } from "@/lib/notebook/copies/keep-copies.ts";
import { keepCopyIn } from "@/lib/notebook/copies/person-folder.ts";
import { countStore, type Found, type Stock } from "@/lib/notebook/copies/stock.ts";
import { takeStock } from "@/lib/notebook/copies/take-stock.ts";
import { addNote, changeNote } from "@/lib/notebook/notes.ts";
import { countRows } from "@/lib/notebook/rows/counts.ts";
import { NotebookDatabase, type Tally, tallyKey } from "@/lib/notebook/rows/database.ts";
import type { RowCounts } from "@/lib/notebook/rows/row-tables.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";
import { addTalk } from "@/lib/notebook/talks.ts";

let database: NotebookDatabase;
let minute = 0;
let talkId: string;
const now = () => new Date(Date.UTC(2026, 4, 5, 9, minute++)).toISOString();
const place = { kind: "talk" } as const;

async function fill(): Promise<void> {
  const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
  const conference = await startConference(database, { name: "EngineConf" }, clock);
  talkId = await addTalk(database, conference, { title: "Steam", speakers: [] });
  await addNote(database, { talkId, place, markdown: "Boil *first*.\n\n😀 `a`" });
  await addNote(database, { talkId, place, markdown: "Then cool." });
}

beforeEach(async () => {
  minute = 0;
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`, undefined, now);
  await fill();
});
afterEach(async () => {
  await database.delete();
  const root = await navigator.storage.getDirectory();
  await root.removeEntry("copies", { recursive: true }).catch(() => undefined);
});

const stockOf = async () => {
  const stock = await takeStock(database);
  if (!stock) throw new Error("There is no stock.");
  return stock;
};
const list = async () => listCopies(await openCopyFolder(false));
const count = async (): Promise<Found> => countStore(database.backendDB());

describe("a notebook's tally", () => {
  test("goes up by one with each write and names one notebook", async () => {
    const before = await stockOf();
    await addNote(database, { talkId, place, markdown: "One more." });
    const after = await stockOf();
    expect(after).toMatchObject({ notebookId: before.notebookId, writes: before.writes + 1 });
    expect(after.rows.notes).toBe(before.rows.notes + 1);
  });

  test("stays where a write fails", async () => {
    const before = await stockOf();
    const work = write(database, async (writer) => {
      await writer.bin("talks", [talkId]);
      throw new Error("Something went wrong.");
    });
    await expect(work).rejects.toThrow();
    expect(await stockOf()).toEqual(before);
  });

  test("counts what is in the bin among the rows, and not among what is shown", async () => {
    await binTalk(database, talkId);
    const { rows, shown } = await stockOf();
    expect(rows).toMatchObject({ conferences: 1, talks: 1 });
    expect(shown).toMatchObject({ conferences: 1, talks: 0 });
  });
});

describe("what a write says there is", () => {
  const counted = () => database.transaction("r", database.tables, () => countRows(database));
  const said = async () => {
    const { rows, shown } = await stockOf();
    return { rows, shown };
  };

  test("is counted where an older Wrapup did not say it, and once at the next write", async () => {
    const tally = await database.tally.get(tallyKey);
    await database.tally.put({ ...(tally as Tally), key: tallyKey, counts: undefined });
    expect(await said()).toEqual(await counted());
    await addNote(database, { talkId, place, markdown: "More." });
    expect((await database.tally.get(tallyKey))?.counts).toEqual(await counted());
  });

  test("is counted anew after a letter, too, where an older Wrapup did not say it", async () => {
    const [first] = await database.notes.toArray();
    const tally = await database.tally.get(tallyKey);
    await database.tally.put({ ...(tally as Tally), key: tallyKey, counts: undefined });
    await changeNote(database, first?.id ?? "", { markdown: "Boil *longer*." });
    expect((await database.tally.get(tallyKey))?.counts).toEqual(await counted());
    expect((await database.notes.get(first?.id ?? ""))?.markdown).toBe("Boil *longer*.");
  });

  test("has what vanished behind its back, also after a later write, so that the loss is found", async () => {
    const [first] = await database.notes.toArray();
    const marker = await stockOf();
    await database.notes.delete(first?.id ?? "");
    await addNote(database, { talkId, place, markdown: "More." });
    expect(await findLoss(await count(), marker)).toMatchObject({ kind: "less" });
    await goOn(database);
    expect(await said()).toEqual(await counted());
    expect(await findLoss(await count(), await stockOf())).toBeUndefined();
  });
});

describe("a loss", () => {
  const rows = (talks: number, notes: number): RowCounts => ({
    conferences: talks && 1,
    posts: talks && 1,
    talks,
    sources: 0,
    notes,
    drafts: 0,
    scheduledTalks: 0,
  });
  const known = (writes: number, talks: number, notes: number): Stock => ({
    notebookId: "a",
    writes,
    writtenAt: "2026-05-05T09:00:00Z",
    rows: rows(talks, notes),
    shown: { conferences: 1, talks, notes },
  });
  const found = (writes: number | undefined, talks: number, notes: number, notebookId = "a"): Found => ({
    rows: rows(talks, notes),
    ...(writes !== undefined && { tally: { notebookId, writes, writtenAt: "2026-05-05T09:00:00Z" } }),
  });

  test.each([
    ["an emptied store", found(undefined, 0, 0), known(9, 3, 12), "empty"],
    ["fewer rows at the same write", found(9, 3, 11), known(9, 3, 12), "less"],
    ["fewer rows at an earlier write", found(7, 3, 10), known(9, 3, 12), "less"],
    ["as many rows at an earlier write", found(7, 3, 12), known(9, 3, 12), "older"],
    ["fewer rows without a tally", found(undefined, 1, 1), known(9, 3, 12), "less"],
    ["fewer rows after a later write, which an undo leaves", found(10, 3, 11), known(9, 3, 12), undefined],
    ["all there", found(9, 3, 12), known(9, 3, 12), undefined],
    ["another notebook, begun without it", found(1, 0, 0, "b"), known(9, 3, 12), undefined],
    ["nothing where there was nothing", found(undefined, 0, 0), known(9, 0, 0), undefined],
    ["a notebook from before tallies", found(undefined, 3, 12), known(9, 3, 12), undefined],
  ])("%s", (_name, store, stock, kind) => {
    expect(findLossKind(store, stock)).toBe(kind);
  });

  test("is told by a copy where there is no marker, or none that can be used", async () => {
    await keepCopy(database, false);
    const empty = { rows: rows(0, 0) };
    const stock = { ...(await stockOf()), shown: { conferences: 9, talks: 9, notes: 9 } };
    expect(await findLoss(empty, stock)).toMatchObject({ kind: "empty", known: stock });
    const damaged = [
      { notebookId: 3 },
      { writes: "3" },
      { writtenAt: undefined },
      { rows: undefined },
      { rows: { ...stock.rows, drafts: undefined } },
      { shown: { conferences: 9, talks: 9 } },
    ].map((fields) => ({ ...stock, ...fields }));
    for (const marker of [undefined, "x", {}, ...damaged]) {
      expect(await findLoss(empty, marker)).toMatchObject({ kind: "empty", known: { shown: { talks: 1, notes: 2 } } });
    }
    expect(await findLoss(await count(), undefined)).toBeUndefined();
  });

  test("is none on a new machine", async () => {
    expect(await findLoss({ rows: rows(0, 0) }, undefined)).toBeUndefined();
  });
});

describe("a copy", () => {
  test("has every row, and nothing of a damaged one is taken", async () => {
    const tables = await readAllRows(database);
    const bytes = await encodeCopy(tables, await stockOf(), now());
    expect(await decodeCopy(bytes)).toEqual(tables);
    expect(readHead(bytes)?.stock).toEqual(await stockOf());
    for (const at of [3, bytes.length - 40, bytes.length - 1]) {
      const hurt = bytes.slice();
      hurt[at] = (hurt[at] ?? 0) ^ 0xff;
      expect(await decodeCopy(hurt)).toBeUndefined();
    }
    for (const length of [0, 10, bytes.length - 1]) expect(readHead(bytes.slice(0, length))).toBeUndefined();
  });

  test("is written once for what there is, and again after a change", async () => {
    await keepCopy(database, false);
    await keepCopy(database, false);
    expect((await list()).copies).toHaveLength(1);
    await addNote(database, { talkId, place, markdown: "Later." });
    await keepCopy(database, false);
    expect((await list()).copies.map(({ stock }) => stock.shown.notes)).toEqual([3, 2]);
  });

  /** Keeps a copy while another window adds a note, from when the drafts are read. */
  async function keepDisturbed(isUrgent: boolean) {
    const other = new NotebookDatabase(database.name, undefined, now);
    await other.open();
    const tableOf = database.table.bind(database);
    let writing: Promise<unknown> | undefined;
    vi.spyOn(database, "table").mockImplementation(((name: string) => {
      if (name === "drafts") writing ??= addNote(other, { talkId, place, markdown: "Meanwhile." });
      return tableOf(name);
    }) as typeof database.table);
    const outcome = await keepCopy(database, isUrgent);
    vi.restoreAllMocks();
    await writing;
    other.close();
    return outcome;
  }

  test("gives way to what is written while it is read, and is made the next time", async () => {
    expect(await keepDisturbed(false)).toBe("disturbed");
    expect((await list()).copies).toEqual([]);
    expect((await stockOf()).rows.notes).toBe(3);
    expect(await keepCopy(database, false)).toBe("kept");
    expect((await list()).copies.map(({ stock }) => stock.shown.notes)).toEqual([3]);
  });

  test("does not give way where it has waited for long: it has what was there before", async () => {
    expect(await keepDisturbed(true)).toBe("kept");
    const { copies } = await list();
    expect(copies.map(({ stock }) => stock.shown.notes)).toEqual([2]);
    const rows = await readCopy(await openCopyFolder(false), copies[0]?.name ?? "");
    expect(rows?.notes).toHaveLength(2);
    expect((await stockOf()).rows.notes).toBe(3);
  });

  test("is not made of a notebook without rows", async () => {
    const empty = new NotebookDatabase(`test-${crypto.randomUUID()}`, undefined, now);
    await goOn(empty);
    await keepCopy(empty, false);
    expect((await list()).copies).toEqual([]);
    await empty.delete();
  });

  test("lets older ones go, but not while there are files that a failed write has left", async () => {
    const addAndKeep = async () => {
      await addNote(database, { talkId, place, markdown: "Later." });
      await keepCopy(database, false);
    };
    for (let index = 0; index < 6; index++) await addAndKeep();
    // The two newest, and the last of the day before those.
    expect((await list()).copies.map(({ stock }) => stock.shown.notes)).toEqual([8, 7, 6]);
    await (await openCopyFolder(true))?.getFileHandle("torn", { create: true });
    for (let index = 0; index < 3; index++) await addAndKeep();
    expect(await list()).toMatchObject({ broken: ["torn"] });
    expect((await list()).copies).toHaveLength(6);
    await clearBrokenCopies();
    await addAndKeep();
    expect((await list()).copies).toHaveLength(3);
    expect((await list()).broken).toEqual([]);
  });

  const of = (savedAt: string, notebookId = "a") => ({ name: savedAt, savedAt, stock: { notebookId } }) as Copy;

  test("of a day is one, of three days, and those of another notebook all stay", () => {
    const copies = [
      of("2026-05-05T12:00"),
      of("2026-05-05T11:00"),
      of("2026-05-05T10:00"),
      of("2026-05-05T09:00"),
      of("2026-05-04T22:00"),
      of("2026-05-04T21:00"),
      of("2026-05-03T22:00"),
      of("2026-05-02T22:00", "b"),
      of("2026-05-02T21:00"),
      of("2026-05-01T21:00", "b"),
    ];
    expect(findNeedless(copies).map(({ name }) => name)).toEqual([
      "2026-05-05T09:00",
      "2026-05-04T21:00",
      "2026-05-02T21:00",
    ]);
  });
});

describe("the marker", () => {
  test("says what there is", async () => {
    let kept: Stock | undefined;
    const keep = async (stock: Stock) => {
      kept = stock;
    };
    await keepMarker(database, { read: async () => kept, keep });
    expect(kept).toEqual(await stockOf());
  });
});

describe("bringing back", () => {
  const newest = async () => {
    const [copy] = (await list()).copies;
    if (!copy) throw new Error("There is no copy.");
    return { copy, tables: await readCopy(await openCopyFolder(false), copy.name) };
  };

  test("an emptied notebook has every row as it was, and nothing is missing then", async () => {
    const before = await readAllRows(database);
    const known = await stockOf();
    await keepCopy(database, false);
    await database.delete();
    await database.open();
    const { copy, tables } = await newest();
    if (tables) await bringBack(database, tables, copy.stock, known);
    expect(await readAllRows(database)).toEqual(before);
    expect(await findLoss(await count(), known)).toBeUndefined();
  });

  test("an older notebook has the rows as they were written last, and keeps what the copy lacks", async () => {
    const [first] = await database.notes.toArray();
    if (!first) throw new Error("There is no note.");
    const older = await stockOf();
    await changeNote(database, first.id, { markdown: "Boil *longer*." });
    await keepCopy(database, false);
    const known = await stockOf();
    // As a log that lost its end leaves it.
    await database.notes.put(first);
    await database.tally.put({ key: "notebook", ...older });
    expect(findLossKind(await count(), known)).toBe("older");
    const { copy, tables } = await newest();
    if (tables) await bringBack(database, tables, copy.stock, known);
    expect((await database.notes.get(first.id))?.markdown).toBe("Boil *longer*.");
    expect(await findLoss(await count(), known)).toBeUndefined();
  });

  test("an older notebook says how many rows it lacked", async () => {
    const older = await stockOf();
    const id = await addNote(database, { talkId, place, markdown: "Boil again." });
    await keepCopy(database, false);
    const known = await stockOf();
    await database.notes.delete(id);
    await database.tally.put({ key: "notebook", ...older });
    const { copy, tables } = await newest();
    const restored = tables && (await bringBack(database, tables, copy.stock, known));
    expect(restored?.notes).toBe(1);
    expect((await database.notes.get(id))?.markdown).toBe("Boil again.");
  });

  test("an older copy leaves what was written since", async () => {
    const [first] = await database.notes.toArray();
    if (!first) throw new Error("There is no note.");
    await keepCopy(database, false);
    await changeNote(database, first.id, { markdown: "Boil *longer*." });
    const { copy, tables } = await newest();
    if (tables) await bringBack(database, tables, copy.stock, await stockOf());
    expect((await database.notes.get(first.id))?.markdown).toBe("Boil *longer*.");
  });

  test("going on begins another notebook, whose copies leave the old ones", async () => {
    await keepCopy(database, false);
    const known = await stockOf();
    await database.delete();
    await database.open();
    await goOn(database);
    expect(await findLoss(await count(), known)).toBeUndefined();
    await fill();
    for (let index = 0; index < 5; index++) {
      await addNote(database, { talkId, place, markdown: "New." });
      await keepCopy(database, false);
    }
    const ids = (await list()).copies.map(({ stock }) => stock.notebookId);
    expect(ids.filter((id) => id === known.notebookId)).toHaveLength(1);
  });
});

describe("in a folder of the person’s", () => {
  let folder: FileSystemDirectoryHandle;
  const names = async () => (await Array.fromAsync(folder.keys())).toSorted();
  beforeEach(async () => {
    const root = await navigator.storage.getDirectory();
    folder = await root.getDirectoryHandle("mine", { create: true });
    await folder.getFileHandle("letter.txt", { create: true });
  });
  afterEach(async () => {
    await (await navigator.storage.getDirectory()).removeEntry("mine", { recursive: true });
  });

  test("a copy is a backup of all rows, and the same is written once", async () => {
    await keepCopyIn(folder, database);
    await keepCopyIn(folder, database);
    const [other, name = ""] = await names();
    expect([other, (await names()).length]).toEqual(["letter.txt", 2]);
    const { rows } = await openBackup(await (await folder.getFileHandle(name)).getFile());
    expect(rows).toEqual(await readAllRows(database));
  });

  test("five of a notebook stay, and what is not of it is left alone", async () => {
    const start = `wrapup-copy-${(await stockOf()).notebookId.slice(0, 8)}-`;
    const others = ["wrapup-copy-ffffffff-000000001.zip", `${start}000000000.zip.part`, `${start}000000000.txt`];
    for (const other of others) await folder.getFileHandle(other, { create: true });
    for (let round = 0; round < 7; round++) {
      await addNote(database, { talkId, place, markdown: `Round ${round}` });
      await keepCopyIn(folder, database);
    }
    const there = await names();
    const { writes } = await stockOf();
    expect(there).toEqual(expect.arrayContaining(["letter.txt", ...others]));
    const own = there.filter((name) => name.startsWith(start) && !others.includes(name));
    expect(own.length).toBe(5);
    expect(own.at(-1)).toContain(String(writes));
  });

  test.each([
    ["thrown back to fewer writes", { writes: 1, writtenAt: "2027-01-01T00:00:00.000Z" }],
    ["written on with a clock that was put back", { writes: 400, writtenAt: "2001-01-01T00:00:00.000Z" }],
  ])("a notebook that was %s is copied all the same", async (_, back) => {
    for (let round = 0; round < 6; round++) {
      await addNote(database, { talkId, place, markdown: `Round ${round}` });
      await keepCopyIn(folder, database);
    }
    const before = await names();
    const tally = await database.tally.get(tallyKey);
    if (tally) await database.tally.put({ ...tally, ...back });
    await keepCopyIn(folder, database);
    const added = (await names()).filter((name) => !before.includes(name));
    expect([added.length, (await names()).length]).toEqual([1, 6]);
  });

  test("a notebook that has as many writes as before is copied with what it says now", async () => {
    await keepCopyIn(folder, database);
    const tally = await database.tally.get(tallyKey);
    await addNote(database, { talkId, place, markdown: "Otherwise." });
    if (tally) await database.tally.put({ ...tally, writtenAt: now() });
    await keepCopyIn(folder, database);
    const file = await (await folder.getFileHandle((await names()).at(-1) ?? "")).getFile();
    expect((await openBackup(file)).rows.notes.map(({ markdown }) => markdown)).toContain("Otherwise.");
  });

  test("one that was cut off counts for none: it is written anew, and lets no whole one go", async () => {
    const start = `wrapup-copy-${(await stockOf()).notebookId.slice(0, 8)}-`;
    await keepCopyIn(folder, database);
    const [, whole = ""] = await names();
    for (const at of ["000000901", "000000902", "000000903", "000000904", "000000905"])
      await folder.getFileHandle(`${start}${at}.zip`, { create: true });
    await addNote(database, { talkId, place, markdown: "More" });
    const { writes, writtenAt } = await stockOf();
    const latest = `${start}${writtenAt.replace(/[:.]/g, "-")}-${writes}.zip`;
    await folder.getFileHandle(latest, { create: true });
    await keepCopyIn(folder, database);
    expect((await names()).sort()).toEqual(["letter.txt", whole, latest].sort());
    await openBackup(await (await folder.getFileHandle(latest)).getFile());
  });

  test("nothing is left of one whose writing broke off", async () => {
    const { createWritable } = FileSystemFileHandle.prototype;
    const opening = vi.spyOn(FileSystemFileHandle.prototype, "createWritable").mockImplementation(async function (
      this: FileSystemFileHandle,
    ) {
      const stream = await createWritable.call(this);
      return Object.assign(stream, { write: () => Promise.reject(new DOMException("No room", "QuotaExceededError")) });
    });
    await expect(keepCopyIn(folder, database)).rejects.toThrow("No room");
    opening.mockRestore();
    expect(await names()).toEqual(["letter.txt"]);
  });

  test("nothing is left of one that could not be written", async () => {
    const full = new DOMException("No room", "QuotaExceededError");
    const file = { createWritable: async () => Promise.reject(full) } as unknown as FileSystemFileHandle;
    const closed = Object.assign(Object.create(folder), {
      keys: () => folder.keys(),
      getFileHandle: async (name: string) => {
        await folder.getFileHandle(name, { create: true });
        return file;
      },
      removeEntry: (name: string) => folder.removeEntry(name),
    });
    await expect(keepCopyIn(closed, database)).rejects.toThrow(full);
    expect(await names()).toEqual(["letter.txt"]);
  });
});
