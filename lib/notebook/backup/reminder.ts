// How much is newer than the last backup, and whether it is time to be reminded of one.
import type { BackupReminder, LastBackup } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import { readSettings } from "../settings.ts";

/** Notes and days; either is reached first. */
const rules = { often: { notes: 50, days: 14 }, seldom: { notes: 200, days: 60 } };

export interface BackupState {
  last?: LastBackup;
  /** Notes written or changed since, those in the bin left out. */
  newer: number;
  isDue: boolean;
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * Whether it is time for a backup.
 * @param newer notes since the last one
 * @param since the last one; where there was none, the notes alone count
 * @param later until when the person does not want to be reminded
 */
export function isBackupDue(
  reminder: BackupReminder,
  { newer, since, now, later }: { newer: number; since?: string; now: string; later?: string },
): boolean {
  if (reminder === "never" || newer === 0 || (later !== undefined && now < later)) return false;
  const { notes, days } = rules[reminder];
  return newer >= notes || (since !== undefined && daysBetween(since, now) >= days);
}

/** Of the last backup only its moment was kept at first. */
async function readFormer(database: NotebookDatabase): Promise<LastBackup | undefined> {
  const row = await database.settings.get("lastBackupAt");
  return row && { at: String(row.value), name: "", size: 0, isConfirmed: false };
}

/** How the notebook stands to its backups. */
export async function readBackupState(database: NotebookDatabase): Promise<BackupState> {
  return database.transaction("r", database.settings, database.notes, async () => {
    const { backupReminder, backupLater, ...settings } = await readSettings(database);
    const lastBackup = settings.lastBackup ?? (await readFormer(database));
    const from = lastBackup?.at ?? "";
    // Counted by their keys: as long as notes are walked through, no letter can be stored.
    const [all, binned] = await Promise.all([
      database.notes.where("updatedAt").above(from).count(),
      database.notes.orderBy("deletedAt").toArray(),
    ]);
    const newer = all - binned.filter(({ updatedAt }) => updatedAt > from).length;
    const isDue = isBackupDue(backupReminder, {
      newer,
      since: lastBackup?.at,
      now: database.now(),
      later: backupLater,
    });
    return { ...(lastBackup && { last: lastBackup }), newer, isDue };
  });
}
