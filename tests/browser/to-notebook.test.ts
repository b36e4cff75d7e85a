// From popup and welcome page to the notebook: it shows the talk that one comes from, in the tab and the window in which it is open.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";

const plainUrl = "https://plain.example/";

let wrapup: Wrapup;
let deck: Page;
beforeAll(async () => {
  wrapup = await launch({
    pages: { ...modelledDeck(), [plainUrl]: { body: "<!doctype html><title>Plain</title><p>Nothing to see." } },
  });
  deck = await wrapup.open(deckUrl);
  const popup = await wrapup.click(deck);
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
  await wrapup.dismiss(popup);
});
afterAll(() => wrapup.close());

/** What the browser is asked for, in a page of the extension. */
interface Asked extends Window {
  fronts: unknown[];
  chrome: { windows: { getCurrent(): Promise<{ id: number }>; update(id: number, what: object): Promise<void> } };
}

test("without a wish it stays as it is, and its window comes to the front", async () => {
  const notebook = await wrapup.notebook();
  await notebook.evaluate(() => Object.assign(window, { isSame: true }));
  const shown = () => notebook.evaluate(() => [location.hash, "isSame" in window]);
  const before = await shown();
  const welcome = await wrapup.openOwn("welcome.html");
  // Without a display no window is in front of another.
  const id = await welcome.evaluate(async () => {
    const page = window as unknown as Asked;
    page.fronts = [];
    page.chrome.windows.update = async (...asked) => void page.fronts.push(asked);
    return (await page.chrome.windows.getCurrent()).id;
  });
  await press(welcome, "openNotebook");
  await until(() => welcome.evaluate(() => (window as unknown as Asked).fronts.length));
  expect(await welcome.evaluate(() => (window as unknown as Asked).fronts)).toEqual([[id, { focused: true }]]);
  expect(await shown()).toEqual(before);
  await notebook.close();
  await welcome.close();
});

test("a talk of no conference is shown, beside conferences that there are", async () => {
  const popup = await wrapup.click(await wrapup.open(plainUrl));
  await waitUntilSaved(popup);
  await popup.evaluate(() => document.querySelector<HTMLElement>(".conference-chooser button")?.click());
  await popup.locator(`::-p-text(${messages.noConference.message})`).click();
  await until(async () =>
    (await wrapup.stored<{ title: string; conferenceId: string }>("talks", popup)).some(
      ({ title, conferenceId }) => title === "Plain" && conferenceId === "",
    ),
  );
  const opens = wrapup.browser.waitForTarget((target) => target.url().includes("/notebook.html"));
  await press(popup, "notebook");
  const address = (await opens).url();
  const notebook = await wrapup.openOwn(address.slice(address.indexOf("notebook.html")));
  await notebook.waitForFunction(() => document.querySelector(".talk-view")?.textContent?.includes("plain.example"));
});
