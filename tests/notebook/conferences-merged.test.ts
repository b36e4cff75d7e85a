// Talks that go along with a conference that is started, and two conferences that become one.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CapturedSource, type Id, undecided } from "@/lib/model/index.ts";
import { readBin, restoreItem } from "@/lib/notebook/bin.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { changeConference } from "@/lib/notebook/change-conference.ts";
import { binConference, restoreConference } from "@/lib/notebook/conference-bin.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { readCurrentConference } from "@/lib/notebook/conferences.ts";
import { mergeConferences } from "@/lib/notebook/merge.ts";
import { addNote, readDraft, saveDraft } from "@/lib/notebook/notes.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { importSchedule } from "@/lib/notebook/schedule/schedule.ts";
import { listScheduled } from "@/lib/notebook/schedule-match.ts";
import { addSource, binSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { findBelonging, startWithTalks, takeAlong } from "@/lib/notebook/take-along.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";
import { listTalks } from "@/lib/notebook/talk-list.ts";
import { addTalk, changeTalk, moveTalk } from "@/lib/notebook/talks.ts";

let database: NotebookDatabase;
let harbour: Id;
const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  harbour = await startConference(database, { name: "Harbour Days 2024", firstDay: "2024-05-02" }, clock);
});
afterEach(() => database.delete());

const place = { kind: "talk" } as const;
const page = (name: string, facts: Partial<CapturedSource> = {}): CapturedSource => ({
  url: `https://pages.example/${name}`,
  site: "Pages",
  kind: "talk",
  title: name,
  authors: [],
  provenance: {},
  ...facts,
});
const capture = async (name: string, into: Id, facts?: Partial<CapturedSource>) =>
  (await storeCapture(database, page(name, facts), into)).talkId;
const titlesOf = async (conferenceId: Id) => (await listTalks(database, conferenceId)).map(({ title }) => title);
const textsOf = async (talkId: Id) => (await readTalkRecord(database, talkId))?.notes.map(({ markdown }) => markdown);
async function readAll() {
  const tables = ["conferences", "posts", "talks", "sources", "notes", "drafts", "scheduledTalks", "settings"];
  return Object.fromEntries(
    await Promise.all(tables.map(async (name) => [name, await database.table(name).toArray()])),
  );
}

test("what belongs to a conference is found by event, day and address, and what waits besides", async () => {
  const named = await capture("named", harbour, { event: { name: "GOOD" } });
  const then = await capture("then", harbour, { startsAt: "2025-03-11T09:00" });
  const there = await capture("there", undecided, { url: "https://good.example/2025/there" });
  const silent = await capture("silent", undecided);
  await capture("other", undecided, { event: { name: "Tides 2025" } });
  await capture("uploaded", harbour, { publishedOn: "2025-03-11" });
  await capture("own", harbour, { event: { name: "Harbour Days" } });
  const settled = await capture("settled", harbour, { event: { name: "GOOD 2025" } });
  await changeTalk(database, settled, { isConferenceSettled: true });
  const facts = { name: "GOOD 2025", url: "https://good.example/2025", firstDay: "2025-03-10", lastDay: "2025-03-12" };
  const good = await startConference(database, facts, clock);
  const { belonging, waiting } = await findBelonging(database, good);
  expect(belonging.toSorted()).toEqual([named, then, there].toSorted());
  expect(waiting).toEqual([silent]);
  const before = await readAll();
  const undo = await takeAlong(database, [...belonging, ...waiting], good);
  expect((await titlesOf(good)).toSorted()).toEqual(["named", "silent", "then", "there"]);
  expect(await findBelonging(database, good)).toEqual({ belonging: [], waiting: [] });
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect(await readAll()).toEqual(before);
});

test("a conference is started with the talk on screen, and both go back at once", async () => {
  const talk = await capture("knots", harbour);
  const { conferenceId, into, undo } = await startWithTalks(database, { name: "GOOD 2025" }, clock, [talk]);
  expect(into).toEqual([talk]);
  expect(await titlesOf(conferenceId)).toEqual(["knots"]);
  expect((await readCurrentConference(database))?.name).toBe("GOOD 2025");
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect(await titlesOf(harbour)).toEqual(["knots"]);
  expect((await readCurrentConference(database))?.name).toBe("Harbour Days 2024");
});

/** A second conference, which has a page of the first one's, a talk in the bin, a schedule and a post written by hand. */
async function startSecond() {
  const second = await startConference(database, { name: "harbour days ’24", place: "Bergen" }, clock);
  const shared = await addTalk(database, second, { title: "Cranes again", tags: ["lift"] });
  await addSource(database, shared, page("cranes"));
  await addNote(database, { talkId: shared, place, markdown: "from the second" });
  await saveDraft(database, shared, () => ({ place, markdown: "half a", caret: 6 }));
  const own = await capture("sails", second);
  const binned = await addTalk(database, second, { title: "Deleted before" });
  await binTalk(database, binned);
  const line = (guid: string) => ({
    slot: { guid, start: "2024-05-02T09:00:00Z" },
    title: `Line ${guid}`,
    speakers: [],
    links: [],
    isBreak: false,
  });
  await importSchedule(database, harbour, {}, [line("a"), line("b")]);
  await importSchedule(database, second, {}, [line("b"), line("c")]);
  const post = await database.posts.get({ conferenceId: second });
  await changePost(database, post?.id ?? "", { title: "By hand", edited: { body: "mine", base: "" } });
  return { second, shared, own, binned };
}

test("merged, all talks are in one conference, and nothing is there twice or lost", async () => {
  const first = await capture("cranes", harbour);
  await addNote(database, { talkId: first, place, markdown: "from the first" });
  const { second, shared, own, binned } = await startSecond();
  const before = await readAll();
  const undo = await mergeConferences(database, { into: harbour, from: second, post: "into" });
  expect(await titlesOf(harbour)).toEqual(["cranes", "sails"]);
  expect(await textsOf(first)).toEqual(["from the first", "from the second"]);
  expect((await readDraft(database, first))?.markdown).toBe("half a");
  expect((await readTalkRecord(database, first))?.talk.tags).toEqual(["lift"]);
  expect((await readTalkRecord(database, own))?.sources).toMatchObject([{ conferenceId: harbour }]);
  expect((await listScheduled(database, harbour)).map(({ title }) => title)).toEqual(["Line a", "Line b", "Line c"]);
  expect(await readCurrentConference(database)).toMatchObject({ id: harbour, place: "Bergen", firstDay: "2024-05-02" });
  const bin = await readBin(database);
  expect(bin.map(({ row }) => row.id)).toEqual(expect.arrayContaining([binned, shared]));
  const conference = bin.find(({ kind }) => kind === "conference");
  expect(conference?.row.id).toBe(second);
  const back = conference && (await restoreItem(database, conference));
  expect(await readConferenceRecord(database, second)).toMatchObject({ post: { title: "By hand" }, talks: [] });
  if (back) await takeBack(database, back);
  const { taken, journal } = await takeBack(database, undo);
  expect(taken).toBe("whole");
  expect(await titlesOf(second)).toEqual(["Cranes again", "sails"]);
  expect((await readAll()).notes).toEqual(before.notes);
  expect((await takeBack(database, journal)).taken).toBe("whole");
  expect(await titlesOf(harbour)).toEqual(["cranes", "sails"]);
});

test("the post of the one that goes may be the one that goes on", async () => {
  await capture("cranes", harbour);
  const { second } = await startSecond();
  const before = await readAll();
  const undo = await mergeConferences(database, { into: harbour, from: second, post: "from" });
  expect(await readConferenceRecord(database, harbour)).toMatchObject({
    conference: { name: "Harbour Days 2024" },
    post: { title: "By hand", edited: { body: "mine" } },
  });
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect(await readAll()).toEqual(before);
});

test("talks go behind those that are there, in their order, and captures go where they went", async () => {
  await capture("cranes", harbour);
  const second = await startConference(database, { name: "Second" }, clock);
  const ids = [];
  for (const title of ["d", "c", "b", "a", "e"]) ids.push(await addTalk(database, second, { title }));
  await moveTalk(database, ids[0] ?? "", 3);
  const third = await startConference(database, { name: "Third" }, clock);
  await mergeConferences(database, { into: harbour, from: second, post: "into" });
  expect(await titlesOf(harbour)).toEqual(["cranes", "c", "b", "a", "d", "e"]);
  expect((await readCurrentConference(database))?.id).toBe(third);
});

test("talks without a page stay talks of their own", async () => {
  await addTalk(database, harbour, { title: "In the hallway" });
  const second = await startConference(database, { name: "Second" }, clock);
  for (const title of ["At lunch", "On the ferry"]) await addTalk(database, second, { title });
  await mergeConferences(database, { into: harbour, from: second, post: "into" });
  expect(await titlesOf(harbour)).toEqual(["In the hallway", "At lunch", "On the ferry"]);
});

test("talks are one where one has pages of both, and so is what has a page of either", async () => {
  const film = await capture("film", harbour);
  const slides = await capture("slides", harbour);
  await addSource(database, slides, page("article"));
  const second = await startConference(database, { name: "Second" }, clock);
  const both = await addTalk(database, second, { title: "Both" });
  for (const name of ["film", "slides"]) await addSource(database, both, page(name));
  const read = await addTalk(database, second, { title: "Read" });
  await addSource(database, read, page("article"));
  await addNote(database, { talkId: read, place, markdown: "of the article" });
  await mergeConferences(database, { into: harbour, from: second, post: "into" });
  expect(await titlesOf(harbour)).toEqual(["film"]);
  const titles = (await readTalkRecord(database, film))?.sources.map(({ title }) => title);
  expect(titles?.toSorted()).toEqual(["article", "film", "slides"]);
  expect(await textsOf(film)).toEqual(["of the article"]);
});

test("a page in the bin, here or there, makes no two talks one", async () => {
  const [here, gone] = [await capture("here", harbour), await capture("gone", harbour)];
  await binTalk(database, gone);
  const second = await startConference(database, { name: "Second" }, clock);
  const removed = await addTalk(database, second, { title: "Removed" });
  await addSource(database, removed, page("here"));
  const [source] = (await readTalkRecord(database, removed))?.sources ?? [];
  await binSource(database, source?.id ?? "");
  const again = await addTalk(database, second, { title: "Again" });
  await addSource(database, again, page("gone"));
  await mergeConferences(database, { into: harbour, from: second, post: "into" });
  expect(await titlesOf(harbour)).toEqual(["here", "Removed", "Again"]);
  expect((await readTalkRecord(database, here))?.sources).toHaveLength(1);
});

test("what a merge has put into the bin comes back without a page that is there, and hides no capture", async () => {
  const tides = await startConference(database, { name: "Tides" }, clock);
  await capture("knots", harbour);
  const both = await capture("ropes", tides);
  await addSource(database, both, page("knots"));
  // Another moment than that of the merge.
  await new Promise((resolve) => setTimeout(resolve, 2));
  await mergeConferences(database, { into: harbour, from: tides, post: "into" });
  await restoreConference(database, tides);
  expect(await readTalkRecord(database, await capture("knots", tides))).toBeDefined();
  const talk = (await readBin(database)).find(({ id }) => id === both);
  if (talk) await restoreItem(database, talk);
  expect((await readTalkRecord(database, both))?.sources).toEqual([]);
});

test("nothing is merged into itself, nor with what lies in the bin", async () => {
  const binned = await startConference(database, { name: "Binned" }, clock);
  await binConference(database, binned);
  for (const [into, from] of [
    [harbour, harbour],
    [harbour, binned],
    [binned, harbour],
    [harbour, "none"],
    ["none", harbour],
  ] as const)
    expect(await mergeConferences(database, { into, from, post: "from" })).toEqual([]);
});

test.each([
  ["url", "https://harbour.example/", "https://second.example/"],
  ["place", "Oslo", "Bergen"],
  ["timeZone", "Europe/Oslo", "UTC"],
  ["scheduleFile", "harbour.ics", "second.xml"],
] as const)("what is known stays, and %s is taken over where it is not", async (name, known, other) => {
  const second = await startConference(database, { name: "Second" }, clock);
  await changeConference(database, second, { [name]: other });
  const undo = await mergeConferences(database, { into: harbour, from: second, post: "into" });
  expect((await database.conferences.get(harbour))?.[name]).toBe(other);
  await takeBack(database, undo);
  await changeConference(database, harbour, { [name]: known });
  await mergeConferences(database, { into: harbour, from: second, post: "into" });
  expect((await database.conferences.get(harbour))?.[name]).toBe(known);
});

test("days that are known stay together", async () => {
  const second = await startConference(database, { name: "Second", lastDay: "2031-01-02" }, clock);
  await mergeConferences(database, { into: harbour, from: second, post: "into" });
  expect((await readCurrentConference(database))?.lastDay).toBeUndefined();
  const third = await startConference(
    database,
    { name: "Third", firstDay: "2031-01-01", lastDay: "2031-01-02" },
    clock,
  );
  await changeConference(database, harbour, { firstDay: undefined });
  await mergeConferences(database, { into: harbour, from: third, post: "into" });
  expect(await readCurrentConference(database)).toMatchObject({ firstDay: "2031-01-01", lastDay: "2031-01-02" });
});
