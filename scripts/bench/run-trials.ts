// Runs the trials of a module with the extension's own code: in Node, or where it takes a browser's stores and parsers, bundled in a
// page of Chromium.
import { join } from "node:path";
import type { Rollup } from "vite";
import { build } from "vite";
import { launch } from "../browser/harness.ts";
import { loadModule } from "../load.ts";
import { names } from "../names.ts";
import type { Figure } from "./figures.ts";
import type { measureTrials, Trial } from "./trial.ts";

const root = join(import.meta.dirname, "..", "..");

interface Module {
  trials: Trial[];
  measureTrials: typeof measureTrials;
}

/** @param path of a module with `trials`, from the project's root: "/scripts/bench/trials/records.ts" */
export async function runInNode(path: string, runs: number): Promise<Figure[]> {
  const { trials, measureTrials: measure } = await loadModule<Module>(path);
  return measure(trials, runs);
}

/** The module with all that it imports as one script, which leaves it in `globalThis.bench`. */
async function bundle(path: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [names],
    resolve: { alias: { "@": root } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "esnext",
      lib: { entry: join(root, path), formats: ["iife"], name: "bench", fileName: "bench" },
      rollupOptions: { output: { codeSplitting: false } },
    },
  })) as Rollup.RollupOutput[];
  return built.flatMap(({ output }) => output.map((part) => (part.type === "chunk" ? part.code : ""))).join("\n");
}

/** @param path as for `runInNode` */
export async function runInPage(path: string, runs: number): Promise<Figure[]> {
  const url = "https://bench.example/";
  const code = await bundle(path);
  const browser = await launch({ pages: { [url]: { body: "<!doctype html><title>Bench</title>" } } });
  try {
    const page = await browser.open(url);
    await page.addScriptTag({ content: code });
    return await page.evaluate((count) => {
      const { bench } = globalThis as unknown as { bench: Module };
      return bench.measureTrials(bench.trials, count);
    }, runs);
  } finally {
    await browser.close();
  }
}
