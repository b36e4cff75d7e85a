// The blog engines that exported posts are built with in the tests: every folder of tests/engines with a blog.json is one. Installs
// them apart from the extension's own packages: npm's into .tools/engines by their lock files, the others from the distribution.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installDistributionPackages, tell } from "./setup.mjs";

const root = join(import.meta.dirname, "..");

const blogs = join(root, "tests", "engines");

/** What a folder of tests/engines says in its blog.json of the program whose blog it holds. */
export interface Program {
  /** The folder's. */
  name: string;
  /** Run in the blog; "node" is the project's own. */
  build: [command: string, ...args: string[]];
  /** Whether `build` runs a script beside blog.json that builds one blog after the other: where a start takes longer than a build. */
  stays?: boolean;
  /** Has the build include drafts. */
  drafts?: string[];
  /** The folder of the blog that it writes pages into. */
  output: string;
  /** By the engines of lib/post/engines that it builds for: the path of a post's file, its page's address in the first brackets. */
  pages: Record<string, string>;
  /** Whether the blog has to have the package.json that the program was installed by. */
  hasOwnPackage?: boolean;
  /** Whether it reads single posts, and has no blog that would know drafts, pictures or excerpts. */
  isCompilerAlone?: boolean;
  /** The distribution's package, and a command that ends well when it is there; else npm's, by the lock file in the folder. */
  debian?: { package: string; test: [command: string, ...args: string[]] };
}

/** All there are, by name. */
export const programs: Program[] = globSync("*/blog.json", { cwd: blogs })
  .toSorted()
  .map((path): Program => ({ ...JSON.parse(readFileSync(join(blogs, path), "utf8")), name: dirname(path) }));

/** @throws Error if there is none of that name */
export function programNamed(name: string): Program {
  const found = programs.find((program) => program.name === name);
  if (!found) throw new Error(`There is no tests/engines/${name}/blog.json.`);
  return found;
}

/** Where an engine of npm is installed and its sites are built, absolute. */
export function engineFolder(name: string): string {
  return join(root, ".tools", "engines", name);
}

function works([program, ...args]: readonly string[]): boolean {
  return spawnSync(program ?? "", args, { stdio: "ignore" }).status === 0;
}

function installFromNpm({ name }: Program): void {
  const [wanted, folder] = [join(blogs, name), engineFolder(name)];
  const stamp = join(folder, "installed");
  const lock = readFileSync(join(wanted, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  tell(`Installing the blog engine ${name} into .tools/engines…`);
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(wanted, file), join(folder, file));
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status === 0) writeFileSync(stamp, lock);
}

/** Whether posts can be built with a program now. */
export function isInstalled(name: string): boolean {
  const { debian } = programNamed(name);
  return debian ? works(debian.test) : existsSync(join(engineFolder(name), "installed"));
}

/** Installs what is missing, as far as this machine lets us. Says on standard error what is still missing. */
export function installEngines(): void {
  for (const program of programs) if (!program.debian) installFromNpm(program);
  const missing = programs.flatMap(({ debian }) => (debian && !works(debian.test) ? debian.package : []));
  if (missing.length > 0) installDistributionPackages(missing);
  for (const { name } of programs) if (!isInstalled(name)) tell(`The blog engine ${name} could not be installed.`);
}
