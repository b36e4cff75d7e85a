// Builds the extension when its sources changed since the last build. What is built is said in wxt.config.ts.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { coverageFolder } from "./coverage/folder.ts";
import { tell } from "./setup.mjs";

const root = join(import.meta.dirname, "..");
/** Absolute. What coverage is gathered of is another build than what ships. */
export function outputFolder(): string {
  const coverage = coverageFolder();
  return coverage === undefined ? join(root, ".output") : join(coverage, "built");
}

const sources = [
  "{components,entrypoints,lib,public}/**/*",
  "wxt.config.ts",
  "scripts/{licences,pdf-files}.ts",
  "tsconfig.json",
  "package-lock.json",
];
/** A build takes seconds; a lock older than this was left behind by one that was killed. */
const staleLock = 60_000;

export type Browser = "chrome" | "firefox";

/** The folder that a browser loads, absolute. It need not exist yet. */
export function builtFolder(browser: Browser): string {
  return join(outputFolder(), browser === "chrome" ? "chrome-mv3" : "firefox-mv3");
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of globSync(sources, { cwd: root }).sort()) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

function isBuilt(browser: Browser, print: string): boolean {
  const stamp = `${builtFolder(browser)}.stamp`;
  return existsSync(stamp) && existsSync(builtFolder(browser)) && readFileSync(stamp, "utf8") === print;
}

/** Runs `work` while no other process builds: several captures may be started at once. */
async function holdingLock(work: () => void): Promise<void> {
  const lock = join(outputFolder(), ".building");
  mkdirSync(outputFolder(), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > staleLock) rmSync(lock, { recursive: true, force: true });
      else await setTimeout(100);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Builds for `browser` unless the last build is of the same sources. Throws an Error if that fails. */
export async function build(browser: Browser): Promise<void> {
  const print = fingerprint();
  if (isBuilt(browser, print)) return;
  await holdingLock(() => {
    if (isBuilt(browser, print)) return;
    tell(`Building the extension for ${browser === "chrome" ? "Chromium" : "Firefox"}…`);
    const args = [join(root, "node_modules", "wxt", "bin", "wxt.mjs"), "build", "--browser", browser];
    // Called from the tests, it would build for their environment: 1.2 KiB more in the popup's start (measured, gzipped).
    const env = { ...process.env, NODE_ENV: "production" };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", env });
    if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}\n${stderr}`);
    writeFileSync(`${builtFolder(browser)}.stamp`, print);
  });
}
