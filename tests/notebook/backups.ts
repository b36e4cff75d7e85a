// Backups as the tests make and restore them.
import { readAllRows } from "@/lib/notebook/backup/backup.ts";
import { writeBackup } from "@/lib/notebook/backup/backup-format.ts";
import { writeBackupZip } from "@/lib/notebook/backup/backup-zip.ts";
import { openBackup } from "@/lib/notebook/backup/open-backup.ts";
import { restore } from "@/lib/notebook/backup/restore.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";

/** The whole notebook as a file. */
export async function makeZip(database: NotebookDatabase): Promise<Blob> {
  const pieces: Uint8Array[] = [];
  await writeBackupZip(database, {
    hasPictures: true,
    savedBy: "1.0.0",
    signal: new AbortController().signal,
    onProgress: () => undefined,
    write: async (bytes) => void pieces.push(bytes),
  });
  return new Blob(pieces as BlobPart[]);
}

/** The rows alone, as the JSON that stands in the file. */
export async function makeText(database: NotebookDatabase): Promise<string> {
  return writeBackup({ rows: await readAllRows(database), pictures: [], savedAt: database.now(), savedBy: "1.0.0" });
}

/** Restores everything that is in a file; returns how much it added. */
export async function restoreFrom(database: NotebookDatabase, file: Blob | string) {
  const { rows, pictures } = await openBackup(typeof file === "string" ? new Blob([file]) : file);
  return (await restore(database, rows, pictures)).added;
}
