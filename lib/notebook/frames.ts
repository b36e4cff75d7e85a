// Frames that a person keeps of a video: each is a note at its second, and its bytes are stored among the pictures.
// Drawing them is left to the screens.
import { frameAddress, type Id } from "@/lib/model/index.ts";
import { putNote } from "./notes.ts";
import { digest } from "./pictures.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { write, writeJournal } from "./rows/write.ts";

/** A frame as it was drawn. */
export interface DrawnFrame {
  talkId: Id;
  sourceId: Id;
  /** From the video's beginning; fractions are cut. */
  seconds: number;
  bytes: Uint8Array;
  /** The file's ending without dot, "jpg". */
  extension: string;
}

/**
 * Keeps a frame for the post: the note and the picture, both or neither. One that is there already is left as it is.
 * @throws Problem when it could not be stored
 */
export async function keepFrame(
  database: NotebookDatabase,
  drawn: DrawnFrame,
): Promise<{ noteId: Id; isNew: boolean; undo: Journal }> {
  const { talkId, sourceId, bytes, extension } = drawn;
  const seconds = Math.floor(drawn.seconds);
  const sha256 = await digest(bytes);
  const url = frameAddress + sha256;
  return write(database, async (writer) => {
    const notes = await database.notes.where({ talkId }).toArray();
    const known = notes.find(
      ({ deletedAt, frame, place }) =>
        !deletedAt && frame?.url === url && place.kind === "time" && place.seconds === seconds,
    );
    if (known) return { noteId: known.id, isNew: false, undo: [] };
    await database.pictures.put({ url, sha256, bytes, extension, storedAt: writer.now });
    const frame = { url, isInPost: true };
    const fields = { talkId, sourceId, place: { kind: "time" as const, seconds }, markdown: "", frame };
    const noteId = await putNote(database, writer, fields);
    return { noteId, isNew: true, undo: writer.journal };
  });
}

/**
 * Takes a kept frame into the post or out of it. Nothing happens if there is no such note. Returns what takes it back.
 * @throws Problem when it could not be stored
 */
export function chooseFrame(database: NotebookDatabase, noteId: Id, isInPost: boolean): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    const note = await database.notes.get(noteId);
    if (note?.frame) await writer.change("notes", noteId, { frame: { ...note.frame, isInPost } });
  });
}
