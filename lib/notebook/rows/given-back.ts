// What becomes of one row when a change of it is taken back. Pure: what the rows around it mean for it is left to undo-ties.ts.
import type { IsoDateTime } from "@/lib/model/index.ts";
import { isSameValue } from "./canonical.ts";
import { bookkeeping, findDifferent, isChangedSince } from "./changed-since.ts";
import type { Change, Fields } from "./journal.ts";

/** A row as it is to be, absent if it is to go; and whether that takes anything back, and leaves anything as it was changed since. */
export interface GivenBack {
  row?: Fields;
  isTaken: boolean;
  isKept: boolean;
}

/** Lists without an order that matters, each value once: what was added to one since stays while the rest goes back. */
const sets = new Set(["tags", "pictureChoices"]);

/** The set that is there now without what the work added to it, and with what the work took out of it. */
function giveSetBack(before: unknown[] = [], after: unknown[] = [], now: unknown[] = []): unknown[] | undefined {
  const isIn = (list: unknown[], value: unknown) => list.some((other) => isSameValue(other, value));
  const rest = now.filter((value) => isIn(before, value) || !isIn(after, value));
  const back = before.filter((value) => !isIn(after, value) && !isIn(now, value));
  const list = [...rest, ...back];
  return list.length > 0 || before.length > 0 ? list : undefined;
}

/** What one field is to be; undefined for a field that stays as it was changed since. */
function giveFieldBack(name: string, before: Fields, after: Fields, now: Fields): { value: unknown } | undefined {
  if (isSameValue(now[name], after[name]) || isSameValue(now[name], before[name])) return { value: before[name] };
  if (!sets.has(name)) return undefined;
  return { value: giveSetBack(before[name] as unknown[], after[name] as unknown[], now[name] as unknown[]) };
}

/** The fields of a changed row that still are what the work made them, as they were before it. */
function giveFieldsBack(before: Fields, after: Fields, now: Fields, moment: IsoDateTime): GivenBack {
  const row = { ...now };
  let isKept = false;
  for (const name of findDifferent(before, after)) {
    const given = giveFieldBack(name, before, after, now);
    if (given?.value !== undefined) row[name] = given.value;
    else if (given) delete row[name];
    isKept ||= !given && !bookkeeping.has(name);
  }
  const isTaken = isChangedSince(now, row);
  if (isTaken && row.updatedAt !== before.updatedAt) row.updatedAt = moment;
  return { row, isTaken, isKept };
}

/**
 * Takes back what was done to one row. One that was added is left to undo-brought.ts.
 * @param now the row as it stands; absent if there is none
 * @param moment the present one
 */
export function giveBack({ table, before, after }: Change, now: Fields | undefined, moment: IsoDateTime): GivenBack {
  const asItIs = { row: now, isTaken: false, isKept: true };
  // It was brought into the bin, as a backup brings what lay there, and stays in it.
  if (!before) return { ...asItIs, isKept: now !== undefined && !now.deletedAt };
  if (!after) return now ? asItIs : { row: before, isTaken: true, isKept: false };
  if (!now) return asItIs;
  // A text that was typed on keeps its place: the one from before was another text's.
  if (table === "drafts" && isChangedSince(after, now) && isChangedSince(before, now)) return asItIs;
  return giveFieldsBack(before, after, now, moment);
}
