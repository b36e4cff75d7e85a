// Which conferences there are. Choosing and changing one is change-conference.ts' work, starting one start-conference.ts'.
import { type Conference, type Id, undecided } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { readSettings } from "./settings.ts";
import { live } from "./talk-list.ts";

/** Conferences outside the bin, the one used last first. */
export async function listConferences(database: NotebookDatabase): Promise<Conference[]> {
  return live(await database.conferences.toArray()).sort((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt));
}

/** The conferences that were shared for reading only: nothing can be put there. */
export async function listLocked(database: NotebookDatabase): Promise<ReadonlySet<Id>> {
  const shares = await database.shares.toArray();
  return new Set(shares.flatMap(({ conferenceId, team }) => (team?.access === "read" ? [conferenceId] : [])));
}

/**
 * The conference that new captures go to: the one chosen last. `undecided` before one was chosen, and where that one can only be read,
 * so that a page is captured all the same.
 */
export async function readCurrentConferenceId(database: NotebookDatabase): Promise<Id> {
  const [{ currentConferenceId }, locked] = await Promise.all([readSettings(database), listLocked(database)]);
  return locked.has(currentConferenceId) ? undecided : currentConferenceId;
}

/** That conference; undefined where it is undecided. */
export async function readCurrentConference(database: NotebookDatabase): Promise<Conference | undefined> {
  const conference = await database.conferences.get(await readCurrentConferenceId(database));
  return conference?.deletedAt ? undefined : conference;
}
