// A line that says how much is newer than the last backup, once that is much.
import { useEffect, useState } from "preact/hooks";
import { Notice } from "@/components/controls/notice.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { type BackupState, readBackupState } from "@/lib/notebook/backup/reminder.ts";
import { changeSettings, readSettings } from "@/lib/notebook/settings.ts";
import { save, showOutcome } from "../state/screen.ts";
import { saveBackup } from "./backup-work.ts";

/** Days for which "Later" is heard. */
const laterDays = 3;

/** Milliseconds after which it is looked whether a backup is due by now. At each letter, that would keep the next one waiting. */
const lookAfter = 60_000;

function useBackupState(): BackupState | undefined {
  const [state, setState] = useState<BackupState>();
  const { value: settings } = useLiveQuery(() => readSettings(database), []);
  useEffect(() => {
    const look = () => void readBackupState(database).then(setState, console.debug);
    look();
    const timer = setInterval(look, lookAfter);
    return () => clearInterval(timer);
  }, [settings]);
  return state;
}

export function BackupReminderLine() {
  const state = useBackupState();
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
