// The folder of the person's blog: chosen once, remembered by the browser, written only with files of Wrapup's own.
import type { Id } from "@/lib/model/index.ts";
import { Problem, type ProblemKey } from "@/lib/model/problem.ts";
import type { BlogFolder, WrittenFile } from "@/lib/notebook/rows/database.ts";
import type { PostFile } from "@/lib/post/files/export.ts";

// Both are newer than the compiler's own description of the browser.
declare global {
  interface Window {
    showDirectoryPicker?(options?: { id?: string; mode?: "read" | "readwrite" }): Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    queryPermission?(options: { mode: "readwrite" }): Promise<PermissionState>;
    requestPermission?(options: { mode: "readwrite" }): Promise<PermissionState>;
  }
}

/** What was written last at a path of the folder. */
export interface WrittenFiles {
  read(path: string): Promise<WrittenFile | undefined>;
  /** All that were written for a post, by the engine that it goes out for now: what another one was tried for may be wanted. */
  list(owner: Id): Promise<WrittenFile[]>;
  keep(file: WrittenFile): Promise<void>;
  drop(path: string): Promise<void>;
}

/** Whether this browser lets extensions write into folders; Firefox does not. */
export const canWriteFolders = "showDirectoryPicker" in window;

/** Lets the person choose a folder; must be called straight from a click. Undefined when nothing was chosen. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await window.showDirectoryPicker?.({ id: "blog", mode: "readwrite" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw explainFolder(error, "");
  }
}

/** Whether Wrapup may write there; asks, so it must be called straight from a click. */
export async function allowBlogFolder({ handle }: BlogFolder): Promise<boolean> {
  const mode = { mode: "readwrite" } as const;
  if ((await handle.queryPermission?.(mode)) !== "prompt") return (await handle.queryPermission?.(mode)) !== "denied";
  return (await handle.requestPermission?.(mode)) === "granted";
}

const problems: Record<string, ProblemKey> = {
  NotFoundError: "problemFolderGone",
  NotAllowedError: "problemFolderClosed",
  SecurityError: "problemFolderClosed",
  NoModificationAllowedError: "problemFolderReadOnly",
  InvalidModificationError: "problemFolderReadOnly",
  TypeMismatchError: "problemFolderTaken",
  QuotaExceededError: "problemDiskFull",
};

/** The sentence for what a folder refuses; what else went wrong stays as it is. */
export function explainFolder(error: unknown, name: string): unknown {
  const found = error instanceof DOMException ? problems[error.name] : undefined;
  return found ? new Problem(found, [name], { cause: error }) : error;
}

function bytesOf(file: PostFile): Uint8Array {
  return "text" in file ? new TextEncoder().encode(file.text) : file.bytes;
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function openFolder(root: FileSystemDirectoryHandle, path: string): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const step of path.split("/").slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
  return folder;
}

const nameOf = (path: string) => path.split("/").at(-1) ?? path;

/** The bytes that stand at a path, or undefined. */
async function readExisting(root: FileSystemDirectoryHandle, path: string): Promise<Uint8Array | undefined> {
  try {
    let folder = root;
    for (const step of path.split("/").slice(0, -1)) folder = await folder.getDirectoryHandle(step);
    const file = await (await folder.getFileHandle(nameOf(path))).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return undefined;
    throw error;
  }
}

/** Asked first: a folder that vanished would otherwise look like an empty one. */
async function refuseGone(root: FileSystemDirectoryHandle): Promise<void> {
  await root.keys().next();
}

/**
 * The paths at which something stands that Wrapup did not write for this post, or that was changed since.
 * @param owner the post's id
 * @throws Problem when the folder is gone or closed
 */
export async function findForeignFiles(
  { handle }: BlogFolder,
  files: PostFile[],
  owner: Id,
  written: WrittenFiles,
): Promise<string[]> {
  try {
    await refuseGone(handle);
    const foreign: string[] = [];
    for (const file of files) {
      const there = await readExisting(handle, file.path);
      if (!there) continue;
      const hash = await digest(there);
      const last = await written.read(file.path);
      const isOwn = last?.owner === owner && last.sha256 === hash;
      if (!isOwn && hash !== (await digest(bytesOf(file)))) foreign.push(file.path);
    }
    return foreign;
  } catch (error) {
    throw explainFolder(error, handle.name);
  }
}

/** Where the post is in small letters and without its ending: "days.md" and "days/index.md" are one page to engines. */
function placeOf([post]: PostFile[]): { folder: string[]; name: string } {
  const path = (post?.path ?? "").toLowerCase().replace(/(?:(?<=[^/])\/_?index(?:\.[\w-]+)?)?\.\w+$/, "");
  const steps = (post?.path ?? "").split("/").slice(0, path.split("/").length - 1);
  return { folder: steps, name: nameOf(path) };
}

/**
 * Whether nothing stands where these files would go, nor where the post would be with another ending or in a folder of its own.
 * @param files the post first
 * @throws Problem when the folder is gone or closed
 */
export async function isFree({ handle }: BlogFolder, files: PostFile[]): Promise<boolean> {
  try {
    await refuseGone(handle);
    for (const { path } of files) if (await readExisting(handle, path)) return false;
    const { folder, name } = placeOf(files);
    const names = await namesIn(handle, folder);
    return !names.some((taken) => `${taken}.`.toLowerCase().startsWith(`${name}.`));
  } catch (error) {
    throw explainFolder(error, handle.name);
  }
}

/** What a folder holds; nothing where there is none. */
async function namesIn(root: FileSystemDirectoryHandle, steps: string[]): Promise<string[]> {
  try {
    let folder = root;
    for (const step of steps) folder = await folder.getDirectoryHandle(step);
    return await Array.fromAsync(folder.keys());
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return [];
    throw error;
  }
}

/** A file that is written beside what stands at its path, and takes its place when it is closed. */
interface Staged {
  path: string;
  bytes: Uint8Array;
  stream: FileSystemWritableFileStream;
  /** Takes away what was made for it. */
  undo: () => Promise<unknown>;
}

async function stage(root: FileSystemDirectoryHandle, file: PostFile): Promise<Staged> {
  const [path, bytes] = [file.path, bytesOf(file)];
  const isNew = (await readExisting(root, path)) === undefined;
  const folder = await openFolder(root, path);
  const handle = await folder.getFileHandle(nameOf(path), { create: true });
  let stream: FileSystemWritableFileStream | undefined;
  const undo = async () => {
    await stream?.abort();
    if (isNew) await folder.removeEntry(nameOf(path));
  };
  try {
    stream = await handle.createWritable();
    await stream.write(bytes as BufferSource);
    return { path, bytes, stream, undo };
  } catch (error) {
    await undo().catch(console.debug);
    throw error;
  }
}

/**
 * Writes files, replacing what stands there: all of them, or none if it is aborted or one cannot be written. Folders made for them
 * may stay, empty. Where one is refused as late as when it takes its place, those before it stand.
 * @param onProgress is told how many are written
 * @throws Problem when the folder is gone, closed or full; the signal's reason when it is aborted
 */
export async function writeFiles(
  { handle }: BlogFolder,
  files: PostFile[],
  owner: Id,
  kept: WrittenFiles,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const file of files) {
      staged.push(await stage(handle, file));
      onProgress(staged.length);
      signal.throwIfAborted();
    }
    for (let next = staged[0]; next; next = staged[0]) {
      const { path, bytes, stream } = next;
      await stream.close();
      staged.shift();
      await kept.keep({ path, sha256: await digest(bytes), owner });
    }
  } catch (error) {
    await Promise.allSettled(staged.map(({ undo }) => undo()));
    throw explainFolder(error, handle.name);
  }
}

/** The paths at which a post stood before it went elsewhere. */
export interface FormerPlaces {
  /** Taken away: the file was as Wrapup wrote it. */
  removed: string[];
  /** Changed since, so they are still there. */
  left: string[];
}

const isPost = (path: string) => /\.(?:mdx?|markdown|html?)$/i.test(path);

/**
 * Takes away the post where it stood before: else it would be in the blog twice once it has another name, another date or is no
 * draft any more. Pictures stay, since other posts may show them.
 * @param files what has just been written, the post first
 * @param owner the post's id
 */
export async function removeFormer(
  { handle }: BlogFolder,
  files: PostFile[],
  owner: Id,
  written: WrittenFiles,
): Promise<FormerPlaces> {
  // On most disks the case of letters makes no other file: what differs by that alone may be the new one.
  const folded = (path: string) => path.normalize("NFC").toLowerCase();
  const taken = new Set(files.map(({ path }) => folded(path)));
  const former = (await written.list(owner)).filter(
    ({ path }) => isPost(path) && !files.some((file) => file.path === path),
  );
  const places: FormerPlaces = { removed: [], left: [] };
  for (const { path, sha256 } of former) {
    const there = taken.has(folded(path)) ? undefined : await readExisting(handle, path).catch(() => undefined);
    if (there) {
      const isGone = (await digest(there)) === sha256 && (await remove(handle, path));
      places[isGone ? "removed" : "left"].push(path);
    }
    await written.drop(path);
  }
  return places;
}

async function remove(root: FileSystemDirectoryHandle, path: string): Promise<boolean> {
  try {
    await (await openFolder(root, path)).removeEntry(nameOf(path));
    return true;
  } catch {
    return false;
  }
}
