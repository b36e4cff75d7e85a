// Pages that state one address: which of them are one talk, what a newer reading changes, and how that is taken back.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CapturedSource, Id } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { restoreReading } from "@/lib/notebook/former-readings.ts";
import { joinTalks } from "@/lib/notebook/join.ts";
import { findJoinOffer, keepApart } from "@/lib/notebook/join-offer.ts";
import { addLinks } from "@/lib/notebook/links.ts";
import { addNote } from "@/lib/notebook/notes.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase, schemaVersions } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { makeText, restoreFrom } from "./backups.ts";

let database: NotebookDatabase;
let conferenceId: Id;
let minute = 0;
const now = () => new Date(Date.UTC(2026, 4, 5, 9, minute++)).toISOString();
const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
beforeEach(async () => {
  minute = 0;
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`, undefined, now);
  conferenceId = await startConference(database, { name: "LampKaigi" }, clock);
});
afterEach(() => database.delete());

const host = "https://lampkaigi.example";
const permalink = `${host}/talks/wicks`;

/** A page as it is read: where it was, what it is called, what it states and whether that was believed. */
function page(address: string, title: string, url = address, more: Partial<CapturedSource> = {}): CapturedSource {
  const isStated = url !== address;
  return {
    url,
    ...(isStated && { address }),
    site: "LampKaigi",
    kind: "talk",
    title,
    authors: [],
    provenance: { title: "dom", url: isStated ? "meta" : "address", ...(isStated && { address: "address" as const }) },
    ...more,
  };
}

async function talkOf(talkId: Id) {
  const record = await readTalkRecord(database, talkId);
  if (!record) throw new Error("The talk is gone.");
  return record;
}

const note = (talkId: Id, sourceId: Id, markdown: string) =>
  addNote(database, { talkId, sourceId, place: { kind: "talk" }, markdown });

const textsOf = async (talkId: Id) => (await talkOf(talkId)).notes.map(({ markdown }) => markdown);

describe("pages that state the same address", () => {
  test("are one page under the same address bar, whatever they are called", async () => {
    const first = await storeCapture(database, page(`${host}/?p=1`, "Wicks", permalink), conferenceId);
    const again = await storeCapture(database, page(`${host}/?p=1`, "Wicks at scale", permalink), conferenceId);
    expect(again).toMatchObject({ talkId: first.talkId, former: { title: "Wicks" } });
  });

  test("are one page under the same title, whatever the address bar says", async () => {
    const first = await storeCapture(database, page(`${host}/?p=1`, "Wicks", permalink), conferenceId);
    const again = await storeCapture(database, page(permalink, "WICKS "), conferenceId);
    expect(again.talkId).toBe(first.talkId);
    expect((await talkOf(first.talkId)).sources).toMatchObject([{ url: permalink }]);
    expect((await talkOf(first.talkId)).sources[0]?.address).toBeUndefined();
  });

  test("are two talks under another address and another title, each with its address, its notes and its title", async () => {
    const first = await storeCapture(database, page(`${host}/a`, "Wicks", permalink), conferenceId);
    await note(first.talkId, first.sourceId, "on wicks");
    const second = await storeCapture(database, page(`${host}/b`, "Oil", permalink), conferenceId);
    expect(second.knownSince).toBeUndefined();
    await note(second.talkId, second.sourceId, "on oil");
    expect(await talkOf(first.talkId)).toMatchObject({ talk: { title: "Wicks" }, sources: [{ url: permalink }] });
    expect(await talkOf(second.talkId)).toMatchObject({
      talk: { title: "Oil" },
      sources: [{ url: `${host}/b`, stated: permalink, provenance: { url: "address", stated: "meta" } }],
    });
    expect([await textsOf(first.talkId), await textsOf(second.talkId)]).toEqual([["on wicks"], ["on oil"]]);
    // Read anew, the second is found under its own address and stays apart.
    const again = await storeCapture(database, page(`${host}/b`, "Oil, revised", permalink), conferenceId);
    expect(again).toMatchObject({ talkId: second.talkId, former: { title: "Oil" } });
    expect((await talkOf(second.talkId)).sources).toMatchObject([{ url: `${host}/b`, title: "Oil, revised" }]);
    expect((await readConferenceRecord(database, conferenceId))?.talks).toHaveLength(2);
  });

  test("give way to the page that is really there", async () => {
    const first = await storeCapture(database, page(`${host}/a`, "Wicks", permalink), conferenceId);
    const second = await storeCapture(database, page(permalink, "Oil"), conferenceId);
    expect(second.talkId).not.toBe(first.talkId);
    expect((await talkOf(first.talkId)).sources).toMatchObject([{ url: `${host}/a`, stated: permalink }]);
    expect((await talkOf(first.talkId)).sources[0]?.provenance).not.toHaveProperty("address");
    expect((await talkOf(second.talkId)).sources).toMatchObject([{ url: permalink }]);
  });

  test("stay known under their address bar when their title no longer speaks for what they state", async () => {
    const first = await storeCapture(database, page(`${host}/?p=1`, "Wicks", permalink), conferenceId);
    const again = await storeCapture(database, page(`${host}/?p=1`, "Lamps"), conferenceId);
    expect(again.talkId).toBe(first.talkId);
    expect((await talkOf(first.talkId)).sources).toMatchObject([{ url: permalink, address: `${host}/?p=1` }]);
  });

  test("a page that states another address by now is kept under that, and found by both", async () => {
    const first = await storeCapture(database, page(`${host}/?p=1`, "Wicks"), conferenceId);
    await storeCapture(database, page(`${host}/?p=1`, "Wicks", permalink), conferenceId);
    expect((await talkOf(first.talkId)).sources).toMatchObject([{ url: permalink, address: `${host}/?p=1` }]);
    for (const address of [`${host}/?p=1`, permalink])
      expect((await storeCapture(database, page(address, "Wicks"), conferenceId)).talkId).toBe(first.talkId);
  });

  test("are two talks in two conferences as well", async () => {
    const first = await storeCapture(database, page(`${host}/a`, "Wicks", permalink), conferenceId);
    const other = await startConference(database, { name: "OilConf" }, clock);
    const second = await storeCapture(database, page(`${host}/b`, "Oil", permalink), other);
    expect(second).toMatchObject({ conferenceId: other });
    expect((await talkOf(first.talkId)).talk.title).toBe("Wicks");
  });

  test("captured at the same moment are still two", async () => {
    const [first, second] = await Promise.all([
      storeCapture(database, page(`${host}/a`, "Wicks", permalink), conferenceId),
      storeCapture(database, page(`${host}/b`, "Oil", permalink), conferenceId),
    ]);
    expect(first.talkId).not.toBe(second.talkId);
  });

  test("are found by a link to where they were captured", async () => {
    await storeCapture(database, page(`${host}/a`, "Wicks", permalink), conferenceId);
    expect((await addLinks(database, conferenceId, [{ title: "the talk", url: `${host}/a` }])).added).toBe(0);
  });

  test("a link kept from another conference's list does not rename what was captured there", async () => {
    const first = await storeCapture(database, page(permalink, "Wicks"), conferenceId);
    const other = await startConference(database, { name: "OilConf" }, clock);
    expect((await addLinks(database, other, [{ title: "the talk", url: permalink }])).added).toBe(1);
    expect((await talkOf(first.talkId)).talk.title).toBe("Wicks");
    expect((await readConferenceRecord(database, other))?.talks).toHaveLength(1);
  });
});

describe("joining what may be one talk", () => {
  async function captureTwo() {
    const first = await storeCapture(database, page(`${host}/a`, "Wicks", permalink), conferenceId);
    await note(first.talkId, first.sourceId, "on wicks");
    const second = await storeCapture(database, page(`${host}/b`, "Oil", permalink), conferenceId);
    await note(second.talkId, second.sourceId, "on oil");
    return { first, second };
  }
  const offerFor = async (talkId: Id) => findJoinOffer(database, talkId);

  test("is offered with the day of the other's first capture, also for a page whose statement was not believed", async () => {
    const { first, second } = await captureTwo();
    expect(await offerFor(second.talkId)).toMatchObject({
      other: { id: first.talkId },
      capturedAt: expect.stringMatching(/^2026-05-05/),
    });
    const doubtful = page(`${host}/c`, "Glass", undefined, { stated: permalink });
    const third = await storeCapture(database, doubtful, conferenceId);
    expect(await offerFor(third.talkId)).toMatchObject({ other: { id: first.talkId } });
  });

  test("moves the notes, and taking it back gives each its own again", async () => {
    const { first, second } = await captureTwo();
    const undo = await joinTalks(database, first.talkId, second.talkId);
    expect(await textsOf(first.talkId)).toEqual(["on wicks", "on oil"]);
    expect(await offerFor(first.talkId)).toBeUndefined();
    expect((await talkOf(first.talkId)).talk.title).toBe("Wicks");
    // Either page leads to the one talk now.
    for (const [address, title] of [
      ["a", "Wicks"],
      ["b", "Oil"],
    ])
      expect(
        (await storeCapture(database, page(`${host}/${address}`, title ?? "", permalink), conferenceId)).talkId,
      ).toBe(first.talkId);
    await takeBack(database, undo);
    expect([await textsOf(first.talkId), await textsOf(second.talkId)]).toEqual([["on wicks"], ["on oil"]]);
    expect(await offerFor(second.talkId)).toMatchObject({ other: { id: first.talkId } });
  });

  test("is not offered again once they are said to be two, by address or by title", async () => {
    const { first, second } = await captureTwo();
    await keepApart(database, second.talkId, first.talkId);
    expect(await offerFor(second.talkId)).toBeUndefined();
    await storeCapture(database, page(`${host}/b`, "Oil", permalink), conferenceId);
    expect(await offerFor(second.talkId)).toBeUndefined();
    const long = "How ten thousand wicks were lit at once";
    const slides = await storeCapture(database, page(`${host}/slides`, long), conferenceId);
    const video = await storeCapture(database, page(`${host}/video`, long), conferenceId);
    expect(await offerFor(video.talkId)).toMatchObject({ other: { id: slides.talkId } });
    await keepApart(database, video.talkId, slides.talkId);
    expect([await offerFor(video.talkId), await offerFor(slides.talkId)]).toEqual([undefined, undefined]);
  });

  test("is not offered for pages that only share their section's address", async () => {
    await storeCapture(database, page(`${host}/talks/a`, "Wicks"), conferenceId);
    const second = await storeCapture(database, page(`${host}/talks/b`, "Oil"), conferenceId);
    expect(await offerFor(second.talkId)).toBeUndefined();
  });
});

describe("what a newer reading changes", () => {
  const ada = [{ name: "Ada Quill" }];
  const read = (title: string, more: Partial<CapturedSource> = {}) =>
    storeCapture(
      database,
      page(permalink, title, undefined, { authors: ada, publishedOn: "2025-05-03", ...more }),
      conferenceId,
    );
  const sourceOf = async (talkId: Id) => (await talkOf(talkId)).sources[0];
  const formerOf = async (talkId: Id) => (await sourceOf(talkId))?.former ?? [];

  test("is kept with the page, and used again with its talk", async () => {
    const { talkId, sourceId } = await read("Wicks at scale");
    await read("Oil in the north", { authors: [{ name: "Ben Moor" }], publishedOn: "2025-05-04" });
    expect((await talkOf(talkId)).talk).toMatchObject({ title: "Oil in the north", speakers: [{ name: "Ben Moor" }] });
    const [former] = await formerOf(talkId);
    expect(former).toMatchObject({ title: "Wicks at scale", authors: ada, publishedOn: "2025-05-03" });
    const undo = await restoreReading(database, sourceId, former?.readAt ?? "");
    expect(await talkOf(talkId)).toMatchObject({
      talk: { title: "Wicks at scale", speakers: ada },
      sources: [
        { title: "Wicks at scale", authors: ada, publishedOn: "2025-05-03", former: [{ title: "Oil in the north" }] },
      ],
    });
    await takeBack(database, undo);
    expect(await talkOf(talkId)).toMatchObject({
      talk: { title: "Oil in the north", speakers: [{ name: "Ben Moor" }] },
      sources: [{ publishedOn: "2025-05-04", former: [{ title: "Wicks at scale" }] }],
    });
    expect((await sourceOf(talkId))?.factsReadAt).toBeUndefined();
  });

  test("cannot be used of a page that is gone, nor one that it never said", async () => {
    const { sourceId } = await read("Wicks at scale");
    expect(await restoreReading(database, "gone", now())).toEqual([]);
    expect(await restoreReading(database, sourceId, "never")).toEqual([]);
  });

  test("does not change again what the person went back to, until the newest is used again", async () => {
    const { talkId, sourceId } = await read("Wicks at scale");
    await read("Oil");
    await restoreReading(database, sourceId, (await formerOf(talkId))[0]?.readAt ?? "");
    await read("Oil");
    const later = await read("Oil and glass");
    expect(later.former).toBeUndefined();
    expect((await talkOf(talkId)).talk.title).toBe("Wicks at scale");
    expect((await formerOf(talkId)).map(({ title }) => title)).toEqual(["Oil", "Oil and glass"]);
    // The page says again what is in use: that is no reason to forget the choice.
    await read("Wicks at scale");
    await restoreReading(database, sourceId, (await formerOf(talkId))[0]?.readAt ?? "");
    await read("Wicks at scale");
    expect((await talkOf(talkId)).talk.title).toBe("Oil");
    await read("Lamps");
    await restoreReading(database, sourceId, (await formerOf(talkId)).at(-1)?.readAt ?? "");
    expect(await sourceOf(talkId)).toMatchObject({ title: "Lamps" });
    await read("Lamps, revised");
    expect((await talkOf(talkId)).talk.title).toBe("Lamps, revised");
  });

  test("leaves what the person typed, in going on and in going back", async () => {
    const { talkId, sourceId } = await read("Wicks at scale");
    await changeTalk(database, talkId, { title: "My own title" });
    await read("Oil", { authors: [{ name: "Ben Moor" }] });
    expect((await talkOf(talkId)).talk).toMatchObject({ title: "My own title", speakers: [{ name: "Ben Moor" }] });
    const undo = await restoreReading(database, sourceId, (await formerOf(talkId))[0]?.readAt ?? "");
    expect((await talkOf(talkId)).talk).toMatchObject({ title: "My own title", speakers: ada });
    await changeTalk(database, talkId, { title: "My second title" });
    await takeBack(database, undo);
    expect((await talkOf(talkId)).talk).toMatchObject({ title: "My second title", speakers: [{ name: "Ben Moor" }] });
  });

  test("loses nobody's name to a reading that got less, and keeps no reading that was only added to", async () => {
    const { talkId } = await read("Wicks", { authors: [], publishedOn: undefined });
    await read("Wicks");
    await read("Wicks", { authors: [], publishedOn: undefined });
    expect(await talkOf(talkId)).toMatchObject({ talk: { speakers: ada }, sources: [{ publishedOn: "2025-05-03" }] });
    expect(await formerOf(talkId)).toEqual([]);
  });

  test("is kept for a few readings, the first among them, and none twice", async () => {
    const { talkId } = await read("Reading 0");
    for (let number = 1; number < 30; number++) await read(`Reading ${number}`);
    const kept = (await formerOf(talkId)).map(({ title }) => title);
    expect(kept).toHaveLength(10);
    expect([kept[0], kept.at(-1)]).toEqual(["Reading 0", "Reading 28"]);
    for (let number = 0; number < 8; number++) await read(number % 2 ? "Even" : "Odd");
    const titles = (await formerOf(talkId)).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).not.toContain("Even");
  });

  test("is in the backup, with the talks that are apart", async () => {
    const { talkId, sourceId } = await read("Wicks at scale");
    await read("Oil");
    await restoreReading(database, sourceId, (await formerOf(talkId))[0]?.readAt ?? "");
    await keepApart(database, talkId, "another");
    const text = await makeText(database);
    const before = await talkOf(talkId);
    await database.delete();
    await database.open();
    await restoreFrom(database, text);
    expect(JSON.parse(JSON.stringify(await talkOf(talkId)))).toEqual(JSON.parse(JSON.stringify(before)));
    expect(before.sources[0]?.former).toHaveLength(1);
    const damaged = text.replace('"title":"Oil","authors"', '"title":5,"authors"');
    expect(damaged).not.toBe(text);
    await expect(restoreFrom(database, damaged)).rejects.toMatchObject({ key: "problemBackupDamaged" });
  });
});

test("a notebook of the version before is opened, and what was swallowed there swallows no more", async () => {
  const name = `test-${crypto.randomUUID()}`;
  // Today's writes count themselves in a table that it has not.
  const old = new NotebookDatabase(name, schemaVersions.slice(0, 1), now);
  const conference = "c";
  const dates = { createdAt: now(), updatedAt: now() };
  await old.conferences.add({ id: conference, name: "LampKaigi", lastUsedAt: now(), ...dates });
  const section = page(`${host}/2025`, "Wicks");
  await old.sources.add({
    ...section,
    id: "s",
    talkId: "t",
    conferenceId: conference,
    capturedAt: now(),
    createdAt: now(),
    updatedAt: now(),
  });
  await old.talks.add({
    id: "t",
    conferenceId: conference,
    title: "Wicks",
    speakers: [],
    mark: "mention",
    tags: [],
    order: 1,
    createdAt: now(),
    updatedAt: now(),
  });
  old.close();
  await database.delete();
  database = new NotebookDatabase(name, undefined, now);
  const { talkId } = await storeCapture(database, page(`${host}/2025/b`, "Oil"), conference);
  expect(talkId).not.toBe("t");
  expect((await talkOf("t")).talk.title).toBe("Wicks");
});

test("a page that is captured twice at once was not captured before", async () => {
  const wicks = page(permalink, "Wicks at scale");
  const startedAt = now();
  const first = await storeCapture(database, wicks, conferenceId, startedAt);
  const second = await storeCapture(database, wicks, conferenceId, startedAt);
  expect(second).toEqual(first);
  const later = await storeCapture(database, wicks, conferenceId, now());
  expect(later).toEqual({ ...first, knownSince: (await database.sources.get(first.sourceId))?.createdAt });
});
