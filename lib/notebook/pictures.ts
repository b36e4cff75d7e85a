// Pictures that go with posts, by the address they were loaded from and the SHA-256 of their bytes, and which of a page's are
// chosen. Loading is left to the screens.
import type { Id, StoredPicture } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import type { Journal } from "./rows/journal.ts";
import { write, writeJournal } from "./rows/write.ts";

/** A picture as it was loaded. */
export type LoadedPicture = Pick<StoredPicture, "url" | "bytes" | "extension">;

/** The SHA-256 of these bytes, hexadecimal. */
export async function digest(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Stores pictures; one with the same address is replaced.
 * @throws Problem when they could not be stored
 */
export async function storePictures(database: NotebookDatabase, loaded: LoadedPicture[]): Promise<void> {
  // Hashed before the transaction, which ends by itself while something else is awaited.
  const hashes = await Promise.all(loaded.map(({ bytes }) => digest(bytes)));
  await write(database, async ({ now }) => {
    await database.pictures.bulkPut(
      loaded.map((picture, index) => ({ ...picture, sha256: hashes[index] ?? "", storedAt: now })),
    );
  });
}

/**
 * Removes pictures that were loaded for nothing.
 * @throws Problem when that could not be stored
 */
export async function dropPictures(database: NotebookDatabase, urls: string[]): Promise<void> {
  await write(database, () => database.pictures.bulkDelete(urls));
}

/** The stored pictures among these addresses, in their order. */
export async function readPictures(database: NotebookDatabase, urls: string[]): Promise<StoredPicture[]> {
  const rows = await database.pictures.bulkGet(urls);
  return rows.filter((row) => row !== undefined);
}

/**
 * Takes a page's picture into its post or out of it. Nothing happens if there is no such page.
 * @param slide 1-based; undefined for the page's own picture
 * @param isInPost undefined: as the post's setting has it
 * @returns what takes it back
 * @throws Problem when it could not be stored
 */
export function choosePicture(
  database: NotebookDatabase,
  sourceId: Id,
  slide: number | undefined,
  isInPost: boolean | undefined,
): Promise<Journal> {
  return writeJournal(database, async (writer) => {
    const source = await database.sources.get(sourceId);
    const others = source?.pictureChoices?.filter((choice) => choice.slide !== slide) ?? [];
    const choice = isInPost === undefined ? [] : [{ ...(slide !== undefined && { slide }), isInPost }];
    const pictureChoices = [...others, ...choice];
    await writer.change("sources", sourceId, {
      pictureChoices: pictureChoices.length > 0 ? pictureChoices : undefined,
    });
  });
}
