// What comes from another machine is judged as what comes from a file is: no row gets into the notebook that is not one.
import * as v from "valibot";
import { findExcess } from "@/lib/notebook/backup/backup-limits.ts";
import { rowSchemas } from "@/lib/notebook/backup/backup-schema.ts";
import type { Fields } from "@/lib/notebook/rows/journal.ts";
import type { SharedTable } from "./flat-row.ts";

/**
 * A row as it may be stored: a field that cannot be what it says is as it was here.
 * @param row as the document has it, with what stays on this machine
 * @param local as it is stored here; undefined where it is not
 * @returns undefined where nothing can be made of it
 */
export function checkRow(table: SharedTable, row: Fields, local: Fields | undefined): Fields | undefined {
  if (findExcess(row)) return undefined;
  const result = v.safeParse(rowSchemas[table], row);
  if (result.success) return result.output as Fields;
  const next = { ...row };
  for (const { path } of result.issues) {
    const field = String(path?.[0]?.key);
    if (local && Object.hasOwn(local, field)) next[field] = local[field];
    else delete next[field];
  }
  const again = v.safeParse(rowSchemas[table], next);
  return again.success ? (again.output as Fields) : undefined;
}
