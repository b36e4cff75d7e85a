// What an open notebook holds. Apart from stock.ts, which every screen loads before it opens one.
import { countRows } from "../rows/counts.ts";
import { type NotebookDatabase, tallyKey } from "../rows/database.ts";
import { type Stock, stockOf } from "./stock.ts";

/** What there is; undefined for a notebook that was never written. */
export async function takeStock(database: NotebookDatabase): Promise<Stock | undefined> {
  return database.transaction("r", database.tables, async () => {
    const tally = await database.tally.get(tallyKey);
    return tally && (stockOf(tally) ?? stockOf({ ...tally, counts: await countRows(database) }));
  });
}
