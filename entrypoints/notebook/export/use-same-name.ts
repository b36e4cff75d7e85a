// The other post whose file would stand in this one's place, for as long as there is one.
import { useMemo } from "preact/hooks";
import { database } from "@/entrypoints/desk/database";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query";
import type { Post } from "@/lib/model";
import { listPosts } from "@/lib/notebook/posts";
import type { PostRoom } from "../state/use-post-room";

export function useSameName(room: PostRoom | undefined, post: Post): Post | undefined {
  const { value: posts } = useLiveQuery(() => listPosts(database), []);
  return useMemo(() => room?.findSameName(post, posts ?? []), [room, post, posts]);
}
