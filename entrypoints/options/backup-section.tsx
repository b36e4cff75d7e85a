// Saving everything to a file, and bringing back what is missing.
import { Button } from "@/components/controls/button";
import { formatDay } from "@/components/wording/place-name";
import { chooseFile } from "@/lib/browser/choose-file";
import { t } from "@/lib/browser/words";
import type { Settings } from "@/lib/model";
import { restoreBackupFrom, saveBackupFile } from "../notebook/backup-files";
import type { Act } from "./said";
import { SettingsRow } from "./settings-list";

export function BackupSection({ settings, act }: { settings: Settings; act: Act }) {
  const { lastBackupAt } = settings;
  const help = lastBackupAt ? t("lastBackup", formatDay(lastBackupAt, new Date())) : t("noBackup");
  return (
    <>
      <SettingsRow label={t("backUpEverything")} help={help}>
        <Button kind="primary" onClick={() => act(saveBackupFile)}>
          {t("backUpNow")}
        </Button>
      </SettingsRow>
      <SettingsRow label={t("restoreFromFile")} help={t("restoreHelp")}>
        <Button onClick={() => chooseFile(".json,application/json", (file) => act(() => restoreBackupFrom(file)))}>
          {t("chooseFile")}
        </Button>
      </SettingsRow>
    </>
  );
}
