// The other post whose file would stand in this one's place, for as long as there is one.
import { useMemo } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import type { Post } from "@/lib/model/index.ts";
import { listPosts } from "@/lib/notebook/posts.ts";
import type { PostTools } from "../state/use-post-tools.ts";

export function useSameName(tools: PostTools | undefined, post: Post): Post | undefined {
  const { value: posts } = useLiveQuery(() => listPosts(database), []);
  return useMemo(() => tools?.findSameName(post, posts ?? []), [tools, post, posts]);
}
