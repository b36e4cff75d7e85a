// Restoring what was chosen, with its progress.
import { database } from "@/entrypoints/desk/database.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { BackupRows } from "@/lib/notebook/backup/backup-format.ts";
import type { BackupPicture } from "@/lib/notebook/backup/open-backup.ts";
import { restore } from "@/lib/notebook/backup/restore.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import { doWork } from "../work/work.ts";

/** What rows are brought back from. */
export interface RestoreSource {
  /** "wrapup-2014-05-07.zip", or what a copy is called. */
  name: string;
  rows: BackupRows;
  pictures: BackupPicture[];
  /** ISO date-time; "" where the file does not say. */
  savedAt: string;
  /** Wrapup's version that saved it. */
  savedBy?: string;
  /** In bytes. */
  size: number;
  /** A second copy, which never has pictures. */
  isCopy?: boolean;
}

/**
 * Brings in what was chosen.
 * @param onUndo is given the sentence and what takes it back, where something was added; without it the sentence alone is told
 * @returns what came of it, unless it was handed to `onUndo`
 * @throws Problem when something is damaged or could not be stored; nothing has changed then
 */
export function restoreChosen(
  rows: BackupRows,
  pictures: BackupPicture[],
  onUndo?: (text: string, journal: Journal) => void,
): Promise<string | undefined> {
  return doWork({ name: t("workRestore"), heading: t("restoring"), step: t("gatheringRows") }, async (watch) => {
    const onProgress = (done: number, total: number) =>
      watch.show({ step: t("restorePicture", done, total), counts: plural("picturesOf", total, done), done, total });
    const { added, journal } = await restore(database, rows, pictures, { signal: watch.signal, onProgress });
    const { conferences, talks, notes } = added;
    const counts = [plural("conferencesCount", conferences), plural("talks", talks), plural("notes", notes)] as const;
    const text = t("restored", ...counts);
    if (!onUndo || journal.length === 0) return text;
    onUndo(text, journal);
    return undefined;
  });
}
