// A conference copied into rows of its own, which are shared with nobody: what is written in one is not in the other.
import type { Conference, ConferenceRecord, Id, Post, TalkRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { readConferenceRecord } from "./conference-records.ts";
import { renamePlaced } from "./placed-talks.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { storeConference, type WholeConference } from "./whole-conference.ts";

/** A row's id in the copy; the id as it is where no such row is copied. */
type NewId = (id: Id) => Id;

/** @param others rows beside the record's own */
function renewIds({ conference, post, talks }: ConferenceRecord, others: { id: Id }[]): NewId {
  const rows = talks.flatMap(({ talk, sources, notes }) => [talk, ...sources, ...notes]);
  const ids = new Map([conference, post, ...rows, ...others].map(({ id }) => [id, crypto.randomUUID()]));
  return (id) => ids.get(id) ?? id;
}

function copyPost(post: Post, newId: NewId): Post {
  return {
    ...post,
    id: newId(post.id),
    conferenceId: newId(post.conferenceId),
    ...renamePlaced(post, newId),
  };
}

function copyTalk({ talk, sources, notes }: TalkRecord, newId: NewId): TalkRecord {
  const [id, conferenceId] = [newId(talk.id), newId(talk.conferenceId)];
  return {
    talk: { ...talk, id, conferenceId, ...(talk.apartFrom && { apartFrom: talk.apartFrom.map(newId) }) },
    sources: sources.map((source) => ({
      ...source,
      id: newId(source.id),
      talkId: id,
      conferenceId,
      ...(source.maybeSameAs && { maybeSameAs: newId(source.maybeSameAs) }),
    })),
    notes: notes.map((note) => ({
      ...note,
      id: newId(note.id),
      talkId: id,
      ...(note.sourceId && { sourceId: newId(note.sourceId) }),
    })),
  };
}

async function readWhole(database: NotebookDatabase, id: Id): Promise<Required<WholeConference> | undefined> {
  const record = await readConferenceRecord(database, id);
  if (!record) return undefined;
  const [schedule, drafts] = await Promise.all([
    database.scheduledTalks.where({ conferenceId: id }).toArray(),
    database.drafts.bulkGet(record.talks.map(({ talk }) => talk.id)),
  ]);
  return { ...record, schedule, drafts: drafts.filter((draft) => draft !== undefined) };
}

/**
 * Copies a conference with its post, talks, sources, notes, schedule and what is being typed on its talks, and makes the copy the
 * current one. What lies in its bin is not copied. Each note still says whose it is.
 * @returns the copy, what takes it back, and which rows became which
 * @throws Problem when it could not be stored, or the conference is gone
 */
export async function copyConference(
  database: NotebookDatabase,
  id: Id,
): Promise<{ conference: Conference; undo: Journal; newId: NewId }> {
  const whole = await readWhole(database, id);
  if (!whole) throw new Problem("problemNotSaved");
  const newId = renewIds(whole, whole.schedule);
  const stored = await storeConference(database, {
    conference: { ...whole.conference, id: newId(id) },
    post: copyPost(whole.post, newId),
    talks: whole.talks.map((record) => copyTalk(record, newId)),
    schedule: whole.schedule.map((line) => ({ ...line, id: newId(line.id), conferenceId: newId(id) })),
    drafts: whole.drafts.map((draft) => ({
      ...draft,
      id: newId(draft.id),
      ...(draft.sourceId && { sourceId: newId(draft.sourceId) }),
      ...(draft.noteId && { noteId: newId(draft.noteId) }),
    })),
  });
  return { ...stored, newId };
}
