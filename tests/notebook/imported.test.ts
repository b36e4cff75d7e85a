// An imported post in the notebook: what is read back is what was stored, in the same order.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { binConference } from "@/lib/notebook/conference-bin.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { listConferences } from "@/lib/notebook/conferences.ts";
import { mergeConferences } from "@/lib/notebook/merge.ts";
import { addNote } from "@/lib/notebook/notes.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { readLastEngine } from "@/lib/notebook/settings.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { storeConference } from "@/lib/notebook/whole-conference.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

let database: NotebookDatabase;
beforeEach(() => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const pages = ["one", "two", "three", "four", "five", "six"].map((name) => `[${name}](https://${name}.example/)`);
const post = `---\ntitle: Harbour Days\ndate: 2023-06-01\n---\n\nWindy.\n\n## Knots by Kay Not\n\nSee ${pages.join(", ")}.\n\n## Ropes by Ray Hawser\n\nSee ${pages.toReversed().join(", ")}.\n`;

test("talks, their pages and notes are read in the order of the post", async () => {
  const record = readPost(post, "2023-06-01-harbour-days.md");
  const stored = await readConferenceRecord(database, (await storeConference(database, record)).conference.id);
  const urls = (talks = record.talks) => talks.map(({ sources }) => sources.map(({ url }) => url));
  expect(urls()).toContainEqual(
    ["one", "two", "three", "four", "five", "six"].map((name) => `https://${name}.example/`),
  );
  expect(urls(stored?.talks)).toEqual(urls());
  expect(stored && assemblePost(stored).conflicts).toEqual([]);
});

test("a post that comes in again gets a number after its name, as long as the others are not in the bin", async () => {
  const importAgain = async (text = post) =>
    (await storeConference(database, readPost(text, "2023-06-01-harbour-days.md"))).conference;
  const [first, second] = [await importAgain(), await importAgain()];
  expect([first.name, second.name]).toEqual(["Harbour Days", "Harbour Days (2)"]);
  expect((await importAgain(post.replace("Harbour Days", "harbour days"))).name).toBe("harbour days (3)");
  await binConference(database, second.id);
  expect((await importAgain()).name).toBe("Harbour Days (2)");
  const names = (await listConferences(database)).map(({ name }) => name);
  expect(names.toSorted()).toEqual(["Harbour Days", "Harbour Days (2)", "harbour days (3)"]);
});

test("posts that come in at one moment get names of their own", async () => {
  const records = [1, 2, 3].map(() => readPost(post, "2023-06-01-harbour-days.md"));
  const stored = await Promise.all(records.map((record) => storeConference(database, record)));
  expect(stored.map(({ conference }) => conference.name)).toEqual([
    "Harbour Days",
    "Harbour Days (2)",
    "Harbour Days (3)",
  ]);
});

test("the next post is written for the engine of the one that came in", async () => {
  expect(await readLastEngine(database)).toBe("");
  await storeConference(database, readPost(post, "content/posts/2023-06-01-harbour-days.md"));
  const [imported] = await database.posts.toArray();
  expect(await readLastEngine(database)).toBe(imported?.engine);
  const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
  const id = await startConference(database, { name: "LampConf" }, clock);
  expect((await readConferenceRecord(database, id))?.post.engine).toBe(imported?.engine);
});

test("a post whose import is stopped among its rows leaves no trace", async () => {
  const stopping = new AbortController();
  database.notes.hook("creating", () => stopping.abort());
  const work = storeConference(database, readPost(post, "2023-06-01-harbour-days.md"), stopping.signal);
  await expect(work).rejects.toMatchObject({ name: "AbortError" });
  const counts = await Promise.all(database.tables.map((table) => table.count()));
  expect(counts.every((count) => count === 0)).toBe(true);
});

describe("a post that comes in for a conference that is here", () => {
  const text = `---\ntitle: Harbour Days\ndate: 2023-06-01\n---\n\nWindy.\n\nHere are my highlights:\n\n* [Knots](https://speakerdeck.com/kay/knots) by Kay Not was good.\n\n    Tie it twice.\n\n* [Ropes](https://vimeo.com/123456) by Ray Hawser was long.\n\nBye.\n`;
  const read = () => readPost(text, "2023-06-01-harbour-days.md");
  const exported = async (id: string) => {
    const record = await readConferenceRecord(database, id);
    const [file] = record ? exportPost(record) : [];
    return file && "text" in file ? file.text : "";
  };

  test.each(["from", "into"] as const)(
    "and was here before says what it said, whose post goes on: %s",
    async (kept) => {
      const { conference } = await storeConference(database, read());
      const again = await storeConference(database, read());
      await mergeConferences(database, { into: conference.id, from: again.conference.id, post: kept });
      expect(await exported(conference.id)).toBe(text);
      const talks = (await readConferenceRecord(database, conference.id))?.talks ?? [];
      expect(talks.map(({ notes, sources }) => [notes.length, sources.length])).toEqual([
        [1, 1],
        [1, 1],
      ]);
    },
  );

  test("has what was noted here of a talk where that stands in it", async () => {
    const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
    const here = await startConference(database, { name: "Harbour Days" }, clock);
    const [page] = read().talks[0]?.sources ?? [];
    if (!page) throw new Error("The post names no page.");
    const { talkId } = await storeCapture(database, { ...page, title: "Knots", provenance: {} }, here);
    await addNote(database, { talkId, place: { kind: "talk" }, markdown: "Precious." });
    const { conference } = await storeConference(database, read());
    await mergeConferences(database, { into: here, from: conference.id, post: "from" });
    expect(await exported(here)).toBe(text.replace("* [Knots]", "* Precious.\n\n  [Knots]"));
  });
});
