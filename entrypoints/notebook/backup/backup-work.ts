// Making a backup, for the notebook and the settings alike: one at a time, with its progress, and what is known of it afterwards.
import { browser } from "wxt/browser";
import { formatBytes } from "@/components/wording/bytes.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { chooseTarget, type SaveTarget } from "@/lib/browser/save-target.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { writeBackupZip } from "@/lib/notebook/backup/backup-zip.ts";
import { changeSettings, readSettings } from "@/lib/notebook/settings.ts";
import { doWork, requireNoWork, type Watch } from "../work/work.ts";

/** The day as the person's clock has it. */
function backupName(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `wrapup-${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}.zip`;
}

const showPictures =
  ({ show }: Watch) =>
  (done: number, total: number) =>
    show({ step: t("backupPicture", done, total), counts: plural("picturesOf", total, done), done, total });

async function writeTo(target: SaveTarget, watch: Watch): Promise<string> {
  const { hasPicturesInBackup } = await readSettings(database);
  const at = database.now();
  let size = 0;
  try {
    await writeBackupZip(database, {
      hasPictures: hasPicturesInBackup,
      savedBy: browser.runtime.getManifest().version,
      signal: watch.signal,
      onProgress: showPictures(watch),
      async write(bytes) {
        size += bytes.length;
        await target.write(bytes);
      },
    });
    watch.signal.throwIfAborted();
  } catch (error) {
    await target.abandon().catch(console.debug);
    throw error;
  }
  const { name, isConfirmed } = await target.finish();
  await changeSettings(database, { lastBackup: { at, name, size, isConfirmed } });
  return isConfirmed ? t("backupSaved", name, formatBytes(size)) : t("handedToBrowser", name);
}

/**
 * Saves everything as one file. Straight from a click: the browser asks where it goes.
 * @returns the sentence on what is known of it; nothing when the person chose nothing
 * @throws Problem when it could not be made, or something else is under way
 */
export async function saveBackup(): Promise<string | undefined> {
  requireNoWork();
  const target = await chooseTarget(backupName(new Date()), "application/zip");
  if (!target) return undefined;
  const named = { name: t("workBackup"), heading: t("savingBackup"), step: t("gatheringRows") };
  return doWork(named, (watch) => writeTo(target, watch));
}
