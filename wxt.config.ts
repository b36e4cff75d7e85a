// Builds the extension for Chromium and Firefox; what the manifest asks for is argued in the README's privacy section.
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
  },
  vite: () => ({ plugins: [preact()] }),
});
