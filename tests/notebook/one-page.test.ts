// One page has many addresses: whichever of them is captured or kept, the notebook has it once.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CapturedSource, Id } from "@/lib/model/index.ts";
import { readBin } from "@/lib/notebook/bin.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { keepFrame } from "@/lib/notebook/frames.ts";
import { fileTalk, joinTalks } from "@/lib/notebook/join.ts";
import { addLinks } from "@/lib/notebook/links.ts";
import { addNote, binNote, readDraft, restoreNote, saveDraft } from "@/lib/notebook/notes.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { addSource, binSource, restoreSource } from "@/lib/notebook/sources.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { binTalk, restoreTalk } from "@/lib/notebook/talk-bin.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { makeText, restoreFrom } from "./backups.ts";

const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
let database: NotebookDatabase;
let conferenceId: Id;
beforeEach(async () => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  conferenceId = await startConference(database, { name: "WickConf" }, clock);
});
afterEach(() => database.delete());

function page(url: string, title = "Wicks"): CapturedSource {
  return { url, site: "Wicks", kind: "video", title, authors: [], provenance: { url: "address", title: "dom" } };
}

const store = (url: string, title?: string) => storeCapture(database, page(url, title), conferenceId);
const pagesOf = async (id = conferenceId) =>
  (await readConferenceRecord(database, id))?.talks.flatMap(({ sources }) => sources.map(({ url }) => url));

/** Two addresses of one page. */
const pairs = [
  ["https://twitter.com/ada/status/12345", "https://x.com/ada/status/12345"],
  ["https://mobile.twitter.com/ada/status/12345", "https://x.com/ada/status/12345"],
  ["https://youtu.be/Lamp_0il-42", "https://www.youtube.com/watch?v=Lamp_0il-42"],
  ["https://www.youtube.com/watch?v=Lamp_0il-42&list=PL1&t=90s", "https://www.youtube.com/watch?v=Lamp_0il-42"],
  ["http://wicks.example/talk/", "https://www.wicks.example/talk"],
  ["https://wicks.example/talk?utm_source=mail&id=3", "https://wicks.example/talk?id=3"],
] as const;

describe.each(pairs)("%s and %s", (one, other) => {
  test("are captured as one page, whatever it is called by then", async () => {
    const first = await store(one);
    const again = await store(other, "Wicks at scale");
    expect(again).toMatchObject({ talkId: first.talkId, former: { title: "Wicks" } });
    expect(await pagesOf()).toHaveLength(1);
  });

  test("are one kept link, which a capture completes", async () => {
    const links = [one, other].map((url) => ({ title: "a link", url }));
    expect((await addLinks(database, conferenceId, links)).added).toBe(1);
    expect(await store(other)).toMatchObject({ wasLink: true });
    expect((await addLinks(database, conferenceId, links)).added).toBe(0);
    expect(await pagesOf()).toHaveLength(1);
  });

  test("belong to one talk", async () => {
    await store(one);
    const talkId = await addTalk(database, conferenceId, { title: "Another" });
    await expect(addSource(database, talkId, page(other))).rejects.toThrow("problemLinkKnown");
  });

  test("are one when talks are joined or filed", async () => {
    const first = await store(one);
    const elsewhere = await startConference(database, { name: "OilConf" }, clock);
    const id = await addTalk(database, elsewhere, { title: "Wicks again" });
    await addSource(database, id, page(other));
    const { into, undo } = await fileTalk(database, first.talkId, elsewhere);
    expect([into, await pagesOf(elsewhere)]).toEqual([id, [other]]);
    expect((await takeBack(database, undo)).taken).toBe("whole");
    await joinTalks(database, first.talkId, id);
    expect(await pagesOf()).toEqual([one]);
  });

  test("are one to what comes back: from the bin, by an undo, from a backup", async () => {
    const first = await store(one);
    const backup = await makeText(database);
    const undo = await binTalk(database, first.talkId);
    const second = await store(other);
    expect(second.talkId).not.toBe(first.talkId);
    expect((await takeBack(database, undo)).taken).toBe("part");
    expect((await readTalkRecord(database, first.talkId))?.sources).toEqual([]);
    await expect(restoreSource(database, first.sourceId)).rejects.toThrow("problemLinkKnown");
    await binTalk(database, first.talkId);
    await restoreTalk(database, first.talkId);
    await restoreFrom(database, backup);
    expect(await pagesOf()).toEqual([other]);
    await binSource(database, second.sourceId);
    await restoreSource(database, first.sourceId);
    expect(await pagesOf()).toEqual([one]);
  });

  test("are one to a backup that is restored beside it", async () => {
    await store(one);
    const backup = JSON.parse(await makeText(database));
    backup.sources[0].id = crypto.randomUUID();
    backup.sources[0].url = other;
    await restoreFrom(database, JSON.stringify(backup));
    expect(await pagesOf()).toEqual([one]);
  });
});

/** Two talks that hold one page, under two conferences; the second has a note, a kept frame and half a word at the page. */
async function makeTwins() {
  const [one, other] = ["https://youtu.be/Lamp_0il-42", "https://www.youtube.com/watch?v=Lamp_0il-42"];
  const second = await storeCapture(database, page(other), conferenceId);
  const elsewhere = await startConference(database, { name: "OilConf" }, clock);
  const id = await addTalk(database, elsewhere, { title: "Wicks again" });
  await addSource(database, id, page(one));
  const first = { id, sourceId: (await readTalkRecord(database, id))?.sources[0]?.id ?? "" };
  const { talkId, sourceId } = second;
  await addNote(database, { talkId, sourceId, place: second65, markdown: "Trim it." });
  await keepFrame(database, { talkId, sourceId, seconds: 70, bytes: new Uint8Array([1, 2, 3]), extension: "jpg" });
  await saveDraft(database, talkId, () => ({ place: second65, sourceId, markdown: "Half a wo", caret: 9 }));
  return { elsewhere, first, second };
}
const second65 = { kind: "time", seconds: 65 } as const;

describe("two talks that hold one page, joined", () => {
  test("keep at it what was written there, what was kept of it, and what is being typed", async () => {
    const { first, second } = await makeTwins();
    const undo = await joinTalks(database, first.id, second.talkId);
    const record = await readTalkRecord(database, first.id);
    expect(record?.sources.map(({ id }) => id)).toEqual([first.sourceId]);
    expect(record?.notes).toMatchObject([
      { sourceId: first.sourceId, place: second65, markdown: "Trim it." },
      { sourceId: first.sourceId, place: { kind: "time", seconds: 70 }, frame: { isInPost: true } },
    ]);
    expect(await readDraft(database, first.id)).toMatchObject({ sourceId: first.sourceId, markdown: "Half a wo" });
    expect((await takeBack(database, undo)).taken).toBe("whole");
    const back = await readTalkRecord(database, second.talkId);
    expect(back?.notes.map(({ sourceId }) => sourceId)).toEqual([second.sourceId, second.sourceId]);
    expect(await readDraft(database, second.talkId)).toMatchObject({ sourceId: second.sourceId });
  });

  test("keep what is being typed at the page of the one that stays", async () => {
    const { first, second } = await makeTwins();
    const place = { kind: "time", seconds: 9 } as const;
    await saveDraft(database, first.id, () => ({ place, sourceId: first.sourceId, markdown: "Here", caret: 4 }));
    await joinTalks(database, first.id, second.talkId);
    expect(await readDraft(database, first.id)).toMatchObject({
      place,
      sourceId: first.sourceId,
      markdown: "Here\n\nHalf a wo",
    });
  });

  test("keep it where one is filed under the other's conference", async () => {
    const { elsewhere, first, second } = await makeTwins();
    expect((await fileTalk(database, second.talkId, elsewhere)).into).toBe(first.id);
    const record = await readTalkRecord(database, first.id);
    expect(record?.notes.map(({ sourceId }) => sourceId)).toEqual([first.sourceId, first.sourceId]);
    expect(await readDraft(database, first.id)).toMatchObject({ sourceId: first.sourceId, markdown: "Half a wo" });
  });

  test("give back a note that was deleted before", async () => {
    const { first, second } = await makeTwins();
    const [note] = (await readTalkRecord(database, second.talkId))?.notes ?? [];
    await binNote(database, note?.id ?? "");
    await joinTalks(database, first.id, second.talkId);
    const [listed] = (await readBin(database)).filter(({ kind }) => kind === "note");
    expect(listed).toMatchObject({ row: { id: note?.id }, talk: { id: first.id } });
    await restoreNote(database, note?.id ?? "");
    const notes = (await readTalkRecord(database, first.id))?.notes;
    expect(notes?.map(({ markdown, sourceId }) => [markdown, sourceId])).toEqual([
      ["Trim it.", first.sourceId],
      ["", first.sourceId],
    ]);
  });
});

test.each([
  ["https://www.youtube.com/watch?v=Lamp_0il-42", "https://www.youtube.com/watch?v=Lamp_0il-43"],
  ["https://x.com/ada/status/12345", "https://x.com/ada/status/12346"],
  ["https://wicks.example/talk?id=3", "https://wicks.example/talk?id=4"],
])("%s and %s stay two, though they have one title", async (one, other) => {
  await store(one);
  await store(other);
  expect(await pagesOf()).toEqual([one, other]);
});
