// Sharing with real rows: what screens write is marked, goes into the document, and what comes is in the rows; all in one transaction.
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { CapturedSource, Id, ScheduledTalk } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { changeConference, chooseConference } from "@/lib/notebook/change-conference.ts";
import { binConference, restoreConference } from "@/lib/notebook/conference-bin.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { fileTalk, joinTalks } from "@/lib/notebook/join.ts";
import { addNote, binNote, changeNote } from "@/lib/notebook/notes.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { countWaiting, listWaiting } from "@/lib/notebook/shares.ts";
import { addSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";
import { addTalk, changeTalk } from "@/lib/notebook/talks.ts";
import { exchange } from "@/lib/share/exchange.ts";
import { joinSamePages } from "@/lib/share/same-pages.ts";
import { firstSeed } from "@/lib/share/splice.ts";
import { openNotebook } from "./notebooks.ts";

const clock = { date: "2026-05-10T07:58:00", timeZone: "Asia/Tokyo" };
const wholeTalk = { kind: "talk" } as const;
const page: CapturedSource = {
  url: "https://decks.example/ada/oil",
  site: "Decks",
  kind: "deck",
  title: "Oil",
  authors: [{ name: "Ada" }],
  slides: [{ number: 1, text: "Oil" }],
  provenance: { title: "dom" },
};

/** Ann's notebook: a conference with a captured talk and a note, shared. */
async function annsNotebook() {
  const ann = openNotebook();
  const conferenceId = await startConference(ann, { name: "LampKaigi" }, clock);
  const { talkId } = await storeCapture(ann, page, conferenceId);
  const noteId = await addNote(ann, { talkId, place: wholeTalk, markdown: "Trim the wick to 40 percent" });
  await ann.shares.put({ conferenceId, isSeeded: false });
  await exchange(ann, conferenceId);
  return { ann, conferenceId, talkId, noteId };
}

/** All of a document, as it would travel. */
async function stateOf(database: NotebookDatabase, conferenceId: Id): Promise<Uint8Array> {
  const { held } = await exchange(database, conferenceId);
  return held.document.encode();
}

async function settle(conferenceId: Id, ...databases: NotebookDatabase[]): Promise<void> {
  for (let round = 0; round < 3; round++)
    for (const one of databases)
      for (const other of databases)
        if (one !== other) await exchange(one, conferenceId, [await stateOf(other, conferenceId)]);
}

async function benJoins(ann: NotebookDatabase, conferenceId: Id) {
  const ben = openNotebook();
  await ben.shares.put({ conferenceId, isSeeded: false });
  const { brought } = await exchange(ben, conferenceId, [await stateOf(ann, conferenceId)]);
  return { ben, brought };
}

const record = async (database: NotebookDatabase, conferenceId: Id) => {
  const found = await readConferenceRecord(database, conferenceId);
  const bare = <T extends object>(row: T): T => ({ ...row, updatedAt: "", lastUsedAt: "" });
  return (
    found && {
      conference: bare(found.conference),
      post: bare(found.post),
      talks: found.talks.map(({ talk, sources, notes }) => ({
        talk: bare(talk),
        sources: sources.map(bare),
        notes: notes.map(bare),
      })),
    }
  );
};

test("where nothing is shared, nothing is marked", async () => {
  const database = openNotebook();
  const conferenceId = await startConference(database, { name: "LampKaigi" }, clock);
  await addTalk(database, conferenceId, { title: "Oil" });
  expect(await database.waiting.count()).toBe(0);
});

test("who joins has conference, post, talks, pages and notes, and is told how many", async () => {
  const { ann, conferenceId } = await annsNotebook();
  const { ben, brought } = await benJoins(ann, conferenceId);
  expect(brought).toEqual({ added: 5, changed: 0, binned: 0, talks: 1, notes: 1 });
  expect(await record(ben, conferenceId)).toEqual(await record(ann, conferenceId));
  expect(await ben.addresses.toArray()).toEqual(await ann.addresses.toArray());
});

test("what screens write is marked with it, and is there after the exchange", async () => {
  const { ann, conferenceId, talkId, noteId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  const other = await startConference(ann, { name: "Another" }, clock);
  await addTalk(ann, other, { title: "Of no concern" });
  expect(await ann.waiting.count()).toBe(0);
  await changeNote(ann, noteId, { markdown: "First, trim the wick to 40 percent" });
  await changeTalk(ann, talkId, { tags: ["oil"], mark: "highlight" });
  expect((await ann.waiting.toArray()).map(({ table }) => table)).toEqual(["notes", "talks"]);
  await changeNote(ben, noteId, { markdown: "Trim the wick to 40 percent, says Ada" });
  await addTalk(ben, conferenceId, { title: "Hallway" });
  await settle(conferenceId, ann, ben);
  expect(await ann.waiting.count()).toBe(0);
  expect((await ann.notes.get(noteId))?.markdown).toBe("First, trim the wick to 40 percent, says Ada");
  expect(await record(ben, conferenceId)).toEqual(await record(ann, conferenceId));
  expect((await record(ann, conferenceId))?.talks.map(({ talk }) => [talk.title, talk.mark])).toEqual([
    ["Oil", "highlight"],
    ["Hallway", "mention"],
  ]);
  expect(await ben.talks.where({ conferenceId: other }).count()).toBe(0);
});

test("a conference that is renamed, and nothing else with it, has its new name on the other machine too", async () => {
  const { ann, conferenceId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  await changeConference(ann, conferenceId, { name: "LampKaigi 2026" });
  expect((await ann.waiting.toArray()).map(({ table, id }) => [table, id])).toEqual([["conferences", conferenceId]]);
  await settle(conferenceId, ann, ben);
  expect((await ben.conferences.get(conferenceId))?.name).toBe("LampKaigi 2026");
});

test("what waits is told of each conference by itself, and counted of those that a team shares", async () => {
  const { ann, conferenceId, talkId } = await annsNotebook();
  const other = await startConference(ann, { name: "Another" }, clock);
  await ann.shares.put({ conferenceId: other, isSeeded: false });
  await exchange(ann, other);
  await changeTalk(ann, talkId, { tags: ["oil"] });
  await changeConference(ann, other, { name: "The other one" });
  expect((await listWaiting(ann, conferenceId)).map(({ table, id }) => [table, id])).toEqual([["talks", talkId]]);
  expect((await listWaiting(ann, other)).map(({ table, id }) => [table, id])).toEqual([["conferences", other]]);
  const count = async () => [
    await countWaiting(ann),
    await countWaiting(ann, conferenceId),
    await countWaiting(ann, other),
  ];
  expect(await count()).toEqual([0, 0, 0]);
  const team = {
    server: "wss://lamps.example",
    room: "0".repeat(32),
    token: "t",
    access: "write",
    author: "Ann",
  } as const;
  for (const id of [conferenceId, other]) await ann.shares.update(id, { team });
  expect(await count()).toEqual([2, 1, 1]);
  // One's exchange takes nothing away that the other one waits with.
  await exchange(ann, conferenceId);
  expect(await count()).toEqual([1, 0, 1]);
});

/** A line of a schedule as a backup has it: the same wherever it is restored. */
const line = (conferenceId: Id, id: string): ScheduledTalk => ({
  id,
  conferenceId,
  createdAt: "2026-05-01T10:00:00.000Z",
  updatedAt: "2026-05-01T10:00:00.000Z",
  slot: { guid: id, start: "2026-05-04T10:00:00+02:00" },
  title: `Line ${id}`,
  speakers: [],
  links: [],
  isBreak: false,
});

describe("a schedule", () => {
  const titles = async (database: NotebookDatabase) =>
    (await database.scheduledTalks.toArray()).map(({ title }) => title);
  const bringIn = (database: NotebookDatabase, ...lines: ScheduledTalk[]) =>
    write(database, (writer) => writer.putAll("scheduledTalks", lines));

  test("goes along with what is there at the beginning", async () => {
    const ann = openNotebook();
    const conferenceId = await startConference(ann, { name: "LampKaigi" }, clock);
    await bringIn(ann, line(conferenceId, "l1"), line(conferenceId, "l2"));
    await ann.shares.put({ conferenceId, isSeeded: false });
    await exchange(ann, conferenceId);
    const { ben } = await benJoins(ann, conferenceId);
    expect(await titles(ben)).toEqual(["Line l1", "Line l2"]);
  });

  test("goes along when it is brought in later, and is the same twice where both have done so", async () => {
    const { ann, conferenceId } = await annsNotebook();
    const { ben } = await benJoins(ann, conferenceId);
    await settle(conferenceId, ann, ben);
    for (const one of [ann, ben]) await bringIn(one, line(conferenceId, "l1"), line(conferenceId, "l2"));
    const before = await stateOf(ann, conferenceId);
    expect((await exchange(ann, conferenceId, [await stateOf(ben, conferenceId)])).brought.changed).toBe(0);
    expect((await stateOf(ann, conferenceId)).length).toBe(before.length);
    await bringIn(ben, { ...line(conferenceId, "l1"), title: "Another title" });
    await settle(conferenceId, ann, ben);
    expect(await titles(ann)).toEqual(["Another title", "Line l2"]);
  });
});

test("a talk that both restore from one backup is there once, and adds nothing the second time", async () => {
  const { ann, conferenceId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  await settle(conferenceId, ann, ben);
  const dates = { createdAt: "2026-05-01T10:00:00.000Z", updatedAt: "2026-05-01T10:00:00.000Z" };
  const rows: Record<"talks" | "notes", Fields> = {
    talks: { ...dates, id: "b1", conferenceId, title: "Wick", speakers: [], mark: "mention", tags: ["oil"], order: 9 },
    notes: { ...dates, id: "b2", talkId: "b1", place: wholeTalk, markdown: "It burns.", order: 1 },
  };
  for (const one of [ann, ben])
    await write(one, async (writer) => {
      await writer.putAll("talks", [rows.talks] as never[]);
      await writer.putAll("notes", [rows.notes] as never[]);
    });
  const before = await stateOf(ann, conferenceId);
  await exchange(ann, conferenceId, [await stateOf(ben, conferenceId)]);
  expect((await stateOf(ann, conferenceId)).length).toBe(before.length);
  await settle(conferenceId, ann, ben);
  for (const one of [ann, ben]) expect((await one.notes.get("b2"))?.markdown).toBe("It burns.");
});

test("a change goes out alone: neither the talk's notes nor other rows with it", async () => {
  const { ann, conferenceId, talkId, noteId } = await annsNotebook();
  await changeNote(ann, noteId, { markdown: "Trim the wick. ".repeat(200) });
  await write(ann, (writer) => writer.putAll("scheduledTalks", [line(conferenceId, "l1")]));
  await exchange(ann, conferenceId);
  const sent = async () => new TextDecoder("latin1").decode((await exchange(ann, conferenceId)).own);
  await changeTalk(ann, talkId, { mark: "highlight" });
  const [change, words] = [
    await sent(),
    await changeNote(ann, noteId, { markdown: `${"Trim the wick. ".repeat(200)}Daily.` }).then(sent),
  ];
  expect(change).toContain("highlight");
  expect(words).toContain("Daily.");
  for (const one of [change, words]) {
    expect(one.length).toBeLessThan(150);
    // Nor what the document is of.
    expect(one).not.toContain("version");
  }
});

test("what a person adds stands in the document in their own name, not in a seed's", async () => {
  const { ann, conferenceId, talkId } = await annsNotebook();
  await addNote(ann, { talkId, place: wholeTalk, markdown: "One more" });
  const { own = new Uint8Array() } = await exchange(ann, conferenceId);
  const clients = Y.decodeUpdate(own).structs.map(({ id }) => id.client);
  expect(clients.length).toBeGreaterThan(0);
  expect(clients.filter((client) => client >= firstSeed)).toEqual([]);
});

test("the document's beginning says nothing twice", async () => {
  const { ann, conferenceId } = await annsNotebook();
  expect([...Y.decodeUpdate(await stateOf(ann, conferenceId)).ds.clients.keys()]).toEqual([]);
});

test("what was made and put into the bin between two exchanges is not told", async () => {
  const { ann, conferenceId } = await annsNotebook();
  await binTalk(ann, await addTalk(ann, conferenceId, { title: "By mistake" }));
  await write(ann, (writer) =>
    writer.putAll("scheduledTalks", [{ ...line(conferenceId, "l1"), deletedAt: "2026-05-02T10:00:00.000Z" }]),
  );
  expect((await exchange(ann, conferenceId)).own).toBeUndefined();
});

test("a talk that is filed under another conference goes to the other one's bin, with its page and its notes", async () => {
  const { ann, conferenceId, talkId, noteId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  const other = await startConference(ann, { name: "Another" }, clock);
  await fileTalk(ann, talkId, other);
  await settle(conferenceId, ann, ben);
  expect((await ben.talks.get(talkId))?.deletedAt).toBeDefined();
  expect((await ben.sources.toArray()).map(({ deletedAt }) => deletedAt !== undefined)).toEqual([true]);
  expect(await ann.talks.get(talkId)).toMatchObject({ conferenceId: other });
  expect((await ann.notes.get(noteId))?.deletedAt).toBeUndefined();
  await changeTalk(ann, talkId, { title: "Of no concern" });
  await settle(conferenceId, ann, ben);
  expect((await ben.talks.get(talkId))?.title).toBe("Oil");
});

test("where a post is already, no other one comes beside it", async () => {
  const { ann, conferenceId } = await annsNotebook();
  const ben = openNotebook();
  const own = await ann.posts.get({ conferenceId });
  await ben.posts.add({ ...own, id: "bens", title: "Ben’s post" } as never);
  await ben.shares.put({ conferenceId, isSeeded: false });
  await exchange(ben, conferenceId, [await stateOf(ann, conferenceId)]);
  expect((await ben.posts.toArray()).map(({ title }) => title)).toEqual(["Ben’s post"]);
  expect(await ben.talks.count()).toBe(1);
});

test("a conference that lies in the bin here is exchanged with nobody: its pages stay with the others", async () => {
  const { ann, conferenceId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  const team = { server: "wss://lamps.example", room: "0".repeat(32), token: "t", access: "write" } as const;
  await ann.shares.update(conferenceId, { team: { ...team, author: "Ann" } });
  await binConference(ann, conferenceId);
  await expect(exchange(ann, conferenceId)).rejects.toMatchObject({ key: "problemSharedBinned" });
  // Nothing is connected for it, nor said to wait.
  expect(await countWaiting(ann)).toBe(0);
  await addNote(ben, { talkId: await addTalk(ben, conferenceId, { title: "Wicks" }), place: wholeTalk, markdown: "" });
  await restoreConference(ann, conferenceId);
  await settle(conferenceId, ann, ben);
  expect((await record(ben, conferenceId))?.talks.map(({ sources }) => sources.length)).toEqual([1, 0]);
  expect(await record(ann, conferenceId)).toEqual(await record(ben, conferenceId));
});

test("what was taken in before changes nothing", async () => {
  const { ann, conferenceId, noteId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  await changeNote(ann, noteId, { markdown: "Twice" });
  const state = await stateOf(ann, conferenceId);
  expect((await exchange(ben, conferenceId, [state])).brought.changed).toBe(1);
  const rows = await ben.notes.toArray();
  const kept = await ben.sharedUpdates.count();
  const again = await exchange(ben, conferenceId, [state]);
  expect(again.brought).toEqual({ added: 0, changed: 0, binned: 0, talks: 0, notes: 0 });
  expect(again.own).toBeUndefined();
  expect(await ben.notes.toArray()).toEqual(rows);
  expect(await ben.sharedUpdates.count()).toBe(kept);
});

test("an undone talk is in the other one's bin, a note deleted there and edited here is back", async () => {
  const { ann, conferenceId, talkId, noteId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  const journal = await binTalk(ann, talkId);
  await settle(conferenceId, ann, ben);
  expect((await ben.talks.get(talkId))?.deletedAt).toBeDefined();
  expect((await ben.sources.toArray())[0]?.deletedAt).toBeDefined();
  await takeBack(ann, journal);
  await settle(conferenceId, ann, ben);
  expect((await ben.talks.get(talkId))?.deletedAt).toBeUndefined();
  await binNote(ann, noteId);
  await changeNote(ben, noteId, { markdown: "Kept" });
  await settle(conferenceId, ann, ben);
  expect(await ann.notes.get(noteId)).toMatchObject({ markdown: "Kept" });
  expect((await ann.notes.get(noteId))?.deletedAt).toBeUndefined();
});

test("talks are joined here while a note is added there to the one that goes: the note is on screen", async () => {
  const { ann, conferenceId, talkId } = await annsNotebook();
  const second = await addTalk(ann, conferenceId, { title: "Oil, the film" });
  const { ben } = await benJoins(ann, conferenceId);
  await joinTalks(ann, talkId, second);
  await addNote(ben, { talkId: second, place: wholeTalk, markdown: "Asked about the oil." });
  await settle(conferenceId, ann, ben);
  const texts = (await record(ann, conferenceId))?.talks.flatMap(({ notes }) => notes.map(({ markdown }) => markdown));
  expect(texts).toEqual(["Trim the wick to 40 percent", "Asked about the oil."]);
  expect(await record(ben, conferenceId)).toEqual(await record(ann, conferenceId));
});

test("a write that fails leaves neither rows nor a part of the document", async () => {
  const { ann, conferenceId, noteId } = await annsNotebook();
  await changeNote(ann, noteId, { markdown: "Not sent yet" });
  const before = [await ann.notes.toArray(), await ann.sharedUpdates.count(), await ann.waiting.count()];
  await expect(exchange(ann, conferenceId, [new Uint8Array([9, 9, 9])])).rejects.toThrow("problemSharedDamaged");
  expect([await ann.notes.toArray(), await ann.sharedUpdates.count(), await ann.waiting.count()]).toEqual(before);
  await exchange(ann, conferenceId);
  expect(await ann.waiting.count()).toBe(0);
});

test("many exchanges leave few parts of the document", async () => {
  const { ann, conferenceId, noteId } = await annsNotebook();
  let held: Awaited<ReturnType<typeof exchange>>["held"] | undefined;
  for (let count = 0; count < 220; count++) {
    await changeNote(ann, noteId, { markdown: `Trimmed ${count} times` });
    held = (await exchange(ann, conferenceId, [], held)).held;
  }
  expect(await ann.sharedUpdates.count()).toBeLessThan(60);
  const { ben } = await benJoins(ann, conferenceId);
  expect((await ben.notes.get(noteId))?.markdown).toBe("Trimmed 219 times");
});

describe("a peer of ill will", () => {
  test("reaches no other conference of the notebook", async () => {
    const { ann, conferenceId } = await annsNotebook();
    const own = await startConference(ann, { name: "Private" }, clock);
    const talkId = await addTalk(ann, own, { title: "Secret" });
    const noteId = await addNote(ann, { talkId, place: wholeTalk, markdown: "Mine" });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await stateOf(ann, conferenceId));
    const fields = doc.getMap("fields");
    for (const [key, value] of [...fields.entries()]) {
      const [table, , field] = key.split("/");
      if (table === "talks") fields.set(`talks/${talkId}/${field}`, value);
      if (table === "notes") fields.set(`notes/${noteId}/${field}`, value);
      if (table === "conferences") fields.set(`conferences/${own}/${field}`, "Taken");
    }
    fields.set(`notes/stray/createdAt`, "2026-05-01T10:00:00.000Z");
    fields.set(`notes/stray/talkId`, talkId);
    fields.set(`notes/stray/place`, wholeTalk);
    fields.set(`notes/stray/order`, 1);
    const before = await record(ann, own);
    await exchange(ann, conferenceId, [Y.encodeStateAsUpdate(doc)]);
    expect(await record(ann, own)).toEqual(before);
    expect(await ann.notes.get("stray")).toBeUndefined();
  });

  test("cannot make a post's texts run", async () => {
    const { ann, conferenceId } = await annsNotebook();
    const { ben } = await benJoins(ann, conferenceId);
    const post = await ben.posts.get({ conferenceId });
    await changePost(ben, post?.id ?? "", { liveCode: "hexo", closing: "Bye." });
    await settle(conferenceId, ann, ben);
    expect(await ann.posts.get({ conferenceId })).toMatchObject({ closing: "Bye." });
    expect((await ann.posts.get({ conferenceId }))?.liveCode).toBeUndefined();
    expect((await ben.posts.get({ conferenceId }))?.liveCode).toBe("hexo");
  });
});

test("who was invited to read can write nothing, and is told so", async () => {
  const { ann, conferenceId, noteId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  const team = {
    server: "wss://lamps.example",
    room: "0".repeat(32),
    token: "t",
    access: "read",
    author: "Ben",
  } as const;
  await ben.shares.update(conferenceId, { team });
  await expect(changeNote(ben, noteId, { markdown: "Not mine" })).rejects.toThrow("problemSharedReadOnly");
  expect((await ben.notes.get(noteId))?.markdown).toBe("Trim the wick to 40 percent");
  // Choosing where captures go stays on this machine, and writes nothing that others see.
  await chooseConference(ben, conferenceId);
  await startConference(ben, { name: "My own" }, clock);
  await changeNote(ann, noteId, { markdown: "Hers" });
  await exchange(ben, conferenceId, [await stateOf(ann, conferenceId)]);
  expect((await ben.notes.get(noteId))?.markdown).toBe("Hers");
});

test("in a team, each note says whose it is", async () => {
  const { ann, conferenceId, talkId, noteId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  const team = { server: "wss://lamps.example", room: "0".repeat(32), token: "t", access: "write" } as const;
  await ann.shares.update(conferenceId, { team: { ...team, author: "Ann" } });
  await ben.shares.update(conferenceId, { team: { ...team, author: "Ben" } });
  const bens = await addNote(ben, { talkId, place: wholeTalk, markdown: "From Ben" });
  await changeNote(ann, noteId, { markdown: "From Ann" });
  await settle(conferenceId, ann, ben);
  for (const one of [ann, ben]) {
    expect((await one.notes.get(bens))?.author).toBe("Ben");
    expect((await one.notes.get(noteId))?.author).toBe("Ann");
  }
});

test("in a team, a note says which other one has changed its words last", async () => {
  const { ann, conferenceId, noteId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  const team = { server: "wss://lamps.example", room: "0".repeat(32), token: "t", access: "write" } as const;
  await ann.shares.update(conferenceId, { team: { ...team, author: "Ann" } });
  await ben.shares.update(conferenceId, { team: { ...team, author: "Ben" } });
  const saysChangedBy = async (who: string | undefined) => {
    await settle(conferenceId, ann, ben);
    for (const one of [ann, ben]) expect(await one.notes.get(noteId)).toMatchObject({ author: "Ann", changedBy: who });
  };
  await changeNote(ann, noteId, { markdown: "From Ann" });
  await settle(conferenceId, ann, ben);
  expect((await ben.notes.get(noteId))?.changedBy).toBeUndefined();
  await changeNote(ben, noteId, { place: { kind: "slide", number: 7 } });
  await settle(conferenceId, ann, ben);
  expect((await ann.notes.get(noteId))?.changedBy).toBeUndefined();
  await changeNote(ben, noteId, { markdown: "From Ann, says Ben" });
  await saysChangedBy("Ben");
  // What is not hers is not claimed by whoever only passes it on.
  await changeNote(ann, noteId, { place: { kind: "slide", number: 8 } });
  await saysChangedBy("Ben");
  await changeNote(ann, noteId, { markdown: "From Ann once more" });
  await settle(conferenceId, ann, ben);
  for (const one of [ann, ben]) expect((await one.notes.get(noteId))?.changedBy).toBeUndefined();
});

test("an exchange tells in which notes others have changed words", async () => {
  const { ann, conferenceId, noteId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  await changeNote(ann, noteId, { markdown: "Other words" });
  const first = await exchange(ben, conferenceId, [await stateOf(ann, conferenceId)]);
  expect(first.reworded).toEqual([noteId]);
  await changeNote(ann, noteId, { place: { kind: "slide", number: 7 } });
  const second = await exchange(ben, conferenceId, [await stateOf(ann, conferenceId)]);
  expect(second.brought.changed).toBe(1);
  expect(second.reworded).toEqual([]);
  await changeNote(ben, noteId, { markdown: "One’s own words" });
  expect((await exchange(ben, conferenceId)).reworded).toEqual([]);
});

test("an exchange tells which pages have come, and of nothing else", async () => {
  const { ann, conferenceId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  const video: CapturedSource = { ...page, url: "https://films.example/oil", kind: "video", title: "The oil" };
  const { talkId } = await storeCapture(ann, video, conferenceId);
  const noteId = await addNote(ann, { talkId, place: wholeTalk, markdown: "Cold." });
  const sources = await ann.sources.where({ talkId }).primaryKeys();
  const first = await exchange(ben, conferenceId, [await stateOf(ann, conferenceId)]);
  expect(first.newSources).toEqual(sources);
  await changeNote(ann, noteId, { markdown: "Cold oil." });
  const second = await exchange(ben, conferenceId, [await stateOf(ann, conferenceId)]);
  expect(second.newSources).toEqual([]);
});

describe("a page that two have captured, each for themselves", () => {
  const video: CapturedSource = { ...page, url: "https://films.example/wick", kind: "video", title: "The wick" };

  /** What a connection does with what has come. */
  async function take(database: NotebookDatabase, conferenceId: Id, ...from: NotebookDatabase[]) {
    const states = await Promise.all(from.map((one) => stateOf(one, conferenceId)));
    const { newSources } = await exchange(database, conferenceId, states);
    const joined = await joinSamePages(database, conferenceId, newSources);
    await exchange(database, conferenceId);
    return joined;
  }

  async function capture(database: NotebookDatabase, conferenceId: Id, note: string, tag: string): Promise<Id> {
    const { talkId } = await storeCapture(database, video, conferenceId);
    await addNote(database, { talkId, place: wholeTalk, markdown: note });
    await changeTalk(database, talkId, { tags: [tag] });
    return talkId;
  }

  async function bothCapture() {
    const { ann, conferenceId } = await annsNotebook();
    const { ben } = await benJoins(ann, conferenceId);
    const talks = [
      await capture(ann, conferenceId, "Ann on the wick", "wick"),
      await capture(ben, conferenceId, "Ben on the wick", "lamp"),
    ];
    return { ann, ben, conferenceId, talks };
  }

  const liveTalks = async (database: NotebookDatabase, conferenceId: Id) =>
    (await readConferenceRecord(database, conferenceId))?.talks.filter(({ talk }) => talk.title === "The wick") ?? [];

  test("is one talk on both, with what both have written, whoever hears of the other first", async () => {
    const { ann, ben, conferenceId } = await bothCapture();
    expect(await take(ben, conferenceId, ann)).toMatchObject([{ title: "The wick" }]);
    await take(ann, conferenceId, ben);
    await settle(conferenceId, ann, ben);
    expect(await record(ben, conferenceId)).toEqual(await record(ann, conferenceId));
    const [talk, ...others] = await liveTalks(ann, conferenceId);
    expect(others).toEqual([]);
    expect(talk?.sources).toHaveLength(1);
    expect(talk?.notes.map(({ markdown }) => markdown).sort()).toEqual(["Ann on the wick", "Ben on the wick"]);
    expect(talk?.talk.tags.toSorted()).toEqual(["lamp", "wick"]);
  });

  test("is the same when both hear of the other at once", async () => {
    const { ann, ben, conferenceId } = await bothCapture();
    const [fromAnn, fromBen] = [await stateOf(ann, conferenceId), await stateOf(ben, conferenceId)];
    for (const [database, state] of [
      [ann, fromBen],
      [ben, fromAnn],
    ] as const) {
      const { newSources } = await exchange(database, conferenceId, [state]);
      expect(await joinSamePages(database, conferenceId, newSources)).toHaveLength(1);
    }
    await settle(conferenceId, ann, ben);
    expect(await record(ben, conferenceId)).toEqual(await record(ann, conferenceId));
    const talks = await liveTalks(ann, conferenceId);
    expect(talks.map(({ sources, notes }) => [sources.length, notes.length])).toEqual([[1, 2]]);
  });

  test("leads to one join however many pages two talks have in common, and to none without a new page", async () => {
    const { ann, ben, conferenceId } = await bothCapture();
    const other = { ...video, url: "https://films.example/wick-2", title: "The wick, part two" };
    for (const one of [ann, ben]) {
      const [talk] = await liveTalks(one, conferenceId);
      await addSource(one, talk?.talk.id ?? "", other);
    }
    expect(await joinSamePages(ben, conferenceId, [])).toEqual([]);
    expect(await take(ben, conferenceId, ann)).toHaveLength(1);
    expect(await liveTalks(ben, conferenceId)).toHaveLength(1);
    const { newSources } = await exchange(ben, conferenceId, [await stateOf(ann, conferenceId)]);
    expect(newSources).toEqual([]);
  });

  test("is in the talk that was there first", async () => {
    const { ann, ben, conferenceId, talks } = await bothCapture();
    const [first = ""] = talks;
    await take(ben, conferenceId, ann);
    expect((await liveTalks(ben, conferenceId)).map(({ talk }) => talk.id)).toEqual([first]);
  });

  test("is two again when one takes it back, and stays so", async () => {
    const { ann, ben, conferenceId } = await bothCapture();
    const [joined] = await take(ben, conferenceId, ann);
    await take(ann, conferenceId, ben);
    await takeBack(ben, joined?.undo ?? []);
    expect(await take(ann, conferenceId, ben)).toEqual([]);
    expect(await take(ben, conferenceId, ann)).toEqual([]);
    await settle(conferenceId, ann, ben);
    expect(await record(ben, conferenceId)).toEqual(await record(ann, conferenceId));
    const talks = await liveTalks(ann, conferenceId);
    expect(talks.map(({ notes }) => notes.length)).toEqual([1, 1]);
  });

  test("is two where somebody has said so, and another page is none of it", async () => {
    const { ann, ben, conferenceId, talks } = await bothCapture();
    await changeTalk(ann, talks[0] ?? "", { apartFrom: [talks[1] ?? ""] });
    await storeCapture(ben, { ...video, url: "https://films.example/oil", title: "The oil" }, conferenceId);
    expect(await take(ben, conferenceId, ann)).toEqual([]);
    expect(await take(ann, conferenceId, ben)).toEqual([]);
    expect(await liveTalks(ann, conferenceId)).toHaveLength(2);
  });
});

test("who has changed a note’s words claims nothing where they only move it later", async () => {
  const { ann, conferenceId, noteId } = await annsNotebook();
  const { ben } = await benJoins(ann, conferenceId);
  const team = { server: "wss://lamps.example", room: "0".repeat(32), token: "t", access: "write" } as const;
  await ann.shares.update(conferenceId, { team: { ...team, author: "Ann" } });
  await ben.shares.update(conferenceId, { team: { ...team, author: "Ben" } });
  await changeNote(ann, noteId, { markdown: "From Ann" });
  let { held } = await exchange(ben, conferenceId, [await stateOf(ann, conferenceId)]);
  // As a connection does, with the document that it holds.
  const exchangeWith = async (...remote: Uint8Array[]) => {
    ({ held } = await exchange(ben, conferenceId, remote, held));
  };
  await changeNote(ben, noteId, { markdown: "From Ann, says Ben" });
  await exchangeWith();
  expect((await ben.notes.get(noteId))?.changedBy).toBe("Ben");
  await exchange(ann, conferenceId, [held.document.encode()]);
  await changeNote(ann, noteId, { markdown: "From Ann once more" });
  await exchangeWith(await stateOf(ann, conferenceId));
  await changeNote(ben, noteId, { place: { kind: "slide", number: 7 } });
  await exchangeWith();
  const note = await ben.notes.get(noteId);
  expect(note).toMatchObject({ author: "Ann", place: { kind: "slide", number: 7 } });
  expect(note?.changedBy).toBeUndefined();
});

test("a talk with notes that lay in the bin before the conference was shared stays there", async () => {
  const ann = openNotebook();
  const own = await startConference(ann, { name: "LampKaigi" }, clock);
  const talkId = await addTalk(ann, own, { title: "Fog" });
  const noteId = await addNote(ann, { talkId, place: wholeTalk, markdown: "Ask about the horn" });
  await binTalk(ann, talkId);
  await ann.shares.put({ conferenceId: own, isSeeded: false });
  await exchange(ann, own);
  const { ben } = await benJoins(ann, own);
  await settle(own, ann, ben);
  expect((await ann.talks.get(talkId))?.deletedAt).toBeDefined();
  expect(await ann.notes.get(noteId)).toMatchObject({ markdown: "Ask about the horn" });
  expect((await record(ben, own))?.talks).toEqual([]);
});
