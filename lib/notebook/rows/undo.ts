// Taking back what a write did: the values that rows had before it.
import type { Id } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./database.ts";
import { type RowTables, write } from "./write.ts";

type UndoTable = "conferences" | "talks" | "sources" | "notes" | "drafts";

/** In the order in which the rows were changed. */
export type Undo = {
  [Name in UndoTable]: { table: Name; id: Id; before: Partial<RowTables[Name]> };
}[UndoTable][];

/** Gives every row the values it had; what was typed since into other fields stays. */
export async function takeBack(database: NotebookDatabase, undo: Undo): Promise<void> {
  await write(database, async (writer) => {
    for (const { table, id, before } of undo.toReversed()) await writer.change(table, id, before);
  });
}
