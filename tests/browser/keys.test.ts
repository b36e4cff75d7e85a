// Menus and lists of options by their keys alone, in a real browser.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { withMoreConferences } from "@/scripts/browser/modelled-notebook.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { openModelledNotebook } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
/** The option that the field says it is at, and whether it is in sight within its list. */
const chosen = () =>
  page.evaluate(() => {
    const option = document.getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "");
    const list = option?.closest("[role=listbox]");
    if (!option || !list) return undefined;
    const [own, frame] = [option.getBoundingClientRect(), list.getBoundingClientRect()];
    const isSelected = option.getAttribute("aria-selected") === "true";
    return {
      text: option.textContent,
      isSelected,
      isInSight: own.top >= frame.top - 1 && own.bottom <= frame.bottom + 1,
    };
  });
/** The list is scrolled to it once it is drawn. */
const isShown = () =>
  until(async () => {
    const option = await chosen();
    return option?.isSelected && option.isInSight;
  });
const isAt = (text: string) => until(async () => (await chosen())?.text.startsWith(text));

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook(withMoreConferences(11)));
});
afterAll(() => wrapup.close());

test("a menu goes by arrows, Home, End and first letters, round its ends, and gives the focus back", async () => {
  await press(page, "notebookMenu");
  const first = messages.newConferenceAction.message;
  await until(async () => (await focused()) === first);
  await page.keyboard.press("End");
  expect(await focused()).toContain(messages.allKeys.message);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(first);
  await page.keyboard.press("s");
  expect(await focused()).toBe(messages.shareConference.message);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toContain(messages.allKeys.message);
  await page.keyboard.press("Escape");
  expect(await page.$("[role=menu]")).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    messages.notebookMenu.message,
  );
});

test("the conference chooser goes to its end and shows it, and takes what is typed for a filter", async () => {
  await page.locator(".conference-button").click();
  await isAt("Lighthouse Days 2024");
  await page.keyboard.press("End");
  await isAt(messages.noConference.message);
  await isShown();
  await page.keyboard.press("ArrowDown");
  await isAt("Lighthouse Days 2024");
  await isShown();
  await page.keyboard.type("conference 1");
  await isAt("Conference 1");
  await page.keyboard.press("ArrowDown");
  await isAt("Conference 10");
  await page.keyboard.press("Enter");
  await until(async () => (await page.$eval(".conference-name", (name) => name.textContent)) === "Conference 10");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("conference-button");
});

describe("tags", () => {
  const tags = async () => (await wrapup.stored<Talk>("talks", page)).find(({ id }) => id === "keeper")?.tags;

  beforeAll(async () => {
    await page.evaluate(() => {
      location.hash = "conference=conference&talk=keeper";
    });
    await page.waitForSelector(".talk-view .tag-field-input");
  });

  test("that follow each other quickly are all kept", async () => {
    await control(page, "combobox", "addTag").click();
    for (const tag of ["lamps", "lanterns", "oil"]) {
      await page.keyboard.type(tag);
      await page.keyboard.press("Enter");
    }
    await until(async () => (await tags())?.join() === "lamps,lanterns,oil");
    await page.locator('[aria-label="Remove tag oil"]').click();
    await until(async () => (await tags())?.join() === "lamps,lanterns");
    // The next one is typed at once.
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("tag-field-input");
  });

  test("are chosen by arrows, and Home is the text’s until one was pressed", async () => {
    await page.locator('.talk-row[data-row="fog"]').click();
    await until(async () => (await page.$$(".talk-view .tag")).length === 0);
    await control(page, "combobox", "addTag").click();
    await page.keyboard.type("amp");
    await isAt("lamps");
    await page.keyboard.press("Home");
    await page.keyboard.type("l");
    await isAt("lamps");
    await page.keyboard.press("ArrowUp");
    await isAt(messages.newTag.message.replace("$1", "lamp"));
    await page.keyboard.press("Home");
    await isAt("lamps");
    await page.keyboard.press("Enter");
    await until(async () => (await page.$eval(".talk-view .tag span", (tag) => tag.textContent)) === "lamps");
  });

  test("Escape takes back what is typed, Backspace goes to the last tag and takes it out", async () => {
    await control(page, "combobox", "addTag").click();
    await page.keyboard.type("lan");
    await isAt("lanterns");
    await page.keyboard.press("Escape");
    expect(await page.$eval(".talk-view .tag-field-input", (field) => (field as HTMLInputElement).value)).toBe("");
    await page.keyboard.press("Backspace");
    await until(async () => page.evaluate(() => document.activeElement?.className === "tag-remove"));
    await page.keyboard.press("Backspace");
    await until(async () => (await page.$(".talk-view .tag")) === null);
  });

  test("a pasted list joins what is typed", async () => {
    await control(page, "combobox", "addTag").click();
    await page.keyboard.type("fog ");
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", "horns, tides");
      const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
      // Firefox takes none when the event is made.
      Object.defineProperty(paste, "clipboardData", { value: clipboardData });
      document.activeElement?.dispatchEvent(paste);
    });
    await until(async () => (await page.$$(".talk-view .tag")).length === 2);
    expect(await page.$$eval(".talk-view .tag span", (set) => set.map(({ textContent }) => textContent))).toEqual([
      "fog horns",
      "tides",
    ]);
  });
});
