// Loads the extension's own code into a script: Vite resolves its imports, and finds engines and layouts by their folders.
import { join } from "node:path";
import { runnerImport } from "vite";
import { names } from "./names.ts";

const root = join(import.meta.dirname, "..");

/** @param path of a module, from the project's root, "/scripts/post-files.ts" */
export async function loadModule<Module>(path: string): Promise<Module> {
  const { module } = await runnerImport<Module>(path, {
    root,
    configFile: false,
    logLevel: "error",
    plugins: [names],
    resolve: { alias: { "@": root } },
  });
  return module;
}
