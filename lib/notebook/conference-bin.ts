// A conference's way into the bin and back, with the pages captured for it.
import { type Id, undecided } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { writeJournal } from "./rows/write.ts";
import type { Writer } from "./rows/writer.ts";
import { readSettings } from "./settings.ts";

/** Puts a conference into the bin; its talks go with it because they are only reached through it. Returns what takes it back. */
export function binConference(database: NotebookDatabase, id: Id): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    await writer.bin("conferences", [id]);
    await binSourcesOf(database, writer, id);
    const { currentConferenceId } = await readSettings(database);
    if (currentConferenceId === id) await writer.choose("currentConferenceId", undecided);
  });
}

// A binned conference must not answer "this page is already captured".
async function binSourcesOf(database: NotebookDatabase, writer: Writer, conferenceId: Id): Promise<void> {
  const sources = await database.sources.where({ conferenceId }).toArray();
  await writer.bin(
    "sources",
    sources.filter((source) => !source.deletedAt).map((source) => source.id),
  );
}

/** Takes a conference out of the bin, with the sources that went in with it. Returns what takes that back. */
export function restoreConference(database: NotebookDatabase, id: Id): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    const conference = await database.conferences.get(id);
    if (!conference?.deletedAt) return;
    const sources = await database.sources.where({ conferenceId: id }).toArray();
    const together = sources.filter((source) => source.deletedAt === conference.deletedAt);
    await writer.restore(
      "sources",
      together.map((source) => source.id),
    );
    await writer.restore("conferences", [id]);
  });
}
