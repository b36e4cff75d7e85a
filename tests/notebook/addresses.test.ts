// The addresses that captures are looked up by: those of the sources that are there, whatever was done to these.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CapturedSource } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { addNote, binNote } from "@/lib/notebook/notes.ts";
import { countTalks } from "@/lib/notebook/records.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { takeBack } from "@/lib/notebook/rows/undo.ts";
import { write, writeJournal } from "@/lib/notebook/rows/write.ts";
import { binSource } from "@/lib/notebook/sources.ts";
import { binTalk } from "@/lib/notebook/talk-bin.ts";

let database: NotebookDatabase;
beforeEach(() => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const page = (name: string): CapturedSource => ({
  url: `https://decks.example/${name}`,
  site: "Decks",
  kind: "deck",
  title: name,
  authors: [],
  provenance: {},
});

const kept = async () =>
  (await database.addresses.toArray()).map(({ address, sourceId }) => `${address} ${sourceId}`).sort();

test("are kept with a change and its undoing, with the bin, and go with their source", async () => {
  const { sourceId } = await storeCapture(database, page("wick"), "c");
  expect(await kept()).toEqual([`https://decks.example/wick ${sourceId}`]);
  const address = "https://decks.example/wick-2";
  const change = await writeJournal(database, (writer) => writer.change("sources", sourceId, { address }));
  expect(await kept()).toEqual([`https://decks.example/wick ${sourceId}`, `${address} ${sourceId}`]);
  await takeBack(database, change);
  expect(await kept()).toEqual([`https://decks.example/wick ${sourceId}`]);
  await binSource(database, sourceId);
  expect(await kept()).toEqual([`https://decks.example/wick ${sourceId}`]);
  await write(database, (writer) => writer.remove("sources", sourceId));
  expect(await kept()).toEqual([]);
});

test("talks and notes are counted without those in the bin, each by itself", async () => {
  const place = { kind: "talk" } as const;
  const [wick, oil] = [await storeCapture(database, page("wick"), "c"), await storeCapture(database, page("oil"), "c")];
  await storeCapture(database, page("elsewhere"), "d");
  const notes = [];
  for (const talkId of [wick.talkId, wick.talkId, oil.talkId])
    notes.push(await addNote(database, { talkId, place, markdown: "Trim." }));
  expect(await countTalks(database, "c")).toEqual({ talks: 2, notes: 3 });
  await binNote(database, notes[0] ?? "");
  expect(await countTalks(database, "c")).toEqual({ talks: 2, notes: 2 });
  await binTalk(database, oil.talkId);
  expect(await countTalks(database, "c")).toEqual({ talks: 1, notes: 1 });
});
