// The notebook that every screen shares.
import { tellWritten } from "@/lib/browser/written.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";

export const database = new NotebookDatabase("wrapup", undefined, undefined, {
  check: async (connection) => (await import("./check-notebook.ts")).checkNotebook(connection),
  onWritten: tellWritten,
});
