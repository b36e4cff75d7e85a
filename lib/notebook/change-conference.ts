// Choosing and changing a conference.
import type { ConferenceFacts, Id } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { writeJournal } from "./rows/write.ts";
import type { Writer } from "./rows/writer.ts";

/** `chooseConference` as a part of a larger transaction. */
export async function chooseConferenceIn(writer: Writer, id: Id): Promise<void> {
  await writer.change("conferences", id, { lastUsedAt: writer.now });
  await writer.choose("currentConferenceId", id);
}

/** Makes a conference the one that new captures go to. Returns what takes it back. */
export function chooseConference(database: NotebookDatabase, id: Id): Promise<Journal> {
  return writeJournal(database, (writer) => chooseConferenceIn(writer, id));
}

/**
 * Changes the named fields only; one set to undefined is removed. Nothing happens if there is no such conference.
 * @returns what takes it back
 * @throws Problem when it could not be stored
 */
export function changeConference(
  database: NotebookDatabase,
  id: Id,
  changes: Partial<ConferenceFacts>,
): Promise<Journal> {
  return writeJournal(database, (writer) => writer.change("conferences", id, changes));
}
