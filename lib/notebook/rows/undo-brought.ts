// Rows that a work brought in go into the bin when it is taken back: each with all that came with it, or not at all.
import type { IsoDateTime } from "@/lib/model/index.ts";
import { isChangedSince } from "./changed-since.ts";
import { giveBack } from "./given-back.ts";
import type { TableName } from "./row-tables.ts";
import { type RowChange, type RowsToBe, rowKeyOf } from "./rows-to-be.ts";

/** What each row is reached through, and the field that says which. */
export const parents: Partial<Record<TableName, [table: TableName, field: string]>> = {
  posts: ["conferences", "conferenceId"],
  talks: ["conferences", "conferenceId"],
  scheduledTalks: ["conferences", "conferenceId"],
  sources: ["talks", "talkId"],
  notes: ["talks", "talkId"],
  drafts: ["talks", "id"],
};

/** Where a row stands, whether it lies in the bin, and what counts it there is nothing that a person made of it. */
const unimportant = ["order", "deletedAt"];

/** The rows that came together: a conference with all that is in it, a talk with its pages. */
function groupByRoot(brought: RowChange[]): RowChange[][] {
  const byKey = new Map(brought.map((change) => [rowKeyOf(change.table, change.id), change]));
  const rootOf = (change: RowChange): RowChange => {
    const [table, field] = parents[change.table] ?? [];
    const parent = table && field && byKey.get(rowKeyOf(table, change.after?.[field]));
    return parent ? rootOf(parent) : change;
  };
  return [...Map.groupBy(brought, rootOf).values()];
}

/** Whether the work brought a row in: as a new one, or out of the bin. */
export function isBrought({ before, after }: RowChange): boolean {
  return after !== undefined && !after.deletedAt && (!before || before.deletedAt !== undefined);
}

/** What was put into rows since, or changed in them, by the key of what it is in. */
async function findStrangers(rows: RowsToBe, brought: RowChange[]): Promise<Set<string>> {
  const own = new Map(brought.map((change) => [rowKeyOf(change.table, change.id), change]));
  const strangers = new Set<string>();
  for (const [table, [parent, field]] of Object.entries(parents) as [TableName, [TableName, string]][]) {
    const ids = brought.flatMap((change) => (change.table === parent ? change.id : []));
    for (const row of ids.length > 0 ? await rows.list(table, field, ids) : []) {
      const holder = own.get(rowKeyOf(parent, row[field]));
      const isThere = !row.deletedAt && (table !== "drafts" || row.markdown !== "");
      const isLater = !holder?.before || String(row.updatedAt) >= holder.at;
      if (holder && isThere && isLater && !own.has(rowKeyOf(table, row.id)))
        strangers.add(rowKeyOf(parent, row[field]));
    }
  }
  return strangers;
}

async function isTouched(rows: RowsToBe, group: RowChange[], strangers: Set<string>): Promise<boolean> {
  for (const { table, id, after } of group) {
    const now = await rows.get(table, id);
    if (!now || !after || isChangedSince(after, now, unimportant) || strangers.has(rowKeyOf(table, id))) return true;
  }
  return false;
}

async function takeOut(rows: RowsToBe, group: RowChange[], moment: IsoDateTime): Promise<void> {
  for (const change of group) {
    const { table, id, before } = change;
    const now = await rows.get(table, id);
    // A draft has no place in the bin; all of it is in the one that it was made from.
    if (table === "drafts") rows.set(table, id, undefined);
    else if (before) rows.set(table, id, giveBack(change, now, moment).row);
    // What is reached through another row is in the bin with it; but a page would answer that it is already captured.
    else if (now && !now.deletedAt && (change === group[0] || table === "sources"))
      rows.set(table, id, { ...now, deletedAt: moment, updatedAt: moment });
  }
}

/**
 * Takes out what was brought in, into the bin. What was changed since, or holds something that was put into it since, stays
 * with all that came with it.
 */
export async function takeOutBrought(
  rows: RowsToBe,
  brought: RowChange[],
  moment: IsoDateTime,
): Promise<{ isTaken: boolean; isKept: boolean }> {
  const strangers = await findStrangers(rows, brought);
  const result = { isTaken: false, isKept: false };
  for (const group of groupByRoot(brought)) {
    const [root] = group;
    // Somebody has deleted it already.
    if (!root || (await rows.get(root.table, root.id))?.deletedAt) continue;
    const isKept = await isTouched(rows, group, strangers);
    if (!isKept) await takeOut(rows, group, moment);
    result.isTaken ||= !isKept;
    result.isKept ||= isKept;
  }
  return result;
}
