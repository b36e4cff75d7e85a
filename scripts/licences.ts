// The licences of everything that is shipped, as one text for the package: the production packages and what the build itself
// puts in. What is read is the lock file and the packages' own files.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

interface LockedPackage {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  repository?: string | { url: string };
  author?: string | { name: string };
}

function readLocked(): Record<string, LockedPackage> {
  return JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
}

/** Where npm put a package that the one in folder `from` depends on: within it, beside it, or further up. */
function resolve(locked: Record<string, LockedPackage>, from: string, name: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf("node_modules/") - 1, 0))) {
    const folder = `${at}${at && "/"}node_modules/${name}`;
    if (locked[folder]) return folder;
    if (at === "") throw new Error(`The lock file has no ${name}. Run npm install.`);
  }
}

/** The folders of all packages that the product's own code imports, with those that these import in their turn. */
export function productionFolders(): string[] {
  const locked = readLocked();
  const found = new Set<string>();
  const add = (folder: string) => {
    if (found.has(folder)) return;
    found.add(folder);
    addAll(folder);
  };
  const addAll = (folder: string) => {
    for (const name of Object.keys(locked[folder]?.dependencies ?? {})) add(resolve(locked, folder, name));
  };
  addAll("");
  return [...found].sort();
}

/** The folder of the package that a module of a bundle belongs to; undefined for one of our own. */
export function folderOfModule(id: string): string | undefined {
  const path = id.replaceAll("\\", "/");
  // "\0vite/preload-helper.js", "\0rolldown/runtime.js": what the tools write themselves.
  const tool = /^\0(vite|rolldown)\//.exec(path)?.[1];
  if (tool) return `node_modules/${tool}`;
  return /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/** Files of a package that came from others, under licences of their own. */
const brought: Record<string, string[]> = {
  "pdfjs-dist": ["cmaps/LICENSE", ...["JBIG2", "OPENJPEG", "PDFJS_OPENJPEG"].map((name) => `wasm/LICENSE_${name}`)],
};

/** @throws Error for a package without a licence's text, so that it is not shipped */
function licenceTexts(folder: string, { name, license, author }: Manifest): string[] {
  const files = readdirSync(join(root, folder)).filter((file) => /^(?:licen[cs]e|copying|notice)(?:\.|$)/i.test(file));
  if (files.length > 0)
    return [...files.sort(), ...(brought[name] ?? [])].map((file) => readLicence(join(root, folder, file)));
  const holder = typeof author === "string" ? author : author?.name;
  // WXT's packages come without the text (0.21).
  if (license === "MIT" && holder)
    return [readLicence(join(root, "LICENSE")).replace(/^Copyright .*$/m, `Copyright (c) ${holder}`)];
  throw new Error(`${name} has no file with its licence.`);
}

/** Without what a tool says of packages within itself, which are not shipped. */
function readLicence(path: string): string {
  return readFileSync(path, "utf8")
    .replace(/\r\n/g, "\n")
    .replace(/^#+ Licenses of bundled dependencies[\s\S]*/m, "")
    .trim();
}

function sourceOf({ homepage, repository }: Manifest): string {
  const address = typeof repository === "string" ? repository : repository?.url;
  return address?.replace(/^git\+/, "").replace(/\.git$/, "") ?? homepage ?? "";
}

/** Whose a licence says that it is, and its terms, however they are laid out and quoted. */
function splitLicence(text: string): { holders: string; terms: string } {
  const begin = Math.max(text.search(/^[^\S\n]*(?:Permission is hereby granted|Permission to use, copy)/m), 0);
  const copyrights = text.match(/^\W*Copyright (?:\(c\)|©|\d).*$/gim) ?? [];
  return {
    holders: text.slice(0, begin).trim() || copyrights.map((line) => line.trim()).join("\n"),
    terms: text
      .slice(begin)
      // How to apply Apache's to a work of one's own is none of its terms.
      .replace(/(?<=END OF TERMS AND CONDITIONS)\b[\s\S]*$/, "")
      .replace(/['"]/g, "'")
      .replace(/\s+/g, " ")
      .trim(),
  };
}

/** A part for each package: name, version, licence, where its source is, and the licence's text, or its holders and whose terms it has. */
export function writeLicences(folders: Iterable<string>): string {
  const own = readLicence(join(root, "LICENSE"));
  const firstWith = new Map([[splitLicence(own).terms, "Wrapup"]]);
  const parts = [...new Set(folders)].sort().map((folder) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const { name, version, license } = manifest;
    const said = licenceTexts(folder, manifest).map((text) => {
      const { holders, terms } = splitLicence(text);
      const first = firstWith.get(terms);
      if (first === undefined) firstWith.set(terms, name);
      if (first === undefined) return text;
      return [holders, `Its licence has the words of ${first}'s, above.`].join("\n\n").trim();
    });
    return `${name} ${version}\n${license}\n${sourceOf(manifest)}\n\n${said.join("\n\n")}\n`;
  });
  return [`Wrapup\n\n${own}\n\nIt contains the packages below, each under its own licence.\n`, ...parts].join(
    `\n${"-".repeat(12)}\n\n`,
  );
}
