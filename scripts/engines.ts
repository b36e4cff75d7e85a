// Installs the blog engines that exported posts are built with in the tests, apart from the extension's own packages:
// npm's into .tools/engines by the lock files in tests/engines, the others from the distribution.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installDistributionPackages, tell } from "./setup.mjs";

const root = join(import.meta.dirname, "..");

/** Engines of npm, by the folder of their lock file. */
export const npmEngines = ["astro", "eleventy", "hexo", "mdx"] as const;
/** The other engines, by the package of Debian and a command that ends well when they are there. */
const distributionEngines = {
  hugo: { package: "hugo", command: ["hugo", "version"] },
  jekyll: { package: "jekyll", command: ["jekyll", "--version"] },
  // Debian's own Python has Debian's package; another one may stand before it in the path.
  flatpages: { package: "python3-flask-flatpages", command: ["/usr/bin/python3", "-c", "import flask_flatpages"] },
} as const;

export type EngineName = (typeof npmEngines)[number] | keyof typeof distributionEngines;
export const engineNames: EngineName[] = ["astro", "eleventy", "flatpages", "hexo", "hugo", "jekyll", "mdx"];

/** Where an engine of npm is installed and its sites are built, absolute. */
export function engineFolder(name: EngineName): string {
  return join(root, ".tools", "engines", name);
}

function works([program, ...args]: readonly string[]): boolean {
  return spawnSync(program ?? "", args, { stdio: "ignore" }).status === 0;
}

function installFromNpm(name: EngineName): void {
  const [wanted, folder] = [join(root, "tests", "engines", name), engineFolder(name)];
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

/** Whether posts can be built with an engine now. */
export function isInstalled(name: EngineName): boolean {
  return name in distributionEngines
    ? works(distributionEngines[name as keyof typeof distributionEngines].command)
    : existsSync(join(engineFolder(name), "installed"));
}

/** Installs what is missing, as far as this machine lets us. Says on standard error what is still missing. */
export function installEngines(): void {
  npmEngines.forEach(installFromNpm);
  const missing = Object.values(distributionEngines).filter(({ command }) => !works(command));
  if (missing.length > 0) installDistributionPackages(missing.map((engine) => engine.package));
  for (const name of engineNames) if (!isInstalled(name)) tell(`The blog engine ${name} could not be installed.`);
}
