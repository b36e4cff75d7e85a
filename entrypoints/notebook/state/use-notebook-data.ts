// What the notebook shows, read from the database and again at every change, from whichever window it comes.

import { useMemo } from "preact/hooks";
import { database } from "@/entrypoints/desk/database.ts";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import { useUnsaved, withUnsaved } from "@/entrypoints/desk/work/unsaved.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { type Conference, type ConferenceRecord, type Id, type TalkRecord, undecided } from "@/lib/model/index.ts";
import { readConferenceRecord } from "@/lib/notebook/conference-records.ts";
import { listConferences } from "@/lib/notebook/conferences.ts";
import { KeptRecords } from "@/lib/notebook/kept-records.ts";
import { readSettings } from "@/lib/notebook/settings.ts";
import { listTalks } from "@/lib/notebook/talk-list.ts";

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

const waiting = new KeptRecords(database);
const shown = new KeptRecords(database);

/** In one transaction: each question by itself would have one of its own. */
function read(asked: Id | undefined): Promise<NotebookData> {
  const { conferences, posts, talks, sources, notes, settings } = database;
  return database.transaction("r", [conferences, posts, talks, sources, notes, settings], async () => {
    const all = await listConferences(database);
    const undecidedTalks = await waiting.read(await listTalks(database, undecided));
    const chosen = await decide(all, asked);
    const record =
      chosen === undecided ? undefined : await readConferenceRecord(database, chosen, (own) => shown.read(own));
    return { conferences: all, undecidedTalks, record };
  });
}

/** The same object where there is nothing to lay over it. */
function withTexts(record: TalkRecord): TalkRecord {
  const [talk, notes] = [withUnsaved(record.talk), record.notes.map(withUnsaved)];
  const isSame = talk === record.talk && notes.every((note, index) => note === record.notes[index]);
  return isSame ? record : { ...record, talk, notes };
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
