// Files kept beside the repository (recorded posts, the model post), which may not be there on a person's machine.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../shared");

/** The lines of a table, without its head. Throws in CI when there are none. */
export function readTable(path: string): string[][] {
  const rows = existsSync(join(folder, path))
    ? readFileSync(join(folder, path), "utf8").trim().split("\n").slice(1)
    : [];
  if (rows.length === 0 && process.env.CI) throw new Error(`../shared/${path} is missing or empty.`);
  return rows.map((line) => line.split("\t"));
}

/** Undefined where the file is missing; throws in CI. */
export function readBeside(path: string): string | undefined {
  if (existsSync(join(folder, path))) return readFileSync(join(folder, path), "utf8");
  if (process.env.CI) throw new Error(`../shared/${path} is missing.`);
  console.warn(`SKIPPED: ../shared/${path} is not there.`);
  return undefined;
}
