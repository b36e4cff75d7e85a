// Two talks become one: slides and their video, or the same page under two conferences. What was done can be taken back.
import type { Id, PictureChoice, Source, Talk } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { inOrder, orderAtEnd } from "./rows/order.ts";
import type { Undo } from "./rows/undo.ts";
import { type Writer, write } from "./rows/write.ts";
import { listTalks, live } from "./talk-list.ts";

/** What was decided about either page's pictures; where that differs, about the first one's. */
function joinChoices({ pictureChoices: kept = [] }: Source, { pictureChoices: more = [] }: Source): PictureChoice[] {
  return [...kept, ...more.filter(({ slide }) => !kept.some((choice) => choice.slide === slide))];
}

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
    if (source.pictureChoices) {
      undo.push({ table: "sources", id: twin.id, before: { pictureChoices: twin.pictureChoices } });
      await writer.change("sources", twin.id, { pictureChoices: joinChoices(twin, source) });
    }
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

/** What was being typed goes along, behind what is being typed there; the row it came from stays for taking this back. */
async function absorbDraft(database: NotebookDatabase, writer: Writer, into: Id, from: Id, undo: Undo): Promise<void> {
  const [there, gone] = await Promise.all([database.drafts.get(into), database.drafts.get(from)]);
  if (!gone?.markdown) return;
  const { place, sourceId, markdown, caret } = gone;
  const before = there ? { place: there.place, sourceId: there.sourceId } : {};
  undo.push({
    table: "drafts",
    id: into,
    before: { ...before, markdown: there?.markdown ?? "", caret: there?.caret ?? 0 },
  });
  if (!there) await writer.add("drafts", { id: into, place, sourceId, markdown, caret });
  // Nothing is being typed there: its place is not this text's.
  else if (!there.markdown) await writer.change("drafts", into, { place, sourceId, markdown, caret });
  else await writer.change("drafts", into, { markdown: [there.markdown, markdown].filter(Boolean).join("\n\n") });
}

async function absorbTalk(database: NotebookDatabase, writer: Writer, into: Id, from: Id): Promise<Undo> {
  const [target, gone] = await Promise.all([database.talks.get(into), database.talks.get(from)]);
  const undo: Undo = [];
  if (!target || !gone) return undo;
  await absorbSources(database, writer, target, from, undo);
  await absorbNotes(database, writer, into, from, undo);
  await absorbDraft(database, writer, into, from, undo);
  const { tags, speakers, slot, abstract, awaited } = target;
  undo.push({ table: "talks", id: into, before: { tags, speakers, slot, abstract, awaited } });
  undo.push({ table: "talks", id: from, before: { deletedAt: undefined } });
  await writer.change("talks", into, {
    tags: [...new Set([...tags, ...gone.tags])],
    speakers: speakers.length > 0 ? speakers : gone.speakers,
    slot: slot ?? gone.slot,
    abstract: abstract ?? gone.abstract,
    awaited: awaited ?? gone.awaited,
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
 * @returns the talk that now holds everything, and what takes it back
 */
export async function fileTalk(
  database: NotebookDatabase,
  id: Id,
  conferenceId: Id,
): Promise<{ into: Id; undo: Undo }> {
  return write(database, async (writer) => {
    const talk = await database.talks.get(id);
    if (!talk) return { into: id, undo: [] };
    const sources = live(await database.sources.where({ talkId: id }).toArray());
    for (const { url } of sources) {
      const others = live(await database.sources.where({ conferenceId, url }).toArray());
      const twin = others.find((source) => source.talkId !== id);
      if (twin) return { into: twin.talkId, undo: await absorbTalk(database, writer, twin.talkId, id) };
    }
    const undo: Undo = [{ table: "talks", id, before: { conferenceId: talk.conferenceId, order: talk.order } }];
    await writer.change("talks", id, { conferenceId, order: orderAtEnd(await listTalks(database, conferenceId)) });
    for (const source of sources) {
      undo.push({ table: "sources", id: source.id, before: { conferenceId: source.conferenceId } });
      await writer.change("sources", source.id, { conferenceId });
    }
    return { into: id, undo };
  });
}
