// What a screen left as it closed is stored by the next one, unless another went on from there meanwhile.
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { database } from "@/entrypoints/desk/database.ts";
import { hasLastTexts, leaving } from "@/entrypoints/desk/work/last-texts.ts";
import { takeLeft } from "@/entrypoints/desk/work/take-left.ts";
import { looseDraft, undecided } from "@/lib/model/index.ts";
import { changeNote } from "@/lib/notebook/notes.ts";
import { aConference, aNote, aSource, aTalk, put } from "../../rows.ts";

const key = "wrapup-last-texts";
const before = "2026-05-10T08:00:00.000Z";
/** The rows were changed at 09:00. */
const leftAt = "2026-05-10T09:30:00.000Z";

afterEach(() => localStorage.removeItem(key));

async function take(...left: object[]) {
  localStorage.setItem(key, JSON.stringify(left));
  await takeLeft(key);
}

const startsSail = { begins: "conference", id: "sail", facts: { name: "Sail Summit" }, leftAt };

test("a screen that closes leaves what is on its way, beside what another one left, and nothing that is stored", async () => {
  const left = () => JSON.parse(localStorage.getItem(key) ?? "[]").map(({ fields }: { fields: object }) => fields);
  const text = (markdown: string) => ({ table: "notes" as const, id: "one", fields: { markdown } });
  dispatchEvent(new Event("pagehide"));
  expect(hasLastTexts()).toBe(false);
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = leaving(text("Tighter."), () => promise);
  dispatchEvent(new Event("pagehide"));
  expect(left()).toEqual([{ markdown: "Tighter." }]);
  resolve();
  await first;
  const failing = leaving(text("Loose."), async () => {
    dispatchEvent(new Event("pagehide"));
    throw new Error("It is full.");
  });
  await expect(failing).rejects.toThrow("It is full.");
  dispatchEvent(new Event("pagehide"));
  expect(left()).toEqual([{ markdown: "Tighter." }, { markdown: "Loose." }]);
});

test("a row's newest fields are stored, and wait no longer", async () => {
  await put({ notes: [aNote({ id: "one" })], talks: [aTalk({ id: "knots" })] });
  await take(
    { table: "notes", id: "one", fields: { markdown: "Tighter." }, leftAt },
    { table: "talks", id: "knots", fields: { title: "Hitches" }, leftAt },
  );
  expect(await database.notes.get("one")).toMatchObject({ markdown: "Tighter.", order: 1 });
  expect(await database.talks.get("knots")).toMatchObject({ title: "Hitches" });
  expect(hasLastTexts()).toBe(false);
});

test("what is for a conference that may only be read by now waits, and keeps nothing else from its place", async () => {
  const team = { server: "wss://lamps.example", room: "a".repeat(32), token: "t", author: "Ada", access: "read" };
  await put({
    conferences: [aConference({ id: "harbour" }), aConference({ id: "sail" })],
    talks: [aTalk({ id: "knots" }), aTalk({ id: "wind", conferenceId: "sail" })],
    notes: [aNote({ id: "one", talkId: "knots" }), aNote({ id: "two", talkId: "wind" })],
    shares: [{ conferenceId: "sail", isSeeded: true, team }],
  });
  const locked = [
    { table: "notes", id: "two", fields: { markdown: "Wind." }, leftAt },
    { table: "talks", id: "wind", fields: { title: "Gusts" }, leftAt },
    { begins: "topic", id: "new", title: "Calm", conferenceId: "sail", leftAt },
  ];
  await take(...locked, { table: "notes", id: "one", fields: { markdown: "Tighter." }, leftAt });
  expect(await database.notes.get("one")).toMatchObject({ markdown: "Tighter." });
  expect(JSON.parse(localStorage.getItem(key) ?? "[]")).toEqual(locked);
  await database.shares.clear();
  await takeLeft(key);
  expect(await database.notes.get("two")).toMatchObject({ markdown: "Wind." });
  expect(await database.talks.bulkGet(["wind", "new"])).toMatchObject([{ title: "Gusts" }, { title: "Calm" }]);
  expect(hasLastTexts()).toBe(false);
});

test.each([
  ["as old as what was left", "2026-05-10T09:00:00.000Z", "Tighter."],
  ["newer", before, "Tight."],
])("a row that is %s", async (_, at, markdown) => {
  await put({ notes: [aNote({ id: "one" })] });
  await take({ table: "notes", id: "one", fields: { markdown: "Tighter." }, leftAt: at });
  expect(await database.notes.get("one")).toMatchObject({ markdown });
});

test("what is left after the clock was set back is no older than what was written before", async () => {
  await put({ notes: [aNote({ id: "one" })] });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2126, 4, 5) });
  onTestFinished(() => void vi.useRealTimers());
  await changeNote(database, "one", { markdown: "Tighter." });
  vi.setSystemTime(Date.UTC(2126, 4, 4));
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = leaving({ table: "notes", id: "one", fields: { markdown: "Tighter yet." } }, () => promise);
  dispatchEvent(new Event("pagehide"));
  resolve();
  await work;
  await takeLeft(key);
  expect(await database.notes.get("one")).toMatchObject({ markdown: "Tighter yet." });
});

test("several texts of one row are all stored: none of them outdates the next", async () => {
  await put({ talks: [aTalk({ id: "knots" })] });
  await take(
    { table: "talks", id: "knots", fields: { title: "Hitches" }, leftAt },
    { table: "talks", id: "knots", fields: { abstract: "Ropes." }, leftAt },
  );
  expect(await database.talks.get("knots")).toMatchObject({ title: "Hitches", abstract: "Ropes." });
});

describe("a draft", () => {
  const fields = { markdown: "Bow", caret: 3, place: { kind: "talk" } };
  const draft = { table: "drafts", id: "knots", fields, leftAt };

  test("without a row gets one", async () => {
    await put({ talks: [aTalk({ id: "knots" })] });
    await take(draft);
    expect(await database.drafts.get("knots")).toMatchObject(fields);
  });

  test("of no talk gets one, too", async () => {
    await take({ ...draft, id: looseDraft });
    expect(await database.drafts.get(looseDraft)).toMatchObject(fields);
  });

  test("of a talk that is not there is none", async () => {
    await take(draft);
    expect(await database.drafts.get("knots")).toBeUndefined();
    expect(hasLastTexts()).toBe(false);
  });

  test("with a row changes it", async () => {
    const row = { id: "knots", createdAt: before, updatedAt: before, markdown: "B", caret: 1, place: { kind: "talk" } };
    await put({ talks: [aTalk({ id: "knots" })], drafts: [row] });
    await take(draft);
    expect(await database.drafts.get("knots")).toMatchObject({ ...fields, createdAt: before });
  });
});

describe("a topic", () => {
  const topic = { begins: "topic", id: "ropes", title: "Ropes", conferenceId: "harbour", leftAt };

  test("that was to begin is there, and what was typed about it", async () => {
    await take({ table: "talks", id: "ropes", fields: { title: "Ropes!" }, leftAt }, topic);
    expect(await database.talks.get("ropes")).toMatchObject({ title: "Ropes!", conferenceId: "harbour" });
  });

  test("that reached the disk before its screen heard of it stays as it is", async () => {
    await put({ talks: [aTalk({ id: "ropes", title: "Ropes, edited" })] });
    await take(topic);
    expect((await database.talks.toArray()).map(({ title }) => title)).toEqual(["Ropes, edited"]);
  });
});

describe("a conference", () => {
  test("that was to begin is there with its post, and takes the talk on screen along", async () => {
    await put({ talks: [aTalk({ id: "knots", conferenceId: undecided })], sources: [aSource({ id: "page" })] });
    await take({ ...startsSail, talkId: "knots" });
    expect(await database.conferences.get("sail")).toMatchObject({ name: "Sail Summit" });
    expect(await database.posts.toArray()).toMatchObject([{ conferenceId: "sail" }]);
    expect(await database.talks.get("knots")).toMatchObject({ conferenceId: "sail" });
  });

  test("that is there already begins no second time", async () => {
    await put({ conferences: [aConference({ id: "sail", name: "Sail" })], talks: [aTalk({ id: "knots" })] });
    await take({ ...startsSail, talkId: "knots" });
    expect((await database.conferences.toArray()).map(({ name }) => name)).toEqual(["Sail"]);
    expect(await database.posts.count()).toBe(0);
    expect(await database.talks.get("knots")).toMatchObject({ conferenceId: "harbour" });
  });

  test.each<[string, object]>([
    ["lies in the bin", { deletedAt: before }],
    ["was changed since", { updatedAt: "2026-05-10T10:00:00.000Z" }],
  ])("leaves the talk where it is that %s", async (_, fields) => {
    await put({ talks: [aTalk({ id: "knots", ...fields })] });
    await take({ ...startsSail, talkId: "knots" });
    expect(await database.conferences.count()).toBe(1);
    expect(await database.talks.get("knots")).toMatchObject({ conferenceId: "harbour" });
  });

  test("begins without a talk where none was on screen, or it is gone", async () => {
    await take(startsSail, { ...startsSail, id: "rope", talkId: "gone" });
    expect(await database.conferences.count()).toBe(2);
  });
});

test("nothing is stored where one of them cannot be, and all of it waits", async () => {
  await put({ notes: [aNote({ id: "one" })] });
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  database.talks.hook("creating", refuse);
  const all = [
    { table: "notes", id: "one", fields: { markdown: "Tighter." }, leftAt },
    { begins: "topic", id: "ropes", title: "Ropes", conferenceId: "harbour", leftAt },
  ];
  await expect(take(...all)).rejects.toThrow();
  database.talks.hook("creating").unsubscribe(refuse);
  expect(await database.notes.get("one")).toMatchObject({ markdown: "Tight." });
  expect(JSON.parse(localStorage.getItem(key) ?? "")).toEqual(all);
});

test("what another screen leaves meanwhile waits for the next time", async () => {
  await put({ notes: [aNote({ id: "one" })] });
  const later = { table: "notes", id: "one", fields: { markdown: "Tightest." }, leftAt };
  const first = { table: "notes", id: "one", fields: { markdown: "Tighter." }, leftAt };
  const taking = take(first);
  localStorage.setItem(key, JSON.stringify([first, later]));
  await taking;
  expect(JSON.parse(localStorage.getItem(key) ?? "")).toEqual([later]);
});
