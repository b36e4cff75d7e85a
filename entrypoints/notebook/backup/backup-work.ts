// Making a backup, for the notebook and the settings alike: one at a time, with its progress, and what is known of it afterwards.
import { browser } from "wxt/browser";
import { formatBytes } from "@/components/wording/bytes.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { chooseTarget, type SaveTarget } from "@/lib/browser/save-target.ts";
import { t } from "@/lib/browser/words.ts";
import { writeBackupZip } from "@/lib/notebook/backup/backup-zip.ts";
import { changeSettings, readSettings } from "@/lib/notebook/settings.ts";
import { work } from "../state/work.ts";

/** The day as the person's clock has it. */
function backupName(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `wrapup-${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}.zip`;
}

/** @returns the sentence on what is known, or nothing when it was stopped */
async function writeTo(target: SaveTarget): Promise<string | undefined> {
  const stopping = new AbortController();
  const { hasPicturesInBackup } = await readSettings(database);
  const at = database.now();
  let size = 0;
  const show = (done: number, total: number) => {
    const step = total > 0 ? t("backupPicture", done, total) : undefined;
    work.value = { heading: t("savingBackup"), step, done, total, onStop: () => stopping.abort() };
  };
  show(0, 0);
  try {
    await writeBackupZip(database, {
      hasPictures: hasPicturesInBackup,
      savedBy: browser.runtime.getManifest().version,
      signal: stopping.signal,
      onProgress: show,
      async write(bytes) {
        size += bytes.length;
        await target.write(bytes);
      },
    });
    stopping.signal.throwIfAborted();
    const { name, isConfirmed } = await target.finish();
    await changeSettings(database, { lastBackup: { at, name, size, isConfirmed } });
    return isConfirmed ? t("backupSaved", name, formatBytes(size)) : t("handedToBrowser", name);
  } catch (error) {
    await target.abandon().catch(console.debug);
    if (stopping.signal.aborted) return t("stoppedNothingWritten");
    throw error;
  } finally {
    work.value = undefined;
  }
}

/**
 * Saves everything as one file. Straight from a click: the browser asks where it goes.
 * @returns the sentence on what is known of it; nothing when the person chose nothing
 * @throws Problem when it could not be made
 */
export async function saveBackup(): Promise<string | undefined> {
  const target = work.value ? undefined : await chooseTarget(backupName(new Date()), "application/zip");
  return target && writeTo(target);
}
