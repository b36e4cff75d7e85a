// What goes to a store: the same sources give the same bytes, and the sources for a reviewer are those that build it.
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { root } from "@/scripts/house/syntax.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Packs the extension as `npm run zip` does, into a folder of its own; file contents by their names. */
function pack(browser: string): Map<string, Buffer> {
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

const namesIn = (zip: Buffer | undefined) => Object.keys(unzipSync(zip ?? Buffer.of()));

test.each(["chrome", "firefox"])("packed twice for %s, the bytes are the same", (browser) => {
  const [once, again] = [pack(browser), pack(browser)];
  expect([...once.keys()].length).toBe(browser === "chrome" ? 1 : 2);
  for (const [name, bytes] of once) {
    expect(namesIn(bytes).length).toBeGreaterThan(20);
    expect(again.get(name)?.equals(bytes)).toBe(true);
  }
  const sources = [...once.keys()].find((name) => name.includes("sources"));
  if (sources) checkSources(namesIn(once.get(sources)));
});

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
