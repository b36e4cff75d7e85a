// What is written into a folder of the person's and read from it, in one of the browser's own: nothing of theirs is overwritten unasked.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  allowBlogFolder,
  chooseFolder,
  explainFolder,
  findForeignFiles,
  isFree,
  removeFormer,
  type WrittenFiles,
  writeFiles,
} from "@/lib/browser/blog-folder.ts";
import { readFilesEnding, writeFile } from "@/lib/browser/changes-folder.ts";
import { mayWrite } from "@/lib/browser/folder-right.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import type { BlogFolder, WrittenFile } from "@/lib/notebook/rows/database.ts";
import type { PostFile } from "@/lib/post/files/export.ts";

let root: FileSystemDirectoryHandle;
let folder: BlogFolder;
beforeEach(async () => {
  root = await navigator.storage.getDirectory();
  const handle = await root.getDirectoryHandle(crypto.randomUUID(), { create: true });
  folder = { handle, chosenAt: "2026-05-01T09:00:00.000Z" };
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await root.removeEntry(folder.handle.name, { recursive: true }).catch(() => undefined);
});

const going = new AbortController().signal;

/** What the notebook knows of files that were written. */
function remembering(...files: WrittenFile[]) {
  const kept = new Map(files.map((file) => [file.path, file]));
  const written: WrittenFiles = {
    read: async (path) => kept.get(path),
    list: async (owner) => [...kept.values()].filter((file) => file.owner === owner),
    keep: async (file) => void kept.set(file.path, file),
    drop: async (path) => void kept.delete(path),
  };
  return { kept, written };
}

/** Puts a file there as another program would. */
async function put(path: string, text = "another's") {
  const [name = "", ...steps] = path.split("/").reverse();
  let place = folder.handle;
  for (const step of steps.reverse()) place = await place.getDirectoryHandle(step, { create: true });
  const stream = await (await place.getFileHandle(name, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
}

async function textAt(path: string): Promise<string> {
  const [name = "", ...steps] = path.split("/").reverse();
  let place = folder.handle;
  for (const step of steps.reverse()) place = await place.getDirectoryHandle(step);
  return (await (await place.getFileHandle(name)).getFile()).text();
}

const post = { path: "posts/lamps.md", text: "Lamps" };
const picture = { path: "images/posts/lamp.png", bytes: new Uint8Array([0, 1, 255]) };
const writeAll = (files: PostFile[], owner: string, written: WrittenFiles, onProgress = (_: number) => {}) =>
  writeFiles(folder, files, owner, written, onProgress, going);

describe("what stands where a post would go", () => {
  test("is its own as long as nobody changed it, and another post's to that one", async () => {
    const { written, kept } = remembering();
    expect(await findForeignFiles(folder, [post, picture], "one", written)).toEqual([]);
    const counts: number[] = [];
    await writeAll([post, picture], "one", written, (done) => counts.push(done));
    expect(counts).toEqual([1, 2]);
    expect([await textAt(post.path), (await textAt(picture.path)).length]).toEqual(["Lamps", 3]);
    expect([...kept.values()].map(({ path, owner }) => `${owner} ${path}`)).toEqual([
      "one posts/lamps.md",
      "one images/posts/lamp.png",
    ]);
    const next: PostFile[] = [
      { ...post, text: "Lamps and oil" },
      { ...picture, bytes: new Uint8Array([7]) },
    ];
    expect(await findForeignFiles(folder, next, "one", written)).toEqual([]);
    expect(await findForeignFiles(folder, next, "two", written)).toEqual([post.path, picture.path]);
    await put(post.path, "Lamps, by hand");
    expect(await findForeignFiles(folder, next, "one", written)).toEqual([post.path]);
  });

  test("is nobody's loss where it says the same", async () => {
    await put(post.path, post.text);
    expect(await findForeignFiles(folder, [post, picture], "one", remembering().written)).toEqual([]);
    await put(post.path, "Lamp");
    expect(await findForeignFiles(folder, [post, picture], "one", remembering().written)).toEqual([post.path]);
  });

  test("is replaced whole by what is written", async () => {
    await put(post.path, "A much longer text than the new one");
    await writeAll([post], "one", remembering().written);
    expect(await textAt(post.path)).toBe("Lamps");
  });

  test("is known by the hash of what was written", async () => {
    const { written, kept } = remembering();
    await writeAll([{ path: "a.md", text: "" }], "one", written);
    // Of no bytes, as every tool gives it.
    const sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(kept.get("a.md")).toEqual({ path: "a.md", sha256, owner: "one" });
  });
});

describe("a post that has another file now", () => {
  const draft = { path: "drafts/lamps.md", text: "Lamps" };
  const move = async (written: WrittenFiles, files: PostFile[] = [post, picture], owner = "one") => {
    await writeAll(files, owner, written);
    return removeFormer(folder, files, owner, written);
  };
  const isThere = (path: string) =>
    textAt(path).then(
      () => true,
      () => false,
    );

  test("is no longer where it stood, its pictures are, and other posts", async () => {
    const { written, kept } = remembering();
    const former = { path: "images/drafts/lamp.png", bytes: new Uint8Array([1]) };
    await writeAll([draft, former], "one", written);
    await writeAll([{ path: "drafts/oil.md", text: "Oil" }], "two", written);
    expect(await move(written)).toEqual({ removed: [draft.path], left: [] });
    expect(await isThere(draft.path)).toBe(false);
    for (const path of [post.path, former.path, "drafts/oil.md"]) expect(await isThere(path)).toBe(true);
    expect(kept.has(draft.path)).toBe(false);
    expect(await move(written)).toEqual({ removed: [], left: [] });
  });

  test("is left where it was changed by hand, and that is said once", async () => {
    const { written } = remembering();
    await writeAll([draft], "one", written);
    await put(draft.path, "Lamps, by hand");
    expect(await move(written)).toEqual({ removed: [], left: [draft.path] });
    expect(await textAt(draft.path)).toBe("Lamps, by hand");
    expect(await move(written)).toEqual({ removed: [], left: [] });
  });

  test("is not spoken of where somebody has taken it away already", async () => {
    const { written } = remembering();
    await writeAll([draft], "one", written);
    await (await folder.handle.getDirectoryHandle("drafts")).removeEntry("lamps.md");
    expect(await move(written)).toEqual({ removed: [], left: [] });
  });

  test("is kept where its name differs by the case of letters alone, which may be the same file", async () => {
    const { written } = remembering();
    await writeAll([{ ...post, path: "Posts/LAMPS.md" }], "one", written);
    expect(await move(written)).toEqual({ removed: [], left: [] });
    expect(await isThere("Posts/LAMPS.md")).toBe(true);
  });
});

describe("a place is free", () => {
  test("where the folder has nothing yet", async () => {
    expect(await isFree(folder, [post, picture])).toBe(true);
  });

  test.each([
    ["the post itself", "posts/lamps.md"],
    ["its picture", "images/posts/lamp.png"],
    ["it with another ending", "posts/lamps.mdx"],
    ["it in a language", "posts/lamps.en.md"],
    ["it in other letters", "posts/LAMPS.MD"],
    ["it in a folder of its own", "posts/lamps/index.md"],
  ])("not where there is %s", async (_, path) => {
    await put(path);
    expect(await isFree(folder, [post, picture])).toBe(false);
  });

  test.each([
    ["another that begins so", "posts/lamps-2.md"],
    ["another that ends so", "posts/oil-lamps.md"],
    ["one of that name elsewhere", "drafts/lamps.md"],
    ["another picture beside", "images/posts/lamp-2.png"],
  ])("where there is only %s", async (_, path) => {
    await put(path);
    expect(await isFree(folder, [post, picture])).toBe(true);
  });

  test.each([
    ["posts/lamps/index.md", "posts/lamps.md", false],
    ["posts/lamps/index.en.md", "posts/lamps.md", false],
    ["posts/lamps/_index.md", "posts/lamps/other.md", false],
    ["posts/lamps/index.md", "posts/lamp.md", true],
    ["Posts/lamps.md", "Posts/lamps.mdx", false],
    ["index.md", "index.html", false],
    ["lamps.md", "lamps.txt", false],
  ])("for %s beside %s: %o", async (path, there, isSo) => {
    await put(there);
    expect(await isFree(folder, [{ path, text: "" }])).toBe(isSo);
  });
});

describe("what a folder refuses is a sentence with its name", () => {
  const refusal = (key: ProblemKey) => expect.objectContaining({ key, values: [folder.handle.name] });

  test("gone, it is not taken for an empty one", async () => {
    await root.removeEntry(folder.handle.name, { recursive: true });
    const { written } = remembering();
    await expect(findForeignFiles(folder, [post], "one", written)).rejects.toEqual(refusal("problemFolderGone"));
    await expect(isFree(folder, [post])).rejects.toEqual(refusal("problemFolderGone"));
    await expect(writeAll([post], "one", written)).rejects.toEqual(refusal("problemFolderGone"));
    await expect(readFilesEnding(folder.handle, ".zip")).rejects.toEqual(refusal("problemFolderGone"));
    await expect(writeFile(folder.handle, "a.zip", picture.bytes)).rejects.toEqual(refusal("problemFolderGone"));
  });

  test("a file where a folder has to be, and a folder where a file has to be", async () => {
    await put("posts");
    const { written } = remembering();
    await expect(findForeignFiles(folder, [post], "one", written)).rejects.toEqual(refusal("problemFolderTaken"));
    await expect(isFree(folder, [post])).rejects.toEqual(refusal("problemFolderTaken"));
    await expect(writeAll([post], "one", written)).rejects.toEqual(refusal("problemFolderTaken"));
    await put("images/posts/lamp.png/within.txt");
    await expect(isFree(folder, [picture])).rejects.toEqual(refusal("problemFolderTaken"));
  });

  test("a right that is taken back while a place is looked at: no place is free then", async () => {
    const refusals = ["NotFoundError", "NotAllowedError"];
    vi.spyOn(folder.handle, "getDirectoryHandle").mockImplementation(async () => {
      throw new DOMException("", refusals.shift());
    });
    await expect(isFree(folder, [post])).rejects.toEqual(refusal("problemFolderClosed"));
    expect(refusals).toEqual([]);
  });

  test("what stood there and could be written stays as it was when another file cannot be", async () => {
    await put("first.md", "before");
    await put("posts");
    const { written, kept } = remembering();
    const files = [
      { path: "first.md", text: "after" },
      { path: "second.md", text: "after" },
      { path: "posts/lamps.md", text: "after" },
    ];
    await expect(writeAll(files, "one", written)).rejects.toEqual(refusal("problemFolderTaken"));
    expect((await Array.fromAsync(folder.handle.keys())).sort()).toEqual(["first.md", "posts"]);
    expect(await textAt("first.md")).toBe("before");
    expect(kept.size).toBe(0);
  });

  test.each<["createWritable" | "write" | "close", string[]]>([
    ["createWritable", []],
    ["write", []],
    ["close", ["first.md"]],
  ])("nothing is left of a file whose %s fails, nor of what would have come after it", async (step, left) => {
    const { createWritable } = FileSystemFileHandle.prototype;
    const fail = () => Promise.reject(new DOMException("", "QuotaExceededError"));
    const opening = vi.spyOn(FileSystemFileHandle.prototype, "createWritable").mockImplementation(async function (
      this: FileSystemFileHandle,
    ) {
      if (this.name !== "second.md") return createWritable.call(this);
      if (step === "createWritable") return fail();
      return Object.assign(await createWritable.call(this), { [step]: fail });
    });
    const { written, kept } = remembering();
    const files = ["first.md", "second.md", "third.md"].map((path) => ({ path, text: "after" }));
    await expect(writeAll(files, "one", written)).rejects.toEqual(refusal("problemDiskFull"));
    opening.mockRestore();
    expect(await Array.fromAsync(folder.handle.keys())).toEqual(left);
    expect([...kept.keys()]).toEqual(left);
  });

  test.each<[string, ProblemKey]>([
    ["NotFoundError", "problemFolderGone"],
    ["NotAllowedError", "problemFolderClosed"],
    ["SecurityError", "problemFolderClosed"],
    ["NoModificationAllowedError", "problemFolderReadOnly"],
    ["InvalidModificationError", "problemFolderReadOnly"],
    ["TypeMismatchError", "problemFolderTaken"],
    ["QuotaExceededError", "problemDiskFull"],
  ])("%s", (name, key) => {
    const cause = new DOMException("", name);
    expect(explainFolder(cause, "blog")).toMatchObject({ key, values: ["blog"], cause });
  });

  test("anything else stays what it is", () => {
    for (const other of [new DOMException("", "DataError"), new Error("NotFoundError"), { name: "NotFoundError" }])
      expect(explainFolder(other, "blog")).toBe(other);
  });
});

describe("a folder of the person's", () => {
  test("is asked for with the right to write, and none is chosen by going away", async () => {
    const asked: unknown[] = [];
    vi.stubGlobal("showDirectoryPicker", async (options: unknown) => {
      asked.push(options);
      return folder.handle;
    });
    expect(await chooseFolder()).toBe(folder.handle);
    expect(asked).toEqual([{ id: "blog", mode: "readwrite" }]);
    const refuse = (name: string) =>
      vi.stubGlobal("showDirectoryPicker", () => Promise.reject(new DOMException("", name)));
    refuse("AbortError");
    expect(await chooseFolder()).toBeUndefined();
    refuse("SecurityError");
    await expect(chooseFolder()).rejects.toMatchObject({ key: "problemFolderClosed", values: [""] });
  });

  /** A folder of the browser's own is always allowed: one of the disk answers otherwise. */
  const answering = (state: PermissionState, answer: PermissionState = state) => {
    const asked: string[] = [];
    const handle = {
      queryPermission: async ({ mode }: { mode: string }) => {
        asked.push(`query ${mode}`);
        return state;
      },
      requestPermission: async ({ mode }: { mode: string }) => {
        asked.push(`request ${mode}`);
        return answer;
      },
    };
    return { asked, folder: { ...folder, handle: handle as unknown as FileSystemDirectoryHandle } };
  };

  test.each<[PermissionState, PermissionState, boolean, boolean]>([
    ["granted", "denied", true, false],
    ["denied", "granted", false, false],
    ["prompt", "granted", true, true],
    ["prompt", "denied", false, true],
    ["prompt", "prompt", false, true],
  ])("%s, and %s when asked: allowed %o, asked %o", async (state, answer, isAllowed, isAsked) => {
    const { asked, folder: answered } = answering(state, answer);
    expect(await allowBlogFolder(answered)).toBe(isAllowed);
    expect(asked.includes("request readwrite")).toBe(isAsked);
    expect(await mayWrite(answered)).toBe(state === "granted");
    expect(asked.filter((one) => one.startsWith("query")).every((one) => one === "query readwrite")).toBe(true);
  });
});

describe("the folder where machines meet", () => {
  test("gives the files with an ending, in whatever letters, and nothing from folders", async () => {
    for (const path of ["a.wrapup.zip", "B (conflict).WRAPUP.ZIP", "c.zip", "d.wrapup.zip.part", "e/within.wrapup.zip"])
      await put(path, path);
    await folder.handle.getDirectoryHandle("f.wrapup.zip", { create: true });
    const files = await readFilesEnding(folder.handle, ".wrapup.zip");
    const texts = files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
    expect(texts.sort()).toEqual([
      ["B (conflict).WRAPUP.ZIP", "B (conflict).WRAPUP.ZIP"],
      ["a.wrapup.zip", "a.wrapup.zip"],
    ]);
  });

  test("gives no more than a hundred", async () => {
    for (let index = 0; index < 102; index++) await put(`${index}.zip`, "");
    expect(await readFilesEnding(folder.handle, ".zip")).toHaveLength(100);
  });

  test("is read while something else writes into it: one that went is none, one that changes is not whole", async () => {
    for (const name of ["a.zip", "b.zip", "c.zip"]) await put(name, name);
    const { getFile } = FileSystemFileHandle.prototype;
    const reading = vi.spyOn(FileSystemFileHandle.prototype, "getFile").mockImplementation(async function (
      this: FileSystemFileHandle,
    ) {
      if (this.name === "a.zip") throw new DOMException("", "NotFoundError");
      const file = await getFile.call(this);
      if (this.name === "b.zip") file.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
      return file;
    });
    const files = await readFilesEnding(folder.handle, ".zip");
    expect(files.map(({ name, bytes }) => [name, bytes.length]).sort()).toEqual([
      ["b.zip", 0],
      ["c.zip", 5],
    ]);
    reading.mockImplementation(() => Promise.reject(new DOMException("", "NotAllowedError")));
    await expect(readFilesEnding(folder.handle, ".zip")).rejects.toMatchObject({ key: "problemFolderClosed" });
    reading.mockRestore();
  });

  test("gives none that is too large", async () => {
    const fits = vi.spyOn(File.prototype, "size", "get");
    await put("a.zip", "x");
    fits.mockReturnValue(2 ** 28 + 1);
    expect(await readFilesEnding(folder.handle, ".zip")).toEqual([]);
    fits.mockReturnValue(2 ** 28);
    expect(await readFilesEnding(folder.handle, ".zip")).toHaveLength(1);
    fits.mockRestore();
  });

  test("takes this machine's file in the place of the last one", async () => {
    await writeFile(folder.handle, "mine.zip", new TextEncoder().encode("longer than the next"));
    await writeFile(folder.handle, "mine.zip", new TextEncoder().encode("next"));
    expect(await textAt("mine.zip")).toBe("next");
  });
});
