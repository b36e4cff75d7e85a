// Whether a store that was opened lacks something: what it says of itself against what a marker or a copy says of it. Pure.
import { rowTableNames } from "../rows/row-tables.ts";
import { type Found, isEmpty, type Stock } from "./stock.ts";

/** Nothing of it is there; fewer rows than there were; as many, but not as they were written last. */
export type LossKind = "empty" | "less" | "older";

const hasFewer = (found: Found, known: Stock) => rowTableNames.some((name) => found.rows[name] < known.rows[name]);

/**
 * What is lost, or nothing. A store that was written since it was counted may well hold fewer rows: undoing takes rows away. So fewer
 * are a loss only where the store does not tell of a later write; and a store that tells of an earlier one was thrown back to it.
 * @param known what there was
 */
export function findLossKind(found: Found, known: Stock): LossKind | undefined {
  if (isEmpty(known.rows)) return undefined;
  const { tally } = found;
  // Another notebook began when the person went on without this one.
  if (tally && tally.notebookId !== known.notebookId) return undefined;
  if (tally && tally.writes > known.writes) return undefined;
  if (isEmpty(found.rows)) return "empty";
  if (hasFewer(found, known)) return "less";
  return tally && tally.writes < known.writes ? "older" : undefined;
}
