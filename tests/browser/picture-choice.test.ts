// Slide pictures are ticked for the post, in the talk and in the export dialog, by hand and by key, and go out with it.
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Source } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { slidePicture, withPictures } from "@/scripts/browser/modelled-notebook.ts";
import { until } from "@/scripts/browser/until.ts";
import { chooseWay, confirm, turnPictures } from "./export-dialog.ts";
import { findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

const png = readFileSync("public/icon/48.png");
const slides = Array.from({ length: 12 }, (_, index) => [slidePicture(index + 1), { body: png, type: "image/png" }]);
let wrapup: Wrapup;
let page: Page;
beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook(withPictures(png, 9), { pages: Object.fromEntries(slides) }));
  await page.waitForSelector(".post-preview-bar .export-button");
});
afterAll(() => wrapup.close());

const tick = (number: number) =>
  page.locator(`::-p-aria([name="Slide ${number} of The Lighthouse Keeper’s Guide"][role="checkbox"])`);
const readChoices = async () => (await wrapup.stored<Source>("sources", page))[0]?.pictureChoices;
const shown = () => page.$$eval(".post-preview img", (images) => images.map(({ src }) => src));

test("a slide without a note is ticked in its talk, with the keyboard, and stands in the post", async () => {
  await page.locator(".talk-row").click();
  await page.focus(".picture-choices > summary");
  await page.keyboard.press("Enter");
  const box = await tick(4).waitHandle();
  await (box as unknown as { focus: () => Promise<void> }).focus();
  await page.keyboard.press(" ");
  await until(async () => JSON.stringify(await readChoices()) === '[{"slide":4,"isInPost":true}]');
  await page.waitForSelector(".post-preview img");
  expect(await shown()).toEqual([slidePicture(4)]);
  await readSentence(page, messages.picturesInPost.message.replace("$1", "1").replace("$2", "12"));
});

test("the choice is there after a reload", async () => {
  await page.reload();
  await page.waitForSelector(".post-preview img");
  await page.locator(".picture-choices > summary").click();
  const box = await tick(4).waitHandle();
  expect(await box.evaluate((input) => (input as HTMLInputElement).checked)).toBe(true);
});

test.each(["light", "dark"])("the talk has no violation that axe finds, %s", async (scheme) => {
  await showIn(page, scheme);
  expect(await findViolations(page, scheme)).toEqual([]);
});

test("the export dialog lists the talk's pictures; its switch takes slides with notes, a tick counts before it", async () => {
  await page.keyboard.down("Control");
  await page.keyboard.press("e");
  await page.keyboard.up("Control");
  await page.locator("dialog .export-pictures > details > summary").click();
  await page.locator("dialog .picture-choices > summary").click();
  await turnPictures(page);
  await readSentence(page, messages.picturesInPost.message.replace("$1", "4").replace("$2", "12"));
  const checked = () =>
    page.$$eval("dialog .picture-choice :checked", (boxes) => boxes.map((box) => box.getAttribute("aria-label")));
  expect((await checked()).map((name) => name?.split(" of ")[0])).toEqual(["Slide 1", "Slide 2", "Slide 4", "Slide 9"]);
  await page.locator('dialog input[aria-label^="Slide 9 of"]').click();
  await until(async () => (await checked()).length === 3);
  const both = [
    { slide: 4, isInPost: true },
    { slide: 9, isInPost: false },
  ];
  await until(async () => JSON.stringify(await readChoices()) === JSON.stringify(both));
});

test.each(["light", "dark"])("the dialog has no violation that axe finds, %s", async (scheme) => {
  await showIn(page, scheme);
  expect(await findViolations(page, scheme)).toEqual([]);
});

test("what goes out is counted and weighed, also what is loaded only then", async () => {
  await chooseWay(page, "wayZip");
  const size = async () => page.$eval("dialog .export-part-head > span", (span) => span.textContent ?? "");
  await until(async () => /^4 files, \d+ kB$/.test(await size()));
  const last = page.locator('dialog input[aria-label^="Slide 12 of"]');
  await last.click();
  await until(async () => /^4 files, \d+ kB, and 1 picture to load$/.test(await size()));
  const count = async () => page.$eval("dialog .export-pictures-count", (span) => span.textContent ?? "");
  const counted = /^4 pictures of 1 talk, about \d+ kB\. The browser will ask for 1 host\.$/;
  await until(async () => counted.test(await count()));
  await last.click();
  await until(async () => /^4 files, \d+ kB$/.test(await size()));
});

test("the zip file has the chosen pictures and no others", async () => {
  await chooseWay(page, "wayZip");
  const path = await wrapup.download(() => confirm(page));
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  const names = Object.keys(files).map((name) => name.split("/").at(-1));
  expect(names.slice(1)).toEqual([1, 2, 4].map((number) => `the-lighthouse-keepers-guide-slide-${number}.png`));
  const [post] = Object.values(files);
  expect(post && strFromU8(post)).toContain("![A lantern needs oil 4](");
});

test("what the switch says again is not written down", async () => {
  await page.locator('dialog input[aria-label^="Slide 9 of"]').click();
  await until(async () => JSON.stringify(await readChoices()) === '[{"slide":4,"isInPost":true}]');
});

/** Turns the switch on, and presses the main button as soon as the dialog says what that means. */
async function exportAtOnce(): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const count = document.querySelector("dialog .export-pictures-count")?.textContent;
          if (!count?.startsWith("4 pictures ")) return;
          observer.disconnect();
          document.querySelector<HTMLElement>("dialog .dialog-foot .button-primary")?.click();
          resolve();
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        document.querySelector<HTMLElement>("dialog .switch")?.click();
      }),
  );
}

/** The next stored pictures that are read are found only after much else was looked at, as in a store that is large. */
async function slowPictures(next: number): Promise<void> {
  await page.evaluate((count) => {
    let left = count;
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (key) {
      const isSlow = this.name === "pictures" && left-- > 0;
      for (let looked = 0; isSlow && looked < 5000; looked++) this.count();
      return get.call(this, key);
    };
  }, next);
}

test("a stored picture is not asked for again, however late the store tells that it is there", async () => {
  const count = () => page.$eval("dialog .export-pictures-count", (words) => words.textContent);
  await turnPictures(page);
  await until(async () => (await count()).startsWith("1 picture "));
  await page.evaluate(() => {
    const request = async () => Boolean(Object.assign(window, { wasAsked: true }));
    type Api = { permissions: object } | undefined;
    const { chrome, browser } = window as unknown as Record<"chrome" | "browser", Api>;
    for (const api of [chrome, browser]) Object.assign(api?.permissions ?? {}, { request });
  });
  await slowPictures(12);
  const path = await wrapup.download(exportAtOnce);
  expect(Object.keys(unzipSync(new Uint8Array(readFileSync(path))))).toHaveLength(5);
  expect(await page.evaluate(() => "wasAsked" in window)).toBe(false);
});
