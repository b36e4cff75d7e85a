// The talks of a conference, without those in the bin.
import { Dexie } from "dexie";
import type { Id, IsoDateTime, Talk } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { inOrder, orderAtEnd } from "./rows/order.ts";

/** The rows that are not in the bin. */
export function live<T extends { deletedAt?: IsoDateTime }>(rows: T[]): T[] {
  return rows.filter((row) => !row.deletedAt);
}

/** Talks of a conference outside the bin, in order. */
export async function listTalks(database: NotebookDatabase, conferenceId: Id): Promise<Talk[]> {
  return inOrder(live(await database.talks.where({ conferenceId }).toArray()));
}

/** The number that puts a talk behind all others of its conference, those in the bin included: they come back to where they were. */
export async function orderAtEndOf(database: NotebookDatabase, conferenceId: Id): Promise<number> {
  const range = [Dexie.minKey, Dexie.maxKey].map((order) => [conferenceId, order]);
  const last = await database.talks
    .where("[conferenceId+order]")
    .between(range[0], range[1])
    .reverse()
    .limit(1)
    .toArray();
  return orderAtEnd(last);
}
