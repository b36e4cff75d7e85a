// Talks and their sources: capturing, adding by hand, changing, moving, joining, the bin.
import {
  type CapturedSource,
  type Id,
  type IsoDateTime,
  type Note,
  type ScheduledTalk,
  type Source,
  type SourceKind,
  type Talk,
  undecided,
} from "@/lib/model";
import type { NotebookDatabase } from "./database";
import { inOrder, orderAtEnd, reorder } from "./order";
import { findScheduled } from "./schedule";
import { listTalks, live } from "./talk-list";
import { type Writer, write } from "./write";

/** What became of a captured page. */
export interface Capture {
  talkId: Id;
  sourceId: Id;
  conferenceId: Id;
  /** When the page had been captured before; absent for a new one. */
  knownSince?: IsoDateTime;
}

// Who stands behind a project, a profile or an event is not a speaker.
const kindsWithSpeakers: SourceKind[] = ["deck", "video", "talk", "article", "status"];

/** The live source with this canonical address: the given conference's if it has one, else the one captured last. */
export async function findSource(
  database: NotebookDatabase,
  url: string,
  conferenceId: Id,
): Promise<Source | undefined> {
  const sources = live(await database.sources.where({ url }).toArray());
  sources.sort((a, b) => b.capturedAt.localeCompare(a.capturedAt));
  return sources.find((source) => source.conferenceId === conferenceId) ?? sources[0];
}

/** The talk that a new page starts; a line of the schedule gives it speakers, time and room. */
async function startTalk(
  database: NotebookDatabase,
  writer: Writer,
  captured: CapturedSource,
  conferenceId: Id,
  scheduled?: ScheduledTalk,
): Promise<Talk> {
  const authors = kindsWithSpeakers.includes(captured.kind) ? captured.authors : [];
  return writer.add("talks", {
    conferenceId,
    title: captured.title,
    speakers: scheduled && scheduled.speakers.length > 0 ? scheduled.speakers : authors,
    mark: "mention",
    tags: [],
    order: orderAtEnd(await listTalks(database, conferenceId)),
    ...(scheduled && { slot: scheduled.slot, abstract: scheduled.abstract }),
  });
}

/** A page of a talk that the schedule knows belongs to it at once; any other starts a talk of its own. */
async function addCapture(
  database: NotebookDatabase,
  writer: Writer,
  captured: CapturedSource,
  conferenceId: Id,
): Promise<Capture> {
  const found = conferenceId === undecided ? {} : await findScheduled(database, captured, conferenceId);
  const hasPages =
    found.talk &&
    (await database.sources.where({ talkId: found.talk.id }).toArray()).some((source) => !source.deletedAt);
  // A second page of a talk (its video, when the slides are there) is joined by the person, not here.
  const talk =
    found.talk && !hasPages ? found.talk : await startTalk(database, writer, captured, conferenceId, found.scheduled);
  const source = await writer.add("sources", { ...captured, talkId: talk.id, conferenceId, capturedAt: writer.now });
  return { talkId: talk.id, sourceId: source.id, conferenceId };
}

/** What a second reading says of the talk itself: only what the person has not changed since the first. */
function followSource(talk: Talk, before: Source, after: CapturedSource): Partial<Talk> {
  const changes: Partial<Talk> = {};
  if (talk.title === before.title) changes.title = after.title;
  if (JSON.stringify(talk.speakers) === JSON.stringify(before.authors)) changes.speakers = after.authors;
  return changes;
}

async function updateCapture(
  database: NotebookDatabase,
  writer: Writer,
  captured: CapturedSource,
  before: Source,
): Promise<Capture> {
  const talk = await database.talks.get(before.talkId);
  if (talk) await writer.change("talks", talk.id, followSource(talk, before, captured));
  // A reading that got less (the site did not answer) must not lose what an earlier one got: absent fields stay.
  const provenance = { ...before.provenance, ...captured.provenance };
  await writer.change("sources", before.id, { ...captured, provenance, capturedAt: writer.now });
  return {
    talkId: before.talkId,
    sourceId: before.id,
    conferenceId: before.conferenceId,
    knownSince: before.createdAt,
  };
}

/**
 * Stores a captured page: as a new talk of the conference, or as a newer reading of the source that is already there.
 * @throws Problem when it could not be stored
 */
export async function storeCapture(
  database: NotebookDatabase,
  captured: CapturedSource,
  conferenceId: Id,
): Promise<Capture> {
  return write(database, async (writer) => {
    const known = await findSource(database, captured.url, conferenceId);
    return known
      ? updateCapture(database, writer, captured, known)
      : addCapture(database, writer, captured, conferenceId);
  });
}

/** Adds a talk or hallway topic by hand; returns its id. */
export async function addTalk(
  database: NotebookDatabase,
  conferenceId: Id,
  fields: Partial<Talk> & Pick<Talk, "title">,
): Promise<Id> {
  return write(database, async (writer) => {
    const order = orderAtEnd(await listTalks(database, conferenceId));
    const talk = await writer.add("talks", { speakers: [], mark: "mention", tags: [], ...fields, conferenceId, order });
    return talk.id;
  });
}

/** Changes a talk's own fields; tags are kept a set. */
export async function changeTalk(
  database: NotebookDatabase,
  id: Id,
  changes: Partial<Omit<Talk, "conferenceId" | "order">>,
): Promise<void> {
  const { tags } = changes;
  await write(database, (writer) =>
    writer.change("talks", id, tags ? { ...changes, tags: [...new Set(tags)] } : changes),
  );
}

/** Moves a talk to a position among its conference's talks, 0 for the first. */
export async function moveTalk(database: NotebookDatabase, id: Id, position: number): Promise<void> {
  await write(database, async (writer) => {
    const talk = await database.talks.get(id);
    if (!talk) return;
    const moves = reorder(await listTalks(database, talk.conferenceId), id, position);
    for (const { id: moved, order } of moves) await writer.change("talks", moved, { order });
  });
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

/** The values that rows had before a change: putting them back takes it back. */
export type Undo = {
  table: "talks" | "sources" | "notes";
  id: Id;
  before: Partial<Talk> | Partial<Source> | Partial<Note>;
}[];

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

/** Takes a join back: every row gets the values it had; what was typed since stays. */
export async function undoJoin(database: NotebookDatabase, undo: Undo): Promise<void> {
  await write(database, async (writer) => {
    for (const { table, id, before } of undo.toReversed()) await writer.change(table, id, before);
  });
}

/** Puts a talk into the bin with its sources; its notes are only reached through it. */
export async function binTalk(database: NotebookDatabase, id: Id): Promise<void> {
  await write(database, async (writer) => {
    const sources = live(await database.sources.where({ talkId: id }).toArray());
    await writer.bin(
      "sources",
      sources.map((source) => source.id),
    );
    await writer.bin("talks", [id]);
  });
}

/** Takes a talk out of the bin, with its sources; one whose page was captured anew meanwhile stays there. */
export async function restoreTalk(database: NotebookDatabase, id: Id): Promise<void> {
  await write(database, async (writer) => {
    const sources = await database.sources
      .where({ talkId: id })
      .filter((source) => Boolean(source.deletedAt))
      .toArray();
    for (const source of sources) {
      const { conferenceId, url } = source;
      const again = live(await database.sources.where({ conferenceId, url }).toArray());
      if (again.length === 0) await writer.restore("sources", [source.id]);
    }
    await writer.restore("talks", [id]);
  });
}
