// What writes did to rows: a change of each, and several journals as one.
import type { Id, IsoDateTime } from "@/lib/model/index.ts";
import type { TableName } from "./row-tables.ts";

/** A row's values by the names of its fields. */
export type Fields = Record<string, unknown>;

/** What became of one row: `before` is absent where it was added, `after` where it was removed. */
export interface Change {
  table: TableName | "settings";
  /** A setting's key. */
  id: Id;
  before?: Fields;
  after?: Fields;
  /** When it became what `after` says. */
  at: IsoDateTime;
}

/** Every row that a transaction changed, once. */
export type Journal = Change[];

/** Of a row that is changed once more, a journal says what was there first. @param changed by table and id */
export function keepChange(changed: Map<string, Change>, change: Change): void {
  const key = `${change.table} ${change.id}`;
  const known = changed.get(key);
  changed.set(key, known ? { ...change, before: known.before } : change);
}

/** One journal of what was done first and then: every row once, from how it was before all of it to how it was left. */
export function joinJournals(first: Journal, then: Journal): Journal {
  const changed = new Map<string, Change>();
  for (const change of [...first, ...then]) keepChange(changed, change);
  return [...changed.values()];
}
