// Backup files on their way out to the downloads and in from a chosen file.

import { database } from "@/entrypoints/desk/database.ts";
import { saveFile } from "@/lib/browser/save-file.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { makeBackup, restoreBackup } from "@/lib/notebook/backup/backup.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";

/** Downloads everything as one file, named after the day; returns the sentence that says so. */
export async function saveBackupFile(): Promise<string> {
  const now = new Date().toISOString();
  const name = `wrapup-backup-${now.slice(0, 10)}.json`;
  saveFile(name, await makeBackup(database), "application/json");
  await changeSettings(database, { lastBackupAt: now });
  return t("backupSaved", name);
}

/**
 * Adds what is missing from a backup file; returns the sentence that says how much it was.
 * @throws Problem for a file that is no backup; nothing has changed then
 */
export async function restoreBackupFrom(file: File): Promise<string> {
  const { conferences, talks, notes } = await restoreBackup(database, await file.text());
  return t("restored", plural("conferencesCount", conferences), plural("talks", talks), plural("notes", notes));
}
