// Three kinds of tests: plain ones in Node (pages in jsdom), those that need a real IndexedDB or draw a part of a screen, which run in a
// page of Chromium, and those that drive what is built.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin } from "vite";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { findChromium, findFirefox } from "./scripts/find-browsers.mjs";
import { names } from "./scripts/names.ts";
import { teamCommands } from "./scripts/serve/team-commands.ts";
import { checkRunningNode } from "./scripts/setup.mjs";

checkRunningNode(process.versions.node);

// No test is about time: only one that hangs gets here, on however busy a machine.
const patience = 600_000;

/**
 * Packages as they ship. Vitest asks for those made for developing, which for the Markdown parser is one full of assertions:
 * it takes a quarter longer (measured), and is not what is built.
 */
const shipped: Plugin = {
  name: "shipped",
  configResolved({ ssr, environments }) {
    for (const { resolve } of [ssr, ...Object.values(environments)]) {
      if (resolve?.conditions)
        resolve.conditions = resolve.conditions.filter((name) => !name.startsWith("development"));
    }
  },
};

const unit = ["tests/{capture,components,entrypoints,house,model,post,schedule,share,sites}/**/*.test.ts"];

/** Parts of screens, drawn by themselves. */
const drawn = ["tests/{components,entrypoints}/**/*.test.tsx"];

/** Files that put another module in a module's place: only they need modules of their own. */
const isolated = globSync(unit, { cwd: import.meta.dirname }).filter((path) =>
  readFileSync(join(import.meta.dirname, path), "utf8").includes("vi.mock("),
);

/** What needs Redis and PostgreSQL: `npm run test:servers`. */
const severalServers = "tests/serve/several/**/*.test.ts";

/** Each browser has a focus of its own, unless it shows its window: then only one can have it. */
const sideBySide = process.env.WRAPUP_VISIBLE ? { fileParallelism: false } : { maxWorkers: 2 };

const firefoxOnly = ["tests/browser/firefox.test.ts", "tests/browser/firefox-team.test.ts"];

/** What the project "browser" tests in Chromium, once more in Firefox. */
const inBothBrowsers = [
  "cannot-open",
  "export",
  "frame",
  "keys",
  "last-texts",
  "loop",
  "lost-notebook",
  "model-post",
  "notebook",
  "pdf-slides",
  "picture-choice",
  "restore",
  "schedule-files",
  "settings",
  "side-panel",
  "welcome",
];

const inFirefox: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "firefox",
    include: [...firefoxOnly, ...inBothBrowsers.map((name) => `tests/browser/${name}.test.ts`)],
    globalSetup: "scripts/browser/built.setup.ts",
    setupFiles: "scripts/browser/temporary.setup.ts",
    ...sideBySide,
    env: { WRAPUP_BROWSER: "firefox" },
  },
};

export default defineConfig({
  plugins: [names, shipped],
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // In a browser, too, as it is built: workers have no document.
      "decode-named-character-reference": join(
        import.meta.dirname,
        "node_modules/decode-named-character-reference/index.js",
      ),
    },
  },
  test: {
    testTimeout: patience,
    hookTimeout: patience,
    // Before the test's own end, which would not say what did not come.
    expect: { poll: { timeout: patience / 2 } },
    projects: [
      {
        extends: true,
        // Modules are read once for all files, which takes a third less of the processor's time.
        test: { name: "unit", include: unit, exclude: isolated, isolate: false },
      },
      {
        extends: true,
        test: { name: "isolated", include: isolated },
      },
      {
        extends: true,
        // Found only when their modules are loaded, they would make the browser load all tests anew in the middle of them.
        optimizeDeps: { include: ["@hocuspocus/provider", "minisearch"] },
        test: {
          name: "notebook",
          // A browser has no environment but this one.
          env: { WRAPUP_TIMES: process.env.WRAPUP_TIMES ?? "1", WRAPUP_SEED: process.env.WRAPUP_SEED ?? "0" },
          include: ["tests/notebook/**/*.test.ts", ...drawn],
          setupFiles: "scripts/browser/words.setup.ts",
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: teamCommands,
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: { name: "serve", include: ["tests/serve/**/*.test.ts"], exclude: [severalServers], maxWorkers: 2 },
      },
      {
        extends: true,
        test: { name: "servers", include: [severalServers], fileParallelism: false },
      },
      {
        extends: true,
        test: { name: "engines", include: ["tests/engines/**/*.test.ts"], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          exclude: firefoxOnly,
          globalSetup: "scripts/browser/built.setup.ts",
          setupFiles: ["scripts/browser/temporary.setup.ts", "scripts/browser/failures.setup.ts"],
          ...sideBySide,
        },
      },
      ...(findFirefox() ? [inFirefox] : []),
    ],
  },
});
