// The notebook that every screen shares.
import { NotebookDatabase } from "@/lib/notebook/rows/database";

export const database = new NotebookDatabase();
