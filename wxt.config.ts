// Builds the extension for Chromium and Firefox; what the manifest asks for is argued in the README's privacy section.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { mergeConfig } from "vite";
import { defineConfig } from "wxt";
import { outputFolder } from "./scripts/build.ts";
import { coverageFolder } from "./scripts/coverage/folder.ts";
import { findChromium, findFirefox, hasDisplay } from "./scripts/find-browsers.mjs";
import { folderOfModule, productionFolders, writeLicences } from "./scripts/licences.ts";
import { names } from "./scripts/names.ts";
import { pdfFiles } from "./scripts/pdf-files.ts";

// In Firefox, "dark" means a toolbar with dark text, so a light one (bugzilla.mozilla.org, 1431938 and 1484840).
const themeIcons = [16, 32].map((size) => ({ light: `/icon/dark-${size}.png`, dark: `/icon/light-${size}.png`, size }));

// The first versions with every interface used here, which tests/house/browser-versions.test.ts holds: URL.parse came with
// Chrome 126, data_collection_permissions with Firefox 140, and with 142 on Android, for which Mozilla's linter takes the same
// number; all else before.
const firstVersions = { chrome: "126", firefox: "142.0" };

const gecko = {
  id: "wrapup@wrapup.example",
  strict_min_version: firstVersions.firefox,
  data_collection_permissions: { required: ["none" as const] },
};

/** What all screens start with, each with all that it imports. */
const base = [
  "desk/(?:opening/screen|work/(?:outcome|use-live-query))",
  "lib/notebook/settings",
  "lib/model/note",
  "components/controls/(?:badge|button|icon|notice)",
  "lucide/.*/chevron-down",
];

/** What takes a captured page, stores it and shows its talk. */
const talkParts = [
  "entrypoints/popup/talk-screen.tsx",
  "entrypoints/popup/store-page.ts",
  "lib/capture/returned.ts",
  "lib/notebook/schedule-match.ts",
  "lib/sites/addresses.ts",
];

/** What stands around a talk and may come a moment later. */
const furtherParts = [
  "entrypoints/desk/talk/screen-menu.tsx",
  "entrypoints/desk/talk/other-conference.tsx",
  "entrypoints/desk/talk/same-talk.tsx",
  "entrypoints/desk/talk/take-along.tsx",
  "entrypoints/desk/talk/waiting-line.tsx",
  "entrypoints/desk/work/draft-engine.ts",
  "entrypoints/desk/writing/video-part.tsx",
];
const inProject = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A catalogue without what it says to translators, more than half of it (measured). */
function shipMessages(path: string): string {
  const isShipped = (key: string, value: unknown) =>
    key === "description" && typeof value === "string" ? undefined : value;
  return JSON.stringify(JSON.parse(readFileSync(path, "utf8"), isShipped));
}

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Whether a module runs before one of these entry points does. */
function isBefore(id: string, entries: string[], graph: ModuleGraph): boolean {
  const seen = new Set<string>();
  const waiting = entries.map(inProject);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(graph.getModuleInfo(next)?.importedIds ?? []));
  }
  return false;
}

/** What the settings start with of that, in a file apart: they need no more of it. */
const nameCommon = (id: string, graph: ModuleGraph) =>
  isBefore(id, [...talkParts, ...furtherParts], graph) && isBefore(id, ["entrypoints/options/main.tsx"], graph)
    ? "common"
    : null;

/** The packages of which something is in a bundle. */
const bundled = new Set<string>();

const noteBundled = {
  name: "note-bundled",
  generateBundle(_options: unknown, bundle: Record<string, { type: string; moduleIds?: string[] }>) {
    const ids = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
    for (const folder of ids.map(folderOfModule)) if (folder) bundled.add(folder);
  },
};

interface Chunk {
  type: string;
  name?: string;
  fileName: string;
  imports?: string[];
  viteMetadata?: { importedCss: Set<string> };
}

/**
 * Has the popup ask for what shows a talk together with what it starts with: else the browser knows of it once the latter has run, and of
 * what it imports once it is there. With that and the file of further parts a click was ready in 0.76 to 0.96 of the time with an empty
 * notebook, by the kind of page (`npm run bench -- click`).
 */
const preloadTalk = {
  name: "preload-talk",
  transformIndexHtml: {
    order: "post" as const,
    handler(html: string, { filename, bundle }: { filename: string; bundle?: Record<string, Chunk> }) {
      const chunks = Object.values(bundle ?? {});
      const talk = chunks.find(({ type, name }) => type === "chunk" && name === "talk");
      if (!talk || !filename.endsWith("popup/index.html")) return html;
      const wanted = [talk, ...chunks.filter(({ fileName }) => talk.imports?.includes(fileName))];
      const asked = wanted.filter(({ fileName }) => !html.includes(fileName));
      const link = (rel: string, path: string) => ({
        tag: "link",
        attrs: { rel, href: `/${path}` },
        injectTo: "head" as const,
      });
      return [
        ...asked.map(({ fileName }) => link("modulepreload", fileName)),
        ...asked.flatMap(({ viteMetadata }) =>
          [...(viteMetadata?.importedCss ?? [])].map((path) => link("stylesheet", path)),
        ),
      ];
    },
  },
};

export default defineConfig({
  // An import list shows the architecture, so nothing is imported behind its back.
  imports: false,
  manifestVersion: 3,
  outDir: outputFolder(),
  hooks: {
    "build:done": ({ config }) => {
      if (config.command !== "build") return;
      writeFileSync(join(config.outDir, "licences.txt"), writeLicences([...productionFolders(), ...bundled]));
    },
    "build:publicAssets": (_wxt, files) => {
      files.push(...pdfFiles);
      for (const [index, file] of files.entries()) {
        if ("absoluteSrc" in file && /^_locales[\\/]/.test(file.relativeDest))
          files[index] = { relativeDest: file.relativeDest, contents: shipMessages(file.absoluteSrc) };
      }
    },
    // What the popup starts with are two files, one of which every screen starts with: cut up further by who shares what, they
    // weighed 3 KiB more (measured, gzipped). The settings need no more of the popup than that file. What
    // stores a page and shows a talk is a third one, loaded while the page is read: cut up by who shares what, it was 27 files. What
    // stands around a talk is a fourth one, for the same reason.
    "vite:build:extendConfig": (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === "popup")) return;
      const groups = [
        { name: "base", test: new RegExp(`/(?:${base.join("|")})\\.\\w+$`), priority: 4 },
        { name: "start", test: /entrypoints\/popup\/popup\.tsx$/, priority: 3 },
        { name: nameCommon, debugName: "common", priority: 2 },
        { name: "talk", test: (id: string) => talkParts.map(inProject).includes(id), priority: 1 },
        { name: "further", test: (id: string) => furtherParts.map(inProject).includes(id), priority: 0 },
      ];
      config.build = mergeConfig(config.build ?? {}, { rolldownOptions: { output: { codeSplitting: { groups } } } });
    },
    // The popup's <title> would become the button's tooltip.
    "build:manifestGenerated": (_wxt, manifest) => {
      if (manifest.action) manifest.action.default_title = "__MSG_actionTitle__";
    },
  },
  // The browser of `npm run dev`. As root, Chromium runs without its sandbox only.
  webExt: {
    disabled: !hasDisplay(),
    binaries: { chrome: findChromium() ?? "", firefox: findFirefox() ?? "" },
    chromiumArgs: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  },
  // What a store's reviewer needs to build the same, and nothing that lies about in the folder.
  zip: {
    includeSources: ["{components,entrypoints,lib,public,scripts}/**", "*.{json,ts,md}", ".npmrc", "LICENSE"],
    excludeSources: ["scripts/pictures/**"],
  },
  manifest: ({ browser }) => ({
    name: "__MSG_appName__",
    description: "__MSG_appDescription__",
    default_locale: "en",
    permissions: ["activeTab", "scripting", "storage", "unlimitedStorage", "contextMenus"],
    // It keeps what it reads, and nothing of a private window is to be kept.
    incognito: "not_allowed",
    // The pictures of other sites that the screens show are asked for without those sites' cookies; Firefox does not know this key.
    ...(browser === "chrome" && { cross_origin_embedder_policy: { value: "credentialless" } }),
    // Asked for one host at a time, when a person wants a post's pictures stored.
    optional_host_permissions: ["https://*/*", "http://*/*"],
    // Firefox has no picker to save with: the right to its downloads tells that a backup was saved. Asked at the first backup.
    ...(browser === "firefox" && { optional_permissions: ["downloads" as const] }),
    commands: {
      // Alt+Shift+W is taken in Chromium (seen in version 156: the command stayed without a key).
      _execute_action: { suggested_key: { default: "Alt+Shift+U" } },
      "quote-selection": { suggested_key: { default: "Alt+Shift+Q" }, description: "__MSG_menuQuote__" },
    },
    action: { ...(browser === "firefox" && { theme_icons: themeIcons }) },
    ...(browser === "firefox"
      ? { browser_specific_settings: { gecko } }
      : { minimum_chrome_version: firstVersions.chrome }),
  }),
  vite: () => ({
    plugins: [preact(), names, noteBundled, preloadTalk],
    worker: { format: "es", plugins: () => [names, noteBundled] },
    build: {
      // A file with one letter beyond Latin-1 in it is held, and gone through, with two bytes a letter: with escapes in their place,
      // the page's reader was there in two thirds of the time (measured with Chromium 156 and Firefox 153). Nobody waits for workers.
      rolldownOptions: { output: { charset: "ascii" } },
      // The counts of what was run are led back to the sources, as exactly as the words of the scripts are told apart.
      ...(coverageFolder() !== undefined && { sourcemap: true, minify: false }),
      modulePreload: {
        // Every browser that runs the extension knows modulepreload.
        polyfill: false,
        // Files on disk need no list of what comes next; in the popup's start such lists weighed 1 KiB (measured, gzipped).
        resolveDependencies: (_file, dependencies, { hostType }) =>
          hostType === "html" ? dependencies : dependencies.filter((path) => path.endsWith(".css")),
      },
    },
    resolve: {
      alias: {
        // Its entry for bundlers wraps the ES5 build; the modern one saves the popup 3 KiB (measured, gzipped).
        dexie: inProject("node_modules/dexie/dist/modern/dexie.min.mjs"),
        // By its table, as in the tests: 12 KiB (gzipped) that only reading Markdown loads. Its entry for browsers has an element
        // read each character reference, by innerHTML, and workers have no document.
        "decode-named-character-reference": inProject("node_modules/decode-named-character-reference/index.js"),
      },
    },
  }),
});
