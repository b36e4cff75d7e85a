// Marks what was changed in shared conferences, in the transaction that changed it: popup and background write without the shared
// document, and the notebook brings it there later (lib/share).
import type { Id, Share } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { isSameValue } from "./canonical.ts";
import type { NotebookDatabase } from "./database.ts";

/** What became of a row, as the journal of a write has it. */
interface Changed {
  table: string;
  id: Id;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Fields that stay on one machine. */
const own = { updatedAt: undefined, lastUsedAt: undefined };

const isNews = ({ before, after }: Changed) =>
  !isSameValue(before && { ...before, ...own }, after && { ...after, ...own });

/** The conferences that a row belongs to, or belonged to before this change. */
function conferencesOf({ table, id, before, after }: Changed, talks: Map<Id, Id>): Id[] {
  if (table === "conferences") return [id];
  const rows = [before, after].filter((row) => row !== undefined);
  const ids = rows.map((row) => (table === "notes" ? talks.get(String(row.talkId)) : (row.conferenceId as Id)));
  return [...new Set(ids.filter((one) => one !== undefined))];
}

async function readTalks({ talks }: NotebookDatabase, changes: Changed[]): Promise<Map<Id, Id>> {
  const notes = changes.filter(({ table }) => table === "notes").flatMap(({ before, after }) => [before, after]);
  const ids = new Set(notes.flatMap((note) => (note ? [String(note.talkId)] : [])));
  const rows = await talks.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.conferenceId]] : [])));
}

/**
 * Marks what changed, within its transaction. Where nothing is shared, that is one look into an empty table.
 * @param journal what the transaction has done
 * @param known the shared conferences, where they were asked for before
 * @throws Problem where a conference is shared for reading only
 */
export async function markShared(database: NotebookDatabase, journal: Changed[], known?: Share[]): Promise<void> {
  const changed = journal.filter(({ table }) => table !== "settings" && table !== "drafts");
  const shares = changed.length > 0 ? (known ?? (await database.shares.toArray())) : [];
  if (shares.length === 0) return;
  const changes = changed.filter(isNews);
  const talks = await readTalks(database, changes);
  const rows = changes.flatMap((change) =>
    conferencesOf(change, talks).map((conferenceId) => ({ conferenceId, table: change.table, id: change.id })),
  );
  const shared = new Map(shares.map((share) => [share.conferenceId, share]));
  const marked = rows.filter(({ conferenceId }) => shared.has(conferenceId));
  if (marked.some(({ conferenceId }) => shared.get(conferenceId)?.team?.access === "read"))
    throw new Problem("problemSharedReadOnly");
  await database.waiting.bulkPut(marked);
}
