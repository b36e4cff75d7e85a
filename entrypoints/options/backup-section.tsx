// Saving everything to a file, when to be reminded of that, and bringing back what is missing.
import { useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { Switch } from "@/components/controls/switch.tsx";
import { formatBytes } from "@/components/wording/bytes.ts";
import { formatMomentAlone, formatMomentWithin } from "@/components/wording/moments.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { saveBackup } from "@/entrypoints/notebook/backup/backup-work.ts";
import { backupFiles, RestoreView } from "@/entrypoints/notebook/backup/restore-view.tsx";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { BackupReminder, LastBackup, Settings } from "@/lib/model/index.ts";
import { mostJsonMegabytes } from "@/lib/notebook/backup/backup-limits.ts";
import { measurePictures } from "@/lib/notebook/backup/backup-zip.ts";
import { readBackupState } from "@/lib/notebook/backup/reminder.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import type { Act } from "./settings-list.tsx";
import { SettingsRow } from "./settings-list.tsx";

/** What is known of the last backup. */
function describeLast({ at, name, size, isConfirmed }: LastBackup): string {
  const moment = formatMomentAlone(at, new Date());
  if (!name) return t("lastBackup", moment);
  if (!isConfirmed) return t("lastBackupHanded", name, moment);
  return t("lastBackupSaved", name, formatMomentWithin(at, new Date()), formatBytes(size));
}

const reminders = () => [
  { value: "often", label: t("remindOften") },
  { value: "seldom", label: t("remindSeldom") },
  { value: "never", label: t("remindNever") },
];

/** How much is new, and the last backup. */
function useBackupHelp(): string {
  const { value: state } = useLiveQuery(() => readBackupState(database), []);
  if (!state) return "";
  if (!state.last) return t("noBackup");
  return t("twoSentences", plural("notesNewerThanBackup", state.newer), describeLast(state.last));
}

export function BackupSection({ settings, act }: { settings: Settings; act: Act }) {
  const help = useBackupHelp();
  const { value: measure } = useLiveQuery(() => measurePictures(database), []);
  const [file, setFile] = useState<File>();
  const change = (changes: Partial<Settings>) =>
    act(async () => {
      await changeSettings(database, changes);
      return undefined;
    });
  return (
    <>
      <SettingsRow label={t("backUpEverything")} help={help}>
        <Button kind="primary" onClick={() => act(saveBackup)}>
          {t("backUpNow")}
        </Button>
      </SettingsRow>
      <SettingsRow
        label={t("withPictures")}
        help={measure && t("countAndSize", plural("picturesCount", measure.pictures), formatBytes(measure.bytes))}
      >
        <Switch isOn={settings.hasPicturesInBackup} onChange={(hasPicturesInBackup) => change({ hasPicturesInBackup })}>
          <span class="visually-hidden">{t("withPictures")}</span>
        </Switch>
      </SettingsRow>
      <SettingsRow label={t("remindMe")} help={t("remindMeHelp")} htmlFor="backup-reminder">
        <SelectBox
          id="backup-reminder"
          label={t("remindMe")}
          choices={reminders()}
          value={settings.backupReminder}
          onChange={(value) => change({ backupReminder: value as BackupReminder })}
        />
      </SettingsRow>
      <SettingsRow label={t("restoreFromFile")} help={t("restoreHelp", String(mostJsonMegabytes))}>
        <Button onClick={() => chooseFile(backupFiles, setFile)}>{t("chooseFile")}</Button>
      </SettingsRow>
      {file && <RestoreView from={file} onRestore={act} onClose={() => setFile(undefined)} />}
    </>
  );
}
