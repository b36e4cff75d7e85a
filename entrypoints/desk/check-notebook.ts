// Compares the notebook with what there was, each time it is opened and before anything is read or written.
import { notebookMarker } from "@/lib/browser/notebook-marker.ts";
import { rowsCounted } from "@/lib/browser/rows-counted.ts";
import { Problem } from "@/lib/model/problem.ts";
import { findLoss, holdsLastWrite, type Loss } from "@/lib/notebook/copies/find-loss.ts";
import { countStore, readTally } from "@/lib/notebook/copies/stock.ts";

/** What came of the last time. */
let last: { at: string; loss?: Loss } | undefined;

/** When the rows were counted last, as far as this screen knows, and what was missing. */
export const lastComparison = () => last;

/**
 * Rows are counted once a browser's run: files are damaged while it does not run, and what it throws away as it runs goes with the
 * last write. The click on a page would wait for that each time.
 * @param connection the store that is being opened
 * @throws Problem when it holds less than it did
 */
export async function checkNotebook(connection: IDBDatabase): Promise<void> {
  const [tally, marker, countedAt] = await Promise.all([
    readTally(connection),
    notebookMarker.read(),
    rowsCounted.read(),
  ]);
  if (countedAt !== undefined && holdsLastWrite(tally, marker)) {
    last = { at: countedAt };
    return;
  }
  const loss = await findLoss(await countStore(connection), marker);
  last = { at: new Date().toISOString(), ...(loss && { loss }) };
  if (loss) throw new Problem("problemNotebookLost");
  // What cannot be kept costs the next screen its time, and no more.
  rowsCounted.keep(last.at).catch(console.debug);
}
