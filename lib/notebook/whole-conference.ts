// A conference that comes whole, as from an imported post: stored with all that belongs to it, or not at all.
import type { Conference, ConferenceRecord, Draft, ScheduledTalk } from "@/lib/model/index.ts";
import { listConferences } from "./conferences.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { write } from "./rows/write.ts";
import type { Writer } from "./rows/writer.ts";

/** All that belongs to a conference. */
export interface WholeConference extends ConferenceRecord {
  schedule?: ScheduledTalk[];
  /** What is being typed on its talks. */
  drafts?: Draft[];
}

/**
 * Stores a conference with its post, talks, sources and notes, and makes it the current one. One that would have the name of
 * another outside the bin is called "Name (2)": a chooser shows names alone.
 * @param record its rows have ids that are new here
 * @returns the conference as it was stored, and what takes it back
 * @throws Problem when it could not be stored, or the signal's reason; nothing has changed then
 */
export function storeConference(
  database: NotebookDatabase,
  record: WholeConference,
  signal?: AbortSignal,
): Promise<{ conference: Conference; undo: Journal }> {
  const { post, talks, schedule = [], drafts = [] } = record;
  const store = async (writer: Writer) => {
    const name = await findFreeName(database, record.conference.name);
    const conference = { ...record.conference, name, lastUsedAt: writer.now };
    await writer.putAll("conferences", [conference]);
    await writer.putAll("posts", [post]);
    await writer.putAll(
      "talks",
      talks.map(({ talk }) => talk),
    );
    await writer.putAll(
      "sources",
      talks.flatMap(({ sources }) => sources),
    );
    await writer.putAll(
      "notes",
      talks.flatMap(({ notes }) => notes),
    );
    await writer.putAll("scheduledTalks", schedule);
    await writer.putAll("drafts", drafts);
    await writer.choose("currentConferenceId", conference.id);
    // What a post was written for is what its blog is built with, so the next ones are written for it, too.
    if (post.imported) await writer.choose("engine", post.engine);
    return { conference, undo: writer.journal };
  };
  return write(database, store, signal);
}

async function findFreeName(database: NotebookDatabase, wanted: string): Promise<string> {
  const taken = new Set((await listConferences(database)).map(({ name }) => comparable(name)));
  let name = wanted;
  for (let number = 2; taken.has(comparable(name)); number++) name = `${wanted} (${number})`;
  return name;
}

/** What looks the same in a list is the same. */
const comparable = (name: string) => name.normalize().trim().replace(/\s+/g, " ").toLowerCase();
