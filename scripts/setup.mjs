// Installs what is missing on this machine: the project's packages (Node among them) and, where one is needed, a browser. Plain JavaScript for
// Node 18 and nothing else, because it runs before anything is installed. Blog engines are left to engines.ts.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./find-browsers.mjs";

// Not import.meta.dirname: Node has it since 20.11 only (nodejs.org/api/esm.html).
const root = fileURLToPath(new URL("..", import.meta.url));
const installed = join(root, "node_modules", ".package-lock.json");

/** Says on standard error what is going on: standard output belongs to what was asked for. */
export function tell(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** The Node that the project's packages bring along; undefined until they are installed. */
export function findProjectNode() {
  const names = ["node", "node.exe"].map((name) => join(root, "node_modules", "node", "bin", name));
  return names.find((name) => existsSync(name));
}

function run(command, args, env = {}) {
  const { error, status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return error === undefined && status === 0;
}

/** Compares contents, not times: a checkout touches the lock file without changing it. */
function arePackagesInstalled() {
  if (!existsSync(installed) || !findProjectNode()) return false;
  const [wanted, present] = [join(root, "package-lock.json"), installed].map(
    (path) => JSON.parse(readFileSync(path, "utf8")).packages,
  );
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || present[path]?.version === version,
  );
}

/**
 * Refuses a Node with which npm passes over packages that cannot be done without: the bundler's and the parser's programs
 * are optional packages for 20.19 and 22.12 (measured: with 18.17 npm leaves them out and says nothing).
 * `version` is "20.19.1". Throws an Error to read.
 */
export function checkNode(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new Error(`Node ${version} is too old to install the project. Install Node 24, then try again.`);
}

/** Refuses a Node that cannot run the project's own code: its scripts' types, and what tests and scripts call. Throws an Error to read. */
export function checkRunningNode(version) {
  if (Number.parseInt(version, 10) >= 24) return;
  throw new Error(
    `Node ${version} cannot run this; Node 24 can, and is among the project's packages. Run npm test -- --only unit, ` +
      "or put node_modules/.bin at the front of PATH.",
  );
}

function installPackages() {
  if (arePackagesInstalled()) return;
  checkNode(process.versions.node);
  tell("Installing the project's packages. The first time takes about a minute…");
  if (!run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])) {
    throw new Error("The packages could not be installed. See npm's own words above, then try again.");
  }
}

/** How to become root without asking a person for a password: [] as root, undefined when there is no way. */
function rootPrefix() {
  if (process.platform !== "linux") return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : undefined;
}

/** Installs packages of Debian or Ubuntu if that can be done unasked. Returns whether it worked. */
export function installDistributionPackages(names) {
  const prefix = rootPrefix();
  if (!prefix || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return false;
  tell(`Installing ${names.join(", ")} with apt-get…`);
  const [command, ...args] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"];
  run(command, [...args, "update"]);
  return run(command, [...args, "install", "--no-install-recommends", ...names]);
}

function installBrowser() {
  if (findChromium()) return;
  installDistributionPackages(["chromium"]);
  if (!findChromium()) {
    throw new Error(
      "No Chromium or Chrome was found. Install one (Debian: apt install chromium; elsewhere: google.com/chrome), " +
        "or set CHROMIUM_PATH to the program, then try again.",
    );
  }
}

/** The TypeScript settings that tsconfig.json goes on from, which every tool that reads code looks for. */
function prepareTypes() {
  if (existsSync(join(root, ".wxt", "tsconfig.json"))) return;
  if (!run(findProjectNode(), [join(root, "node_modules", "wxt", "bin", "wxt.mjs"), "prepare"])) {
    throw new Error("WXT could not prepare the project. See its own words above, then try again.");
  }
}

/**
 * Makes this machine ready for a tool. Throws an Error with a sentence to read.
 * @param {{ needsBrowser?: boolean }} needs
 */
export function setUp({ needsBrowser }) {
  installPackages();
  prepareTypes();
  if (needsBrowser) installBrowser();
}
