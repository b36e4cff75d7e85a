// Stores what a screen has left as it closed. Loaded when there is something.
import { readAuthorClock } from "@/lib/browser/author-clock.ts";
import { type Id, type IsoDateTime, looseDraft } from "@/lib/model/index.ts";
import { listLocked } from "@/lib/notebook/conferences.ts";
import { fileTalksIn, type Joining } from "@/lib/notebook/join.ts";
import { loadAddresses } from "@/lib/notebook/rows/pages.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import type { Writer } from "@/lib/notebook/rows/writer.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { addTalk } from "@/lib/notebook/talks.ts";
import { database } from "../database.ts";
import type { LastBeginning, LastFields, Left } from "./left-text.ts";

type AnyLeft = Left<LastFields> | Left<LastBeginning>;

const readLeft = (key: string): AnyLeft[] => JSON.parse(localStorage.getItem(key) ?? "[]");

const isBeginning = (left: AnyLeft): left is Left<LastBeginning> => "begins" in left;

/** Whether another screen has gone on from a row since. */
async function isOutdated(table: string, id: Id, leftAt: IsoDateTime): Promise<boolean> {
  const row = await database.table<{ updatedAt: IsoDateTime }, Id>(table).get(id);
  return row !== undefined && Date.parse(row.updatedAt) > Date.parse(leftAt);
}

/** Whether there is nothing to store any more: what was to begin may have reached the disk before its screen heard of it. */
async function isSettled(left: AnyLeft): Promise<boolean> {
  if (!isBeginning(left)) return isOutdated(left.table, left.id, left.leftAt);
  const table = left.begins === "topic" ? database.talks : database.conferences;
  return (await table.get(left.id)) !== undefined;
}

/** The conference that something goes into; undefined where it is in none that is there. */
async function findConference(left: AnyLeft): Promise<Id | undefined> {
  if (isBeginning(left)) {
    if (left.begins === "topic") return left.conferenceId;
    return left.talkId === undefined ? undefined : (await database.talks.get(left.talkId))?.conferenceId;
  }
  const { table, id } = left;
  if (table === "drafts") return undefined;
  if (table !== "notes") return (await database[table].get(id))?.conferenceId;
  const note = await database.notes.get(id);
  return note && (await database.talks.get(note.talkId))?.conferenceId;
}

async function begin(joining: Joining, left: Left<LastBeginning>): Promise<void> {
  if (left.begins === "topic") {
    const { id, title, conferenceId } = left;
    await addTalk(database, conferenceId, { id, title });
    return;
  }
  const { id, facts, talkId, leftAt } = left;
  const talk = talkId === undefined ? undefined : await database.talks.get(talkId);
  const goesAlong = talk && !talk.deletedAt && !(await isOutdated("talks", talk.id, leftAt));
  await startConference(database, { ...facts, id }, readAuthorClock());
  if (goesAlong) await fileTalksIn(joining, [talk.id], id);
}

/** Whether something may be typed under an id: about a talk that is there, or where no talk is. */
async function isForDraft(id: Id): Promise<boolean> {
  return id === looseDraft || (await database.talks.get(id)) !== undefined;
}

async function storeFields(writer: Writer, { table, id, fields }: Left<LastFields>): Promise<void> {
  if (table === "drafts" && !(await database.drafts.get(id)) && (await isForDraft(id)))
    await writer.add("drafts", { ...fields, id });
  else await writer.change(table, id, fields);
}

/**
 * Stores what was left, all of it or nothing, and takes it away once that is on disk. What is for a conference that may only be read
 * by now stays where it is.
 * @param key where it is in `localStorage`
 * @throws Problem when it could not be stored
 */
export async function takeLeft(key: string): Promise<void> {
  const all = readLeft(key);
  if (all.length === 0) return;
  const sites = await loadAddresses();
  const waiting = await write(database, async (writer) => {
    const locked = await listLocked(database);
    const isLocked = async (left: AnyLeft) => locked.size > 0 && locked.has((await findConference(left)) ?? "");
    const refused: AnyLeft[] = [];
    // Looked at before any of it is stored: each of them changes its row, and another may be of the same.
    const wanted: AnyLeft[] = [];
    for (const left of all) if (!(await isSettled(left))) ((await isLocked(left)) ? refused : wanted).push(left);
    for (const left of wanted) if (isBeginning(left)) await begin({ database, writer, sites }, left);
    for (const left of wanted) if (!isBeginning(left)) await storeFields(writer, left);
    return refused;
  });
  // Another screen may have closed meanwhile.
  const rest = [...waiting, ...readLeft(key).slice(all.length)];
  if (rest.length > 0) localStorage.setItem(key, JSON.stringify(rest));
  else localStorage.removeItem(key);
}
