// The notebook that every screen shares.
import { NotebookDatabase } from "@/lib/notebook/database";

export const database = new NotebookDatabase();
