// Saving everything to a file, and bringing back what is missing.
import { Button } from "@/components/controls/button.tsx";
import { formatDay } from "@/components/wording/place-name.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { t } from "@/lib/browser/words.ts";
import type { Settings } from "@/lib/model/index.ts";
import type { Act } from "./settings-list.tsx";
import { SettingsRow } from "./settings-list.tsx";

/** Loaded when it is asked for: checking a backup takes more than all the other settings. */
const loadBackup = () => import("@/entrypoints/notebook/backup-files.ts");
const save = async () => (await loadBackup()).saveBackupFile();
const restore = async (file: File) => (await loadBackup()).restoreBackupFrom(file);

export function BackupSection({ settings, act }: { settings: Settings; act: Act }) {
  const { lastBackupAt } = settings;
  const help = lastBackupAt ? t("lastBackup", formatDay(lastBackupAt, new Date())) : t("noBackup");
  return (
    <>
      <SettingsRow label={t("backUpEverything")} help={help}>
        <Button kind="primary" onClick={() => act(save)}>
          {t("backUpNow")}
        </Button>
      </SettingsRow>
      <SettingsRow label={t("restoreFromFile")} help={t("restoreHelp")}>
        <Button onClick={() => chooseFile(".json,application/json", (file) => act(() => restore(file)))}>
          {t("chooseFile")}
        </Button>
      </SettingsRow>
    </>
  );
}
