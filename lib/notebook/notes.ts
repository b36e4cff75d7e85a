// Notes and the draft that becomes one.
import type { Draft, Id, Note } from "@/lib/model/index.ts";
import { arrangeNotes } from "./note-order.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { orderAtEnd, reorder } from "./rows/new-order.ts";
import { inOrder } from "./rows/order.ts";
import { changeRow, keepRow, write, writeJournal } from "./rows/write.ts";
import type { Writer } from "./rows/writer.ts";
import { live } from "./talk-list.ts";

export type NoteFields = Pick<Note, "talkId" | "sourceId" | "place" | "markdown" | "frame">;
export type DraftFields = Pick<Draft, "place" | "sourceId" | "markdown" | "caret" | "noteId">;

async function notesOf(database: NotebookDatabase, talkId: Id): Promise<Note[]> {
  return inOrder(live(await database.notes.where({ talkId }).toArray()));
}

/** `addNote` as a part of a larger transaction. */
export async function putNote(database: NotebookDatabase, writer: Writer, fields: NoteFields): Promise<Id> {
  const note = await writer.add("notes", { ...fields, order: orderAtEnd(await notesOf(database, fields.talkId)) });
  return note.id;
}

/** Adds a note behind the others; returns its id. What is being typed stays as it is. */
export async function addNote(database: NotebookDatabase, fields: NoteFields): Promise<Id> {
  return write(database, (writer) => putNote(database, writer, fields));
}

/** Makes a note of the talk's draft: adds the one and takes away the other, both or neither; returns the note's id. */
export async function finishDraft(database: NotebookDatabase, fields: NoteFields): Promise<Id> {
  return write(database, async (writer) => {
    // At once, not one after the other: each is a turn that the note waits for.
    const [id] = await Promise.all([putNote(database, writer, fields), writer.remove("drafts", fields.talkId)]);
    return id;
  });
}

/**
 * Changes the named fields only; a `sourceId` set to undefined is removed. Nothing happens if there is no such note.
 * @returns what takes it back
 * @throws Problem when it could not be stored
 */
export function changeNote(
  database: NotebookDatabase,
  id: Id,
  changes: Partial<Pick<Note, "markdown" | "place" | "sourceId">>,
): Promise<Journal> {
  return changeRow(database, "notes", id, changes);
}

/** Moves a note to a position among its talk's notes as they stand on screen, 0 for the first; from then on they are in the person's own order. Returns what takes it back. */
export function moveNote(database: NotebookDatabase, id: Id, position: number): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    const note = await database.notes.get(id);
    const talk = note && (await database.talks.get(note.talkId));
    if (!talk) return;
    const sources = await database.sources.where({ talkId: talk.id }).toArray();
    const moves = reorder(arrangeNotes(talk, sources, await notesOf(database, talk.id)), id, position);
    for (const { id: moved, order } of moves) await writer.change("notes", moved, { order });
    await writer.change("talks", talk.id, { hasOwnOrder: true });
  });
}

/**
 * Puts a note into the bin. Returns what takes it back.
 * @throws Problem when it could not be stored
 */
export function binNote(database: NotebookDatabase, id: Id): Promise<Journal> {
  return writeJournal(database, (writer) => writer.bin("notes", [id]));
}

/**
 * Takes a note out of the bin, to where it was. Returns what takes that back.
 * @throws Problem when it could not be stored
 */
export function restoreNote(database: NotebookDatabase, id: Id): Promise<Journal> {
  return writeJournal(database, (writer) => writer.restore("notes", [id]));
}

/** What was being typed on a talk when its screen closed, or undefined. */
export async function readDraft(database: NotebookDatabase, talkId: Id): Promise<Draft | undefined> {
  return database.drafts.get(talkId);
}

/**
 * Stores what is being typed, at every change.
 * @param newest what is typed by now: asked for once, at the last moment, so that no letter waits for a write that it could go with
 * @throws Problem when it is not on disk; the caller keeps the text on screen
 */
export async function saveDraft(database: NotebookDatabase, talkId: Id, newest: () => DraftFields): Promise<void> {
  await keepRow(database, "drafts", talkId, newest);
}
