// How the keys of a shared document name a row, its fields and its tags.
import * as Y from "yjs";
import type { Id } from "@/lib/model/index.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import { type SharedTable, sharedTables } from "./flat-row.ts";

/** Names a row among those of all tables. */
export interface RowName {
  table: SharedTable;
  id: Id;
}

/** Ids that can be a part of a key. */
export const idPattern = /^[\w.-]{1,100}$/;

const keyPattern = /^(\w+)\/([\w.-]{1,100})\/(#\/)?([\s\S]*)$/;

const isTable = (name: string | undefined): name is SharedTable => sharedTables.some((table) => table === name);

/** Which row a key or a text's name belongs to, and the tag if it is one. */
export function parseKey(key: string): (RowName & { field: string; tag?: string }) | undefined {
  const [, table, id = "", mark, rest = ""] = keyPattern.exec(key) ?? [];
  if (!isTable(table)) return undefined;
  return mark ? { table, id, field: "#", tag: rest } : { table, id, field: rest };
}

/** What all keys of a row begin with. */
export const rowPath = ({ table, id }: RowName) => `${table}/${id}`;

/** As JSON has it: without what is undefined. */
export const asJson = (row: Fields): Fields => JSON.parse(JSON.stringify(row));

/** A deep value of a peer is refused as one that is no JSON is: both end JSON.stringify. */
export function isJson(value: unknown): boolean {
  if (value instanceof Y.AbstractType) return false;
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}
