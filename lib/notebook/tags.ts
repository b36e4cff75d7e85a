// The tags in use: the tag field's completion.
import type { NotebookDatabase } from "./rows/database.ts";

/** The tags of all talks outside the bin with the number of talks that have them, the most used first. */
export async function countTags(database: NotebookDatabase): Promise<{ tag: string; talks: number }[]> {
  const counts = new Map<string, number>();
  // A conference's talks are in the bin with it, though they do not say so themselves.
  const binned = new Set(await database.conferences.filter(({ deletedAt }) => deletedAt !== undefined).primaryKeys());
  await database.talks
    .filter((talk) => !talk.deletedAt && !binned.has(talk.conferenceId))
    .each((talk) => {
      for (const tag of talk.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    });
  return [...counts]
    .map(([tag, talks]) => ({ tag, talks }))
    .sort((a, b) => b.talks - a.talks || a.tag.localeCompare(b.tag));
}
