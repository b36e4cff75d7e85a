// The folder in which a person's machines meet, kept the same on all of them by something else: files are read from it, and the one
// of this machine is written.
import { explainFolder } from "./blog-folder.ts";

/** A folder holds no more of these than a person has machines, and their conflict copies. */
const mostFiles = 100;

/** Bytes of one file. */
const mostBytes = 2 ** 28;

/**
 * What keeps the folder the same writes into it at the same time: a file that went meanwhile is none, and one that cannot be read
 * just now is empty.
 */
async function readWhole(entry: FileSystemFileHandle): Promise<Uint8Array | undefined> {
  try {
    const file = await entry.getFile();
    return file.size > mostBytes ? undefined : new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "NotFoundError") return undefined;
    if (name === "NotReadableError") return new Uint8Array();
    throw error;
  }
}

/**
 * The files with this ending, conflict copies too, whatever they are called.
 * @throws Problem when the folder is gone or closed
 */
export async function readFilesEnding(
  handle: FileSystemDirectoryHandle,
  ending: string,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  try {
    const files: { name: string; bytes: Uint8Array }[] = [];
    for await (const entry of handle.values()) {
      if (!(entry instanceof FileSystemFileHandle) || !entry.name.toLowerCase().endsWith(ending)) continue;
      if (files.length >= mostFiles) break;
      const bytes = await readWhole(entry);
      if (bytes) files.push({ name: entry.name, bytes });
    }
    return files;
  } catch (error) {
    throw explainFolder(error, handle.name);
  }
}

/**
 * Writes a file beside the one of that name, and puts it in its place when it is whole.
 * @throws Problem when the folder is gone, closed or full
 */
export async function writeFile(handle: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  try {
    const stream = await (await handle.getFileHandle(name, { create: true })).createWritable();
    await stream.write(bytes as BufferSource);
    await stream.close();
  } catch (error) {
    throw explainFolder(error, handle.name);
  }
}
