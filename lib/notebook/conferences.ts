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
 * The conference that new captures go to: the one chosen last. Undefined before one was chosen, and where that one can only be read, lies
 * in the bin or is not here, as after a restore of others: there nobody would see what was captured.
 */
export async function readCurrentConference(database: NotebookDatabase): Promise<Conference | undefined> {
  const [{ currentConferenceId }, locked] = await Promise.all([readSettings(database), listLocked(database)]);
  const conference = await database.conferences.get(currentConferenceId);
  return conference?.deletedAt || locked.has(currentConferenceId) ? undefined : conference;
}

/** Its id; `undecided` where there is none, so that a page is captured all the same. */
export async function readCurrentConferenceId(database: NotebookDatabase): Promise<Id> {
  return (await readCurrentConference(database))?.id ?? undecided;
}
