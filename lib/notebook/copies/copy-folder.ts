// The copies as files of the origin private file system, which lies apart from IndexedDB on the disk: it outlived a full disk and
// every damage done to IndexedDB's folder (docs/decisions/copies.md has the trials).
import type { BackupRows } from "../backup/backup-format.ts";
import { type CopyHead, decodeCopy, encodeCopy, readHead } from "./copy-file.ts";
import type { Stock } from "./stock.ts";

/** A copy that can be read. */
export interface Copy extends CopyHead {
  /** Of its file. */
  name: string;
  /** Of its file, in bytes. */
  size: number;
}

export interface CopyList {
  /** The newest first. */
  copies: Copy[];
  /** Files that hold no whole copy: what a write that failed has left. */
  broken: string[];
}

const folderName = "copies";

/** The folder, or nothing where there is none yet or the browser has no such file system, as in Firefox's private windows. */
export async function openCopyFolder(isMade: boolean): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(folderName, { create: isMade });
  } catch (error) {
    if (error instanceof DOMException && ["NotFoundError", "SecurityError"].includes(error.name)) return undefined;
    throw error;
  }
}

async function readBytes(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array> {
  const file = await (await folder.getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

/** What is in the folder, each file read as far as its own account of itself. */
export async function listCopies(folder: FileSystemDirectoryHandle | undefined): Promise<CopyList> {
  const copies: Copy[] = [];
  const broken: string[] = [];
  for (const name of folder ? await Array.fromAsync(folder.keys()) : []) {
    const bytes = await readBytes(folder as FileSystemDirectoryHandle, name).catch(() => new Uint8Array());
    const head = readHead(bytes);
    if (head) copies.push({ ...head, name, size: bytes.length });
    else broken.push(name);
  }
  return { copies: copies.sort((one, other) => other.savedAt.localeCompare(one.savedAt)), broken };
}

/**
 * The rows of a copy.
 * @returns nothing where it is gone or damaged
 */
export async function readCopy(
  folder: FileSystemDirectoryHandle | undefined,
  name: string,
): Promise<BackupRows | undefined> {
  if (!folder) return undefined;
  const bytes = await readBytes(folder, name).catch(() => undefined);
  return bytes && decodeCopy(bytes);
}

/**
 * Writes a copy, closes it and reads it back.
 * @returns whether it can be read
 * @throws what the browser throws when there is no room
 */
export async function writeCopy(
  folder: FileSystemDirectoryHandle,
  rows: BackupRows,
  stock: Stock,
  savedAt: string,
): Promise<boolean> {
  const name = `${savedAt.replace(/[^\dT]/g, "")}-${stock.writes}.copy`;
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write((await encodeCopy(rows, stock, savedAt)) as BufferSource);
  await stream.close();
  return (await readCopy(folder, name)) !== undefined;
}
