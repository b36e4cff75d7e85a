// Keeps what the screens looked like when a test of the built extension in Chromium failed: out/failed/ has the HTML of each page that was
// open then, and a picture of those in sight.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import { afterEach } from "vitest";
import { running } from "./chromium.ts";

const folder = join(import.meta.dirname, "../../out/failed");

/** Milliseconds: what hangs with the test must not hold up the others. */
const limit = 5000;

async function soon<T>(work: Promise<T>): Promise<T> {
  const tooLate = setTimeout(limit).then(() => {
    throw new Error("It did not answer.");
  });
  return Promise.race([work, tooLate]);
}

/** Tabs, and the extension's popup and side panel, which are none. */
async function screensOf(browser: Browser): Promise<Page[]> {
  const views = browser
    .targets()
    .filter((target) => /^chrome-extension:.*\/(?:popup|sidepanel)\.html/.test(target.url()));
  const opened = await Promise.allSettled(views.map((view) => soon(view.asPage())));
  const pages = opened.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  return [...new Set([...pages, ...(await browser.pages())])];
}

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  mkdirSync(folder, { recursive: true });
  const pages = (await Promise.all([...running].map(screensOf))).flat();
  const name = task.name.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
  for (const [at, page] of pages.entries()) {
    const path = join(folder, `${name}-${at + 1}`);
    try {
      writeFileSync(`${path}.html`, await soon(page.content()));
      // A tab behind another one is never drawn, and its picture would hold up those of all others.
      const isInSight = await soon(page.evaluate(() => document.visibilityState === "visible"));
      if (isInSight) await soon(page.screenshot({ path: `${path}.png` }));
      console.error(`Kept: ${path}.html${isInSight ? " and .png" : ""}, of ${page.url()}`);
    } catch (error) {
      // A popup may close while it is looked at; that must not hide why the test failed.
      console.error(`Not kept: ${page.url()}`, error);
    }
  }
});
