// Writes files beside those that are there: all or none, and nothing is overwritten. Which files is left to others.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * The files' paths, `out` included; those that are there already and say the same stay as they are.
 * @param files contents by their paths in `out`; text is written as UTF-8
 * @throws Error with a sentence for a file that is there and says something else, and for one that cannot be written
 */
export function writeNewFiles(files: Map<string, string | Uint8Array>, out: string): string[] {
  const missing = [...files].filter(([path, content]) => !isThere(join(out, path), Buffer.from(content)));
  const made: string[] = [];
  for (const [path, content] of missing) {
    try {
      writeNew(resolve(out, path), content, made);
    } catch (cause) {
      for (const entry of made.toReversed()) rmSync(entry, { recursive: true, force: true });
      throw new Error(`${join(out, path)} cannot be written. Check the folder. Nothing was written.`, { cause });
    }
  }
  return [...files.keys()].map((path) => join(out, path));
}

function isThere(path: string, content: Buffer): boolean {
  let found: Buffer;
  try {
    found = readFileSync(path);
  } catch {
    // What is there and is no file shows when it is written.
    return false;
  }
  if (found.equals(content)) return true;
  throw new Error(
    `${path} is there already and says something else. Move it away or choose another folder. Nothing was written.`,
  );
}

/** @param made takes the paths of what came to be on the way, folders included */
function writeNew(path: string, content: string | Uint8Array, made: string[]): void {
  const folder = mkdirSync(dirname(path), { recursive: true });
  if (folder !== undefined) made.push(folder);
  const file = openSync(path, "wx");
  made.push(path);
  try {
    writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
}
