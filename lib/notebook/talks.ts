// Talks: adding by hand, changing, moving. Captured pages are left to capture.ts, joining to join.ts, the bin to talk-bin.ts.
import type { Id, Talk } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { orderAtEnd, reorder } from "./rows/new-order.ts";
import { changeRow, write, writeJournal } from "./rows/write.ts";
import { listTalks } from "./talk-list.ts";

/** Adds a talk or hallway topic by hand; returns its id. */
export async function addTalk(
  database: NotebookDatabase,
  conferenceId: Id,
  fields: Partial<Talk> & Pick<Talk, "title">,
): Promise<Id> {
  return write(database, async (writer) => {
    const order = orderAtEnd(await listTalks(database, conferenceId));
    const talk = await writer.add("talks", { speakers: [], mark: "mention", tags: [], ...fields, conferenceId, order });
    return talk.id;
  });
}

/** Changes a talk's own fields; tags are kept a set. Returns what takes it back. */
export function changeTalk(
  database: NotebookDatabase,
  id: Id,
  changes: Partial<Omit<Talk, "conferenceId" | "order">>,
): Promise<Journal> {
  const { tags } = changes;
  return changeRow(database, "talks", id, tags ? { ...changes, tags: [...new Set(tags)] } : changes);
}

/** Moves a talk to a position among its conference's talks, 0 for the first. Returns what takes it back. */
export function moveTalk(database: NotebookDatabase, id: Id, position: number): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    const talk = await database.talks.get(id);
    if (!talk) return;
    const moves = reorder(await listTalks(database, talk.conferenceId), id, position);
    for (const { id: moved, order } of moves) await writer.change("talks", moved, { order });
  });
}
