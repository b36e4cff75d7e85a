// A conference's schedule in the notebook: taken in, attended, updated, found by a captured page.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CapturedSource } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { changeConference } from "@/lib/notebook/change-conference.ts";
import { addNote, binNote, saveDraft } from "@/lib/notebook/notes.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { attendTalks, missTalks } from "@/lib/notebook/schedule/attendance.ts";
import {
  importSchedule,
  isOtherSchedule,
  type ScheduledFields,
  startFromSchedule,
} from "@/lib/notebook/schedule/schedule.ts";
import { findAlikeTalk, listScheduled } from "@/lib/notebook/schedule-match.ts";
import { addSource, binSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";
import { listTalks } from "@/lib/notebook/talk-list.ts";
import { addTalk, changeTalk, moveTalk } from "@/lib/notebook/talks.ts";

let database: NotebookDatabase;
let conferenceId: string;
beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  conferenceId = await startConference(
    database,
    { name: "EngineConf" },
    { date: "2026-05-10T07:58:00", timeZone: "UTC" },
  );
});
afterEach(() => database.delete());

const entry = (guid: string, title: string, speaker: string, hour = 9): ScheduledFields => ({
  slot: { guid, start: `2026-05-05T${String(hour).padStart(2, "0")}:00:00+02:00`, room: "Main hall" },
  title,
  speakers: [{ name: speaker }],
  links: [],
  isBreak: false,
});
const steam = entry("1", "Steam for the impatient", "Ada Byron");
const looms = entry("2", "Looms as computers", "Charles Cotton", 10);
const facts = { name: "Another name", url: "https://engineconf.example/", timeZone: "Europe/Berlin" };

async function take(entries = [steam, looms]) {
  return importSchedule(database, conferenceId, facts, entries);
}
async function attend(index: number) {
  const line = (await listScheduled(database, conferenceId))[index];
  if (line) await attendTalks(database, [line]);
}
const video: CapturedSource = {
  url: "https://videos.example/steam",
  site: "Videos",
  kind: "video",
  title: "Steam for the Impatient!",
  authors: [{ name: "Ada Byron" }],
  provenance: {},
};

test("a file fills in what the conference lacks and no more", async () => {
  await changeConference(database, conferenceId, { url: "https://mine.example/" });
  expect(await take()).toMatchObject({ added: 2, changed: 0, removed: 0 });
  expect(await database.conferences.get(conferenceId)).toMatchObject({
    name: "EngineConf",
    url: "https://mine.example/",
    timeZone: "Europe/Berlin",
  });
});

test("a later version updates and never doubles, nor touches what the person wrote", async () => {
  await take();
  await attend(0);
  const [talk] = await listTalks(database, conferenceId);
  await changeTalk(database, talk?.id ?? "", { title: "My own title" });
  await addNote(database, { talkId: talk?.id ?? "", place: { kind: "talk" }, markdown: "mine" });
  const moved = { ...steam, title: "Steam, again", slot: { ...steam.slot, room: "Cellar" } };
  expect(await take([moved])).toMatchObject({ added: 0, changed: 1, removed: 1 });
  expect(await listScheduled(database, conferenceId)).toHaveLength(1);
  expect((await listTalks(database, conferenceId))[0]).toMatchObject({
    title: "My own title",
    slot: { room: "Cellar" },
  });
  expect(await database.notes.count()).toBe(1);
  expect(await take([moved])).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

test("an attended talk is added once and takes its first page by itself", async () => {
  await take();
  await attend(0);
  await attend(0);
  const { talkId } = await storeCapture(database, video, conferenceId);
  const talks = await listTalks(database, conferenceId);
  expect(talks).toHaveLength(1);
  expect(talks[0]).toMatchObject({ id: talkId, title: "Steam for the impatient", slot: { room: "Main hall" } });
});

test("a page of a talk nobody ticked gets its speaker, time and room from the schedule", async () => {
  await take();
  const { talkId } = await storeCapture(database, { ...video, authors: [] }, conferenceId);
  expect(await database.talks.get(talkId)).toMatchObject({
    speakers: [{ name: "Ada Byron" }],
    slot: { guid: "1", room: "Main hall" },
  });
});

test("a capture reads the lines it may be, not the whole schedule, and sees every change of it", async () => {
  const others = Array.from({ length: 300 }, (_, index) =>
    entry(`other ${index}`, `Trimming wick number ${index}`, "Mo Delled"),
  );
  await take([steam, looms, ...others]);
  let read = 0;
  database.scheduledTalks.hook("reading", (row) => {
    read++;
    return row;
  });
  const slotOf = async (url: string, title: string) => {
    const { talkId } = await storeCapture(database, { ...video, url, title, authors: [] }, conferenceId);
    return (await database.talks.get(talkId))?.slot?.guid;
  };
  expect(await slotOf("https://videos.example/1", "Steam for the Impatient!")).toBe("1");
  expect(read).toBeLessThan(5);
  // A later file names one anew, and that is taken back.
  const { undo } = await take([steam, { ...looms, title: "Weaving with punched cards" }, ...others]);
  expect(await slotOf("https://videos.example/2", "Weaving with punched cards")).toBe("2");
  await takeBack(database, undo);
  expect(await slotOf("https://videos.example/3", "Weaving with punched cards again")).toBeUndefined();
  const line = (await listScheduled(database, conferenceId)).find(({ slot }) => slot.guid === "other 7");
  await write(database, (writer) => writer.bin("scheduledTalks", [line?.id ?? ""]));
  expect(await slotOf("https://videos.example/4", "Trimming wick number 7")).toBeUndefined();
  expect(await slotOf("https://videos.example/5", "Trimming wick number 8")).toBe("other 8");
});

test("ticking a talk that was captured before gives that one its slot", async () => {
  const { talkId } = await storeCapture(database, video, conferenceId);
  await take();
  await attend(0);
  expect(await listTalks(database, conferenceId)).toHaveLength(1);
  expect(await database.talks.get(talkId)).toMatchObject({ slot: { guid: "1" } });
});

test("a talk that is given twice is there twice when both are ticked, also where it was captured before", async () => {
  const { talkId } = await storeCapture(database, video, conferenceId);
  await take([steam, { ...steam, slot: { ...steam.slot, guid: "repeated", start: "2026-05-06T09:00:00+02:00" } }]);
  await attendTalks(database, await listScheduled(database, conferenceId));
  const talks = await listTalks(database, conferenceId);
  expect(talks.map(({ slot }) => slot?.guid).toSorted()).toEqual(["1", "repeated"]);
  expect(talks.map(({ id }) => id)).toContain(talkId);
});

test("a tick changes no other talk, though numbers are missing between them", async () => {
  await take([9, 10, 11, 12].map((hour) => entry(String(hour), `Talk at ${hour}`, "Ada Byron", hour)));
  for (const index of [0, 1, 2]) await attend(index);
  const [first] = await listTalks(database, conferenceId);
  await binTalk(database, first?.id ?? "");
  const lines = await listScheduled(database, conferenceId);
  const journal = await attendTalks(database, lines.slice(3));
  expect(journal.map(({ after }) => after?.title)).toEqual(["Talk at 12"]);
});

test("a ticked talk whose lines are gone follows a schedule that has it again, and keeps its words", async () => {
  await take();
  await attend(0);
  await database.scheduledTalks.clear();
  await take([{ ...steam, title: "Steam, again", slot: { ...steam.slot, room: "Cellar" } }]);
  expect(await listTalks(database, conferenceId)).toMatchObject([
    { title: steam.title, speakers: steam.speakers, slot: { room: "Cellar" } },
  ]);
});

test.each(["a note", "a page", "a text that was being typed"])(
  "a talk missed after all goes to the bin where %s of it was deleted before, and stays where it is there",
  async (what) => {
    await take();
    await attend(0);
    const [talk] = await listTalks(database, conferenceId);
    const id = talk?.id ?? "";
    if (what === "a note") await addNote(database, { talkId: id, place: { kind: "talk" }, markdown: "mine" });
    if (what === "a page") await addSource(database, id, video);
    const type = (markdown: string) => saveDraft(database, id, () => ({ place: { kind: "talk" }, markdown, caret: 0 }));
    if (what.startsWith("a text")) await type("half");
    const missed = await missTalks(database, [id]);
    expect((await listTalks(database, conferenceId)).map(({ mark }) => mark)).toEqual(["left-out"]);
    await takeBack(database, missed);
    for (const note of await database.notes.toArray()) await binNote(database, note.id);
    for (const source of await database.sources.toArray()) await binSource(database, source.id);
    if (what.startsWith("a text")) await type("");
    await missTalks(database, [id]);
    expect(await listTalks(database, conferenceId)).toEqual([]);
  },
);

test("a talk missed after all goes to the bin when empty and is left out when it holds something", async () => {
  await take();
  await attend(0);
  await attend(1);
  const [first, second] = await listTalks(database, conferenceId);
  await addNote(database, { talkId: first?.id ?? "", place: { kind: "talk" }, markdown: "mine" });
  await missTalks(database, [first?.id ?? "", second?.id ?? ""]);
  expect((await listTalks(database, conferenceId)).map(({ mark }) => mark)).toEqual(["left-out"]);
});

test("the video of a talk whose slides are there is offered for joining, another talk is not", async () => {
  const slides = await storeCapture(
    database,
    { ...video, url: "https://decks.example/steam", kind: "deck", title: "Steam for the impatient" },
    conferenceId,
  );
  const { talkId } = await storeCapture(database, video, conferenceId);
  const captured = await database.talks.get(talkId);
  expect(captured && (await findAlikeTalk(database, captured))?.id).toBe(slides.talkId);
  const other = await storeCapture(
    database,
    { ...video, url: "https://videos.example/looms", title: "Looms", authors: [{ name: "Charles Cotton" }] },
    conferenceId,
  );
  const looms = await database.talks.get(other.talkId);
  expect(looms && (await findAlikeTalk(database, looms))).toBeUndefined();
});

test("a line that a file no longer had and a later one has again is back, and told as added", async () => {
  await take();
  await take([steam]);
  expect(await take()).toMatchObject({ added: 1, changed: 0, removed: 0 });
  expect((await listScheduled(database, conferenceId)).map(({ title }) => title)).toEqual([steam.title, looms.title]);
});

test("what changed is told part by part", async () => {
  await take();
  const moved = { ...steam, slot: { ...steam.slot, room: "Cellar", start: "2026-05-05T11:00:00+02:00" } };
  const { changes } = await take([moved, entry("3", "Gears", "Meg Coggs", 14)]);
  expect(changes.map(({ kind, title, parts }) => [kind, title, parts])).toEqual([
    ["changed", "Steam for the impatient", ["time", "room"]],
    ["added", "Gears", []],
    ["removed", "Looms as computers", []],
  ]);
});

/** The same schedule as another format writes it: other ids, less said of each talk. */
const other = (fields: ScheduledFields): ScheduledFields => ({
  ...fields,
  slot: { guid: `uid-${fields.slot.guid}@calendar.example`, start: new Date(fields.slot.start).toISOString() },
  speakers: [],
});

test("another form of the schedule is the same schedule, known by title and time, and takes nothing away", async () => {
  const lunch = { ...entry("9", "Lunch", "", 12), speakers: [], isBreak: true };
  await take([steam, looms, lunch]);
  await attend(0);
  expect(await take([other(steam), other(looms)])).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect((await listScheduled(database, conferenceId)).map(({ slot }) => [slot.guid, slot.room])).toEqual([
    ["1", "Main hall"],
    ["2", "Main hall"],
    ["9", "Main hall"],
  ]);
  expect(await take([steam, looms, lunch])).toMatchObject({ added: 0, changed: 0, removed: 0 });
  await attend(0);
  expect(await listTalks(database, conferenceId)).toHaveLength(1);
});

test("another form is known by its address when title and time changed, and by title and speakers when it moved", async () => {
  const page = { ...steam, url: "https://engineconf.example/talks/1/" };
  await take([page, looms]);
  await attend(0);
  const renamed = { ...other(page), title: "Steam, revisited", url: "http://www.engineconf.example/talks/1" };
  const moved = { ...other(looms), speakers: looms.speakers, slot: { guid: "x", start: "2026-05-06T10:00:00+02:00" } };
  expect(await take([renamed, moved])).toMatchObject({ added: 0, changed: 2, removed: 0 });
  expect((await listTalks(database, conferenceId))[0]).toMatchObject({
    title: "Steam, revisited",
    slot: { guid: "1" },
  });
});

test("entries that only share a title are not taken for one another", async () => {
  const panel = (guid: string, hour: number) => ({ ...entry(guid, "Panel", "", hour), speakers: [] });
  await take([panel("a", 9), panel("b", 15)]);
  expect(await take([panel("c", 10), panel("d", 16)])).toMatchObject({ added: 2, changed: 0, removed: 2 });
});

test("a schedule file is taken back, and what was written meanwhile stays", async () => {
  await take();
  await attend(0);
  const before = await listScheduled(database, conferenceId);
  const [talk] = await listTalks(database, conferenceId);
  const renamed = { ...steam, title: "Steam, again", slot: { ...steam.slot, room: "Cellar" } };
  const { undo } = await take([renamed, entry("3", "Gears", "Meg Coggs", 14)]);
  await changeTalk(database, talk?.id ?? "", { title: "Mine" });
  await takeBack(database, undo);
  expect(await listScheduled(database, conferenceId)).toEqual(before);
  expect((await listTalks(database, conferenceId))[0]).toMatchObject({ title: "Mine", slot: { room: "Main hall" } });
});

test("what the person says of a file stands above what the file says", async () => {
  await changeConference(database, conferenceId, { timeZone: "UTC" });
  await importSchedule(database, conferenceId, facts, [steam], { scheduleFile: "a.xml", timeZone: "Asia/Tokyo" });
  expect(await database.conferences.get(conferenceId)).toMatchObject({ scheduleFile: "a.xml", timeZone: "Asia/Tokyo" });
});

test("a ticked talk stands where its time belongs, unless the talks are in an order of their own", async () => {
  const hours = [9, 10, 11, 12];
  await take(hours.map((hour) => entry(String(hour), `Talk at ${hour}`, "Ada Byron", hour)));
  const titles = async () => (await listTalks(database, conferenceId)).map(({ title }) => title);
  for (const index of [3, 0, 2]) await attend(index);
  expect(await titles()).toEqual(["Talk at 9", "Talk at 11", "Talk at 12"]);
  const [first] = await listTalks(database, conferenceId);
  await moveTalk(database, first?.id ?? "", 2);
  await attend(1);
  expect(await titles()).toEqual(["Talk at 11", "Talk at 12", "Talk at 9", "Talk at 10"]);
});

test("a ticked talk stands behind the one before it, and before what has no time of its own", async () => {
  await take([9, 11, 12].map((hour) => entry(String(hour), `Talk at ${hour}`, "Ada Byron", hour)));
  await attend(0);
  await addTalk(database, conferenceId, { title: "In the hallway" });
  await attend(2);
  await attend(1);
  const titles = (await listTalks(database, conferenceId)).map(({ title }) => title);
  expect(titles).toEqual(["Talk at 9", "Talk at 11", "In the hallway", "Talk at 12"]);
});

test("a tick that is taken away and set again brings everything back", async () => {
  await take();
  await attend(0);
  await attend(1);
  const [first, second] = await listTalks(database, conferenceId);
  await addNote(database, { talkId: first?.id ?? "", place: { kind: "talk" }, markdown: "mine" });
  await changeTalk(database, second?.id ?? "", { tags: ["looms"] });
  await missTalks(database, [first?.id ?? "", second?.id ?? ""]);
  await attend(0);
  await attend(1);
  const talks = await listTalks(database, conferenceId);
  expect(talks.map(({ id }) => id).sort()).toEqual([first?.id, second?.id].sort());
  expect(talks.map(({ mark, slot }) => [mark, slot?.guid]).sort()).toEqual([
    ["mention", "1"],
    ["mention", "2"],
  ]);
  expect(talks.flatMap(({ tags }) => tags)).toEqual(["looms"]);
});

test("ticking and unticking are taken back", async () => {
  await take();
  await attend(0);
  const [talk] = await listTalks(database, conferenceId);
  await addNote(database, { talkId: talk?.id ?? "", place: { kind: "talk" }, markdown: "mine" });
  const before = await database.talks.get(talk?.id ?? "");
  const missed = await missTalks(database, [talk?.id ?? ""]);
  await takeBack(database, missed);
  expect(await database.talks.get(talk?.id ?? "")).toMatchObject({ mark: "mention", slot: before?.slot });
  const attended = await attendTalks(database, await listScheduled(database, conferenceId));
  expect(await listTalks(database, conferenceId)).toHaveLength(2);
  await takeBack(database, attended);
  expect(await listTalks(database, conferenceId)).toHaveLength(1);
});

test("another conference's schedule is told from a later version", async () => {
  const lunch = { ...entry("9", "Lunch", "", 12), speakers: [], isBreak: true };
  expect(await isOtherSchedule(database, conferenceId, [steam])).toBe(false);
  await take([steam, looms, lunch]);
  expect(await isOtherSchedule(database, conferenceId, [other(looms), entry("7", "New", "Ann Other")])).toBe(false);
  expect(await isOtherSchedule(database, conferenceId, [{ ...lunch }, entry("7", "New", "Ann Other")])).toBe(true);
});

test("a conference is started from its file, or nothing is", async () => {
  const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
  const { conferenceId: id } = await startFromSchedule(
    database,
    facts,
    [steam, looms],
    { scheduleFile: "a.xml" },
    clock,
  );
  expect(await database.conferences.get(id)).toMatchObject({ ...facts, scheduleFile: "a.xml" });
  expect(await listScheduled(database, id)).toHaveLength(2);
  const conferences = await database.conferences.count();
  const unstorable = { ...steam, abstract: (() => {}) as unknown as string };
  await expect(startFromSchedule(database, facts, [unstorable], {}, clock)).rejects.toThrow();
  expect(await database.conferences.count()).toBe(conferences);
});

test("10,000 lines are taken in and read again", async () => {
  const entries = Array.from({ length: 10_000 }, (_, index) =>
    entry(String(index), `Talk ${index}`, `Speaker ${index}`, index % 24),
  );
  expect(await take(entries)).toMatchObject({ added: 10_000 });
  expect(await take(entries.map(other))).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

test("a ticked talk has the pages that the schedule names, until a capture reads one", async () => {
  const url = "https://cfp.engineconf.example/talk/ABC123/";
  const links = [
    { kind: "video" as const, url: "https://vimeo.com/76979871" },
    { kind: "attachment" as const, url: "https://engineconf.example/notes.txt" },
  ];
  await take([{ ...steam, url, links }, looms]);
  const lines = await listScheduled(database, conferenceId);
  await attendTalks(database, lines);
  const [talk] = await listTalks(database, conferenceId);
  const pages = await database.sources.toArray();
  expect(pages.map((page) => [page.talkId, page.kind, page.url]).sort()).toEqual([
    [talk?.id, "talk", url],
    [talk?.id, "video", "https://vimeo.com/76979871"],
  ]);
  // Another page of the talk is the first that was visited, so it needs no joining.
  expect((await storeCapture(database, video, conferenceId)).talkId).toBe(talk?.id);
  const read = { ...video, url, kind: "talk" as const, provenance: { url: "address" as const } };
  expect(await storeCapture(database, read, conferenceId)).toMatchObject({ talkId: talk?.id, wasLink: true });
});

test("who speaks is known from the schedule only where it says so", async () => {
  const named = (guid: string, speakers: { name: string }[]) => {
    const url = `https://cfp.engineconf.example/talk/${guid}/`;
    return { ...entry(guid, `Steam ${guid}`, ""), speakers, url };
  };
  await take([named("a", [{ name: "Ada Byron" }]), named("b", [])]);
  await attendTalks(database, await listScheduled(database, conferenceId));
  const pages = (await database.sources.toArray()).sort((one, other) => one.url.localeCompare(other.url));
  expect(pages.map(({ authors, provenance }) => [authors, provenance])).toEqual([
    [[{ name: "Ada Byron" }], { url: "file", title: "file", kind: "file", authors: "file" }],
    [[], { url: "file", title: "file", kind: "file" }],
  ]);
});

test("pages that a later version names come to talks that are ticked, and those that were taken away stay away", async () => {
  const url = "https://cfp.engineconf.example/talk/ABC123/";
  const recording = { kind: "video" as const, url: "https://vimeo.com/76979871" };
  const slides = { kind: "slides" as const, url: "https://speakerdeck.com/ada/steam" };
  await take([{ ...steam, url, links: [recording] }, looms]);
  await attend(0);
  const [talk] = await listTalks(database, conferenceId);
  const kept = async () =>
    (await database.sources.toArray()).filter(({ deletedAt }) => !deletedAt).map((page) => [page.talkId, page.url]);
  const [film] = await database.sources.filter((page) => page.kind === "video").toArray();
  await binSource(database, film?.id ?? "");
  const { undo } = await take([
    { ...steam, url, links: [recording, slides] },
    { ...looms, links: [slides] },
  ]);
  expect((await kept()).toSorted()).toEqual([
    [talk?.id, url],
    [talk?.id, slides.url],
  ]);
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect(await kept()).toEqual([[talk?.id, url]]);
  // Read once more, nothing is there twice.
  await take([{ ...steam, url, links: [recording, slides] }, looms]);
  await take([{ ...steam, url, links: [recording, slides], abstract: "New" }, looms]);
  expect(await kept()).toHaveLength(2);
});

test("a tick taken away takes the schedule's pages along, and they come back with it", async () => {
  await take([{ ...steam, url: "https://engineconf.example/steam" }, looms]);
  await attend(0);
  const [talk] = await listTalks(database, conferenceId);
  await missTalks(database, [talk?.id ?? ""]);
  expect(await listTalks(database, conferenceId)).toEqual([]);
  expect((await database.sources.toArray()).every(({ deletedAt }) => deletedAt)).toBe(true);
  await attend(0);
  expect((await database.sources.toArray()).map(({ deletedAt }) => deletedAt)).toEqual([undefined]);
});
