// What the built extensions ask for and how heavy the popup starts: promises that no single source file shows.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { type Browser, builtFolder } from "@/scripts/build.ts";
import { root } from "@/scripts/house/syntax.ts";
import {
  kibibytes,
  lightScreens,
  packageLimit,
  startupLimit,
  sum,
  weighPackage,
  weighStartup,
} from "@/scripts/size.ts";

/** What npm would install for the product alone, as "name version"; peers are there for their types, and what is optional for Node. */
function productionPackages(): string[] {
  const args = ["ls", "--omit=dev", "--all", "--json"];
  const { stdout } = spawnSync("npm", args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  const found = new Set<string>();
  const add = ({ dependencies = {} }: Installed) => {
    for (const [name, installed] of Object.entries(dependencies)) {
      // The package of Node brings another one along, past npm.
      if (installed.extraneous || isOptional(name)) continue;
      if (installed.version && !/^@?typescript(?:$|\/)/.test(name)) found.add(`${name} ${installed.version}`);
      add(installed);
    }
  };
  add(JSON.parse(stdout));
  return [...found];
}

/** For Node alone, as far as the product is concerned. */
function isOptional(name: string): boolean {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return packages[`node_modules/${name}`]?.optional === true;
}

interface Installed {
  version?: string;
  extraneous?: boolean;
  dependencies?: Record<string, Installed>;
}

const allowed = ["activeTab", "scripting", "storage", "unlimitedStorage", "contextMenus"];

describe.each<Browser>(["chrome", "firefox"])("the extension built for %s", (browser) => {
  const folder = builtFolder(browser);
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

  test("asks for no more than it says in the README", () => {
    expect(manifest.permissions).toEqual(browser === "chrome" ? [...allowed, "sidePanel"] : allowed);
  });

  test.each([
    "host_permissions",
    "content_scripts",
    "web_accessible_resources",
    "externally_connectable",
    "content_security_policy",
  ])("has no %s", (key) => {
    expect(manifest[key] ?? []).toEqual([]);
  });

  test("has a side panel that does not open by itself", () => {
    if (browser === "chrome") expect(manifest.side_panel).toEqual({ default_path: "sidepanel.html" });
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: "sidepanel.html", open_at_install: false });
  });

  test("has the licences of all packages that are in it, MPL's with where its source is", () => {
    const licences = readFileSync(join(folder, "licences.txt"), "utf8");
    const parts = licences.split(/^-{12}\n\n/m);
    const headings = parts.map((part) => part.split("\n")[0]);
    for (const [index, part] of parts.entries()) {
      // Its own text, or that of one above which has its terms: then whose it is stands there all the same.
      const [, other] = /^Its licence has the words of (.+)'s, above\.$/m.exec(part) ?? [];
      const text =
        other === undefined ? part : parts.slice(0, index).find((above) => above.split(/\s/, 1)[0] === other);
      expect(text).toMatch(/warrant/i);
      if (other !== undefined) expect(part).toMatch(/^\W*Copyright /im);
    }
    expect(headings).toEqual(expect.arrayContaining(productionPackages()));
    expect(headings).toEqual(expect.arrayContaining([expect.stringMatching(/^wxt /), expect.stringMatching(/^vite /)]));
    expect(licences).toContain("MPL-2.0\nhttps://github.com/kewisch/ical.js\n\nMozilla Public License");
  });

  test("holds what sharing needs apart: nothing that a screen starts with, no worker and no script in a page has it", () => {
    const signs = ["__ $YJS$ __", "WebSocket"];
    const has = (path: string) => signs.filter((sign) => readFileSync(join(folder, path), "utf8").includes(sign));
    const screens = ["popup", "options", "sidepanel", "notebook"];
    const started = screens.flatMap((screen) => weighStartup(folder, `${screen}.html`).map(({ path }) => path));
    const scripts = globSync(["background.js", "content-scripts/*.js", "early-reading.js"], { cwd: folder });
    expect(scripts).toContain("background.js");
    for (const path of [...started, ...scripts]) expect([path, ...has(path)]).toEqual([path]);
    // They are in what is loaded on demand.
    const found = globSync("**/*.js", { cwd: folder }).flatMap(has);
    expect(new Set(found)).toEqual(new Set(signs));
  });

  test("has the popup ask at once for what shows a talk, with its styles", () => {
    const html = readFileSync(join(folder, "popup.html"), "utf8");
    const [, talk = ""] = /<link rel="modulepreload" href="\/(chunks\/talk-[^"]+)">/.exec(html) ?? [];
    expect(readFileSync(join(folder, talk), "utf8")).toContain("talk-card");
    for (const name of ["talk", "common"])
      expect(html).toMatch(new RegExp(`<link rel="stylesheet" href="/assets/${name}-[^"]+\\.css">`));
    for (const [, path = ""] of html.matchAll(/(?:href|src)="\/([^"]+)"/g))
      expect(readFileSync(join(folder, path))).toBeTruthy();
  });

  // One letter beyond Latin-1 has a browser hold the whole file with two bytes a letter, and take longer to go through it.
  test("has scripts of ASCII alone where somebody waits for them", () => {
    const scripts = globSync(["*.js", "chunks/*.js", "content-scripts/*.js"], { cwd: folder });
    expect(scripts).toEqual(expect.arrayContaining(["background.js", "content-scripts/capture.js"]));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    const beyond = scripts.filter((path) => /[^\x00-\x7f]/.test(readFileSync(join(folder, path), "utf8")));
    expect(beyond).toEqual([]);
  });

  test("is a package within its budget, with its messages and without what they say to translators", () => {
    const weight = weighPackage(folder);
    console.log(`package (${browser}): ${kibibytes(weight)} of ${kibibytes(packageLimit)}`);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(packageLimit);
    const shipped = JSON.parse(readFileSync(join(folder, "_locales/en/messages.json"), "utf8"));
    const said = Object.entries(messages).map(([key, { description: _, ...rest }]) => [key, rest]);
    expect(shipped).toEqual(Object.fromEntries(said));
  });

  test.each(lightScreens)("has a screen that starts with little: %s", (screen) => {
    const weight = sum(weighStartup(folder, `${screen}.html`));
    console.log(`${screen} start-up (${browser}): ${kibibytes(weight)} gzipped of ${kibibytes(startupLimit)}`);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(startupLimit);
  });
});
