// The blog's folder in a real IndexedDB: its right stays with the notebook and goes into no backup.
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeBackup } from "@/lib/notebook/backup/backup.ts";
import { keepBlogFolder, keepWrittenFile, readBlogFolder, readWrittenFile } from "@/lib/notebook/blog-folder.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";

let database: NotebookDatabase;
beforeEach(() => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const file = { path: "source/_posts/lamps.md", sha256: "00ff", owner: "post" };

test("another folder takes its place, and nothing was written there yet", async () => {
  const root = await navigator.storage.getDirectory();
  expect(await readBlogFolder(database)).toBeUndefined();
  await keepBlogFolder(database, await root.getDirectoryHandle("one", { create: true }));
  await keepWrittenFile(database, file);
  expect((await readBlogFolder(database))?.handle.name).toBe("one");
  expect(await readWrittenFile(database, file.path)).toEqual(file);
  await keepBlogFolder(database, await root.getDirectoryHandle("two", { create: true }));
  expect((await readBlogFolder(database))?.handle.name).toBe("two");
  expect(await readWrittenFile(database, file.path)).toBeUndefined();
});

test("a backup says nothing of it", async () => {
  const root = await navigator.storage.getDirectory();
  await keepBlogFolder(database, await root.getDirectoryHandle("secret-blog", { create: true }));
  await keepWrittenFile(database, file);
  const text = await makeBackup(database);
  expect(text).not.toContain("secret-blog");
  expect(text).not.toContain(file.path);
});
