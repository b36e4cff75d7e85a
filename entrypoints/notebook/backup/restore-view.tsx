// A restore from the choice of a file, or of a copy, to what came of it.
import { useEffect, useState } from "preact/hooks";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import { t } from "@/lib/browser/words.ts";
import { holdAll } from "@/lib/notebook/backup/holders.ts";
import { openBackup } from "@/lib/notebook/backup/open-backup.ts";
import {
  chooseConferences,
  choosePictures,
  previewRestore,
  type RestorePreview,
  readHolders,
} from "@/lib/notebook/backup/preview.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import { inWorker } from "../work/worker.ts";
import { RestoreDialog } from "./restore-dialog.tsx";
import { type RestoreSource, restoreChosen } from "./restore-work.ts";

/** What a backup file's picker offers. */
export const backupFiles = ".zip,.json,application/zip,application/json";

interface Props {
  /** A file, or how a copy is read. */
  from: File | (() => Promise<RestoreSource>);
  /** Offers to take it back, where the screen can. */
  onUndo?: (text: string, journal: Journal) => void;
  /** Does the restoring once it was chosen, and shows what came of it. */
  onRestore: (restoring: () => Promise<string | undefined>) => void;
  onClose: () => void;
}

async function openFile(file: File, signal: AbortSignal): Promise<RestoreSource> {
  const opened = await openBackup(file, (text) => inWorker("readBackup", [text], signal));
  return { ...opened, name: file.name };
}

interface Opened {
  source: RestoreSource;
  preview: RestorePreview;
  free?: number;
}

async function open(from: Props["from"], signal: AbortSignal): Promise<Opened> {
  const read = await (from instanceof File ? openFile(from, signal) : from());
  const source = { ...read, rows: holdAll(read.rows, await readHolders(database)) };
  const preview = await previewRestore(database, source.rows, source.pictures);
  const { quota, usage = 0 } = await navigator.storage.estimate();
  return { source, preview, ...(quota !== undefined && { free: Math.max(0, quota - usage) }) };
}

export function RestoreView({ from, onUndo, onRestore, onClose }: Props) {
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    open(from, signal).then(setOpened, (error) => {
      if (!signal.aborted) setProblem(explainError(error));
    });
    return () => closing.abort();
  }, [from]);
  if (!opened) {
    return (
      <Dialog heading={t("restoreFrom", from instanceof File ? from.name : t("aCopy"))} onClose={onClose}>
        {problem ? <Notice tone="error">{problem}</Notice> : <p role="status">{t("readingFile")}</p>}
      </Dialog>
    );
  }
  const { source } = opened;
  return (
    <RestoreDialog
      {...opened}
      hasUndo={onUndo !== undefined}
      onRestore={({ conferences, hasPictures }) => {
        const { perConference, conferenceOf } = opened.preview;
        const isWhole = conferences.size === perConference.length;
        const rows = isWhole ? source.rows : chooseConferences(source.rows, conferences, conferenceOf);
        const used = isWhole ? source.pictures : choosePictures(source.pictures, rows);
        onClose();
        onRestore(() => restoreChosen(rows, hasPictures ? used : [], onUndo));
      }}
      onClose={onClose}
    />
  );
}
