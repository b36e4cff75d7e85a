// A really small disk: a file system of a few megabytes in memory, which a browser's profile lies on. Only root may mount one, on
// Linux, and not in every container.
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @param folder is made, and becomes the disk */
export function mountDisk(folder: string, megabytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]).status === 0;
}

/** What is still open on it may stay open. */
export function unmountDisk(folder: string): void {
  spawnSync("umount", ["-l", folder]);
}

const filler = (folder: string) => join(folder, "filler");

/** Writes until nothing more fits, not even in the last piece of a block. */
export function fillDisk(folder: string): void {
  const file = openSync(filler(folder), "a");
  try {
    for (const size of [2 ** 20, 2 ** 12, 1]) {
      const block = Buffer.alloc(size);
      try {
        while (writeSync(file, block) === size);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Makes room again. */
export function clearDisk(folder: string): void {
  rmSync(filler(folder), { force: true });
}

/** Why no small disk can be had here, or nothing. */
export function whyNoDisk(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root may mount a small disk, on Linux";
  const folder = mkdtempSync(join(tmpdir(), "wrapup-disk-"));
  const isMounted = mountDisk(folder, 1);
  if (isMounted) unmountDisk(folder);
  rmSync(folder, { recursive: true, force: true });
  return isMounted ? undefined : "mounting a small disk is not allowed here";
}
