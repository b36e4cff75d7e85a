// Undo gives back what a work changed, and nothing that was changed since.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CapturedSource, type Id, undecided } from "@/lib/model/index.ts";
import { readBin, restoreItem } from "@/lib/notebook/bin.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { binConference } from "@/lib/notebook/conference-bin.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { readCurrentConference } from "@/lib/notebook/conferences.ts";
import { fileTalk, joinTalks } from "@/lib/notebook/join.ts";
import { addNote, binNote, changeNote, finishDraft, readDraft, saveDraft } from "@/lib/notebook/notes.ts";
import { choosePicture } from "@/lib/notebook/pictures.ts";
import { changePost } from "@/lib/notebook/posts.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { attendTalks } from "@/lib/notebook/schedule/attendance.ts";
import { importSchedule } from "@/lib/notebook/schedule/schedule.ts";
import { listScheduled } from "@/lib/notebook/schedule-match.ts";
import { addSource, binSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";
import { listTalks } from "@/lib/notebook/talk-list.ts";
import { addTalk, changeTalk } from "@/lib/notebook/talks.ts";
import { storeConference } from "@/lib/notebook/whole-conference.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

let database: NotebookDatabase;
let conferenceId: Id;
const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  conferenceId = await startConference(database, { name: "EngineConf" }, clock);
});
afterEach(() => database.delete());

const page = (name: string): CapturedSource => ({
  url: `https://pages.example/${name}`,
  site: "Pages",
  kind: "video",
  title: name,
  authors: [],
  provenance: {},
});
const place = { kind: "talk" } as const;

async function capture(name: string, into = conferenceId) {
  const { talkId, sourceId } = await storeCapture(database, page(name), into);
  return { talkId, sourceId };
}
/** Another conference's own talk of that page: one that was captured there would be known here. */
async function addTwin(name: string, into: Id) {
  const talkId = await addTalk(database, into, { title: name });
  await addSource(database, talkId, page(name));
  const [source] = await database.sources.where({ talkId }).toArray();
  return { talkId, sourceId: source?.id ?? "" };
}
const textsOf = async (talkId: Id) => (await readTalkRecord(database, talkId))?.notes.map(({ markdown }) => markdown);

test("what was typed on after a join stays, and so does a tag that was added", async () => {
  const [film, slides] = [await capture("film"), await capture("slides")];
  await changeTalk(database, film.talkId, { tags: ["filmed"] });
  await changeTalk(database, slides.talkId, { tags: ["deck"] });
  await saveDraft(database, film.talkId, () => ({ place, markdown: "half a thought", caret: 14 }));
  const undo = await joinTalks(database, slides.talkId, film.talkId);
  await saveDraft(database, slides.talkId, () => ({ place, markdown: "half a thought and its end", caret: 26 }));
  await changeTalk(database, slides.talkId, { tags: ["deck", "filmed", "mine"] });
  expect((await takeBack(database, undo)).taken).toBe("part");
  expect((await readDraft(database, slides.talkId))?.markdown).toBe("half a thought and its end");
  expect((await readDraft(database, film.talkId))?.markdown).toBe("half a thought");
  expect((await readTalkRecord(database, slides.talkId))?.talk.tags).toEqual(["deck", "mine"]);
  expect((await readTalkRecord(database, film.talkId))?.talk.tags).toEqual(["filmed"]);
});

test("a tag that was taken away comes back beside one that was added since", async () => {
  const { talkId } = await capture("film");
  await changeTalk(database, talkId, { tags: ["filmed", "knots"] });
  const undo = await changeTalk(database, talkId, { tags: ["knots"] });
  await changeTalk(database, talkId, { tags: ["knots", "mine"] });
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect((await database.talks.get(talkId))?.tags).toEqual(["knots", "mine", "filmed"]);
});

test("a text that was typed on keeps its place, one that was not gets its own back", async () => {
  const [film, slides] = [await capture("film"), await capture("slides")];
  const moment = { place: { kind: "time", seconds: 65 } as const, sourceId: film.sourceId };
  const fourth = { place: { kind: "slide", number: 4 } as const, sourceId: slides.sourceId };
  await saveDraft(database, slides.talkId, () => ({ ...fourth, markdown: "", caret: 0 }));
  await saveDraft(database, film.talkId, () => ({ ...moment, markdown: "Boil", caret: 4 }));
  const undo = await joinTalks(database, slides.talkId, film.talkId);
  await saveDraft(database, slides.talkId, () => ({ ...moment, markdown: "Boilers", caret: 7 }));
  expect((await takeBack(database, undo)).taken).toBe("part");
  expect(await readDraft(database, slides.talkId)).toMatchObject({ ...moment, markdown: "Boilers" });
  expect(await readDraft(database, film.talkId)).toMatchObject({ ...moment, markdown: "Boil" });
});

test.each([
  ["alone", "", "half a thought"],
  ["behind another text", "Boil", "Boil\n\nhalf a thought"],
])(
  "what was being typed and went along, %s, stays when something else is typed where it came from",
  async (_, there, joined) => {
    const [film, slides] = [await capture("film"), await capture("slides")];
    await saveDraft(database, slides.talkId, () => ({ place, markdown: there, caret: 0 }));
    await saveDraft(database, film.talkId, () => ({ place, markdown: "half a thought", caret: 14 }));
    const journal = await joinTalks(database, slides.talkId, film.talkId);
    const deleted = (await readBin(database)).find(({ id }) => id === film.talkId);
    if (deleted) await restoreItem(database, deleted);
    await saveDraft(database, film.talkId, () => ({ place, markdown: "anew", caret: 4 }));
    await takeBack(database, journal);
    expect((await readDraft(database, slides.talkId))?.markdown).toBe(joined);
    expect((await readDraft(database, film.talkId))?.markdown).toBe("anew");
  },
);

test("a draft that became a note since is a note", async () => {
  const [film, slides] = [await capture("film"), await capture("slides")];
  await saveDraft(database, film.talkId, () => ({ place, markdown: "half", caret: 4 }));
  const undo = await joinTalks(database, slides.talkId, film.talkId);
  await finishDraft(database, { talkId: slides.talkId, place, markdown: "half and whole" });
  expect((await takeBack(database, undo)).taken).toBe("part");
  expect(await textsOf(slides.talkId)).toEqual(["half and whole"]);
  expect(await readDraft(database, slides.talkId)).toBeUndefined();
});

test("a note written since stays with its talk, one on a page that goes goes with it, a changed one keeps its text", async () => {
  const [film, slides] = [await capture("film"), await capture("slides")];
  const old = await addNote(database, { talkId: film.talkId, sourceId: film.sourceId, place, markdown: "old" });
  const undo = await joinTalks(database, slides.talkId, film.talkId);
  await addNote(database, { talkId: slides.talkId, place, markdown: "on the talk" });
  await addNote(database, { talkId: slides.talkId, sourceId: film.sourceId, place, markdown: "on the film" });
  await changeNote(database, old, { markdown: "old and newer" });
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect(await textsOf(slides.talkId)).toEqual(["on the talk"]);
  expect((await textsOf(film.talkId))?.toSorted()).toEqual(["old and newer", "on the film"]);
});

test("a page that went into the bin with the conference that its talk was filed under comes back with the talk", async () => {
  const film = await capture("film");
  const other = await startConference(database, { name: "Another" }, clock);
  const { undo } = await fileTalk(database, film.talkId, other);
  await binConference(database, other);
  expect((await database.sources.get(film.sourceId))?.deletedAt).toBeDefined();
  await takeBack(database, undo);
  expect(await database.sources.get(film.sourceId)).toMatchObject({ conferenceId });
  expect((await database.sources.get(film.sourceId))?.deletedAt).toBeUndefined();
});

test("a page that was removed before its talk's conference went into the bin stays removed", async () => {
  const film = await capture("film");
  const other = await startConference(database, { name: "Another" }, clock);
  const { undo } = await fileTalk(database, film.talkId, other);
  await binSource(database, film.sourceId);
  await binConference(database, other);
  await takeBack(database, undo);
  expect((await database.sources.get(film.sourceId))?.deletedAt).toBeDefined();
});

test("a note deleted since goes back to its talk and stays deleted", async () => {
  const [film, slides] = [await capture("film"), await capture("slides")];
  const note = await addNote(database, { talkId: film.talkId, place, markdown: "gone" });
  const undo = await joinTalks(database, slides.talkId, film.talkId);
  await binNote(database, note);
  expect((await takeBack(database, undo)).taken).toBe("part");
  expect(await textsOf(film.talkId)).toEqual([]);
  expect(await readBin(database)).toMatchObject([{ kind: "note", talk: { id: film.talkId } }]);
});

test("two joins are taken back one after the other", async () => {
  const ids = [await capture("a"), await capture("b"), await capture("c")].map(({ talkId }) => talkId);
  const [a = "", b = "", c = ""] = ids;
  for (const id of ids) await addNote(database, { talkId: id, place, markdown: id });
  const read = () => Promise.all(ids.map((id) => readTalkRecord(database, id)));
  const before = await read();
  const first = await joinTalks(database, b, a);
  const second = await joinTalks(database, c, b);
  expect((await takeBack(database, second)).taken).toBe("whole");
  expect((await takeBack(database, first)).taken).toBe("whole");
  expect(await read()).toEqual(before);
});

test.each([
  ["where nothing was typed", undefined],
  ["where all of it was taken away again", ""],
])("what was being typed on a moment goes along with it, %s", async (_, there) => {
  const [film, slides] = [await capture("film"), await capture("slides")];
  const draft = { place: { kind: "time", seconds: 65 } as const, sourceId: film.sourceId, markdown: "Boil", caret: 2 };
  const fourth = { place: { kind: "slide", number: 4 } as const, sourceId: slides.sourceId, caret: 0 };
  if (there !== undefined) await saveDraft(database, slides.talkId, () => ({ ...fourth, markdown: there }));
  await saveDraft(database, film.talkId, () => draft);
  await joinTalks(database, slides.talkId, film.talkId);
  expect(await readDraft(database, slides.talkId)).toMatchObject(draft);
});

const known = {
  speakers: [{ name: "Kay Not" }],
  slot: { guid: "1", start: "2026-05-05T09:00:00+02:00" },
  abstract: "Of knots.",
  awaited: { video: true as const },
};
const other = {
  speakers: [{ name: "Ann Other" }],
  slot: { guid: "2", start: "2026-05-06T09:00:00+02:00" },
  abstract: "Of ropes.",
  awaited: { slides: true as const },
};
test.each([
  ["what the other one lacks", {}, known],
  ["nothing that the other one has", other, other],
])("a talk that is joined gives %s", async (_, fields, wanted) => {
  const into = await addTalk(database, conferenceId, { title: "Knots", ...fields });
  const from = await addTalk(database, conferenceId, { title: "Knots, filmed", ...known });
  await joinTalks(database, into, from);
  expect(await database.talks.get(into)).toMatchObject({ title: "Knots", ...wanted });
});

test("of two choices of a picture that of the talk that stays counts, and its conference has the other one’s pages", async () => {
  const elsewhere = await startConference(database, { name: "Elsewhere" }, clock);
  const [here, there] = [await capture("film"), await addTwin("film", elsewhere)];
  await addSource(database, here.talkId, page("slides"));
  await choosePicture(database, here.sourceId, 1, true);
  await choosePicture(database, there.sourceId, 1, false);
  await fileTalk(database, here.talkId, elsewhere);
  expect((await database.sources.get(there.sourceId))?.pictureChoices).toEqual([{ slide: 1, isInPost: false }]);
  const pages = await readTalkRecord(database, there.talkId);
  expect(pages?.sources.map((source) => source.conferenceId)).toEqual([elsewhere, elsewhere]);
});

test("a talk that is filed stands last and stays there; one whose conference is taken away may be guessed again", async () => {
  const elsewhere = await startConference(database, { name: "Elsewhere" }, clock);
  await addTwin("slides", elsewhere);
  const { talkId } = await capture("film");
  await fileTalk(database, talkId, elsewhere);
  expect((await listTalks(database, elsewhere)).map(({ title }) => title)).toEqual(["slides", "film"]);
  expect((await database.talks.get(talkId))?.isConferenceSettled).toBe(true);
  await fileTalk(database, talkId, undecided);
  expect((await database.talks.get(talkId))?.isConferenceSettled).toBeUndefined();
});

test("a choice of a picture made since stays", async () => {
  const elsewhere = await startConference(database, { name: "Elsewhere" }, clock);
  const [here, there] = [await capture("film"), await addTwin("film", elsewhere)];
  await choosePicture(database, here.sourceId, 1, true);
  await choosePicture(database, there.sourceId, 2, true);
  const { into, undo } = await fileTalk(database, here.talkId, elsewhere);
  expect(into).toBe(there.talkId);
  await choosePicture(database, there.sourceId, 3, false);
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect((await database.sources.get(there.sourceId))?.pictureChoices).toEqual([
    { slide: 2, isInPost: true },
    { slide: 3, isInPost: false },
  ]);
});

test("a choice made since stays where the first of all choices is taken back", async () => {
  const { sourceId } = await capture("film");
  const undo = await choosePicture(database, sourceId, 1, true);
  await choosePicture(database, sourceId, 2, false);
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect((await database.sources.get(sourceId))?.pictureChoices).toEqual([{ slide: 2, isInPost: false }]);
});

test("a talk whose two pages belong to two talks of its new conference makes one talk of the three", async () => {
  const elsewhere = await startConference(database, { name: "Elsewhere" }, clock);
  const film = await capture("film");
  await addSource(database, film.talkId, page("slides"));
  const [one, other] = [await addTwin("film", elsewhere), await addTwin("slides", elsewhere)];
  for (const { talkId, sourceId } of [film, one, other]) {
    await addNote(database, { talkId, sourceId, place, markdown: talkId });
  }
  const read = async () => [
    await readConferenceRecord(database, conferenceId),
    await readConferenceRecord(database, elsewhere),
  ];
  const before = await read();
  const { into, undo } = await fileTalk(database, film.talkId, elsewhere);
  expect(into).toBe(one.talkId);
  const [, there] = await read();
  expect(there?.talks.map(({ sources }) => sources.map(({ title }) => title).toSorted())).toEqual([["film", "slides"]]);
  expect((await textsOf(into))?.toSorted()).toEqual([film.talkId, one.talkId, other.talkId].toSorted());
  const pages = new Set(there?.talks[0]?.sources.map(({ id }) => id));
  for (const { sourceId } of there?.talks[0]?.notes ?? []) expect(pages).toContain(sourceId);
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect(await read()).toEqual(before);
});

test("a page that was added since goes along with its talk", async () => {
  const elsewhere = await startConference(database, { name: "Elsewhere" }, clock);
  const { talkId } = await capture("film");
  const { undo } = await fileTalk(database, talkId, elsewhere);
  await addSource(database, talkId, page("slides"));
  expect((await takeBack(database, undo)).taken).toBe("whole");
  const record = await readConferenceRecord(database, conferenceId);
  expect(record?.talks[0]?.sources.map((source) => source.conferenceId)).toEqual([conferenceId, conferenceId]);
});

test("a deleted talk comes back without the page that was captured anew since", async () => {
  const { talkId } = await capture("film");
  const undo = await binTalk(database, talkId);
  const again = await capture("film");
  expect((await takeBack(database, undo)).taken).toBe("part");
  expect((await readTalkRecord(database, talkId))?.sources).toEqual([]);
  expect((await readTalkRecord(database, again.talkId))?.sources).toHaveLength(1);
});

test("nothing comes back into what lies in the bin, and that is said", async () => {
  const { talkId } = await capture("film");
  const note = await addNote(database, { talkId, place, markdown: "gone" });
  const undo = await binNote(database, note);
  await binTalk(database, talkId);
  await expect(takeBack(database, undo)).rejects.toMatchObject({ key: "problemParentBinned", values: ["film"] });
  expect((await database.notes.get(note))?.deletedAt).toBeDefined();
  for (const item of await readBin(database)) await restoreItem(database, item);
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect(await textsOf(talkId)).toEqual(["gone"]);
});

test("a text that was written anew since stays, and nothing is taken back", async () => {
  const [post] = await database.posts.toArray();
  const id = post?.id ?? "";
  await changePost(database, id, { edited: { body: "mine", base: "" } });
  const undo = await changePost(database, id, { edited: undefined });
  await changePost(database, id, { edited: { body: "mine again", base: "" } });
  const before = await database.posts.get(id);
  expect((await takeBack(database, undo)).taken).toBe("nothing");
  expect(await database.posts.get(id)).toEqual(before);
});

const line = (guid: string) => ({
  slot: { guid, start: "2026-05-05T09:00:00+02:00" },
  title: guid,
  speakers: [],
  links: [],
  isBreak: false,
});

test("talks that were ticked go again, but for those in which something was written", async () => {
  await importSchedule(database, conferenceId, {}, [line("kept"), line("empty"), line("typed"), line("cleared")]);
  const undo = await attendTalks(database, await listScheduled(database, conferenceId));
  const talks = new Map((await listTalks(database, conferenceId)).map(({ id, title }) => [title, id]));
  await saveDraft(database, talks.get("cleared") ?? "", () => ({ place, markdown: "", caret: 0 }));
  await addNote(database, { talkId: talks.get("kept") ?? "", place, markdown: "mine" });
  await saveDraft(database, talks.get("typed") ?? "", () => ({ place, markdown: "m", caret: 1 }));
  expect((await takeBack(database, undo)).taken).toBe("part");
  expect((await listTalks(database, conferenceId)).map(({ title }) => title).toSorted()).toEqual(["kept", "typed"]);
});

test("a talk that a tick brought back stays when something was written in it since", async () => {
  await importSchedule(database, conferenceId, {}, [line("back")]);
  const lines = await listScheduled(database, conferenceId);
  await attendTalks(database, lines);
  const [talk] = await listTalks(database, conferenceId);
  const old = await addNote(database, { talkId: talk?.id ?? "", place, markdown: "old" });
  await binTalk(database, talk?.id ?? "");
  const untouched = await attendTalks(database, lines);
  expect((await takeBack(database, untouched)).taken).toBe("whole");
  expect(await listTalks(database, conferenceId)).toEqual([]);
  const undo = await attendTalks(database, lines);
  await changeNote(database, old, { markdown: "old and newer" });
  expect((await takeBack(database, undo)).taken).toBe("nothing");
  expect(await textsOf(talk?.id ?? "")).toEqual(["old and newer"]);
});

const post = "---\ntitle: Harbour Days\n---\n\n## Knots by Kay Not\n\nSee [one](https://one.example/).\n";

test("an imported post goes whole and comes back whole, and captures go where they went before", async () => {
  const { conference, undo } = await storeConference(database, readPost(post, "harbour.md"));
  const stored = await readConferenceRecord(database, conference.id);
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect((await readCurrentConference(database))?.id).toBe(conferenceId);
  const [item, ...more] = await readBin(database);
  expect(more).toEqual([]);
  if (item) await restoreItem(database, item);
  const again = await readConferenceRecord(database, conference.id);
  expect(again?.talks.map(({ sources, notes }) => [sources.length, notes.length])).toEqual(
    stored?.talks.map(({ sources, notes }) => [sources.length, notes.length]),
  );
});

test.each(["a topic", "a note", "a title", "a text of the post"])(
  "an imported post to which %s was added stays",
  async (what) => {
    const { conference, undo } = await storeConference(database, readPost(post, "harbour.md"));
    const record = await readConferenceRecord(database, conference.id);
    const talkId = record?.talks[0]?.talk.id ?? "";
    if (what === "a topic") await addTalk(database, conference.id, { title: "Ropes" });
    if (what === "a note") await addNote(database, { talkId, place, markdown: "mine" });
    if (what === "a title") await changeTalk(database, talkId, { title: "Mine" });
    if (what === "a text of the post") await changePost(database, record?.post.id ?? "", { introduction: "Mine." });
    const before = await readConferenceRecord(database, conference.id);
    expect((await takeBack(database, undo)).taken).toBe("nothing");
    expect(await readConferenceRecord(database, conference.id)).toEqual(before);
    expect((await readCurrentConference(database))?.id).toBe(conference.id);
  },
);
