// How much is newer than the last backup, and whether it is time to be reminded of one.
import type { BackupReminder, Id, IsoDateTime, LastBackup } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import { readSettings } from "../settings.ts";

/** Notes and days; either is reached first. */
const rules = { often: { notes: 50, days: 14 }, seldom: { notes: 200, days: 60 } };

export interface BackupState {
  last?: LastBackup;
  /** Notes written or changed since; what lies in the bin, by itself or with its talk or conference, is left out. */
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

/** The talks in the bin, by themselves or with their conference, which their own rows do not say. */
async function listBinnedTalks(database: NotebookDatabase): Promise<Set<Id>> {
  const binned = (await database.conferences.toArray()).filter(({ deletedAt }) => deletedAt);
  const lists = await Promise.all([
    database.talks.orderBy("deletedAt").toArray(),
    ...binned.map(({ id }) => database.talks.where({ conferenceId: id }).toArray()),
  ]);
  return new Set(lists.flat().map(({ id }) => id));
}

/**
 * The notes after one moment and not after another: a date that is still to come is a wrong clock's, and would be newer than any
 * backup. Counted by their keys: as long as notes are walked through, no letter can be stored.
 */
async function countNotes(database: NotebookDatabase, after: IsoDateTime, now: IsoDateTime): Promise<number> {
  const all = await database.notes.where("updatedAt").between(after, now, false, true).count();
  if (all === 0) return 0;
  const talks = await listBinnedTalks(database);
  const lists = await Promise.all([
    database.notes.orderBy("deletedAt").toArray(),
    ...[...talks].map((talkId) => database.notes.where({ talkId }).toArray()),
  ]);
  const moments = new Map(lists.flat().map(({ id, updatedAt }) => [id, updatedAt]));
  return all - [...moments.values()].filter((at) => at > after && at <= now).length;
}

/** How the notebook stands to its backups. */
export async function readBackupState(database: NotebookDatabase): Promise<BackupState> {
  const { conferences, talks, notes, settings } = database;
  return database.transaction("r", conferences, talks, notes, settings, async () => {
    const { backupReminder, backupLater, ...kept } = await readSettings(database);
    const last = kept.lastBackup ?? (await readFormer(database));
    const now = database.now();
    // One that is still to come was dated by a wrong clock, and says nothing of what is newer.
    const since = last && last.at <= now ? last.at : undefined;
    const newer = await countNotes(database, since ?? "", now);
    const isDue = isBackupDue(backupReminder, { newer, since, now, later: backupLater });
    return { ...(last && { last }), newer, isDue };
  });
}
