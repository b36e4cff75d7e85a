// Builds the extension for Chromium and Firefox; what the manifest asks for is argued in the README's privacy section.
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { mergeConfig } from "vite";
import { defineConfig } from "wxt";

// In Firefox, "dark" means a toolbar with dark text, so a light one (bugzilla.mozilla.org, 1431938 and 1484840).
const themeIcons = [16, 32].map((size) => ({ light: `/icon/dark-${size}.png`, dark: `/icon/light-${size}.png`, size }));

const gecko = {
  id: "wrapup@wrapup.example",
  // The first with every interface used here: data_collection_permissions came with 140, all else before.
  strict_min_version: "140.0",
  data_collection_permissions: { required: ["none" as const] },
};

export default defineConfig({
  // An import list shows the architecture, so nothing is imported behind its back.
  imports: false,
  manifestVersion: 3,
  hooks: {
    // What the popup starts with stays one file, which the other screens load too: cut up by who shares what, it weighed 3 KiB
    // more (measured, gzipped).
    "vite:build:extendConfig": (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === "popup")) return;
      const groups = [{ name: "start", test: /entrypoints\/popup\/popup\.tsx$/ }];
      config.build = mergeConfig(config.build ?? {}, { rolldownOptions: { output: { codeSplitting: { groups } } } });
    },
    // The popup's <title> would become the button's tooltip.
    "build:manifestGenerated": (_wxt, manifest) => {
      if (manifest.action) manifest.action.default_title = "__MSG_actionTitle__";
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_appName__",
    description: "__MSG_appDescription__",
    default_locale: "en",
    permissions: ["activeTab", "scripting", "storage", "unlimitedStorage", "contextMenus"],
    // Asked for one host at a time, when a person wants a post's pictures stored.
    optional_host_permissions: ["https://*/*", "http://*/*"],
    commands: {
      // Alt+Shift+W is taken in Chromium (seen in version 156: the command stayed without a key).
      _execute_action: { suggested_key: { default: "Alt+Shift+U" } },
      "quote-selection": { suggested_key: { default: "Alt+Shift+Q" }, description: "__MSG_menuQuote__" },
    },
    action: { ...(browser === "firefox" && { theme_icons: themeIcons }) },
    ...(browser === "firefox" && { browser_specific_settings: { gecko } }),
  }),
  vite: () => ({
    plugins: [preact()],
    build: {
      modulePreload: {
        // Every browser that runs the extension knows modulepreload.
        polyfill: false,
        // Files on disk need no list of what comes next; in the popup's start such lists weighed 1 KiB (measured, gzipped).
        resolveDependencies: (_file, dependencies, { hostType }) =>
          hostType === "html" ? dependencies : dependencies.filter((path) => path.endsWith(".css")),
      },
    },
    resolve: {
      // Dexie's entry for bundlers wraps its ES5 build; the modern one saves the popup 3 KiB (measured, gzipped).
      alias: { dexie: fileURLToPath(new URL("node_modules/dexie/dist/modern/dexie.min.mjs", import.meta.url)) },
    },
  }),
});
