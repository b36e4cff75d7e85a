// Where a new talk stands in its conference.
import { Dexie } from "dexie";
import type { Id } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { orderAtEnd } from "./rows/new-order.ts";

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
