// Files and folders for a browser to read and write. They are removed when the process ends; tests, whose processes are ended
// without notice, remove them after each file.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

export function removeTemporaryFiles(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

process.once("exit", removeTemporaryFiles);

export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "wrapup-"));
  made.push(folder);
  return folder;
}

/** Writes a file into a folder of its own, under the name that the product is to see, and returns its path. */
export function writeTemporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(makeTemporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}
