// A conference's facts in a real Chromium: asked at the first talk, started from the chooser, changed in the notebook. What
// cannot be stored is said at its field, in every one of them.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Conference } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { control, press, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findViolations } from "./notebook-page.ts";

let wrapup: Wrapup;
let popup: Page;
let notebook: Page;

const stored = (page: Page) => wrapup.stored<Conference>("conferences", page);

async function clear(page: Page, field: string): Promise<void> {
  await page.$eval(field, (input) => (input as HTMLInputElement).select());
  await page.keyboard.press("Backspace");
}

/** The field that has the focus and what is said below it, once something is. */
async function readFault(page: Page): Promise<{ field: string | undefined; sentence: string | undefined }> {
  await page.waitForSelector("[aria-invalid=true]:focus");
  return page.evaluate(() => ({
    field: document.activeElement?.id,
    sentence: document.activeElement?.parentElement?.querySelector(":scope > [role=alert]")?.textContent ?? undefined,
  }));
}

beforeAll(async () => {
  wrapup = await launch({ pages: modelledDeck() });
  popup = await wrapup.click(await wrapup.open(deckUrl));
  await waitUntilSaved(popup);
});
afterAll(() => wrapup.close());

test("the first conference needs a name, and a link that is one", async () => {
  await control(popup, "textbox", "conference").fill(" ");
  await press(popup, "startConference");
  expect(await readFault(popup)).toEqual({ field: "conference-name", sentence: messages.conferenceNeedsName.message });
  await control(popup, "textbox", "conference").fill("Lighthouse Days 2024");
  await popup.locator("#conference-url").fill("lighthouse.example");
  await press(popup, "startConference");
  expect(await readFault(popup)).toEqual({ field: "conference-url", sentence: messages.linkExpected.message });
  expect(await findViolations(popup)).toEqual([]);
  expect(await stored(popup)).toEqual([]);
  await popup.locator("#conference-url").fill(" https://lighthouse.example/ ");
  await press(popup, "startConference");
  await control(popup, "textbox", "writeNote").wait();
  expect(await stored(popup)).toMatchObject([{ name: "Lighthouse Days 2024", url: "https://lighthouse.example/" }]);
});

test("the same fields say the same in the notebook, by Enter too", async () => {
  notebook = await wrapup.notebook();
  await press(notebook, "notebookMenu");
  await control(notebook, "menuitem", "conferenceDetails").click();
  await notebook.locator("#conference-url").fill("ftp://lighthouse.example");
  await clear(notebook, "#conference-name");
  await notebook.keyboard.press("Enter");
  expect(await readFault(notebook)).toEqual({
    field: "conference-name",
    sentence: messages.conferenceNeedsName.message,
  });
  await notebook.keyboard.type("Lighthouse Days");
  await notebook.keyboard.press("Enter");
  expect(await readFault(notebook)).toEqual({ field: "conference-url", sentence: messages.linkExpected.message });
  expect(await findViolations(notebook)).toEqual([]);
  await clear(notebook, "#conference-url");
  await notebook.locator("#conference-place").fill(" Bergen");
  await notebook.keyboard.press("Enter");
  await until(async () => (await stored(notebook))[0]?.place === "Bergen");
  const [conference] = await stored(notebook);
  expect(conference).toMatchObject({ name: "Lighthouse Days" });
  expect(conference?.url).toBeUndefined();
});

test("a name typed into the chooser is the new conference’s", async () => {
  await notebook.waitForFunction(() => !document.querySelector("dialog[open]"));
  await notebook.locator(".conference-button").click();
  await notebook.waitForSelector(".conference-panel input:focus");
  await notebook.keyboard.type(" Fog Days ");
  await notebook.keyboard.press("Enter");
  await notebook.waitForSelector("#conference-name");
  expect(await notebook.$eval("#conference-name", (field) => (field as HTMLInputElement).value)).toBe("Fog Days");
  await notebook.focus("#conference-name");
  await notebook.keyboard.press("Enter");
  await until(async () => (await stored(notebook)).some(({ name }) => name === "Fog Days"));
});
