// A line that says how much is newer than the last backup, once that is much.
import { Notice } from "@/components/controls/notice.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { readBackupState } from "@/lib/notebook/backup/reminder.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import { save, showOutcome } from "../state/screen.ts";
import { saveBackup } from "./backup-work.ts";

/** Days for which "Later" is heard. */
const laterDays = 3;

export function BackupReminderLine() {
  const { value: state } = useLiveQuery(() => readBackupState(database), []);
  if (!state?.isDue) return null;
  const later = () => {
    const until = new Date(Date.parse(database.now()) + laterDays * 86_400_000).toISOString();
    void save("backup reminder", () => changeSettings(database, { backupLater: until }));
  };
  return (
    <div class="notebook-messages">
      <Notice
        action={{ label: t("backUpNow"), onClick: () => void showOutcome(saveBackup) }}
        otherAction={{ label: t("later"), onClick: later }}
      >
        {state.last ? plural("notesNewerThanBackup", state.newer) : plural("notesWithoutBackup", state.newer)}
      </Notice>
    </div>
  );
}
