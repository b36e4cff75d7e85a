// The notebook that every screen shares.
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";

export const database = new NotebookDatabase();
