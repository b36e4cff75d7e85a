// A conference's draft post, written from the screen of a talk.
import type { Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { database } from "../database.ts";

/**
 * The post as a file of text, without its pictures.
 * @throws Problem when there is nothing to export
 */
export async function writePost(conferenceId: Id): Promise<{ name: string; text: string }> {
  const record = await readConferenceRecord(database, conferenceId);
  const [post] = record ? exportPost(record) : [];
  if (!post || !("text" in post)) throw new Problem("problemNothingToExport");
  return { name: post.path.split("/").at(-1) ?? post.path, text: post.text };
}
