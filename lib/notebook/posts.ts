// The posts of conferences: their settings and texts. What it looks like as a file is left to lib/post.
import type { Id, Post, Row } from "@/lib/model/index.ts";
import { listConferences } from "./conferences.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { changeRow, writeJournal } from "./rows/write.ts";

export type PostChanges = Partial<Omit<Post, keyof Row | "conferenceId">>;

/** Changes the named fields of a post and leaves the others alone. Returns what takes it back. */
export function changePost(database: NotebookDatabase, id: Id, changes: PostChanges): Promise<Journal> {
  return changeRow(database, "posts", id, changes);
}

/**
 * Changes a post's engine or layout, which is what new posts start with from now on.
 * @param isRemembered whether it is; a layout of the person's own is one post's
 * @returns what takes it back
 */
export function chooseStyle(
  database: NotebookDatabase,
  id: Id,
  changes: Pick<PostChanges, "engine" | "layout" | "template">,
  isRemembered = true,
): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    await writer.change("posts", id, changes);
    if (!isRemembered) return;
    if (changes.engine) await writer.choose("engine", changes.engine);
    if (changes.layout) await writer.choose("layout", changes.layout);
  });
}

/** The posts of all conferences outside the bin. */
export async function listPosts(database: NotebookDatabase): Promise<Post[]> {
  const kept = new Set((await listConferences(database)).map(({ id }) => id));
  return database.posts.filter(({ conferenceId }) => kept.has(conferenceId)).toArray();
}
