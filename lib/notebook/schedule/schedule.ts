// A conference's schedule: taking in a file's talks, or a later version of them. Who attended what is left to attendance.
import type { CapturedSource, Conference, EventFacts, Id, Row, ScheduledTalk, Talk } from "@/lib/model/index.ts";
import { canonicalJson } from "../rows/canonical.ts";
import type { NotebookDatabase } from "../rows/database.ts";
import type { Journal } from "../rows/journal.ts";
import { loadAddresses, type SiteAddresses } from "../rows/pages.ts";
import type { RowTables } from "../rows/row-tables.ts";
import { write } from "../rows/write.ts";
import type { Writer } from "../rows/writer.ts";
import { keepPages, type NamedPage, pagesOfLine } from "../schedule-pages.ts";
import { keepTitles } from "../schedule-titles.ts";
import { type AuthorClock, startConference } from "../start-conference.ts";
import { listTalks, live } from "../talk-list.ts";
import { comparedParts, type ScheduleChange } from "./schedule-changes.ts";
import { follow, pairEntries, type ScheduledFields, type Twin } from "./schedule-twins.ts";

export type { ScheduledFields } from "./schedule-twins.ts";

/** How many talks a schedule file added, changed and took away; breaks are none. */
export interface Imported {
  added: number;
  changed: number;
  removed: number;
  /** Each line of these in the order of the file, the removed ones last. */
  changes: ScheduleChange[];
  /** What takes it back. */
  undo: Journal;
}

/** Which file a schedule comes from, and the zone that the person gave for it; both stand above what the file says. */
export type ScheduleOrigin = Pick<Conference, "scheduleFile" | "timeZone">;

function dropAbsent<T extends object>(row: T): Partial<T> {
  const present = Object.entries(row).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(present) as Partial<T>;
}

/** Changes a row that follows the schedule without being a line of it: a talk in the notebook, the conference. */
async function changeFollower<Name extends "conferences" | "talks">(
  writer: Writer,
  table: Name,
  row: RowTables[Name],
  changes: Partial<RowTables[Name]>,
): Promise<void> {
  if (canonicalJson({ ...row, ...changes }) !== canonicalJson(row)) await writer.change(table, row.id, changes);
}

/** What a newer file says of an attended talk: its place in the schedule, and of its words only those nobody has changed. */
function followSchedule(talk: Talk, before: ScheduledTalk | undefined, after: ScheduledFields): Partial<Talk> {
  const changes: Partial<Talk> = { slot: after.slot };
  if (talk.title === before?.title) changes.title = after.title;
  if (canonicalJson(talk.speakers) === canonicalJson(before?.speakers)) changes.speakers = after.speakers;
  if (talk.abstract === before?.abstract) changes.abstract = after.abstract;
  return changes;
}

/** A conference's facts stand unless they were missing: the person may have corrected them. */
async function changeConference(
  database: NotebookDatabase,
  writer: Writer,
  id: Id,
  facts: EventFacts,
  origin: ScheduleOrigin,
): Promise<void> {
  const conference = await database.conferences.get(id);
  if (!conference) return;
  const known = { ...facts, ...dropAbsent(conference), ...dropAbsent(origin) };
  const { url, firstDay, lastDay, place, timeZone, scheduleFile } = known;
  await changeFollower(writer, "conferences", conference, { url, firstDay, lastDay, place, timeZone, scheduleFile });
}

/** A line after the file was read, and what that changed. */
function settleLine(entry: ScheduledFields, twin: Twin | undefined, blank: Row & Pick<ScheduledTalk, "conferenceId">) {
  const before = twin?.row;
  const fields = twin ? follow(twin, entry) : entry;
  const isNew = !before || before.deletedAt !== undefined;
  if (before && !isNew && comparedParts(before, fields, true).length === 0) return { row: before, before };
  const row: ScheduledTalk = { ...fields, ...blank, ...(before && { id: before.id, createdAt: before.createdAt }) };
  const parts = twin && !isNew ? comparedParts(twin.row, fields, twin.hasSameGuid) : [];
  const change: ScheduleChange = { kind: isNew ? "added" : "changed", title: row.title, slot: row.slot, parts };
  // What another form only says in addition is stored and not told.
  return isNew || parts.length > 0 ? { row, before, change } : { row, before };
}

type Line = ReturnType<typeof settleLine>;

/** The pages that a line names and did not name before: one that the person took away since does not come back. */
function findNewPages({ row, before }: Line, sites: SiteAddresses): CapturedSource[] {
  const known = new Set(before ? pagesOfLine(before, sites).map(({ url }) => sites.identify(url)) : []);
  return pagesOfLine(row, sites).filter(({ url }) => !known.has(sites.identify(url)));
}

async function changeTalks(
  database: NotebookDatabase,
  writer: Writer,
  sites: SiteAddresses,
  conferenceId: Id,
  lines: Line[],
): Promise<void> {
  const talks = Map.groupBy(await listTalks(database, conferenceId), ({ slot }) => slot?.guid);
  const pages: NamedPage[] = [];
  for (const line of lines) {
    const { row, before } = line;
    for (const talk of talks.get(row.slot.guid) ?? []) {
      await changeFollower(writer, "talks", talk, followSchedule(talk, before, row));
      if (row !== before) pages.push(...findNewPages(line, sites).map((page) => ({ talk, page })));
    }
  }
  await keepPages(database, writer, sites, conferenceId, pages);
}

/** Lines that the file no longer has; a form of the schedule without any break says nothing of breaks. */
function findGone(rows: ScheduledTalk[], stored: ScheduledTalk[]): ScheduledTalk[] {
  const ids = new Set(stored.map(({ id }) => id));
  const hasBreaks = stored.some(({ isBreak }) => isBreak);
  return rows.filter((row) => !ids.has(row.id) && !row.deletedAt && (hasBreaks || !row.isBreak));
}

/**
 * Takes in a schedule file, or a later version of one: a talk is known again by its guid, in another form of the
 * schedule by its address or its title with time or speakers, and is changed, never doubled. What the file no longer
 * has goes to the bin; talks in the notebook stay.
 * @throws Problem when it could not be stored, or the signal's reason; nothing has changed then
 */
export async function importSchedule(
  database: NotebookDatabase,
  conferenceId: Id,
  facts: EventFacts,
  entries: ScheduledFields[],
  origin: ScheduleOrigin = {},
  signal?: AbortSignal,
): Promise<Imported> {
  const sites = await loadAddresses();
  return write(
    database,
    (writer) => takeInSchedule({ database, writer, sites }, conferenceId, facts, entries, origin),
    signal,
  );
}

/** What taking in works with, within one transaction. */
interface TakingIn {
  database: NotebookDatabase;
  writer: Writer;
  sites: SiteAddresses;
}

async function takeInSchedule(
  { database, writer, sites }: TakingIn,
  conferenceId: Id,
  facts: EventFacts,
  entries: ScheduledFields[],
  origin: ScheduleOrigin,
): Promise<Imported> {
  const { now } = writer;
  const rows = await database.scheduledTalks.where({ conferenceId }).toArray();
  const twins = pairEntries(rows, entries);
  const lines = entries.map((entry) =>
    settleLine(entry, twins.get(entry), { id: crypto.randomUUID(), createdAt: now, updatedAt: now, conferenceId }),
  );
  const gone = findGone(
    rows,
    lines.map(({ row }) => row),
  );
  await writer.putAll(
    "scheduledTalks",
    lines.filter(({ row, before }) => row !== before).map(({ row }) => row),
  );
  await writer.bin(
    "scheduledTalks",
    gone.map(({ id }) => id),
  );
  // The first capture is not to wait for it.
  await keepTitles(
    database,
    conferenceId,
    lines.map(({ row }) => row),
  );
  await changeTalks(database, writer, sites, conferenceId, lines);
  await changeConference(database, writer, conferenceId, facts, origin);
  return { ...account(lines, gone), undo: writer.journal };
}

function account(lines: Line[], gone: ScheduledTalk[]): Omit<Imported, "undo"> {
  const removals = gone.map(({ title, slot }) => ({ kind: "removed" as const, title, slot, parts: [] }));
  const changes = [...lines.flatMap(({ change }) => change ?? []), ...removals];
  const count = (kind: ScheduleChange["kind"]) =>
    lines.filter(({ row, change }) => change?.kind === kind && !row.isBreak).length;
  const removed = gone.filter(({ isBreak }) => !isBreak).length;
  return { added: count("added"), changed: count("changed"), removed, changes };
}

/** Whether a file has nothing in common with the schedule that is there, so that it is another conference's. */
export async function isOtherSchedule(
  database: NotebookDatabase,
  conferenceId: Id,
  entries: ScheduledFields[],
): Promise<boolean> {
  const rows = live(await database.scheduledTalks.where({ conferenceId }).toArray());
  const twins = [...pairEntries(rows, entries)].filter(([{ isBreak }]) => !isBreak);
  return rows.some(({ isBreak }) => !isBreak) && twins.length === 0;
}

/**
 * Starts a conference from its schedule file, with the talks in it: both or nothing.
 * @returns the new conference's id, and what takes it back
 * @throws Problem when it could not be stored, or the signal's reason; nothing has changed then
 */
export async function startFromSchedule(
  database: NotebookDatabase,
  facts: EventFacts & { name: string },
  entries: ScheduledFields[],
  origin: ScheduleOrigin,
  clock: AuthorClock,
  signal?: AbortSignal,
): Promise<{ conferenceId: Id; undo: Journal }> {
  const sites = await loadAddresses();
  const start = async (writer: Writer) => {
    const conferenceId = await startConference(database, facts, clock);
    await takeInSchedule({ database, writer, sites }, conferenceId, facts, entries, origin);
    return { conferenceId, undo: writer.journal };
  };
  return write(database, start, signal);
}
