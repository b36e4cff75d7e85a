// Which conferences there are. Choosing and changing one is change-conference.ts' work, starting one start-conference.ts'.
import type { Conference } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
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
