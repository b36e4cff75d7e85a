// The talks of a conference, without those in the bin.
import type { Id, IsoDateTime, Talk } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { inOrder } from "./rows/order.ts";

/** The rows that are not in the bin. */
export function live<T extends { deletedAt?: IsoDateTime }>(rows: T[]): T[] {
  return rows.filter((row) => !row.deletedAt);
}

/** Talks of a conference outside the bin, in order. */
export async function listTalks(database: NotebookDatabase, conferenceId: Id): Promise<Talk[]> {
  return inOrder(live(await database.talks.where({ conferenceId }).toArray()));
}
