// Measures what a screen has to load before it starts: its page's scripts and all that they import statically; and the package. Prints
// the figures when called directly; the limits are watched by the tests.
import { globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { parseAst } from "vite";
import { build, builtFolder } from "./build.ts";

/** Bytes of the start-up scripts of the screens that open for a moment, each gzipped, together: 50 KiB. */
export const startupLimit = 50 * 1024;

/** Bytes of all that is in the package, unpacked: 5,600 KiB, of which pdf.js with its decoders and character maps is half. */
export const packageLimit = 5600 * 1024;

/** The screens with that limit. */
export const lightScreens = ["popup", "options"];

export interface Weight {
  /** Path within the built extension. */
  path: string;
  /** Size in bytes after gzip. */
  gzipped: number;
}

/** What a module imports before it runs, as absolute paths. Dynamic imports are not among them. */
function findStaticImports(path: string): string[] {
  return parseAst(readFileSync(path, "utf8")).body.flatMap((node) => {
    const isImport = node.type === "ImportDeclaration" || node.type.startsWith("Export");
    const source = isImport && "source" in node ? node.source : null;
    return source && typeof source.value === "string" ? [join(dirname(path), source.value)] : [];
  });
}

/**
 * All scripts that run before the extension's `page` ("popup.html") can be used, heaviest first. What it asks for ahead and does not
 * wait for, as the popup does for the parts of a talk, is not among them.
 */
export function weighStartup(folder: string, page: string): Weight[] {
  const html = readFileSync(join(folder, page), "utf8");
  const waiting = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = ""]) => join(folder, src));
  const seen = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(...findStaticImports(path));
  }
  const weights = [...seen].map((path) => ({
    path: relative(folder, path),
    gzipped: gzipSync(readFileSync(path), { level: 9 }).length,
  }));
  return weights.sort((a, b) => b.gzipped - a.gzipped);
}

/** What all files of the extension weigh, unpacked, in bytes. */
export function weighPackage(folder: string): number {
  const files = globSync("**/*", { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((total, { parentPath, name }) => total + statSync(join(parentPath, name)).size, 0);
}

/** The sum in bytes. */
export function sum(weights: Weight[]): number {
  return weights.reduce((total, { gzipped }) => total + gzipped, 0);
}

/** Bytes as a person reads them. */
export function kibibytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}

if (import.meta.main) {
  await build("chrome");
  for (const screen of lightScreens) {
    const weights = weighStartup(builtFolder("chrome"), `${screen}.html`);
    for (const { path, gzipped } of weights) console.log(`${kibibytes(gzipped).padStart(10)}  ${path}`);
    console.log(
      `${kibibytes(sum(weights)).padStart(10)}  ${screen} start-up, gzipped, of ${kibibytes(startupLimit)}\n`,
    );
  }
  const weight = weighPackage(builtFolder("chrome"));
  console.log(`${kibibytes(weight).padStart(10)}  the whole package, unpacked, of ${kibibytes(packageLimit)}`);
}
