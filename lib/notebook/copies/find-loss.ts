// Whether the notebook was opened with less than there was.
import type { Tally } from "../rows/database.ts";
import { rowTableNames } from "../rows/row-tables.ts";
import { findLossKind, type LossKind } from "./compare.ts";
import { type Found, type Stock, stockOf } from "./stock.ts";

export interface Loss {
  kind: LossKind;
  /** What there was. */
  known: Stock;
  /** What is there. */
  found: Found;
}

/** Whether it is a marker as Wrapup keeps it. By hand: every screen waits for this, and a schema's library would have to come first. */
function isStock(marker: unknown): marker is Stock {
  const { notebookId, writes, writtenAt, rows, shown } = Object(marker) as Partial<Record<keyof Stock, unknown>>;
  const areCounts = (counts: unknown, names: readonly string[]) =>
    names.every((name) => Number.isInteger((Object(counts) as Record<string, unknown>)[name]));
  const isNamed = typeof notebookId === "string" && typeof writtenAt === "string" && Number.isInteger(writes);
  return isNamed && areCounts(rows, rowTableNames) && areCounts(shown, ["conferences", "talks", "notes"]);
}

/**
 * Whether a store holds the last write that its marker knows of, which one that was thrown away or back does not.
 * @param marker as it was read
 */
export function holdsLastWrite(tally: Tally | undefined, marker: unknown): boolean {
  return isStock(marker) && tally?.notebookId === marker.notebookId && tally.writes >= marker.writes;
}

/**
 * What is lost, or nothing. The last write says what there should be, too: a marker may be older, and a write that follows a loss
 * does not know of it.
 * @param marker as it was read; where there is none, or none that can be used, the copies stand in for it
 */
export async function findLoss(found: Found, marker: unknown): Promise<Loss | undefined> {
  const said = isStock(marker) ? marker : await (await import("./latest-copy.ts")).readLatest();
  for (const known of [said, found.tally && stockOf(found.tally)]) {
    const kind = known && findLossKind(found, known);
    if (kind) return { kind, known, found };
  }
  return undefined;
}
