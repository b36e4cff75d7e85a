// The notebooks of several people, for one test.
import { onTestFinished } from "vitest";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";

/** A notebook without any row, that is deleted when the test is over. */
export function openNotebook(): NotebookDatabase {
  const database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
  onTestFinished(() => database.delete());
  return database;
}
