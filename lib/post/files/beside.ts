// A post whose place is taken, filed beside what stands there. Whether a place is taken is left to who writes the files.
import type { Post } from "@/lib/model/index.ts";
import { slugOf } from "../wording/slug.ts";
import { isOwnFolder, nameOf } from "./post-path.ts";

/**
 * The post under a slug that no other place has: "days-2".
 * @param number 1 is the post's own place, 2 the next one
 */
export function numberedPost(post: Post, number: number): Post {
  if (number < 2) return post;
  const slug = numbered(post, number);
  const { imported } = post;
  if (!imported) return { ...post, slug };
  // The name that its file had is taken as well; that of a file in a folder of its own is the folder's.
  const { base } = nameOf(imported.fileName);
  return { ...post, slug, imported: { ...imported, fileName: isOwnFolder(base) ? `${slug}/${base}` : "" } };
}

/** The number stands at the end however short a slug must be. */
function numbered(post: Post, number: number): string {
  const letters = [...slugOf(post)];
  const made = () => `${letters.join("")}-${number}`;
  while (letters.length > 1 && slugOf({ ...post, slug: made() }) !== made()) letters.pop();
  return made();
}
