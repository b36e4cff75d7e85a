// Which conferences are shared, and how much waits to be sent: what screens ask without loading what sharing needs (lib/share).
import type { Id, Share } from "@/lib/model/index.ts";
import type { NotebookDatabase, WaitingRow } from "./rows/database.ts";

/** The conferences that a team shares, but for those in the bin: nothing goes to the others from there, nor comes. */
export async function listTeamShares(database: NotebookDatabase): Promise<Share[]> {
  const shares = (await database.shares.toArray()).filter(({ team }) => team !== undefined);
  const conferences = await database.conferences.bulkGet(shares.map(({ conferenceId }) => conferenceId));
  return shares.filter((_, index) => !conferences[index]?.deletedAt);
}

/** How a conference is shared; undefined where it is not. */
export async function readShare(database: NotebookDatabase, conferenceId: Id): Promise<Share | undefined> {
  return database.shares.get(conferenceId);
}

/** The rows of a conference that were changed here and have not gone into its document yet. */
export async function listWaiting(database: NotebookDatabase, conferenceId: Id): Promise<WaitingRow[]> {
  return waitingOf(database, conferenceId).toArray();
}

const waitingOf = (database: NotebookDatabase, conferenceId: Id) => database.waiting.where({ conferenceId });

/** How many rows were changed here and have not gone into a team's document yet; of one conference, or of all. */
export async function countWaiting(database: NotebookDatabase, conferenceId?: Id): Promise<number> {
  const shares = await listTeamShares(database);
  const ids = shares
    .map((share) => share.conferenceId)
    .filter((id) => conferenceId === undefined || id === conferenceId);
  const counts = ids.map((id) => waitingOf(database, id).count());
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
