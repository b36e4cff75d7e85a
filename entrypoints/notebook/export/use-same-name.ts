// The other post whose file would stand in this one's place, for as long as there is one.
import { useMemo } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import type { Post } from "@/lib/model/index.ts";
import { listPosts } from "@/lib/notebook/posts.ts";
import type { PostRoom } from "../state/use-post-room.ts";

export function useSameName(room: PostRoom | undefined, post: Post): Post | undefined {
  const { value: posts } = useLiveQuery(() => listPosts(database), []);
  return useMemo(() => room?.findSameName(post, posts ?? []), [room, post, posts]);
}
