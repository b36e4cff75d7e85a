// Two kinds of tests: plain ones in Node (pages in jsdom), and those that need a real IndexedDB, which run in Chromium.
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/find-browsers.mjs";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/{capture,components,house,post,schedule,sites}/**/*.test.ts"],
          // Some take seconds where the machine is busy; none is about time.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "notebook",
          include: ["tests/notebook/**/*.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: { name: "engines", include: ["tests/engines/**/*.test.ts"], hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/browser/built.setup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
