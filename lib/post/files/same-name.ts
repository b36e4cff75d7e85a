// Two posts that would be one file: in a blog only one of them can stand there.
import type { Post } from "@/lib/model/index.ts";
import { engines } from "../engines/engine.ts";
import { fileOf } from "./export.ts";

/**
 * The first of the others that would take the post's place in a blog of its engine, whatever the case of the letters.
 * @param others posts, the post itself among them or not
 */
export function findSameName(post: Post, others: Post[]): Post | undefined {
  // A backup of another version may name an engine that is not here.
  if (!engines.some(({ name }) => name === post.engine)) return undefined;
  const nameOf = (named: Post) => fileOf(named).toLowerCase();
  return others.find((other) => other.id !== post.id && other.engine === post.engine && nameOf(other) === nameOf(post));
}
