// Stores what a screen has left as it closed. Loaded when there is something.
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import type { Id, IsoDateTime } from "@/lib/model/index.ts";
import { type Writer, write } from "@/lib/notebook/rows/write.ts";
import { startWithTalks } from "@/lib/notebook/take-along.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { database } from "../database.ts";
import type { LastBeginning, LastFields, Left } from "./left-text.ts";

type AnyLeft = Left<LastFields> | Left<LastBeginning>;

const readLeft = (key: string): AnyLeft[] => JSON.parse(localStorage.getItem(key) ?? "[]");

const isBeginning = (left: AnyLeft): left is Left<LastBeginning> => "begins" in left;

/** Whether another screen has gone on from there. */
async function isOutdated(table: string, id: Id, leftAt: IsoDateTime): Promise<boolean> {
  const row = await database.table<{ updatedAt: IsoDateTime }, Id>(table).get(id);
  return row !== undefined && Date.parse(row.updatedAt) > Date.parse(leftAt);
}

async function storeFields(writer: Writer, { table, id, fields, leftAt }: Left<LastFields>): Promise<void> {
  if (await isOutdated(table, id, leftAt)) return;
  if (table === "drafts" && !(await database.drafts.get(id)) && (await database.talks.get(id)))
    await writer.add("drafts", { ...fields, id });
  else await writer.change(table, id, fields);
}

/** Begins it, unless that reached the disk before its screen heard of it. */
async function begin(left: Left<LastBeginning>): Promise<void> {
  if (left.begins === "topic") {
    const { id, title, conferenceId } = left;
    if (!(await database.talks.get(id))) await addTalk(database, conferenceId, { id, title });
    return;
  }
  const { id, facts, talkId, leftAt } = left;
  if (await database.conferences.get(id)) return;
  const talk = talkId === undefined ? undefined : await database.talks.get(talkId);
  const goesAlong = talk && !talk.deletedAt && !(await isOutdated("talks", talk.id, leftAt));
  await startWithTalks(database, { ...facts, id }, readAuthorClock(), goesAlong ? [talk.id] : []);
}

/**
 * Stores what was left, and takes it away once that is on disk.
 * @param key where it is in `localStorage`
 * @throws Problem when it could not be stored
 */
export async function takeLeft(key: string): Promise<void> {
  const all = readLeft(key);
  if (all.length === 0) return;
  for (const left of all.filter(isBeginning)) await begin(left);
  await write(database, async (writer) => {
    for (const left of all) if (!isBeginning(left)) await storeFields(writer, left);
  });
  // Another screen may have closed meanwhile.
  const since = readLeft(key).slice(all.length);
  if (since.length > 0) localStorage.setItem(key, JSON.stringify(since));
  else localStorage.removeItem(key);
}
