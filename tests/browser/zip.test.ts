// What goes to a store: the same sources give the same bytes, and the sources for a reviewer are those that build it.
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { type Browser, builtFolder } from "@/scripts/build.ts";
import { root } from "@/scripts/house/syntax.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Packs the extension as `npm run zip` does, into a folder of its own; file contents by their names. */
function pack(browser: Browser): Map<string, Buffer> {
  const outDir = mkdtempSync(join(tmpdir(), "wrapup-zip-"));
  folders.push(outDir);
  const script = `import { zip } from "wxt"; await zip(${JSON.stringify({ root, browser, outDir })});`;
  const env = { ...process.env, NODE_ENV: "production" };
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return new Map(globSync("*.zip", { cwd: outDir }).map((name) => [name, readFileSync(join(outDir, name))]));
}

const filesIn = (folder: string) =>
  globSync("**", { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();

/** When its files were changed, as the zip says: of each the two numbers of the central directory (APPNOTE.TXT 4.3.12). */
function datesIn(zip: Buffer): Set<number> {
  const dates = new Set<number>();
  const entry = Buffer.from("PK\x01\x02", "latin1");
  for (let at = zip.indexOf(entry); at >= 0; at = zip.indexOf(entry, at + 1)) dates.add(zip.readUInt32LE(at + 12));
  return dates;
}

test.each(["chrome", "firefox"] as const)(
  "packed for %s, it is what was built before, and no moment is in it",
  (browser) => {
    const zips = pack(browser);
    expect([...zips.keys()].length).toBe(browser === "chrome" ? 1 : 2);
    for (const [name, bytes] of zips) {
      const files = unzipSync(bytes);
      const names = Object.keys(files).filter((path) => !path.endsWith("/"));
      expect(names.length).toBeGreaterThan(20);
      expect([...datesIn(bytes)]).toEqual([0]);
      const folder = name.includes("sources") ? root : builtFolder(browser);
      for (const path of names)
        expect(readFileSync(join(folder, path)).equals(files[path] ?? Buffer.of()), path).toBe(true);
      if (name.includes("sources")) checkSources(names);
      else expect(names.toSorted()).toEqual(filesIn(folder));
    }
  },
);

function checkSources(names: string[]): void {
  const needed = [
    "package.json",
    "package-lock.json",
    "wxt.config.ts",
    "scripts/run.mjs",
    "lib/model/index.ts",
    "LICENSE",
  ];
  expect(names).toEqual(expect.arrayContaining(needed));
  expect(
    names.filter(
      (name) => /^(?:out|tests|node_modules|\.(?!npmrc))|\.(?:log|zip|png)$/.test(name) && !/^public\//.test(name),
    ),
  ).toEqual([]);
}
