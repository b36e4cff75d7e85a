// A conference copied: the same talks, notes, post and schedule in rows of their own, so that neither changes with the other.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { listConferences } from "@/lib/notebook/conferences.ts";
import { copyConference } from "@/lib/notebook/copy-conference.ts";
import { addNote, changeNote, saveDraft } from "@/lib/notebook/notes.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { readSettings } from "@/lib/notebook/settings.ts";
import { storeConference } from "@/lib/notebook/whole-conference.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

let database: NotebookDatabase;
beforeEach(() => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const text =
  "---\ntitle: Harbour Days\ndate: 2023-06-01\n---\n\nWindy.\n\n## Knots by Kay Not\n\nSee [one](https://one.example/).\n\n## Ropes by Ray Hawser\n\nSee [two](https://two.example/).\n";
const team = { server: "wss://team.example", room: "r", token: "t", author: "Cy", access: "read" as const };

/** A conference with all that one can have, here to be read alone. */
async function share(): Promise<string> {
  const record = readPost(text, "2023-06-01-harbour-days.md");
  const { id } = (await storeConference(database, record)).conference;
  const [knots, ropes] = record.talks;
  if (!knots || !ropes) throw new Error("The post has two talks.");
  const slot = { guid: "a1", start: "2023-06-01" };
  await write(database, async (writer) => {
    await writer.change("talks", knots.talk.id, { apartFrom: [ropes.talk.id, "elsewhere"], tags: ["rope"] });
    await writer.change("sources", knots.sources[0]?.id ?? "", { maybeSameAs: ropes.sources[0]?.id });
    const row = { conferenceId: id, slot, title: "Knots", speakers: [], links: [], isBreak: false };
    await writer.add("scheduledTalks", row);
  });
  const place = { kind: "slide", number: 2 } as const;
  const note = { talkId: knots.talk.id, sourceId: knots.sources[0]?.id, place, markdown: "Tight." };
  await database.notes.update(await addNote(database, note), { author: "Ada", changedBy: "Ben" });
  await saveDraft(database, ropes.talk.id, () => ({ place: { kind: "talk" }, markdown: "Half a thou", caret: 11 }));
  await database.shares.put({ conferenceId: id, isSeeded: true, team });
  return id;
}

async function recordOf(id: string): Promise<ConferenceRecord> {
  const record = await readConferenceRecord(database, id);
  if (!record) throw new Error("It is gone.");
  return record;
}

test("a copy says the same and has no row of the other", async () => {
  const id = await share();
  const { conference } = await copyConference(database, id);
  const [there, copy] = [await recordOf(id), await recordOf(conference.id)];
  expect(conference.name).toBe(`${there.conference.name} (2)`);
  const idsIn = ({ post, talks }: ConferenceRecord) => [
    post.id,
    ...talks.flatMap(({ talk, sources, notes }) => [talk, ...sources, ...notes].map((row) => row.id)),
  ];
  const ids = idsIn(there);
  expect(ids.length).toBeGreaterThan(6);
  expect(idsIn(copy).filter((one) => ids.includes(one))).toEqual([]);
  expect(assemblePost(copy).body).toBe(assemblePost(there).body);
  const said = ({ talks }: ConferenceRecord) =>
    talks.map(({ talk, sources, notes }) => [
      [talk.title, talk.mark, talk.tags, talk.speakers],
      sources.map(({ url }) => url),
      notes.map(({ markdown, place, author, changedBy }) => [markdown, place, author, changedBy]),
    ]);
  expect(said(copy)).toEqual(said(there));
  expect((await readSettings(database)).currentConferenceId).toBe(conference.id);
  const schedules = await database.scheduledTalks.toArray();
  expect(schedules.map(({ conferenceId }) => conferenceId).sort()).toEqual([id, conference.id].sort());
});

test("what its rows say of each other is of the copy", async () => {
  const { conference } = await copyConference(database, await share());
  const { talks, post } = await recordOf(conference.id);
  const [knots, ropes] = talks;
  expect(knots?.talk.apartFrom).toEqual([ropes?.talk.id, "elsewhere"]);
  expect(knots?.sources[0]?.maybeSameAs).toBe(ropes?.sources[0]?.id);
  expect(knots?.notes.find(({ markdown }) => markdown === "Tight.")?.sourceId).toBe(knots?.sources[0]?.id);
  const placed = [...(post.edited?.talks ?? []), ...(post.imported?.written?.talks ?? [])];
  expect(placed.length).toBeGreaterThan(0);
  const own = talks.map(({ talk }) => talk.id);
  expect(placed.filter(({ id }) => !own.includes(id))).toEqual([]);
  const pages = talks.flatMap(({ sources }) => sources.map(({ id }) => id));
  expect(placed.flatMap(({ sources = [] }) => sources).filter((id) => !pages.includes(id))).toEqual([]);
});

test("what was imported and what was written by hand goes along, each where it is there", async () => {
  const id = await share();
  const { post, talks } = await recordOf(id);
  const { imported } = post;
  const { written: _, ...unwritten } = imported ?? {};
  const written = { body: "As imported.", base: "As made.", talks: [{ id: talks[0]?.talk.id ?? "", sources: [] }] };
  const edited = { body: "Mine.", base: "Its." };
  const copyWith = async (changes: Fields) => {
    await database.posts.update(post.id, { imported: undefined, edited: undefined, ...changes });
    const { conference, newId } = await copyConference(database, id);
    const copy = (await recordOf(conference.id)).post;
    return { imported: copy.imported, edited: copy.edited, newId };
  };
  expect(unwritten).toHaveProperty("fileName");
  expect(await copyWith({ imported: unwritten })).toMatchObject({ imported: unwritten, edited: undefined });
  expect(await copyWith({ edited })).toMatchObject({ imported: undefined, edited });
  const both = await copyWith({ imported: { ...unwritten, written }, edited });
  const talk = both.newId(written.talks[0]?.id ?? "");
  expect(both).toMatchObject({ imported: { ...unwritten, written: { ...written, talks: [{ id: talk }] } }, edited });
});

test("it can be written in, which changes nothing of what is shared; what was being typed goes along", async () => {
  const id = await share();
  const { conference } = await copyConference(database, id);
  const there = JSON.stringify(await recordOf(id));
  const { talks } = await recordOf(conference.id);
  const note = talks[0]?.notes[0];
  await changeNote(database, note?.id ?? "", { markdown: "Mine." });
  expect((await database.notes.get(note?.id ?? ""))?.markdown).toBe("Mine.");
  expect(JSON.stringify(await recordOf(id))).toBe(there);
  expect((await database.drafts.get(talks[1]?.talk.id ?? ""))?.markdown).toBe("Half a thou");
  expect(await database.waiting.count()).toBe(0);
  expect(await database.shares.get(conference.id)).toBe(undefined);
});

test("it is taken back as a whole", async () => {
  const id = await share();
  const there = JSON.stringify(await recordOf(id));
  const { conference, undo } = await copyConference(database, id);
  expect((await takeBack(database, undo)).taken).toBe("whole");
  expect(await readConferenceRecord(database, conference.id)).toBe(undefined);
  expect((await listConferences(database)).map((one) => one.id)).toEqual([id]);
  expect((await database.drafts.toArray()).map(({ markdown }) => markdown)).toEqual(["Half a thou"]);
  expect((await readSettings(database)).currentConferenceId).toBe(id);
  expect(JSON.stringify(await recordOf(id))).toBe(there);
});

test("one that is gone cannot be copied", async () => {
  await expect(copyConference(database, "gone")).rejects.toThrow(Problem);
  expect(await database.conferences.count()).toBe(0);
});
