// Restoring what was chosen, with its progress.
import { database } from "@/entrypoints/desk/database.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { BackupRows } from "@/lib/notebook/backup/backup-format.ts";
import type { BackupPicture } from "@/lib/notebook/backup/open-backup.ts";
import { restore } from "@/lib/notebook/backup/restore.ts";
import type { Journal } from "@/lib/notebook/rows/write.ts";
import { work } from "../state/work.ts";

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

export interface Restoring {
  /** What came of it. */
  text: string;
  /** What takes it back; absent when it was stopped. */
  journal?: Journal;
}

/** @throws Problem when something is damaged or could not be stored; nothing has changed then */
export async function restoreChosen(rows: BackupRows, pictures: BackupPicture[]): Promise<Restoring> {
  const stopping = new AbortController();
  const show = (done: number, total: number) => {
    const step = total > 0 ? t("restorePicture", done, total) : undefined;
    work.value = { heading: t("restoring"), step, done, total, onStop: () => stopping.abort() };
  };
  show(0, pictures.length);
  try {
    const { added, journal } = await restore(database, rows, pictures, { signal: stopping.signal, onProgress: show });
    const { conferences, talks, notes } = added;
    const counts = [plural("conferencesCount", conferences), plural("talks", talks), plural("notes", notes)] as const;
    return { text: t("restored", ...counts), journal };
  } catch (error) {
    if (stopping.signal.aborted) return { text: t("stoppedNothingWritten") };
    throw error;
  } finally {
    work.value = undefined;
  }
}
