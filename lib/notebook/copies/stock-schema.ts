// What a copy's head must say of what it holds. Apart from stock.ts: every screen looks at a stock before it opens the notebook.
import * as v from "valibot";
import { rowTableNames } from "../rows/row-tables.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const stockSchema = v.object({
  notebookId: v.string(),
  writes: count,
  writtenAt: v.string(),
  rows: v.object(v.entriesFromList(rowTableNames, count)),
  shown: v.object({ conferences: count, talks: count, notes: count }),
});
