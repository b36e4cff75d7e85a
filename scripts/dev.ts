// The quick loop: WXT builds and reloads the extension whenever a file is saved, and the unit tests that the saved files
// concern are run. What WXT opens is said in wxt.config.ts.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { tell } from "./setup.mjs";

const root = join(import.meta.dirname, "..");
const watched = ["components", "entrypoints", "lib", "tests"];
/** Milliseconds: an editor writes a file in several steps, and a checkout many files. */
const settling = 200;

/** Runs a program of node_modules by its script until it ends. */
async function runTool(script: string, ...args: string[]): Promise<void> {
  const path = join(root, "node_modules", script);
  await once(spawn(process.execPath, [path, ...args], { cwd: root, stdio: "inherit" }), "exit");
}

/** Paths as they are saved, those of a moment together; those saved while their tests run come next. */
async function* savedFiles(): AsyncGenerator<string[]> {
  const saved = new Set<string>();
  let wake = () => {};
  for (const folder of watched) {
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (name && /\.(?:tsx?|json|yaml|html)$/.test(name)) saved.add(join(folder, name));
      wake();
    });
  }
  for (;;) {
    if (saved.size === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    await setTimeout(settling);
    const files = [...saved].filter((path) => existsSync(join(root, path)));
    saved.clear();
    if (files.length > 0) yield files;
  }
}

async function testSaved(): Promise<void> {
  for await (const files of savedFiles()) {
    tell(`\nSaved: ${files.join(", ")}`);
    await runTool(
      "vitest/vitest.mjs",
      "related",
      "--run",
      "--project",
      "unit",
      "--project",
      "isolated",
      "--passWithNoTests",
      ...files,
    );
  }
}

void testSaved();
await runTool("wxt/bin/wxt.mjs");
process.exit();
