// Two machines of one person, which give each other files.
import { describe, expect, test } from "vitest";
import { type CapturedSource, type Id, undecided } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { binConference } from "@/lib/notebook/conference-bin.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { addNote, binNote, changeNote } from "@/lib/notebook/notes.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import { addSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { listTalks } from "@/lib/notebook/talk-list.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { decodeChanges, encodeChanges } from "@/lib/share/changes-file.ts";
import {
  changesName,
  type FoundFile,
  readMachine,
  renameMachine,
  takeChanges,
  writeChanges,
} from "@/lib/share/own-machines.ts";
import { openNotebook } from "./notebooks.ts";

const clock = { date: "2026-05-10T07:58:00", timeZone: "Asia/Tokyo" };
const wholeTalk = { kind: "talk" } as const;
const page: CapturedSource = {
  url: "https://decks.example/wick",
  site: "Decks",
  kind: "deck",
  title: "The wick",
  authors: [],
  provenance: {},
};

async function laptop() {
  const database = openNotebook();
  const conferenceId = await startConference(database, { name: "LampKaigi" }, clock);
  const talkId = await addTalk(database, conferenceId, { title: "Oil" });
  const noteId = await addNote(database, { talkId, place: wholeTalk, markdown: "Trim the wick" });
  return { database, conferenceId, talkId, noteId };
}

const save = async (database: NotebookDatabase, ids: Id[], name = "Laptop") =>
  writeChanges(database, await readMachine(database, name), ids);
const take = async (database: NotebookDatabase, ...files: FoundFile[]) =>
  takeChanges(database, await readMachine(database, "Desk"), files);
const markdown = async (database: NotebookDatabase, id: Id) => (await database.notes.get(id))?.markdown;
const became = ({ files }: Awaited<ReturnType<typeof take>>) => files.map((file) => file.became);

test("what is saved on one is taken in on the other, merged word by word, and twice is once", async () => {
  const { database, conferenceId, noteId } = await laptop();
  const desk = openNotebook();
  const first = await take(desk, await save(database, [conferenceId]));
  expect(first).toEqual({
    files: [
      { name: expect.stringMatching(/^wrapup-laptop-[0-9a-f]{8}\.changes$/), machine: "Laptop", became: "taken" },
    ],
    brought: { added: 4, changed: 0, binned: 0, talks: 1, notes: 1 },
    isRenamed: false,
    joined: [],
  });
  await changeNote(desk, noteId, { markdown: "Trim the wick daily" });
  await changeNote(database, noteId, { markdown: "First trim the wick" });
  const file = await save(desk, [conferenceId]);
  expect((await take(database, file)).brought).toMatchObject({ added: 0, changed: 1 });
  expect((await take(database, file)).brought).toMatchObject({ added: 0, changed: 0, binned: 0 });
  await take(desk, await save(database, [conferenceId]));
  expect(await markdown(desk, noteId)).toBe("First trim the wick daily");
  expect(await markdown(database, noteId)).toBe("First trim the wick daily");
});

test("a note that was deleted on one is told as deleted on the other", async () => {
  const { database, conferenceId, noteId } = await laptop();
  const desk = openNotebook();
  await take(desk, await save(database, [conferenceId]));
  await binNote(database, noteId);
  const { brought } = await take(desk, await save(database, [conferenceId]));
  expect(brought).toEqual({ added: 0, changed: 0, binned: 1, talks: 0, notes: 0 });
  expect(await desk.notes.get(noteId)).toHaveProperty("deletedAt");
});

test("only what was chosen goes along, talks of no conference if they are, and no settings", async () => {
  const { database, conferenceId } = await laptop();
  const other = await startConference(database, { name: "Another" }, clock);
  await addTalk(database, undecided, { title: "Undecided" });
  await changeSettings(database, { engine: "jekyll" });
  const desk = openNotebook();
  await take(desk, await save(database, [conferenceId]));
  expect((await desk.conferences.toArray()).map(({ name }) => name)).toEqual(["LampKaigi"]);
  expect(await desk.settings.count()).toBe(0);
  await take(desk, await save(database, [other, undecided]));
  expect((await desk.talks.toArray()).map(({ title }) => title).sort()).toEqual(["Oil", "Undecided"]);
  expect(await desk.settings.count()).toBe(0);
});

test("a file that is half there, or was changed, is left for the next time", async () => {
  const { database, conferenceId } = await laptop();
  const file = await save(database, [conferenceId]);
  const desk = openNotebook();
  const spoiled = file.bytes.slice();
  spoiled[spoiled.length - 3] = (spoiled[spoiled.length - 3] ?? 0) ^ 1;
  for (const bytes of [
    file.bytes.slice(0, -1),
    file.bytes.slice(0, 40),
    new Uint8Array(),
    spoiled,
    new TextEncoder().encode("{}\n"),
    new Uint8Array([...file.bytes, 0]),
  ])
    expect(became(await take(desk, { name: "x.changes", bytes }))).toEqual(["cut off"]);
  expect(await desk.conferences.count()).toBe(0);
  const copies = ["a (1).changes", "a.sync-conflict-20260505-1.changes"].map((name) => ({ ...file, name }));
  expect(became(await take(desk, ...copies))).toEqual(["taken", "taken"]);
  expect(await desk.notes.count()).toBe(1);
});

test("a machine leaves its own file alone, and is another one once somebody else wrote in its name", async () => {
  const { database, conferenceId, noteId } = await laptop();
  const file = await save(database, [conferenceId]);
  expect(became(await take(database, file))).toEqual(["own"]);
  // The profile is copied, and both go on.
  const copy = openNotebook();
  for (const table of database.tables) await copy.table(table.name).bulkPut(await table.toArray());
  await changeNote(copy, noteId, { markdown: "Trim the wick, says the copy" });
  const fromCopy = await save(copy, [conferenceId]);
  expect(fromCopy.name).toBe(file.name);
  const taken = await take(database, fromCopy);
  expect(taken).toMatchObject({ isRenamed: true, files: [{ became: "taken" }] });
  expect(await markdown(database, noteId)).toBe("Trim the wick, says the copy");
  expect(changesName(await readMachine(database, "Laptop"))).not.toBe(file.name);
});

test("a machine remembers when it saved, whose file it took in last, and its name", async () => {
  const { database, conferenceId } = await laptop();
  const file = await save(database, [conferenceId]);
  const desk = openNotebook();
  await take(desk, file);
  const other = { ...(await readMachine(openNotebook(), "Phone")), written: [] };
  const fromPhone = await encodeChanges(other, [], "2026-05-10T07:58:00Z");
  await take(desk, file, { name: "p.changes", bytes: fromPhone.bytes }, { name: "x.changes", bytes: new Uint8Array() });
  const machine = await readMachine(desk, "unused");
  expect(machine).toMatchObject({ name: "Desk", lastTaken: { name: "Phone", at: expect.stringMatching(/^20/) } });
  await take(desk, { name: "x.changes", bytes: new Uint8Array() });
  await writeChanges(desk, await readMachine(desk, ""), [conferenceId]);
  expect(await readMachine(desk, "")).toMatchObject({
    id: machine.id,
    lastTaken: machine.lastTaken,
    savedAt: expect.stringMatching(/^20/),
  });
  await renameMachine(desk, await readMachine(desk, ""), "Büro, oben!");
  expect(changesName(await readMachine(desk, ""))).toBe(`wrapup-b-ro-oben-${machine.id.slice(0, 8)}.changes`);
  expect(changesName({ ...machine, name: "机" })).toBe(`wrapup-machine-${machine.id.slice(0, 8)}.changes`);
  expect(changesName({ ...machine, name: "a".repeat(99) })).toBe(
    `wrapup-${"a".repeat(30)}-${machine.id.slice(0, 8)}.changes`,
  );
});

test("what brings nothing leaves alone what the machine has come to remember meanwhile", async () => {
  const { database, conferenceId } = await laptop();
  const before = await readMachine(database, "Laptop");
  await save(database, [conferenceId]);
  const saved = await readMachine(database, "");
  await takeChanges(database, before, [{ name: "x.changes", bytes: new Uint8Array() }]);
  expect(await readMachine(database, "")).toEqual(saved);
});

test("what is changed of a machine as it was read before leaves the rest as it is by now", async () => {
  const { database, conferenceId } = await laptop();
  const before = await readMachine(database, "Laptop");
  const file = await writeChanges(database, before, [conferenceId]);
  await renameMachine(database, before, "Desk");
  expect(became(await take(database, file))).toEqual(["own"]);
  await writeChanges(database, before, [conferenceId]);
  expect((await readMachine(database, "")).name).toBe("Desk");
});

test("each of the last fifty files that it wrote is its own", async () => {
  const { database, conferenceId, noteId } = await laptop();
  const files: FoundFile[] = [];
  for (let count = 0; count < 51; count++) {
    await changeNote(database, noteId, { markdown: `Trim the wick, ${count}` });
    files.push(await save(database, [conferenceId]));
  }
  expect((await readMachine(database, "")).written).toHaveLength(50);
  const taken = await take(database, ...files.slice(1));
  expect(new Set(became(taken))).toEqual(new Set(["own"]));
  expect(taken.isRenamed).toBe(false);
});

test("what two files bring is summed, and a page that both machines captured is told to be one talk", async () => {
  const { database, conferenceId } = await laptop();
  const desk = openNotebook();
  await take(desk, await save(database, [conferenceId]));
  for (const one of [database, desk]) await storeCapture(one, page, conferenceId);
  const other = await startConference(database, { name: "OilConf" }, clock);
  const otherTalk = await addTalk(database, other, { title: "Rape-seed" });
  await addNote(database, { talkId: otherTalk, place: wholeTalk, markdown: "It burns." });
  const taken = await take(desk, await save(database, [conferenceId]), await save(database, [other]));
  expect(taken.brought).toEqual({ added: 6, changed: 0, binned: 0, talks: 2, notes: 1 });
  expect(taken.joined).toMatchObject([{ title: "The wick" }]);
  expect(taken.files).toMatchObject([{ became: "taken" }, { became: "taken" }]);
});

test("of three talks that are one by two pages nothing ends up in a talk that lies in the bin", async () => {
  const { database, conferenceId } = await laptop();
  const desk = openNotebook();
  await take(desk, await save(database, [conferenceId]));
  const video: CapturedSource = { ...page, url: "https://videos.example/wick", kind: "video" };
  const { talkId } = await storeCapture(database, page, conferenceId);
  const both = await storeCapture(desk, page, conferenceId);
  await addSource(desk, both.talkId, video);
  const third = await storeCapture(database, video, conferenceId);
  await addNote(database, { talkId: third.talkId, place: wholeTalk, markdown: "Cut it straight" });
  expect((await take(database, await save(desk, [conferenceId]))).joined).toHaveLength(2);
  const record = await readConferenceRecord(database, conferenceId);
  const wick = record?.talks.find(({ sources }) => sources.length > 0);
  expect(wick?.talk.id).toBe(talkId);
  expect(wick?.sources.map(({ url }) => url).toSorted()).toEqual([page.url, video.url]);
  expect(wick?.notes.map(({ markdown: text }) => text)).toEqual(["Cut it straight"]);
});

test("two talks of one page in a conference that this machine may only read stay two, and nothing is refused", async () => {
  const { database, conferenceId } = await laptop();
  const desk = openNotebook();
  await take(desk, await save(database, [conferenceId]));
  for (const machine of [database, desk]) await storeCapture(machine, page, conferenceId);
  const team = { server: "wss://lamps.example", room: "a".repeat(32), token: "t", author: "Ada" };
  await database.shares.update(conferenceId, { team: { ...team, access: "read" } });
  const file = await save(desk, [conferenceId]);
  const taken = await take(database, file);
  expect(became(taken)).toEqual(["taken"]);
  expect(taken).toMatchObject({ joined: [], brought: { talks: 1 } });
  expect(await listTalks(database, conferenceId)).toHaveLength(3);
});

describe("a file is refused", () => {
  test("for one of its conferences, and the others are taken in", async () => {
    const { database, conferenceId, noteId } = await laptop();
    const { conferences } = (await decodeChanges((await save(database, [conferenceId])).bytes)) ?? { conferences: [] };
    const rubbish = { id: "c", name: "C", update: new Uint8Array([7, 7, 7]) };
    const { bytes } = await encodeChanges({ id: "m", name: "M" }, [rubbish, ...conferences], "2026-05-10T07:58:00Z");
    const desk = openNotebook();
    const refused = [{ conference: "C", problem: expect.objectContaining({ key: "problemSharedDamaged" }) }];
    expect(await take(desk, { name: "m.changes", bytes })).toMatchObject({
      files: [{ machine: "M", became: "taken", refused }],
      brought: { notes: 1 },
    });
    expect(await markdown(desk, noteId)).toBe("Trim the wick");
    expect((await desk.shares.toArray()).map((share) => share.conferenceId)).toEqual([conferenceId]);
    // One that is shared already stays so.
    const spoiled = await encodeChanges(
      { id: "m", name: "M" },
      [{ ...rubbish, id: conferenceId }],
      "2026-05-10T07:58:00Z",
    );
    await take(desk, { name: "s.changes", bytes: spoiled.bytes });
    expect(await desk.shares.count()).toBe(1);
  });

  test("of a newer Wrapup, of a conference that lies in the bin here, or with rubbish for a document", async () => {
    const { database, conferenceId } = await laptop();
    const desk = openNotebook();
    const { bytes } = await save(database, [conferenceId]);
    const text = new TextDecoder("latin1").decode(bytes).replace('"version":1', '"version":9');
    const newer = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await take(desk, { name: "n.changes", bytes: newer })).toMatchObject({
      files: [{ became: "refused", problem: { key: "problemSharedNewer" } }],
    });
    const rubbish = await encodeChanges(
      { id: "m", name: "M" },
      [{ id: "c", name: "C", update: new Uint8Array([7, 7, 7]) }],
      "2026-05-10T07:58:00Z",
    );
    expect(await take(desk, { name: "r.changes", bytes: rubbish.bytes })).toMatchObject({
      files: [{ became: "refused", refused: [{ problem: { key: "problemSharedDamaged" } }] }],
    });
    expect([await desk.shares.count(), await desk.conferences.count()]).toEqual([0, 0]);
    await take(desk, { name: "a.changes", bytes });
    await binConference(desk, conferenceId);
    expect(await take(desk, { name: "a.changes", bytes })).toMatchObject({
      files: [{ became: "refused", refused: [{ conference: "LampKaigi", problem: { key: "problemSharedBinned" } }] }],
    });
  });

  test("where it would unpack to more than a notebook holds", async () => {
    const bomb = await encodeChanges(
      { id: "m", name: "M" },
      [{ id: "c", name: "C", update: new Uint8Array(2 ** 28 - 2 ** 20) }],
      "2026-05-10T07:58:00Z",
    );
    expect(bomb.bytes.length).toBeLessThan(2 ** 20);
    const head = new TextDecoder().decode(bomb.bytes.subarray(0, bomb.bytes.indexOf(10)));
    expect(JSON.parse(head).conferences[0].bytes).toBe(2 ** 28 - 2 ** 20);
    const desk = openNotebook();
    expect(await take(desk, { name: "b.changes", bytes: bomb.bytes })).toMatchObject({
      files: [{ became: "refused", refused: [{ problem: { key: "problemSharedLarge" } }] }],
    });
    await expect(decodeChanges(new Uint8Array(2 ** 21))).resolves.toBeUndefined();
  });
});
