// The notebook room on a real IndexedDB: captures, notes, drafts, the bin, joins.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CapturedSource, type Id, undecided } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { binConference, restoreConference } from "@/lib/notebook/conference-bin.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { listConferences, readCurrentConference, readCurrentConferenceId } from "@/lib/notebook/conferences.ts";
import { fileTalk, joinTalks } from "@/lib/notebook/join.ts";
import { findKnownPage } from "@/lib/notebook/known-page.ts";
import { addLinks } from "@/lib/notebook/links.ts";
import {
  addNote,
  binNote,
  finishDraft,
  moveNote,
  putNote,
  readDraft,
  restoreNote,
  saveDraft,
} from "@/lib/notebook/notes.ts";
import { countTags, countTalksByConference, readLastTalks } from "@/lib/notebook/overviews.ts";
import { countTalks, readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { loadAddresses } from "@/lib/notebook/rows/pages.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { changeSettings, readSettings } from "@/lib/notebook/settings.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { startWithTalks } from "@/lib/notebook/take-along.ts";
import { binTalk, restoreTalk } from "@/lib/notebook/talk-bin.ts";
import { listTalks } from "@/lib/notebook/talk-list.ts";
import { addTalk, changeTalk, moveTalk } from "@/lib/notebook/talks.ts";

const clock = { date: "2026-05-10T07:58:00", timeZone: "America/Los_Angeles" };
const deck: CapturedSource = {
  url: "https://decks.example/ada/engines",
  site: "Decks",
  kind: "deck",
  title: "Engines",
  authors: [{ name: "Ada" }],
  slides: [{ number: 1, text: "Engines" }],
  provenance: { title: "meta", slides: "player" },
};

let database: NotebookDatabase;
let minute = 0;
beforeEach(() => {
  minute = 0;
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`, undefined, () =>
    new Date(Date.UTC(2026, 4, 5, 9, minute++)).toISOString(),
  );
});
afterEach(() => database.delete());

/** What the notebook knows of the deck. */
async function findDeck(conferenceId: Id) {
  return (await findKnownPage(database, await loadAddresses(), deck, conferenceId)).same;
}

async function start(name = "EngineConf 2026") {
  return startConference(database, { name }, clock);
}

test("a started conference is the current one and has its post", async () => {
  const id = await start();
  expect((await readCurrentConference(database))?.name).toBe("EngineConf 2026");
  const { engine, layout, links, embeds } = await readSettings(database);
  expect((await readConferenceRecord(database, id))?.post).toEqual({
    id: expect.any(String),
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
    conferenceId: id,
    title: "EngineConf 2026 wrapup",
    slug: "",
    ...clock,
    tags: [],
    categories: [],
    extraFields: [],
    isDraft: false,
    introduction: "",
    listOpening: "Here are my highlights:",
    sections: [],
    closing: "",
    ...{ engine, layout, links, embeds },
  });
});

test("a page goes to no conference where the one chosen last can only be read", async () => {
  const id = await start("Theirs");
  const team = { server: "wss://team.example", room: "r", token: "t", author: "Cy" };
  const share = (access: "read" | "write") =>
    database.shares.put({ conferenceId: id, isSeeded: true, team: { ...team, access } });
  await share("write");
  const theirs = await storeCapture(database, deck, id);
  expect(await readCurrentConferenceId(database)).toBe(id);
  expect((await readCurrentConference(database))?.id).toBe(id);
  await share("read");
  expect(await readCurrentConferenceId(database)).toBe(undecided);
  expect(await readCurrentConference(database)).toBeUndefined();
  const { talkId } = await storeCapture(database, deck, await readCurrentConferenceId(database));
  expect(talkId).not.toBe(theirs.talkId);
  expect(await database.talks.get(talkId)).toMatchObject({ conferenceId: undecided });
  // Nor does it become the reading of a page that such a conference has.
  const again = await storeCapture(
    database,
    { ...deck, title: "Another title" },
    await readCurrentConferenceId(database),
  );
  expect(again).toMatchObject({ talkId, conferenceId: undecided });
  // One that is nobody else's goes on as it was.
  const own = await start("Mine");
  expect(await readCurrentConferenceId(database)).toBe(own);
});

test.each(["project", "person", "event"] as const)(
  "who stands behind a %s is no speaker, whenever it is read",
  async (kind) => {
    const conferenceId = await start();
    const page = { ...deck, kind, authors: [] };
    const { talkId } = await storeCapture(database, page, conferenceId);
    await storeCapture(database, { ...page, authors: [{ name: "Lampworks" }] }, conferenceId);
    const record = await readTalkRecord(database, talkId);
    expect(record?.sources[0]?.authors).toEqual([{ name: "Lampworks" }]);
    expect(record?.talk.speakers).toEqual([]);
  },
);

test("a page goes to no conference where the one chosen last is in the bin, or is not here", async () => {
  const talkId = await addTalk(database, undecided, { title: "Oil" });
  const { conferenceId, undo } = await startWithTalks(database, { name: "EngineConf 2026" }, clock, [talkId]);
  expect(await readCurrentConferenceId(database)).toBe(conferenceId);
  await binTalk(database, talkId);
  // The talk stays deleted, so not all of it is taken back.
  expect((await takeBack(database, undo)).taken).toBe("part");
  expect(await readCurrentConferenceId(database)).toBe(undecided);
  // As a restore of another conference alone brings it.
  await changeSettings(database, { currentConferenceId: "elsewhere" });
  expect(await readCurrentConferenceId(database)).toBe(undecided);
});

test("talks are counted by conference, without those in the bin", async () => {
  const first = await start();
  const second = await startConference(database, { name: "OilConf" }, clock);
  for (const [conferenceId, count] of [
    [first, 3],
    [second, 1],
    [undecided, 2],
  ] as const)
    for (let number = 0; number < count; number++) await addTalk(database, conferenceId, { title: `Talk ${number}` });
  await binTalk(database, await addTalk(database, second, { title: "Deleted" }));
  expect(await countTalksByConference(database)).toEqual(
    new Map([
      [first, 3],
      [second, 1],
      [undecided, 2],
    ]),
  );
});

test("the talks added last are the newest of the conference, each with its notes", async () => {
  const conferenceId = await start();
  for (const title of ["First", "Second", "Third"]) {
    const talkId = await addTalk(database, conferenceId, { title });
    await addNote(database, { talkId, place: { kind: "talk" }, markdown: `On the ${title}` });
  }
  await binTalk(database, await addTalk(database, conferenceId, { title: "Deleted" }));
  const last = await readLastTalks(database, conferenceId, 2);
  expect(last.map(({ talk, notes }) => [talk.title, notes.map(({ markdown }) => markdown)])).toEqual([
    ["Third", ["On the Third"]],
    ["Second", ["On the Second"]],
  ]);
});

test("of a page that several conferences have, the one that is looked at has it first, then where it was captured last", async () => {
  const conferences = [await start("First"), await start("Second"), await start("Third")];
  const { talkId, sourceId } = await storeCapture(database, deck, conferences[0] ?? "");
  const page = await database.sources.get(sourceId);
  if (!page) throw new Error("There is no page.");
  const pages = conferences.map((conferenceId, index) => {
    const capturedAt = `2026-05-0${index + 1}T09:00:00.000Z`;
    return { ...page, id: index === 0 ? sourceId : `page-${index}`, talkId, conferenceId, capturedAt };
  });
  await write(database, (writer) => writer.putAll("sources", pages));
  const ownerAt = async (conferenceId: Id) => (await findDeck(conferenceId))?.conferenceId;
  for (const id of conferences) expect(await ownerAt(id)).toBe(id);
  expect(await ownerAt(await start("Fourth"))).toBe(conferences[2]);
  await database.sources.update(sourceId, { capturedAt: "2026-05-09T09:00:00.000Z" });
  expect(await ownerAt(undecided)).toBe(conferences[0]);
});

test("a link of which nothing else is known is an article of its host", async () => {
  const conferenceId = await start();
  const links = [
    { title: "Steam", url: "https://www.steam.example/a" },
    { title: "Looms", url: "https://looms.example/b", site: "Looms", kind: "deck" as const, speakers: ["Ada"] },
  ];
  expect(await addLinks(database, conferenceId, links)).toMatchObject({ added: 2 });
  const pages = (await database.sources.toArray()).sort((one, other) => one.url.localeCompare(other.url));
  expect(pages.map(({ site, kind, authors, provenance }) => [site, kind, authors, provenance.authors])).toEqual([
    ["Looms", "deck", [{ name: "Ada" }], "dom"],
    ["steam.example", "article", [], undefined],
  ]);
});

test("a page is captured with what belongs to it, or not at all", async () => {
  const conferenceId = await start();
  const quote = (text: string) => ({ place: { kind: "quote" as const, text }, markdown: "" });
  const failing = storeCapture(database, deck, conferenceId, undefined, async (writer, { talkId, sourceId }) => {
    await putNote(database, writer, { talkId, sourceId, ...quote("Boil") });
    throw new Error("The browser ends this.");
  });
  await expect(failing).rejects.toThrow();
  expect([await database.talks.count(), await database.notes.count()]).toEqual([0, 0]);
  const { talkId } = await storeCapture(database, deck, conferenceId, undefined, (writer, stored) =>
    putNote(database, writer, { talkId: stored.talkId, sourceId: stored.sourceId, ...quote("Boil") }),
  );
  expect((await readTalkRecord(database, talkId))?.notes).toMatchObject([quote("Boil")]);
});

test("capturing a page again updates its talk and never doubles it", async () => {
  const conferenceId = await start();
  const first = await storeCapture(database, deck, conferenceId);
  const again = await storeCapture(
    database,
    { ...deck, title: "Engines, revised", slides: undefined, provenance: { title: "meta" } },
    conferenceId,
  );
  expect(again).toMatchObject({ talkId: first.talkId, knownSince: expect.stringMatching(/^2026-05-05/) });
  const record = await readTalkRecord(database, first.talkId);
  expect(record?.talk.title).toBe("Engines, revised");
  expect(await database.sources.count()).toBe(1);
});

test("a reading that got less keeps what an earlier one got", async () => {
  const conferenceId = await start();
  const { talkId } = await storeCapture(database, deck, conferenceId);
  const { slides: _slides, ...less } = deck;
  await storeCapture(database, { ...less, provenance: { title: "meta" } }, conferenceId);
  const source = (await readTalkRecord(database, talkId))?.sources[0];
  expect(source?.slides).toEqual(deck.slides);
  expect(source?.provenance.slides).toBe("player");
});

test("a title typed by the person survives a new reading", async () => {
  const conferenceId = await start();
  const { talkId } = await storeCapture(database, deck, conferenceId);
  await changeTalk(database, talkId, { title: "My title" });
  await storeCapture(database, { ...deck, title: "Site's new title" }, conferenceId);
  expect((await readTalkRecord(database, talkId))?.talk.title).toBe("My title");
});

test("two captures at once make one talk", async () => {
  const conferenceId = await start();
  const [a, b] = await Promise.all([
    storeCapture(database, deck, conferenceId),
    storeCapture(database, deck, conferenceId),
  ]);
  expect(a.talkId).toBe(b.talkId);
});

test("a page captured in another conference is found there", async () => {
  const first = await start("First");
  await storeCapture(database, deck, first);
  const second = await start("Second");
  expect((await findDeck(second))?.conferenceId).toBe(first);
});

test("adding a note clears the draft in the same step, and the draft holds text and caret until then", async () => {
  const conferenceId = await start();
  const { talkId, sourceId } = await storeCapture(database, deck, conferenceId);
  await saveDraft(database, talkId, () => ({
    place: { kind: "slide", number: 1 },
    sourceId,
    markdown: "Half a wo",
    caret: 9,
  }));
  expect(await readDraft(database, talkId)).toMatchObject({
    markdown: "Half a wo",
    caret: 9,
    place: { kind: "slide", number: 1 },
  });
  await finishDraft(database, { talkId, sourceId, place: { kind: "slide", number: 1 }, markdown: "Half a word" });
  expect(await readDraft(database, talkId)).toBeUndefined();
  expect(await countTalks(database, conferenceId)).toEqual({ talks: 1, notes: 1 });
});

test("a binned note comes back where it was", async () => {
  const conferenceId = await start();
  const { talkId } = await storeCapture(database, deck, conferenceId);
  const ids = [];
  for (const markdown of ["a", "b", "c"])
    ids.push(await addNote(database, { talkId, place: { kind: "talk" }, markdown }));
  await binNote(database, ids[1] ?? "");
  const texts = async () => (await readTalkRecord(database, talkId))?.notes.map((note) => note.markdown).join("");
  expect(await texts()).toBe("ac");
  await restoreNote(database, ids[1] ?? "");
  expect(await texts()).toBe("abc");
  await moveNote(database, ids[2] ?? "", 0);
  expect(await texts()).toBe("cab");
});

test("talks move, keep their order, and tags stay a set", async () => {
  const conferenceId = await start();
  const ids = [];
  for (const title of ["one", "two", "three"]) ids.push(await addTalk(database, conferenceId, { title }));
  await moveTalk(database, ids[0] ?? "", 2);
  expect((await listTalks(database, conferenceId)).map((talk) => talk.title)).toEqual(["two", "three", "one"]);
  await changeTalk(database, ids[0] ?? "", { tags: ["c", "b", "c"] });
  await changeTalk(database, ids[1] ?? "", { tags: ["c", "a"] });
  // The most used first, of those as often used the first by name.
  expect(await countTags(database)).toEqual([
    { tag: "c", talks: 2 },
    { tag: "a", talks: 1 },
    { tag: "b", talks: 1 },
  ]);
  await binConference(database, conferenceId);
  expect(await countTags(database)).toEqual([]);
});

test("a talk in the bin is not known any more, and comes back with its page unless that was captured anew", async () => {
  const conferenceId = await start();
  const first = await storeCapture(database, deck, conferenceId);
  await binTalk(database, first.talkId);
  expect(await findDeck(conferenceId)).toBeUndefined();
  const second = await storeCapture(database, deck, conferenceId);
  expect(second.talkId).not.toBe(first.talkId);
  await restoreTalk(database, first.talkId);
  expect((await readTalkRecord(database, first.talkId))?.sources).toEqual([]);
  expect((await readTalkRecord(database, second.talkId))?.sources).toHaveLength(1);
});

test("a binned conference comes back whole", async () => {
  const conferenceId = await start();
  await storeCapture(database, deck, conferenceId);
  await binConference(database, conferenceId);
  expect(await listConferences(database)).toEqual([]);
  expect(await readCurrentConference(database)).toBeUndefined();
  expect(await findDeck(conferenceId)).toBeUndefined();
  await restoreConference(database, conferenceId);
  expect((await readConferenceRecord(database, conferenceId))?.talks[0]?.sources).toHaveLength(1);
});

test("filing a talk under a conference that has its page already joins the two", async () => {
  const first = await start("First");
  const undecidedTalk = await storeCapture(database, deck, "");
  await addNote(database, {
    talkId: undecidedTalk.talkId,
    sourceId: undecidedTalk.sourceId,
    place: { kind: "slide", number: 1 },
    markdown: "early",
  });
  const filed = await storeCapture(database, { ...deck, url: "https://decks.example/other" }, first);
  expect((await fileTalk(database, undecidedTalk.talkId, first)).into).toBe(undecidedTalk.talkId);
  // Captured, the page would be known there; kept as a link, it is the other conference's own.
  await addLinks(database, "second-home", [deck]);
  const late = (await listTalks(database, "second-home"))[0]?.id ?? "";
  expect((await fileTalk(database, late, first)).into).toBe(undecidedTalk.talkId);
  expect((await listTalks(database, first)).map((talk) => talk.id)).toEqual([filed.talkId, undecidedTalk.talkId]);
});

test("a join is taken back to the last value", async () => {
  const conferenceId = await start();
  const slides = await storeCapture(database, deck, conferenceId);
  const video = await storeCapture(
    database,
    { ...deck, url: "https://videos.example/1", kind: "video", slides: undefined },
    conferenceId,
  );
  await changeTalk(database, video.talkId, { tags: ["filmed"] });
  await addNote(database, {
    talkId: video.talkId,
    sourceId: video.sourceId,
    place: { kind: "time", seconds: 12 },
    markdown: "there",
  });
  const before = JSON.stringify(
    [await readTalkRecord(database, slides.talkId), await readTalkRecord(database, video.talkId)],
    (key, value) => (key === "updatedAt" ? "" : value),
  );
  const undo = await joinTalks(database, slides.talkId, video.talkId);
  const joined = await readTalkRecord(database, slides.talkId);
  expect(joined?.sources).toHaveLength(2);
  expect(joined?.notes).toHaveLength(1);
  expect(joined?.talk.tags).toEqual(["filmed"]);
  await takeBack(database, undo);
  const after = JSON.stringify(
    [await readTalkRecord(database, slides.talkId), await readTalkRecord(database, video.talkId)],
    (key, value) => (key === "updatedAt" ? "" : value),
  );
  expect(after).toBe(before);
});

test("a draft’s write that waits for another takes along what is typed meanwhile", async () => {
  const { talkId } = await storeCapture(database, deck, await start());
  const draft = { place: { kind: "talk" } as const, caret: 4 };
  let typed = "Keep";
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const inTheWay = database.transaction("rw", database.drafts, async () => {
    let isHeld = true;
    void held.then(() => {
      isHeld = false;
    });
    while (isHeld) await database.drafts.count();
  });
  const saving = saveDraft(database, talkId, () => ({ ...draft, markdown: typed }));
  typed = "Keep a spare lamp";
  letGo();
  await Promise.all([inTheWay, saving]);
  expect((await readDraft(database, talkId))?.markdown).toBe("Keep a spare lamp");
});

test("what was being typed for a talk goes with it when it is joined, and comes back", async () => {
  const conferenceId = await start();
  const slides = await storeCapture(database, deck, conferenceId);
  const video = await storeCapture(database, { ...deck, url: "https://videos.example/1", kind: "video" }, conferenceId);
  const draft = { place: { kind: "talk" } as const, caret: 4 };
  await saveDraft(database, video.talkId, () => ({ ...draft, markdown: "half" }));
  const undo = await joinTalks(database, slides.talkId, video.talkId);
  expect((await readDraft(database, slides.talkId))?.markdown).toBe("half");
  await takeBack(database, undo);
  expect((await readDraft(database, slides.talkId))?.markdown ?? "").toBe("");
  expect((await readDraft(database, video.talkId))?.markdown).toBe("half");
  await saveDraft(database, slides.talkId, () => ({ ...draft, markdown: "own" }));
  await joinTalks(database, slides.talkId, video.talkId);
  expect((await readDraft(database, slides.talkId))?.markdown).toBe("own\n\nhalf");
});

test("an uploader is no speaker, and one that an earlier reading took for one is none by a newer reading", async () => {
  const id = await start();
  const uploader = { name: "EngineConf", url: "https://films.example/engineconf" };
  const film: CapturedSource = { ...deck, kind: "video", authors: [uploader] };
  const { talkId, sourceId } = await storeCapture(database, film, id);
  await storeCapture(database, { ...film, authors: [], uploader }, id);
  expect((await database.talks.get(talkId))?.speakers).toEqual([]);
  expect(await database.sources.get(sourceId)).toMatchObject({
    authors: [],
    uploader,
    former: [{ authors: [uploader] }],
  });
  // Chosen by the person, it stays.
  await changeTalk(database, talkId, { speakers: [uploader] });
  await storeCapture(database, { ...film, authors: [], uploader }, id);
  expect((await database.talks.get(talkId))?.speakers).toEqual([uploader]);
});
