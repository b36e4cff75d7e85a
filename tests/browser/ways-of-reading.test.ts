// The notebook as other people read it: on paper, from right to left, without pictures, by a key that lists all keys.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { openModelledNotebook, readSentence } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook());
  await page.waitForSelector(".post-preview-title");
});
afterAll(() => wrapup.close());

const isSeen = (selector: string) =>
  page.$$eval(selector, (elements) => elements.some((element) => element.getClientRects().length > 0));

test("on paper there is the post, and nothing else", async () => {
  await page.emulateMediaType("print");
  const screens = [".notebook-header", ".column-list", ".column-middle", ".post-preview-bar", ".post-preview-facts"];
  for (const screen of screens) expect([screen, await isSeen(screen)]).toEqual([screen, false]);
  expect(await isSeen(".post-preview")).toBe(true);
  // All of it, not what a window's height shows.
  const { height, own } = await page.$eval(".post-preview", (post) => ({
    height: document.documentElement.scrollHeight,
    own: post.getBoundingClientRect().height,
  }));
  expect(height).toBeGreaterThanOrEqual(Math.floor(own));
  await page.emulateMediaType("screen");
  expect(await isSeen(".column-list")).toBe(true);
});

test("also where the window shows the Markdown or the talk alone", async () => {
  await page.setViewport({ width: 600, height: 800 });
  await until(async () => !(await isSeen(".post-preview")));
  await page.emulateMediaType("print");
  expect(await isSeen(".post-preview")).toBe(true);
  expect(await isSeen(".column-middle")).toBe(false);
  await page.emulateMediaType("screen");
  await page.setViewport({ width: 1600, height: 1000 });
});

test("a title and a note from right to left begin at the right, beside others that begin at the left", async () => {
  await page.locator('.talk-row[data-row="fog"]').click();
  await control(page, "textbox", "writeNote").fill("האם המגדלור מאיר?");
  await press(page, "addNote");
  await page.waitForFunction(() => document.querySelectorAll(".note").length === 2);
  const sides = await page.$$eval(".note-text", (texts) =>
    texts.map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const [words, box] = [range.getBoundingClientRect(), text.getBoundingClientRect()];
      return box.right - words.right < words.left - box.left ? "right" : "left";
    }),
  );
  expect(sides).toEqual(["left", "right"]);
  await page.locator(".talk-heading textarea").fill("אור בערפל");
  await page.waitForFunction(
    () => document.querySelector('[data-row="fog"] .talk-row-title')?.textContent === "אור בערפל",
  );
  const direction = (selector: string) => page.$eval(selector, (element) => getComputedStyle(element).direction);
  expect(await direction('[data-row="fog"] .talk-row-title')).toBe("rtl");
  expect(await direction('[data-row="keeper"] .talk-row-title')).toBe("ltr");
  expect(await direction(".talk-heading textarea")).toBe("rtl");
});

test("a slide without a picture shows its first words", async () => {
  await page.locator('.talk-row[data-row="keeper"]').click();
  await page.waitForSelector(".note .slide-picture-instead");
  const shown = await page.$$eval(".note .slide-picture-instead", (pictures) =>
    pictures.map(({ textContent }) => textContent),
  );
  expect(shown).toEqual([expect.stringMatching(/^A lantern/), expect.stringMatching(/^A lantern/)]);
});

test("the question mark lists all keys, but not while one types, and not where it is switched off", async () => {
  await page.focus('.talk-row[data-row="keeper"]');
  await page.keyboard.type("?");
  await page.waitForSelector("dialog[open]");
  await readSentence(page, messages.allKeys.message);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
  await control(page, "textbox", "writeNote").click();
  await page.keyboard.type("Why?");
  expect(await page.$("dialog[open]")).toBeNull();
  const options = await wrapup.openOwn("options.html");
  const name = messages.keysByQuestionMark.message;
  const choice = await options.waitForSelector(`::-p-aria([name="${name}"][role="switch"])`);
  await choice?.focus();
  await options.keyboard.press("Space");
  await until(async () =>
    (await wrapup.stored<{ key: string; value: unknown }>("settings", options)).some(
      ({ key, value }) => key === "hasKeyForKeys" && value === false,
    ),
  );
  await options.close();
  await page.bringToFront();
  await page.focus('.talk-row[data-row="keeper"]');
  await page.keyboard.type("?");
  // The menu has it still, and what the key would have opened would be open before it.
  await press(page, "notebookMenu");
  await page.locator(`::-p-aria([name="${messages.allKeys.message}"][role="menuitem"])`).click();
  await page.waitForSelector("dialog[open]");
  expect(await page.$$eval("dialog[open]", ({ length }) => length)).toBe(1);
});
