// What survives a full disk and damaged files: the notebook's own kind of store and the two that a second copy could lie in, in a
// real Chromium. `npm run trials` prints one line a trial; docs/decisions/copies.md says what was decided by it.
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flip, halve } from "./browser/damage.ts";
import { launch } from "./browser/harness.ts";
import { clearDisk, fillDisk, mountDisk, unmountDisk, whyNoDisk } from "./browser/small-disk.ts";
import { build } from "./build.ts";

const kinds = ["files", "storage", "database"] as const;
type Kind = (typeof kinds)[number];
type Done = Promise<string>;

interface ExtensionStorage {
  get(keys: null): Promise<Record<string, string>>;
  set(values: Record<string, string>): Promise<void>;
}

/** Writes 270 kB of its own under a name; runs in a page of the extension, so it uses nothing from here. */
const put = async (kind: Kind, name: string): Done => {
  const text = name + Array.from({ length: 20_000 }, () => Math.random().toString(36)).join(" ");
  const intoFiles = async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("trial", { create: true });
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  };
  const intoStorage = () =>
    (globalThis as unknown as { chrome: { storage: { local: ExtensionStorage } } }).chrome.storage.local.set({
      [name]: text,
    });
  const intoDatabase = () =>
    new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("trial", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction("rows", "readwrite", { durability: "strict" });
        transaction.objectStore("rows").put(text, name);
        transaction.oncomplete = () => resolve(opening.result.close());
        transaction.onabort = () => reject(transaction.error);
      };
    });
  try {
    await { files: intoFiles, storage: intoStorage, database: intoDatabase }[kind]();
    return "written";
  } catch (error) {
    return `refused (${error instanceof DOMException ? error.name : "error"})`;
  }
};

/** The names under which what was written can be read. */
const list = async (kind: Kind): Done => {
  const inFiles = async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("trial");
    const names = await Array.fromAsync(folder.keys());
    const isWhole = async (name: string) =>
      (await (await (await folder.getFileHandle(name)).getFile()).text()).startsWith(name);
    const whole = await Promise.all(names.map(isWhole));
    return names.filter((_, index) => whole[index]);
  };
  const inStorage = async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: ExtensionStorage } } };
    return Object.entries(await chrome.storage.local.get(null)).flatMap(([name, text]) =>
      String(text).startsWith(name) ? name : [],
    );
  };
  const inDatabase = () =>
    new Promise<string[]>((resolve, reject) => {
      const opening = indexedDB.open("trial");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        if (!opening.result.objectStoreNames.contains("rows")) return resolve([]);
        const reading = opening.result.transaction("rows").objectStore("rows").getAllKeys();
        reading.onsuccess = () => resolve(reading.result as string[]);
        reading.onerror = () => reject(reading.error);
      };
    });
  try {
    const names = await { files: inFiles, storage: inStorage, database: inDatabase }[kind]();
    return names.sort().join(" ") || "nothing";
  } catch (error) {
    return `nothing (${error instanceof DOMException ? error.name : "error"})`;
  }
};

interface Trial {
  name: string;
  isSmall?: boolean;
  /** Runs after "1" and "2" were written. */
  work?: (write: (name: string) => Promise<void>, disk: string) => Promise<void>;
  /** Runs between the two starts of the browser. */
  damage?: (disk: string) => void;
}

async function perform({ name, isSmall, work, damage }: Trial): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), "wrapup-trial-"));
  if (isSmall) mountDisk(disk, 90);
  const open = async () => {
    const wrapup = await launch({ profile: disk });
    return { wrapup, page: await wrapup.openOwn("manifest.json") };
  };
  const forAll = async (word: string, does: (kind: Kind) => Done) => {
    for (const kind of kinds) console.log(`${name}: ${word} ${kind}: ${await does(kind)}`);
  };
  const first = await open();
  for (const kind of kinds) for (const old of ["1", "2"]) await first.page.evaluate(put, kind, old);
  await work?.((named) => forAll(`${named} into`, (kind) => first.page.evaluate(put, kind, named)), disk);
  await first.wrapup.close();
  damage?.(disk);
  const second = await open();
  await forAll("left in", (kind) => second.page.evaluate(list, kind));
  await second.wrapup.close();
  if (isSmall) unmountDisk(disk);
  rmSync(disk, { recursive: true, force: true });
}

const folders = {
  files: "Default/File System/**/Paths",
  storage: "Default/Local Extension Settings/*",
  database: "Default/IndexedDB/*.leveldb",
};
const damages: [name: string, files: string, hurt: (path: string) => void][] = [
  ["manifest cut", "MANIFEST-*", halve],
  ["log deleted", "*.log", (path) => rmSync(path)],
  ["log halved", "*.log", halve],
  ["bytes flipped", "*.{log,ldb}", flip],
];

const onFullDisk: Trial[] = [
  {
    name: "disk filled and freed, nothing written meanwhile",
    isSmall: true,
    async work(write, disk) {
      fillDisk(disk);
      clearDisk(disk);
      await write("3");
    },
  },
  {
    name: "written while the disk is full",
    isSmall: true,
    async work(write, disk) {
      fillDisk(disk);
      for (const name of ["full a", "full b", "full c"]) await write(name);
      clearDisk(disk);
      await write("3");
    },
  },
];

const damaged: Trial[] = Object.entries(folders).flatMap(([kind, pattern]) =>
  damages.map(([what, files, hurt]) => ({
    name: `${kind}, ${what}`,
    damage(disk: string) {
      const found = globSync(`${pattern}/${files}`, { cwd: disk });
      for (const file of found) hurt(join(disk, file));
    },
  })),
);

const why = whyNoDisk();
if (why) console.log(`Full disks are left out: ${why}.`);
await build("chrome");
for (const trial of [...(why ? [] : onFullDisk), ...damaged]) await perform(trial);
