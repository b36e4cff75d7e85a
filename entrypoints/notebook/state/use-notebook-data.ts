// What the notebook shows, read from the database and again at every change, from whichever window it comes.

import { useMemo } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import { useUnsaved, withUnsaved } from "@/entrypoints/desk/work/unsaved.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import type { Id, TalkRecord } from "@/lib/model/index.ts";
import { KeptRecords } from "@/lib/notebook/kept-records.ts";
import { type NotebookRecords, readNotebook } from "@/lib/notebook/notebook-records.ts";

const kept = new KeptRecords(database);

/** The same object where there is nothing to lay over it. */
function withTexts(record: TalkRecord): TalkRecord {
  const [talk, notes] = [withUnsaved(record.talk), record.notes.map(withUnsaved)];
  const isSame = talk === record.talk && notes.every((note, index) => note === record.notes[index]);
  return isSame ? record : { ...record, talk, notes };
}

/** What is on disk, with what was typed and is not yet. */
function layUnsaved({ conferences, undecidedTalks, record }: NotebookRecords): NotebookRecords {
  const shown = record && { ...record, post: withUnsaved(record.post), talks: record.talks.map(withTexts) };
  return { conferences, undecidedTalks: undecidedTalks.map(withTexts), record: shown };
}

/** Nothing until the first reading is done; `problem` when the notebook can't be read again. */
export function useNotebookData(asked: Id | undefined): { data?: NotebookRecords; problem?: string } {
  const { value, error } = useLiveQuery(() => readNotebook(database, kept, asked), [asked]);
  const unsaved = useUnsaved();
  const data = useMemo(() => value && layUnsaved(value), [value, unsaved]);
  return { data, problem: error === undefined ? undefined : explainError(error) };
}
