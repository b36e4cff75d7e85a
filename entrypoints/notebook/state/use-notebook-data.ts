// What the notebook shows, read from the database and again at every change, from whichever window it comes.

import { useMemo } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import { useUnsaved, withUnsaved } from "@/entrypoints/desk/work/unsaved.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { type Conference, type ConferenceRecord, type Id, type TalkRecord, undecided } from "@/lib/model/index.ts";
import { listConferences } from "@/lib/notebook/conferences.ts";
import { readConferenceRecord, readUndecidedTalks } from "@/lib/notebook/records.ts";
import { readSettings } from "@/lib/notebook/settings.ts";

export interface NotebookData {
  conferences: Conference[];
  /** The talks of no conference. */
  undecidedTalks: TalkRecord[];
  /** The conference shown; absent when the talks of no conference are. */
  record?: ConferenceRecord;
}

/** The conference asked for, else the one in use, else the one used last; the talks of no conference when there is none. */
async function decide(conferences: Conference[], asked: Id | undefined): Promise<Id> {
  if (asked === undecided) return undecided;
  const { currentConferenceId } = await readSettings(database);
  const ids = conferences.map(({ id }) => id);
  return [asked, currentConferenceId].find((id) => id !== undefined && ids.includes(id)) ?? ids[0] ?? undecided;
}

async function read(asked: Id | undefined): Promise<NotebookData> {
  const [conferences, undecidedTalks] = await Promise.all([listConferences(database), readUndecidedTalks(database)]);
  const chosen = await decide(conferences, asked);
  const record = chosen === undecided ? undefined : await readConferenceRecord(database, chosen);
  return { conferences, undecidedTalks, record };
}

function withTexts(record: TalkRecord): TalkRecord {
  return { ...record, talk: withUnsaved(record.talk), notes: record.notes.map(withUnsaved) };
}

/** What is on disk, with what was typed and is not yet. */
function layUnsaved({ conferences, undecidedTalks, record }: NotebookData): NotebookData {
  const shown = record && { ...record, post: withUnsaved(record.post), talks: record.talks.map(withTexts) };
  return { conferences, undecidedTalks: undecidedTalks.map(withTexts), record: shown };
}

/** Nothing until the first reading is done; `problem` when the notebook can't be read again. */
export function useNotebookData(asked: Id | undefined): { data?: NotebookData; problem?: string } {
  const { value, error } = useLiveQuery(() => read(asked), [asked]);
  const unsaved = useUnsaved();
  const data = useMemo(() => value && layUnsaved(value), [value, unsaved]);
  return { data, problem: error === undefined ? undefined : explainError(error) };
}
