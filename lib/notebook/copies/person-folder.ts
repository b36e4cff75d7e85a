// Copies in a folder of the person's, which outlive the browser's profile: backups without pictures, which a restore reads.
// Whether the folder may be written is left to whoever calls.
import { writeBackupZip } from "../backup/backup-zip.ts";
import { openBackup } from "../backup/open-backup.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import { isEmpty } from "./stock.ts";
import { takeStock } from "./take-stock.ts";

/** How many of a notebook stay. */
const mostKept = 5;

async function writeZip(database: NotebookDatabase, file: FileSystemFileHandle): Promise<void> {
  const stream = await file.createWritable();
  const { signal } = new AbortController();
  try {
    await writeBackupZip(database, {
      hasPictures: false,
      signal,
      onProgress: () => undefined,
      write: (bytes) => stream.write(bytes as BufferSource),
    });
    await stream.close();
  } catch (error) {
    // A file that is open cannot be removed.
    await stream.abort().catch(console.debug);
    throw error;
  }
}

/** The names of a notebook's copies, the oldest first. Of one whose writing was cut off there is an empty file, which goes. */
async function listWhole(folder: FileSystemDirectoryHandle, start: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) {
    if (!name.startsWith(start) || !name.endsWith(".zip")) continue;
    const { size } = await (await folder.getFileHandle(name)).getFile();
    if (size > 0) names.push(name);
    else await folder.removeEntry(name).catch(console.debug);
  }
  return names.toSorted();
}

/**
 * Writes a copy if something was written since the newest one there; only one that could be read back lets an older one go. Files
 * of other names, and other notebooks' copies, stay what they are.
 * @throws what the folder refuses; Problem when what was written cannot be read
 */
export async function keepCopyIn(folder: FileSystemDirectoryHandle, database: NotebookDatabase): Promise<void> {
  const stock = await takeStock(database);
  if (!stock || isEmpty(stock.rows)) return;
  const start = `wrapup-copy-${stock.notebookId.slice(0, 8)}-`;
  // The moment first: a notebook that was thrown back counts its writes anew from there, and is newer than what went before.
  const name = `${start}${stock.writtenAt.replace(/[:.]/g, "-")}-${stock.writes}.zip`;
  if ((await listWhole(folder, start)).includes(name)) return;
  const file = await folder.getFileHandle(name, { create: true });
  try {
    await writeZip(database, file);
    await openBackup(await file.getFile());
  } catch (error) {
    await folder.removeEntry(name);
    throw error;
  }
  const others = (await listWhole(folder, start)).filter((one) => one !== name);
  for (const needless of others.slice(0, -(mostKept - 1))) await folder.removeEntry(needless);
}
