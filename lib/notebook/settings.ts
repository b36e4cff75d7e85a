// What Wrapup remembers between clicks: one row a choice.
import { defaultSettings, type Settings } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { write } from "./rows/write.ts";

/** All settings, the defaults standing in for what was never chosen. */
export async function readSettings(database: NotebookDatabase): Promise<Settings> {
  const rows = await database.settings.toArray();
  return { ...defaultSettings, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) };
}

/**
 * Remembers the given choices and leaves the others alone.
 * @throws Problem when nothing could be stored
 */
export async function changeSettings(database: NotebookDatabase, changes: Partial<Settings>): Promise<void> {
  await write(database, async (writer) => {
    for (const [key, value] of Object.entries(changes)) await writer.choose(key as keyof Settings, value);
  });
}

/** The engine that was chosen, exported for or imported from last; "" before any was. */
export async function readLastEngine(database: NotebookDatabase): Promise<string> {
  const row = await database.settings.get("engine");
  return typeof row?.value === "string" ? row.value : "";
}

/**
 * New posts are written for it from now on.
 * @throws Problem when it could not be stored
 */
export async function keepLastEngine(database: NotebookDatabase, engine: string): Promise<void> {
  if ((await readLastEngine(database)) !== engine) await changeSettings(database, { engine });
}
