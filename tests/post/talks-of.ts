// What the import of a foreign post finds, for tests of the forms that talks have in such posts.
import { expect } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

/** Titles and speakers of a post's talks; the post is given back as it was. */
export function talksOf(body: string): [string, string][] {
  const text = `---\ntitle: WickConf 2025\ndate: 2025-05-10\n---\n\n${body}`;
  const record = readPost(text, "_posts/2025-05-10-wickconf.md");
  expect(exportPost(record)).toMatchObject([{ text }]);
  return record.talks.map(({ talk }) => [talk.title, talk.speakers.map(({ name }) => name).join(", ")]);
}
