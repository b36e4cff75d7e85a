// Whether the notebook was opened with less than there was.
import type { Tally } from "../rows/database.ts";
import { rowTableNames } from "../rows/write.ts";
import { findLossKind, type LossKind } from "./compare.ts";
import type { Copy } from "./copy-folder.ts";
import type { Found, Stock } from "./stock.ts";

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

/** What the newest copy says there was. */
async function readLatest(): Promise<Stock | undefined> {
  const { listCopies, openCopyFolder } = await import("./copy-folder.ts");
  return findLatest((await listCopies(await openCopyFolder(false))).copies);
}

/** The copy of what was written last, of the notebook that was written last. */
function findLatest(copies: Copy[]): Stock | undefined {
  const last = copies[0]?.stock;
  const same = copies.flatMap(({ stock }) => (stock.notebookId === last?.notebookId ? [stock] : []));
  return same.sort((one, other) => other.writes - one.writes)[0];
}

/**
 * Whether a store holds the last write that its marker knows of, which one that was thrown away or back does not.
 * @param marker as it was read
 */
export function holdsLastWrite(tally: Tally | undefined, marker: unknown): boolean {
  return isStock(marker) && tally?.notebookId === marker.notebookId && tally.writes >= marker.writes;
}

/**
 * What is lost, or nothing.
 * @param marker as it was read; where there is none, or none that can be used, the copies stand in for it
 */
export async function findLoss(found: Found, marker: unknown): Promise<Loss | undefined> {
  const known = isStock(marker) ? marker : await readLatest();
  const kind = known && findLossKind(found, known);
  return known && kind && { kind, known, found };
}
