// Compares the notebook with what there was, each time it is opened and before anything is read or written.
import { notebookMarker } from "@/lib/browser/notebook-marker.ts";
import { Problem } from "@/lib/model/problem.ts";
import { findLoss, type Loss } from "@/lib/notebook/copies/find-loss.ts";
import { countStore } from "@/lib/notebook/copies/stock.ts";

/** What came of the last time. */
let last: { at: Date; loss?: Loss } | undefined;

export const lastComparison = () => last;

/**
 * @param connection the store that is being opened
 * @throws Problem when it holds less than it did
 */
export async function checkNotebook(connection: IDBDatabase): Promise<void> {
  const [found, marker] = await Promise.all([countStore(connection), notebookMarker.read()]);
  const loss = await findLoss(found, marker);
  last = { at: new Date(), ...(loss && { loss }) };
  if (loss) throw new Problem("problemNotebookLost");
}
