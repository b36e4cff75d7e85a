// Which engine a conference's draft is written for. Loaded once the screen is there.
import type { Id } from "@/lib/model/index.ts";
import { engineNames } from "@/lib/post/engines/names.ts";
import { database } from "../database.ts";

/** Its name as people write it; undefined for a conference without a post. */
export async function readDraftEngine(conferenceId: Id): Promise<string | undefined> {
  const post = await database.posts.get({ conferenceId });
  return engineNames.find(({ name }) => name === post?.engine)?.label;
}
