// Two talks become one: slides and their video, or the same page under two conferences. What was done can be taken back.
import type { Id, Talk } from "@/lib/model";
import type { NotebookDatabase } from "./database";
import { inOrder, orderAtEnd } from "./order";
import { listTalks, live } from "./talk-list";
import type { Undo } from "./undo";
import { type Writer, write } from "./write";

async function absorbSources(
  database: NotebookDatabase,
  writer: Writer,
  into: Talk,
  from: Id,
  undo: Undo,
): Promise<void> {
  const there = live(await database.sources.where({ talkId: into.id }).toArray());
  for (const source of live(await database.sources.where({ talkId: from }).toArray())) {
    const twin = there.find(({ url }) => url === source.url);
    const { talkId, conferenceId } = source;
    undo.push({ table: "sources", id: source.id, before: { talkId, conferenceId, deletedAt: undefined } });
    if (!twin) {
      await writer.change("sources", source.id, { talkId: into.id, conferenceId: into.conferenceId });
      continue;
    }
    await writer.bin("sources", [source.id]);
    for (const note of await database.notes.where({ talkId: from }).toArray()) {
      if (note.sourceId !== source.id) continue;
      undo.push({ table: "notes", id: note.id, before: { sourceId: source.id } });
      await writer.change("notes", note.id, { sourceId: twin.id });
    }
  }
}

async function absorbNotes(database: NotebookDatabase, writer: Writer, into: Id, from: Id, undo: Undo): Promise<void> {
  const end = orderAtEnd(live(await database.notes.where({ talkId: into }).toArray()));
  const notes = inOrder(live(await database.notes.where({ talkId: from }).toArray()));
  for (const [index, note] of notes.entries()) {
    undo.push({ table: "notes", id: note.id, before: { talkId: from, order: note.order } });
    await writer.change("notes", note.id, { talkId: into, order: end + index });
  }
}

async function absorbTalk(database: NotebookDatabase, writer: Writer, into: Id, from: Id): Promise<Undo> {
  const [target, gone] = await Promise.all([database.talks.get(into), database.talks.get(from)]);
  const undo: Undo = [];
  if (!target || !gone) return undo;
  await absorbSources(database, writer, target, from, undo);
  await absorbNotes(database, writer, into, from, undo);
  const { tags, speakers, slot } = target;
  undo.push({ table: "talks", id: into, before: { tags, speakers, slot } });
  undo.push({ table: "talks", id: from, before: { deletedAt: undefined } });
  await writer.change("talks", into, {
    tags: [...new Set([...tags, ...gone.tags])],
    speakers: speakers.length > 0 ? speakers : gone.speakers,
    slot: slot ?? gone.slot,
  });
  await writer.bin("talks", [from]);
  return undo;
}

/** Makes two talks one: the sources and notes of `from` move to `into`, `from` goes to the bin. Returns what takes it back. */
export async function joinTalks(database: NotebookDatabase, into: Id, from: Id): Promise<Undo> {
  return write(database, (writer) => absorbTalk(database, writer, into, from));
}

/**
 * Files a talk under another conference. Where that one already has a talk with the same page, the two become one:
 * notes, tags and further sources move over, and nothing is there twice.
 * @returns the id of the talk that now holds everything
 */
export async function fileTalk(database: NotebookDatabase, id: Id, conferenceId: Id): Promise<Id> {
  return write(database, async (writer) => {
    const sources = live(await database.sources.where({ talkId: id }).toArray());
    for (const { url } of sources) {
      const twin = live(await database.sources.where({ conferenceId, url }).toArray()).find(
        (source) => source.talkId !== id,
      );
      if (twin) {
        await absorbTalk(database, writer, twin.talkId, id);
        return twin.talkId;
      }
    }
    const order = orderAtEnd(await listTalks(database, conferenceId));
    await writer.change("talks", id, { conferenceId, order });
    for (const source of sources) await writer.change("sources", source.id, { conferenceId });
    return id;
  });
}
