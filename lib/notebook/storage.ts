// How much of the disk the notebook takes, by what takes it, and making room.
import { isHereOnly } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { write } from "./rows/write.ts";

/** Bytes, as the rows are written in a backup. Kept frames and the slides of files are counted with the notes. */
export interface StorageUse {
  pictures: number;
  sources: number;
  notes: number;
}

const encoder = new TextEncoder();

function weigh(row: unknown): number {
  return encoder.encode(JSON.stringify(row)).length;
}

/** Measures row by row, so that a large notebook need not fit into memory. */
export async function measureStorage(database: NotebookDatabase): Promise<StorageUse> {
  const use: StorageUse = { pictures: 0, sources: 0, notes: 0 };
  await database.pictures.each(({ url, bytes }) => {
    use[isHereOnly(url) ? "notes" : "pictures"] += bytes.length;
  });
  await database.sources.each((source) => {
    use.sources += weigh(source);
  });
  for (const table of [database.talks, database.notes, database.drafts, database.posts, database.conferences]) {
    await table.each((row) => {
      use.notes += weigh(row);
    });
  }
  return use;
}

/** Forgets the stored pictures of pages; a post that shows them loads them again. What only the notebook has stays. */
export async function removePictures(database: NotebookDatabase): Promise<void> {
  await write(database, () => database.pictures.filter(({ url }) => !isHereOnly(url)).delete());
}
