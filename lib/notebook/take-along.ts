// Talks that go along when a conference is started: the one on screen, those whose pages speak for it, those of no conference.
import { type Conference, type ConferenceFacts, type Id, type TalkRecord, undecided } from "@/lib/model/index.ts";
import { belongsTo, findOtherConference, namesNone } from "@/lib/model/other-conference.ts";
import { listConferences } from "./conferences.ts";
import { fileTalksIn } from "./join.ts";
import { readAllTalks } from "./overviews.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { loadAddresses } from "./rows/pages.ts";
import { write } from "./rows/write.ts";
import { type AuthorClock, startConference } from "./start-conference.ts";

/** Talks filed under a conference: which ones hold everything now, and what takes that back. */
export interface FiledTalks {
  conferenceId: Id;
  into: Id[];
  undo: Journal;
}

/**
 * Starts a conference with talks of others, all of it or nothing.
 * @param facts with the id that it gets, where that is decided
 * @param ids the talks
 * @throws Problem when it could not be stored
 */
export async function startWithTalks(
  database: NotebookDatabase,
  facts: ConferenceFacts & { id?: Id },
  clock: AuthorClock,
  ids: Id[],
): Promise<FiledTalks> {
  const sites = await loadAddresses();
  return write(database, async (writer) => {
    const conferenceId = await startConference(database, facts, clock);
    const into = await fileTalksIn({ database, writer, sites }, ids, conferenceId);
    return { conferenceId, into, undo: writer.journal };
  });
}

/**
 * Files talks under a conference that is there, all of them or none. Returns what takes it back.
 * @throws Problem when it could not be stored
 */
export async function takeAlong(database: NotebookDatabase, ids: Id[], conferenceId: Id): Promise<Journal> {
  const sites = await loadAddresses();
  return write(database, async (writer) => {
    await fileTalksIn({ database, writer, sites }, ids, conferenceId);
    return writer.journal;
  });
}

/** The talks that a conference can take along, by their ids. */
export interface Belonging {
  /** Their pages speak for it, wherever they are filed. */
  belonging: Id[];
  /** They wait for a conference, and their pages name none. */
  waiting: Id[];
}

function isMisfiled(record: TalkRecord, conferences: Conference[]): boolean {
  const { conferenceId } = record.talk;
  const current = conferences.find(({ id }) => id === conferenceId);
  return current !== undefined && findOtherConference(record, current, conferences) !== undefined;
}

/** What a conference can take along; nothing for one that is gone. */
export async function findBelonging(database: NotebookDatabase, conferenceId: Id): Promise<Belonging> {
  const conferences = await listConferences(database);
  const conference = conferences.find(({ id }) => id === conferenceId);
  if (!conference) return { belonging: [], waiting: [] };
  const others = (await readAllTalks(database)).filter(({ talk }) => talk.conferenceId !== conferenceId);
  const free = others.filter((record) => record.talk.conferenceId === undecided);
  const filed = others.filter((record) => isMisfiled(record, conferences));
  const belonging = [...free, ...filed].filter((record) => belongsTo(record, conference));
  const waiting = free.filter((record) => namesNone(record) && !belonging.includes(record));
  const idsOf = (records: TalkRecord[]) => records.map(({ talk }) => talk.id);
  return { belonging: idsOf(belonging), waiting: idsOf(waiting) };
}
