// What is kept beside the repository and not in it: recorded pages, schedules and posts, which a person's machine does not
// have. Leaving out tests without them is left to describe-recorded.ts.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../shared");

/** The path of something beside the repository, absolute. It need not be there. */
export function recordedPath(path: string): string {
  return join(folder, path);
}

export function isRecorded(path: string): boolean {
  return existsSync(recordedPath(path));
}

/** A file's text. To be called in a test or behind `isRecorded`. */
export function readRecorded(path: string): string {
  return readFileSync(recordedPath(path), "utf8");
}

/** How many posts are recorded: as many tests are skipped where they are not. recorded-posts.test.ts holds it true. */
export const postCount = 28;

/** The recorded posts by their paths below ../shared/posts, and where each lay in its blog; empty where they are not kept. */
export const recordedPaths: ReadonlyMap<string, string> = new Map(
  isRecorded("posts/INDEX.tsv")
    ? readRecorded("posts/INDEX.tsv")
        .trim()
        .split("\n")
        .slice(1)
        .map((line): [string, string] => {
          const [file = "", , path = ""] = line.split("\t");
          return [file, path];
        })
    : [],
);

/** The recorded posts, as paths below ../shared/posts; where they are not, names that stand for them. */
export const recordedPosts =
  recordedPaths.size > 0 ? [...recordedPaths.keys()] : Array.from({ length: postCount }, (_, at) => `post ${at + 1}`);
