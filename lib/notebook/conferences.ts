// Conferences: choosing, changing; starting one is start-conference.ts' work.
import type { Conference, ConferenceFacts, Id } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { write } from "./rows/write.ts";
import { readSettings } from "./settings.ts";
import { live } from "./talk-list.ts";

/** Conferences outside the bin, the one used last first. */
export async function listConferences(database: NotebookDatabase): Promise<Conference[]> {
  return live(await database.conferences.toArray()).sort((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt));
}

/** The conference that new captures go to, or undefined before one was chosen. */
export async function readCurrentConference(database: NotebookDatabase): Promise<Conference | undefined> {
  const { currentConferenceId } = await readSettings(database);
  const conference = await database.conferences.get(currentConferenceId);
  return conference?.deletedAt ? undefined : conference;
}

/** Makes a conference the one that new captures go to. */
export async function chooseConference(database: NotebookDatabase, id: Id): Promise<void> {
  await write(database, async (writer) => {
    await writer.change("conferences", id, { lastUsedAt: writer.now });
    await writer.choose("currentConferenceId", id);
  });
}

/**
 * Changes the named fields only; one set to undefined is removed. Nothing happens if there is no such conference.
 * @throws Problem when it could not be stored
 */
export async function changeConference(
  database: NotebookDatabase,
  id: Id,
  changes: Partial<ConferenceFacts>,
): Promise<void> {
  await write(database, (writer) => writer.change("conferences", id, changes));
}
