// What the choices of a lost notebook do. They write past the check that keeps everything else from writing.

import { notebookMarker } from "@/lib/browser/notebook-marker.ts";
import { saveFile } from "@/lib/browser/save-file.ts";
import { Problem } from "@/lib/model/problem.ts";
import { type BackupRows, writeBackup } from "@/lib/notebook/backup/backup-format.ts";
import { openBackup } from "@/lib/notebook/backup/open-backup.ts";
import { restore } from "@/lib/notebook/backup/restore.ts";
import { bringBack, goOn } from "@/lib/notebook/copies/bring-back.ts";
import { type Copy, openCopyFolder, readCopy } from "@/lib/notebook/copies/copy-folder.ts";
import type { Loss } from "@/lib/notebook/copies/find-loss.ts";
import { keepMarker } from "@/lib/notebook/copies/keep-copies.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { startNewLog } from "@/lib/notebook/rows/new-log.ts";

/** Does something to the notebook that is not let in otherwise, and says what it holds from then on. */
async function settle(work: (database: NotebookDatabase) => Promise<unknown>): Promise<void> {
  const database = new NotebookDatabase();
  // Chromium may have kept a log that ends in half a record: what is written behind that is lost at its next start (seen with a log
  // that was cut in half, Chromium 156, November 2026).
  await startNewLog();
  try {
    await work(database);
    await keepMarker(database, notebookMarker);
  } finally {
    database.close();
  }
}

/**
 * The rows of a copy.
 * @throws Problem when it cannot be read
 */
export async function openCopy({ name }: Copy): Promise<BackupRows> {
  const rows = await readCopy(await openCopyFolder(false), name);
  if (!rows) throw new Problem("problemCopyDamaged");
  return rows;
}

/** @throws Problem when the copy cannot be read or stored; nothing has changed then */
export async function settleByCopy(copy: Copy, { known }: Loss): Promise<void> {
  const rows = await openCopy(copy);
  await settle((database) => bringBack(database, rows, copy.stock, known));
}

/** @throws Problem when the file is no backup or cannot be stored; nothing has changed then */
export async function settleByFile(file: File): Promise<void> {
  const { rows, pictures } = await openBackup(file);
  await settle(async (database) => {
    await restore(database, rows, pictures);
    await goOn(database);
  });
}

/** @throws Problem when it cannot be stored */
export async function settleByGoingOn(): Promise<void> {
  await settle(goOn);
}

/**
 * Hands a copy over as a backup file; returns its name.
 * @throws Problem when the copy cannot be read
 */
export async function saveCopyAsFile(copy: Copy): Promise<string> {
  const name = `wrapup-copy-${copy.savedAt.slice(0, 10)}.json`;
  saveFile(name, writeBackup({ rows: await openCopy(copy), pictures: [], savedAt: copy.savedAt }), "application/json");
  return name;
}
