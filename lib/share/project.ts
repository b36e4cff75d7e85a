// The rows as the shared document has them: what every screen, search and export reads is a projection of it. Pure.
import type { Id, IsoDateTime } from "@/lib/model/index.ts";
import { isSameValue } from "@/lib/notebook/rows/canonical.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { checkRow } from "./check-row.ts";
import type { SharedDocument } from "./document.ts";
import { flatten, isShared, type SharedTable } from "./flat-row.ts";
import type { RowName } from "./row-keys.ts";

/** What projection has to know of the notebook. */
export interface Here {
  conferenceId: Id;
  now: IsoDateTime;
  /** The row as it is stored; undefined where it is not. */
  row?: Fields;
  /**
   * Whether a stored row belongs to the conference. Nobody who shares one conference reaches into another.
   */
  isOurs: boolean;
  /** Whether the talk that the row names is one of the conference, and stored. */
  isTalkHere(talkId: Id): boolean;
}

function ofThisMachine(table: SharedTable, { conferenceId, now, row = {} }: Here): Fields {
  const kept = Object.fromEntries(Object.entries(row).filter(([field]) => !isShared(table, field)));
  const isOfConference = table !== "conferences" && table !== "notes";
  return {
    ...(table === "conferences" && { lastUsedAt: now }),
    ...kept,
    ...(isOfConference && { conferenceId }),
    updatedAt: now,
  };
}

function isSame(table: SharedTable, one: Fields, other: Fields): boolean {
  if (table !== "conferences" && table !== "posts" && one.deletedAt !== other.deletedAt) return false;
  return isSameValue(flatten(table, one), flatten(table, other));
}

/** The row that is to be stored; undefined where nothing is to be. */
export function projectRow(document: SharedDocument, { table, id }: RowName, here: Here): Fields | undefined {
  if (here.row && !here.isOurs) return undefined;
  if (table === "conferences" && id !== here.conferenceId) return undefined;
  const shared = document.read({ table, id });
  // Who never had it needs no bin for it.
  if (!shared || (shared.deletedAt && !here.row)) return undefined;
  const next = checkRow(table, { ...ofThisMachine(table, here), ...shared }, here.row);
  if (!next) return undefined;
  if ((table === "notes" || table === "sources") && !here.isTalkHere(String(next.talkId))) return undefined;
  if (!here.row) return next;
  if (isSame(table, here.row, next)) return undefined;
  document.texts.noteReplaced({ table, id }, flatten(table, here.row), flatten(table, next));
  return next;
}
