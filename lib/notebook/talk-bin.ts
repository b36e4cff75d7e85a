// A talk's way into the bin and back, with its pages: by itself, and as a part of more.
import type { Id } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { listTwins, loadAddresses, type SiteAddresses } from "./rows/pages.ts";
import { writeJournal } from "./rows/write.ts";
import type { Writer } from "./rows/writer.ts";
import { live } from "./talk-list.ts";

/** Puts a talk into the bin with its sources, within a larger transaction; its notes are only reached through it. */
export async function binWithPages(database: NotebookDatabase, writer: Writer, id: Id): Promise<void> {
  const sources = live(await database.sources.where({ talkId: id }).toArray());
  await writer.bin(
    "sources",
    sources.map((source) => source.id),
  );
  await writer.bin("talks", [id]);
}

/** The same by itself. Returns what takes it back. */
export function binTalk(database: NotebookDatabase, id: Id): Promise<Journal> {
  return writeJournal(database, (writer) => binWithPages(database, writer, id));
}

/**
 * Takes a talk out of the bin within a larger transaction, with its sources; one whose page was captured anew meanwhile stays there.
 * @param sites loaded before
 */
export async function bringTalkBack(
  database: NotebookDatabase,
  writer: Writer,
  sites: SiteAddresses,
  id: Id,
): Promise<void> {
  const talk = await database.talks.get(id);
  // Only those that went into the bin with the talk: one removed before stays removed.
  const sources = await database.sources
    .where({ talkId: id })
    .filter((source) => source.deletedAt !== undefined && source.deletedAt === talk?.deletedAt)
    .toArray();
  for (const source of sources) {
    const again = await listTwins(database, sites, source);
    if (again.length === 0) await writer.restore("sources", [source.id]);
  }
  await writer.restore("talks", [id]);
}

/** The same by itself. Returns what takes that back. */
export async function restoreTalk(database: NotebookDatabase, id: Id): Promise<Journal> {
  const sites = await loadAddresses();
  return writeJournal(database, (writer) => bringTalkBack(database, writer, sites, id));
}
