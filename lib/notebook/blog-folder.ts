// The blog's folder, as the notebook remembers it, and what was written into it. It stands in no backup: a folder is a right
// that this browser gave, and means something here only. Reaching into the folder is left to lib/browser.
import type { Id } from "@/lib/model/index.ts";
import type { BlogFolder, NotebookDatabase, WrittenFile } from "./rows/database.ts";
import { write } from "./rows/write.ts";

/** There is one blog. */
const key = "blog";

/** The folder chosen last. */
export async function readBlogFolder(database: NotebookDatabase): Promise<BlogFolder | undefined> {
  return database.folders.get(key);
}

/**
 * Remembers a folder in the place of the one before, and forgets what was written into that.
 * @throws Problem when it could not be stored
 */
export async function keepBlogFolder(
  database: NotebookDatabase,
  handle: FileSystemDirectoryHandle,
): Promise<BlogFolder> {
  return write(database, async ({ now }) => {
    const folder = { handle, chosenAt: now };
    await database.writtenFiles.clear();
    await database.folders.put({ key, ...folder });
    return folder;
  });
}

/** The folder in which the person's machines meet, chosen last. */
export async function readMeetingFolder(database: NotebookDatabase): Promise<BlogFolder | undefined> {
  return database.folders.get("machines");
}

/** @throws Problem when it could not be stored */
export async function keepMeetingFolder(database: NotebookDatabase, handle: FileSystemDirectoryHandle): Promise<void> {
  await write(database, ({ now }) => database.folders.put({ key: "machines", handle, chosenAt: now }));
}

/** The folder into which copies go as well, chosen last. */
export async function readCopiesFolder(database: NotebookDatabase): Promise<BlogFolder | undefined> {
  return database.folders.get("copies");
}

/**
 * @param handle without one, copies go into no folder any more
 * @throws Problem when it could not be stored
 */
export async function keepCopiesFolder(database: NotebookDatabase, handle?: FileSystemDirectoryHandle): Promise<void> {
  await write(database, async ({ now }) => {
    if (handle) await database.folders.put({ key: "copies", handle, chosenAt: now });
    else await database.folders.delete("copies");
  });
}

/**
 * Forgets a folder, which gives back the right to it.
 * @throws Problem when it could not be stored
 */
export async function forgetFolder(database: NotebookDatabase, which: "blog" | "machines"): Promise<void> {
  await write(database, () => database.folders.delete(which));
}

/** What was written last at a path; undefined where nothing was. */
export async function readWrittenFile(database: NotebookDatabase, path: string): Promise<WrittenFile | undefined> {
  return database.writtenFiles.get(path);
}

/** @throws Problem when it could not be stored */
export async function keepWrittenFile(database: NotebookDatabase, file: WrittenFile): Promise<void> {
  await write(database, () => database.writtenFiles.put(file));
}

/**
 * All that was written for a post, or for a talk that went out alone.
 * @param engine the name of the engine that it was written for
 */
export async function listWrittenFiles(database: NotebookDatabase, owner: Id, engine: string): Promise<WrittenFile[]> {
  return database.writtenFiles.filter((file) => file.owner === owner && file.engine === engine).toArray();
}

/** @throws Problem when it could not be stored */
export async function forgetWrittenFile(database: NotebookDatabase, path: string): Promise<void> {
  await write(database, () => database.writtenFiles.delete(path));
}
