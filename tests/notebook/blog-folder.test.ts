// The blog's folder in a real IndexedDB: its right stays with the notebook and goes into no backup.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type WrittenFiles, writeFiles } from "@/lib/browser/blog-folder.ts";
import {
  forgetWrittenFile,
  keepBlogFolder,
  keepWrittenFile,
  listWrittenFiles,
  readBlogFolder,
  readWrittenFile,
} from "@/lib/notebook/blog-folder.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { makeText } from "./backups.ts";

let database: NotebookDatabase;
beforeEach(() => {
  database = new NotebookDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const written: WrittenFiles = {
  read: (path) => readWrittenFile(database, path),
  list: (owner) => listWrittenFiles(database, owner, "hugo"),
  keep: (one) => keepWrittenFile(database, one),
  drop: (path) => forgetWrittenFile(database, path),
};
const file = { path: "source/_posts/lamps.md", sha256: "00ff", owner: "post", engine: "hugo" };

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

test("what was written for a post is known until it is forgotten, and nothing of another one or for another engine", async () => {
  await written.keep(file);
  await written.keep({ ...file, path: "a.md" });
  await written.keep({ ...file, path: "b.md", owner: "other" });
  await written.keep({ ...file, path: "c.md", engine: "jekyll" });
  expect((await written.list("post")).map(({ path }) => path).sort()).toEqual(["a.md", file.path]);
  await written.drop(file.path);
  expect((await written.list("post")).map(({ path }) => path)).toEqual(["a.md"]);
  expect((await written.list("other")).map(({ path }) => path)).toEqual(["b.md"]);
});

test("a backup says nothing of it", async () => {
  const root = await navigator.storage.getDirectory();
  await keepBlogFolder(database, await root.getDirectoryHandle("secret-blog", { create: true }));
  await keepWrittenFile(database, file);
  const text = await makeText(database);
  expect(text).not.toContain("secret-blog");
  expect(text).not.toContain(file.path);
});

test("files that are no longer wanted half-way leave the folder as it was", async () => {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getDirectoryHandle(crypto.randomUUID(), { create: true });
  const stop = new AbortController();
  const write = (text: string, names: string[], onProgress: (done: number) => void) =>
    writeFiles(
      { handle, chosenAt: "2026-05-01T09:00:00.000Z" },
      names.map((path) => ({ path, text })),
      "post",
      written,
      onProgress,
      stop.signal,
    );
  const read = async () => {
    const texts = new Map<string, string>();
    for await (const [name, one] of handle.entries())
      texts.set(name, await (await (one as FileSystemFileHandle).getFile()).text());
    return Object.fromEntries(texts);
  };
  await write("before", ["one.md"], () => {});
  const second = write("after", ["one.md", "two.md", "three.md"], (done) => {
    if (done === 2) stop.abort();
  });
  await expect(second).rejects.toThrow("aborted");
  expect(await read()).toEqual({ "one.md": "before" });
});
