// Taking back what a write did, as far as it still is so: what was changed since stays, in whichever window that was.
import { type Id, type Settings, undecided } from "@/lib/model/index.ts";
import { isSameValue } from "./canonical.ts";
import type { NotebookDatabase } from "./database.ts";
import { giveBack } from "./given-back.ts";
import type { Change, Journal } from "./journal.ts";
import { loadAddresses, type SiteAddresses } from "./pages.ts";
import { type RowChange, RowsToBe } from "./rows-to-be.ts";
import { isBrought, takeOutBrought } from "./undo-brought.ts";
import { bringAlong, refuseBinned } from "./undo-ties.ts";
import { write } from "./write.ts";
import type { Writer } from "./writer.ts";

/** How much was taken back: all of it, what nobody has changed since, or nothing because all of it was changed. */
export type TakenBack = "whole" | "part" | "nothing";

/** What came of taking back, and what takes that back in turn: the work is done again. */
export interface Undone {
  taken: TakenBack;
  journal: Journal;
}

function isRowChange(change: Change): change is RowChange {
  return change.table !== "settings";
}

/** Somebody has deleted since what comes back changed: it stays deleted. */
async function isBinnedSince(rows: RowsToBe, { table, id, before }: RowChange): Promise<boolean> {
  return Boolean((await rows.get(table, id))?.deletedAt && before && !before.deletedAt);
}

/**
 * What was being typed and went along to another talk stays there, if by now something else is being typed where it came from: it
 * would be nowhere.
 * @returns the ids of the drafts that hold it
 */
async function findStayingDrafts(rows: RowsToBe, journal: RowChange[]): Promise<Set<Id>> {
  const staying = new Set<Id>();
  const drafts = journal.filter(({ table }) => table === "drafts");
  for (const { id, before, after } of drafts) {
    const text = String(before?.markdown ?? "");
    if (after || text === "" || !(await rows.get("drafts", id))) continue;
    for (const other of drafts) if (String(other.after?.markdown ?? "").includes(text)) staying.add(other.id);
  }
  return staying;
}

async function changeBack(rows: RowsToBe, journal: RowChange[], writer: Writer) {
  const result = { isTaken: false, isKept: false };
  for (const change of journal) {
    const { table, id } = change;
    const now = await rows.get(table, id);
    const { row, isTaken, isKept } = giveBack(change, now, writer.now);
    if (row !== now) rows.set(table, id, row);
    result.isTaken ||= isTaken;
    result.isKept ||= isKept;
  }
  return result;
}

/** A choice is again the one from before, if nobody has chosen since and what was chosen is still there. */
async function chooseBack(database: NotebookDatabase, writer: Writer, { id, before, after }: Change): Promise<void> {
  const now = await database.settings.get(id);
  if (!isSameValue(now, after)) return;
  if (id !== "currentConferenceId") return writer.choose(id as keyof Settings, before?.value as never);
  const conferenceId = String(before?.value ?? undecided);
  const conference = await database.conferences.get(conferenceId);
  await writer.choose("currentConferenceId", conference?.deletedAt ? undecided : conferenceId);
}

async function takeBackIn(
  database: NotebookDatabase,
  writer: Writer,
  sites: SiteAddresses,
  journal: Journal,
): Promise<TakenBack> {
  const changes = journal.filter(isRowChange);
  const rows = new RowsToBe(database);
  await rows.load(changes);
  const staying = await findStayingDrafts(rows, changes);
  const returning = changes.filter(({ table, id }) => table !== "drafts" || !staying.has(id));
  const brought = returning.filter(isBrought);
  const changed = await changeBack(
    rows,
    returning.filter((change) => !isBrought(change)),
    writer,
  );
  const out = await takeOutBrought(rows, brought, writer.now);
  let isKept = (await bringAlong(rows, changes, sites)) || changed.isKept || out.isKept || staying.size > 0;
  for (const change of changes) isKept ||= await isBinnedSince(rows, change);
  if (isKept && !changed.isTaken && !out.isTaken) return "nothing";
  await refuseBinned(rows);
  await rows.store(writer);
  if (isKept) return "part";
  for (const change of journal) if (!isRowChange(change)) await chooseBack(database, writer, change);
  return "whole";
}

/**
 * Takes back what a write did. Of every row it gives back the fields that still are what that work made them; rows that it
 * added go to the bin if nobody has changed them or put something into them since.
 * @param journal what the work returned
 * @throws Problem when something would come back into what lies in the bin, or nothing could be stored; nothing has changed then
 */
export async function takeBack(database: NotebookDatabase, journal: Journal): Promise<Undone> {
  const sites = await loadAddresses();
  return write(database, async (writer) => {
    const taken = await takeBackIn(database, writer, sites, journal);
    return { taken, journal: writer.journal };
  });
}
