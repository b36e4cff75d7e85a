// Backup files on their way out to the downloads and in from a chosen file.
import { plural, t } from "@/components/words";
import { makeBackup, restoreBackup } from "@/lib/notebook/backup";
import { database } from "../browser/database";
import { saveFile } from "../browser/save-file";
import { attemptAloud, notice } from "./screen";

/** Downloads everything as one file, named after the day. */
export function saveBackup(): void {
  void attemptAloud(async () => {
    const name = `wrapup-backup-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(name, await makeBackup(database), "application/json");
    notice.value = { tone: "info", text: t("backupSaved", name) };
  });
}

/** Adds what is missing from a backup file; a file that is none changes nothing. */
export function restoreFrom(file: File): void {
  void attemptAloud(async () => {
    const { conferences, talks, notes } = await restoreBackup(database, await file.text());
    const counts = [plural("conferencesCount", conferences), plural("talks", talks), plural("notes", notes)] as const;
    notice.value = { tone: "info", text: t("restored", ...counts) };
  });
}

/** Lets the person choose a file. */
export function chooseFile(accept: string, onFile: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
  });
  input.click();
}
