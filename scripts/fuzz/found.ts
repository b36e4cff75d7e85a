// What was found once and must not come back: posts as small as they failed, each a file of JSON, which the tests read again.
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Contents } from "./posts.ts";
import { type Arrangement, type Fault, makeTrial, type Trial } from "./trials.ts";

const folder = join(import.meta.dirname, "..", "..", "tests", "post", "found");

interface Found {
  arrangement: Arrangement;
  contents: Contents;
  /** Who read what was not meant when it was found. */
  parser: string;
  what: string;
}

/** @returns the file's path, the same for the same post */
export function keepFound({ trial: { arrangement, contents }, parser, what }: Fault): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([arrangement, contents]))
    .digest("hex");
  const path = join(folder, `${arrangement.engine}-${hash.slice(0, 8)}.json`);
  const found: Found = { arrangement, contents, parser, what };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
  return path;
}

/** All that were kept, as posts to be read. */
export function foundTrials(): Trial[] {
  return globSync("*.json", { cwd: folder })
    .toSorted()
    .map((name): Found => JSON.parse(readFileSync(join(folder, name), "utf8")))
    .map(({ contents, arrangement }) => makeTrial(contents, arrangement));
}
