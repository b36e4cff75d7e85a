// What the settings say of copies and backups. Loaded after the rest: checking a backup takes more than all the other settings.
export { WorkDialog } from "@/entrypoints/notebook/work-dialog.tsx";
export { BackupSection } from "./backup-section.tsx";
export { CopiesSection } from "./copies-section.tsx";
