// A post whose place is taken, filed beside what stands there. Whether a place is taken is left to who writes the files.
import type { Post } from "@/lib/model/index.ts";
import { slugOf } from "../wording/slug.ts";
import { isOwnFolder, nameOf } from "./post-path.ts";

/**
 * The post under a slug that no other place has: "days-2".
 * @param place 1 is the post's own place, 2 the next one
 */
export function placeBeside(post: Post, place: number): Post {
  if (place < 2) return post;
  const slug = numbered(post, place);
  const { imported } = post;
  if (!imported) return { ...post, slug };
  // The name that its file had is taken as well; that of a file in a folder of its own is the folder's.
  const { base } = nameOf(imported.fileName);
  return { ...post, slug, imported: { ...imported, fileName: isOwnFolder(base) ? `${slug}/${base}` : "" } };
}

/** The number stands at the end however short a slug must be. */
function numbered(post: Post, place: number): string {
  const letters = [...slugOf(post)];
  const made = () => `${letters.join("")}-${place}`;
  while (letters.length > 1 && slugOf({ ...post, slug: made() }) !== made()) letters.pop();
  return made();
}
