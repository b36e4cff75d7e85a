// What the screens look at: talks and conferences with all that belongs to them. Reads only; what concerns all talks is in
// overviews.ts, which the popup starts without.

import type { Table } from "dexie";
import type { Id, Talk, TalkRecord } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { gatherTalks } from "./talk-record.ts";

/** The same talks, each with its sources and notes. */
export async function readRecords(database: NotebookDatabase, talks: Talk[]): Promise<TalkRecord[]> {
  // A question for each talk: one for all of them walks from row to row, which takes three times as long.
  const rowsOf = async <Row>(table: Table<Row>) =>
    (await Promise.all(talks.map(({ id: talkId }) => table.where({ talkId }).toArray()))).flat();
  const [sources, notes] = await Promise.all([rowsOf(database.sources), rowsOf(database.notes)]);
  return gatherTalks(talks, sources, notes);
}

/** A talk with its sources and notes, or undefined if it is gone or in the bin. */
export async function readTalkRecord(database: NotebookDatabase, id: Id): Promise<TalkRecord | undefined> {
  const talk = await database.talks.get(id);
  const [record] = await readRecords(database, talk && !talk.deletedAt ? [talk] : []);
  return record;
}

/** How many talks and notes a conference has: the popup's footer. */
export async function countTalks(
  database: NotebookDatabase,
  conferenceId: Id,
): Promise<{ talks: number; notes: number }> {
  const { talks, notes } = database;
  return database.transaction("r", talks, notes, async () => {
    // Keys, and rows of the bin alone: a conference has thousands of notes.
    const [all, binned, binnedNotes] = await Promise.all([
      talks.where({ conferenceId }).primaryKeys(),
      talks.orderBy("deletedAt").primaryKeys(),
      notes.orderBy("deletedAt").toArray(),
    ]);
    const inBin = new Set(binned);
    const ids = new Set(all.filter((id) => !inBin.has(id)));
    const counts = await Promise.all([...ids].map((talkId) => notes.where({ talkId }).count()));
    const gone = binnedNotes.filter(({ talkId }) => ids.has(talkId)).length;
    return { talks: ids.size, notes: counts.reduce((sum, count) => sum + count, 0) - gone };
  });
}
