// Two kinds of tests: plain ones in Node (pages in jsdom), and those that need a real IndexedDB, which run in Chromium.
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { findChromium, findFirefox } from "./scripts/find-browsers.mjs";
import { names } from "./scripts/names.ts";
import { checkRunningNode } from "./scripts/setup.mjs";

checkRunningNode(process.versions.node);

// No test is about time: only one that hangs gets here, on however busy a machine.
const patience = 600_000;

const firefoxOnly = "tests/browser/firefox.test.ts";

/** What the project "browser" tests in Chromium, once more in Firefox. */
const inBothBrowsers = [
  "cannot-open",
  "frame",
  "keys",
  "loop",
  "lost-notebook",
  "model-post",
  "notebook",
  "picture-choice",
  "restore",
  "schedule-files",
  "settings",
  "side-panel",
];

const inFirefox: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "firefox",
    include: [firefoxOnly, ...inBothBrowsers.map((name) => `tests/browser/${name}.test.ts`)],
    globalSetup: "scripts/browser/built.setup.ts",
    fileParallelism: false,
    env: { WRAPUP_BROWSER: "firefox" },
  },
};

export default defineConfig({
  plugins: [names],
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    testTimeout: patience,
    hookTimeout: patience,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/{capture,components,entrypoints,house,model,post,schedule,sites}/**/*.test.ts"],
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
        test: { name: "engines", include: ["tests/engines/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          exclude: [firefoxOnly],
          globalSetup: "scripts/browser/built.setup.ts",
          fileParallelism: false,
        },
      },
      ...(findFirefox() ? [inFirefox] : []),
    ],
  },
});
