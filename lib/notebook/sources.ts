// The sources of a talk beyond its capture: a page added to a talk that is there, one taken away and back again.
import type { CapturedSource, Id, Source } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { listTwins, loadAddresses, type SiteAddresses } from "./rows/pages.ts";
import { writeJournal } from "./rows/write.ts";

/**
 * Adds a page to a talk. Returns what takes it back.
 * @throws Problem when another talk of the conference has this page, or nothing could be stored
 */
export async function addSource(database: NotebookDatabase, talkId: Id, captured: CapturedSource): Promise<Journal> {
  const sites = await loadAddresses();
  return writeJournal(database, async (writer) => {
    const talk = await database.talks.get(talkId);
    if (!talk) throw new Problem("problemTalkGone");
    const { conferenceId } = talk;
    await refuseTwin(database, sites, { conferenceId, url: captured.url });
    await writer.add("sources", { ...captured, talkId, conferenceId, capturedAt: writer.now });
  });
}

/** Puts a source into the bin; the talk and its notes stay. Returns what takes it back. */
export function binSource(database: NotebookDatabase, id: Id): Promise<Journal> {
  return writeJournal(database, (writer) => writer.bin("sources", [id]));
}

/**
 * Takes a source out of the bin. Returns what takes that back.
 * @throws Problem when its page has been captured anew meanwhile, or nothing could be stored
 */
export async function restoreSource(database: NotebookDatabase, id: Id): Promise<Journal> {
  const sites = await loadAddresses();
  return writeJournal(database, async (writer) => {
    const source = await database.sources.get(id);
    if (!source) return;
    await refuseTwin(database, sites, source);
    await writer.restore("sources", [id]);
  });
}

/**
 * A page belongs to one talk of a conference.
 * @throws Problem that names the other talk
 */
export async function refuseTwin(
  database: NotebookDatabase,
  sites: SiteAddresses,
  page: Pick<Source, "conferenceId" | "url">,
): Promise<void> {
  const [twin] = await listTwins(database, sites, page);
  if (!twin) return;
  const holder = await database.talks.get(twin.talkId);
  throw new Problem("problemLinkKnown", [holder?.title ?? ""]);
}
