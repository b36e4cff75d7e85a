// The page that is shown after an install: in a test it must not come to the front in the midst of something else.
import type { Browser } from "puppeteer-core";
import { patience } from "./until.ts";

/**
 * Waits for that page and closes it: the extension is installed anew with each start, also where the profile was used before.
 * @param isKept leaves it open
 */
export async function meetWelcome(browser: Browser, origin: string, isKept = false): Promise<void> {
  const url = `${origin}/welcome.html`;
  const target = await browser.waitForTarget((one) => one.url() === url, { timeout: patience });
  if (!isKept) await (await target.asPage()).close();
}
