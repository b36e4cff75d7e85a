// A conference that comes whole, as from an imported post: stored with all that belongs to it, or not at all.
import type { ConferenceRecord, Id } from "@/lib/model";
import type { NotebookDatabase } from "./database";
import { write } from "./write";

/**
 * Stores a conference with its post, talks, sources and notes, and makes it the current one.
 * @param record its rows have ids that are new here
 * @throws Problem when it could not be stored; nothing has changed then
 */
export async function storeConference(
  database: NotebookDatabase,
  { conference, post, talks }: ConferenceRecord,
): Promise<Id> {
  await write(database, async (writer) => {
    await writer.putAll("conferences", [{ ...conference, lastUsedAt: writer.now }]);
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
    await database.settings.put({ key: "currentConferenceId", value: conference.id });
  });
  return conference.id;
}
