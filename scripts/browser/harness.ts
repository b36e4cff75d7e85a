// Starts the built extension in a real browser: Chromium, or the one that Vitest's project of this name is about.
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import type { LaunchOptions, Wrapup } from "./wrapup.ts";

export type { LaunchOptions, Wrapup };

/** Whether the tests at hand are run in Firefox; vitest.config.ts says when. */
export const isFirefox = process.env.WRAPUP_BROWSER === "firefox";

/** Starts the browser with the extension. Call `close` in the end. */
export function launch(options: LaunchOptions = {}): Promise<Wrapup> {
  return isFirefox ? launchFirefox(options) : launchChromium(options);
}
