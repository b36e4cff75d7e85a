// Whether the notebook was opened with less than there was.
import * as v from "valibot";
import { findLossKind, type LossKind } from "./compare.ts";
import { type Copy, listCopies, openCopyFolder } from "./copy-folder.ts";
import { type Found, type Stock, stockSchema } from "./stock.ts";

export interface Loss {
  kind: LossKind;
  /** What there was. */
  known: Stock;
  /** What is there. */
  found: Found;
}

/** The copy of what was written last, of the notebook that was written last. */
function findLatest(copies: Copy[]): Stock | undefined {
  const last = copies[0]?.stock;
  const same = copies.flatMap(({ stock }) => (stock.notebookId === last?.notebookId ? [stock] : []));
  return same.sort((one, other) => other.writes - one.writes)[0];
}

/**
 * What is lost, or nothing.
 * @param marker as it was read; where there is none, or none that can be used, the copies stand in for it
 */
export async function findLoss(found: Found, marker: unknown): Promise<Loss | undefined> {
  const read = v.safeParse(stockSchema, marker);
  const known = read.success ? read.output : findLatest((await listCopies(await openCopyFolder(false))).copies);
  const kind = known && findLossKind(found, known);
  return known && kind && { kind, known, found };
}
