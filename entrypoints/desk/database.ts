// The notebook that every screen shares.
import { tellWritten } from "@/lib/browser/written.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";

// Loaded while the store is being opened, which waits for it before anything is read.
const comparing = import("./check-notebook.ts");

export const database = new NotebookDatabase("wrapup", undefined, undefined, {
  check: async (connection) => (await comparing).checkNotebook(connection),
  onWritten: tellWritten,
});
