// The posts of conferences: their settings and texts. What it looks like as a file is left to lib/post.
import type { Id, Post, Row } from "@/lib/model/index.ts";
import { listConferences } from "./conferences.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { type Journal, writeJournal } from "./rows/write.ts";

export type PostChanges = Partial<Omit<Post, keyof Row | "conferenceId">>;

/** Changes the named fields of a post and leaves the others alone. Returns what takes it back. */
export function changePost(database: NotebookDatabase, id: Id, changes: PostChanges): Promise<Journal> {
  return writeJournal(database, (writer) => writer.change("posts", id, changes));
}

/** The posts of all conferences outside the bin. */
export async function listPosts(database: NotebookDatabase): Promise<Post[]> {
  const kept = new Set((await listConferences(database)).map(({ id }) => id));
  return database.posts.filter(({ conferenceId }) => kept.has(conferenceId)).toArray();
}
