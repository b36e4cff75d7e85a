// What a person sees who has just installed Wrapup.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { isFirefox, launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { press } from "@/scripts/browser/person.ts";
import { patience } from "@/scripts/browser/until.ts";
import { findUnreadable } from "./legible.ts";
import { findViolations, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;
beforeAll(async () => {
  wrapup = await launch({ keepsWelcome: true });
  const target = await wrapup.browser.waitForTarget((one) => one.url().endsWith("/welcome.html"), {
    timeout: patience,
  });
  page = await target.asPage();
  page.setDefaultTimeout(patience);
  // Nothing is drawn behind another tab.
  await page.bringToFront();
  await page.waitForSelector("h1");
});
afterAll(() => wrapup.close());

test("says where the browser keeps the button, and gives one talk to try it on", async () => {
  await readSentence(page, messages[isFirefox ? "showButtonFirefox" : "showButtonChromium"].message);
  const example = await page.$eval("main a", (link) => ({
    url: (link as HTMLAnchorElement).href,
    words: link.textContent,
  }));
  expect(example.words).toBe(messages.openExample.message);
  expect(example.url).toMatch(/^https:\/\/speakerdeck\.com\/[^/]+\/[^/]+$/);
});

test("names the key that the browser keeps, and loads nothing from elsewhere", async () => {
  await page.waitForFunction(() => document.querySelectorAll("kbd").length > 3);
  // The browser itself asks for this and that.
  const { hostname } = new URL(await page.$eval("main a", (link) => (link as HTMLAnchorElement).href));
  expect(wrapup.requests.filter(({ url }) => url.includes(hostname))).toEqual([]);
});

describe.each([320, 720, 1440])("at a width of %d", (width) => {
  test.each(["light", "dark"])("axe finds nothing wrong in %s, and nothing scrolls sideways", async (scheme) => {
    await page.setViewport({ width, height: 900 });
    await showIn(page, scheme);
    expect(await findViolations(page, scheme)).toEqual([]);
    expect(await findUnreadable(page, scheme)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

test("leads to the notebook, and does not come again", async () => {
  const opens = wrapup.browser.waitForTarget((target) => target.url().includes("/notebook.html"), {
    timeout: patience,
  });
  await press(page, "openNotebook");
  await opens;
  const welcomes = wrapup.browser.targets().filter((target) => target.url().endsWith("/welcome.html"));
  expect(welcomes.length).toBe(1);
});
