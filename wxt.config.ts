// Builds the extension for Chromium and Firefox; what the manifest asks for is argued in the README's privacy section.
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";

export default defineConfig({
  // An import list shows the architecture, so nothing is imported behind its back.
  imports: false,
  manifest: {
    name: "__MSG_appName__",
    description: "__MSG_appDescription__",
    default_locale: "en",
    permissions: ["activeTab", "scripting", "storage", "unlimitedStorage"],
    action: { default_title: "__MSG_actionTitle__" },
    browser_specific_settings: {
      gecko: {
        id: "wrapup@extensions.invalid",
        // The first version that knows, on Android too, the key for what is collected: nothing.
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  },
  vite: () => ({
    plugins: [preact()],
    resolve: {
      // Dexie's entry for bundlers wraps its ES5 build; the modern one saves the popup 3 KiB (measured, gzipped).
      alias: { dexie: fileURLToPath(new URL("node_modules/dexie/dist/modern/dexie.min.mjs", import.meta.url)) },
    },
  }),
});
