// The settings in a real Chromium: stored the moment they are chosen.
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Settings } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

beforeAll(async () => {
  ({ wrapup } = await openModelledNotebook());
  page = await wrapup.openOwn("options.html");
  await page.waitForSelector(".settings-section");
});
afterAll(() => wrapup.close());

async function readSetting(key: keyof Settings): Promise<unknown> {
  const rows = await wrapup.stored<{ key: string; value: unknown }>("settings", page);
  return rows.find((row) => row.key === key)?.value;
}

test("what new posts start with is stored at once", async () => {
  await page.select(`select[aria-label="${messages.engine.message}"]`, "jekyll");
  await until(async () => (await readSetting("engine")) === "jekyll");
  await page.select(`select[aria-label="${messages.links.message}"]`, "reference");
  await until(async () => (await readSetting("links")) === "reference");
});

test("a backup holds everything and its day is remembered", async () => {
  const file = await wrapup.download(() => press(page, "backUpNow"));
  expect(file).toMatch(/wrapup-backup-\d{4}-\d\d-\d\d\.json$/);
  const backup = JSON.parse(readFileSync(file, "utf8"));
  expect(backup).toMatchObject({ format: "wrapup-backup" });
  expect(backup.notes).toHaveLength(4);
  await until(async () => typeof (await readSetting("lastBackupAt")) === "string");
  await readSentence(page, messages.lastBackup.message.replace("$1", ""));
});

test.each(["light", "dark"])("in %s there is no violation that axe finds", async (value) => {
  await showIn(page, value);
  expect(await findViolations(page)).toEqual([]);
});

test("nothing scrolls sideways at 320 pixels", async () => {
  await page.setViewport({ width: 320, height: 800 });
  const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(inside).toBeLessThanOrEqual(outside ?? 0);
});
