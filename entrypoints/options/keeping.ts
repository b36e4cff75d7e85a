// What the settings say of copies and backups, and what stands below them. Loaded after the rest: checking a backup takes more than all
// the other settings.
export { WorkChip } from "@/entrypoints/notebook/work/work-chip.tsx";
export { WorkDialog } from "@/entrypoints/notebook/work/work-dialog.tsx";
export { AccessSection } from "./access-section.tsx";
export { BackupSection } from "./backup-section.tsx";
export { CopiesSection } from "./copies-section.tsx";
