// What a screen reader is told of the popup, the panel and the notebook, kept in trees/: a name that is lost is seen there. After a
// change that is meant, `vitest run --project browser -u` on this file writes them anew.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { addNote, addTag, press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { describeTree } from "./accessibility-tree.ts";
import { openModelledNotebook } from "./notebook-page.ts";

let wrapup: Wrapup;
let popup: Page;
beforeAll(async () => {
  wrapup = await launch({ pages: modelledDeck() });
  popup = await wrapup.click(await wrapup.open(`${deckUrl}?slide=2`));
  await waitUntilSaved(popup);
});
afterAll(() => wrapup.close());

const keep = async (page: Page, name: string) =>
  expect(await describeTree(page)).toMatchFileSnapshot(`trees/${name}.txt`);

/** Counted once the talk is there. */
const footerSays = (page: Page, words: string) =>
  page.waitForFunction((said) => document.querySelector(".screen-footer")?.textContent?.includes(said), {}, words);

test("the popup at the first capture", async () => {
  await popup.waitForSelector(".conference-form");
  await popup.waitForSelector(".screen-tools .menu");
  await footerSays(popup, "1 talk, 0 notes");
  await keep(popup, "popup-first");
});

test("the popup with a note", async () => {
  await startConference(popup, "Lighthouse Days 2024");
  await addNote(popup, "Keep a *spare* lamp.");
  await popup.waitForSelector(".note em");
  // What was just added is said for some seconds.
  await popup.waitForSelector(".notes-landed", { hidden: true });
  await footerSays(popup, "1 talk, 1 note");
  await keep(popup, "popup-note");
});

test("the folded popup, with notes and their links", async () => {
  await addTag(popup, "lamps");
  await addNote(popup, "As [the guide](https://lamps.example/) says.");
  await addNote(popup, "Ask about oil.");
  await popup.waitForSelector(".mark-button");
  await popup.waitForSelector(".note a");
  await popup.waitForSelector(".notes-landed", { hidden: true });
  await footerSays(popup, "1 talk, 3 notes");
  await keep(popup, "popup-folded");
});

test("the popup’s menu", async () => {
  await press(popup, "popupMenu");
  await popup.waitForSelector("[role=menu]");
  await keep(popup, "popup-menu");
  await popup.keyboard.press("Escape");
});

test("the side panel", async () => {
  const panel = await wrapup.openPanel(popup);
  await panel.waitForSelector(".note a");
  await panel.waitForSelector(".screen-tools .menu");
  await footerSays(panel, "1 talk, 3 notes");
  await keep(panel, "panel");
});

test("the notebook", async () => {
  const { wrapup: other, page } = await openModelledNotebook();
  await page.evaluate(() => {
    location.hash = "conference=conference&talk=keeper";
  });
  await page.waitForSelector(".talk-view .note em, .talk-view .note p");
  await page.waitForSelector(".post-preview-title");
  await keep(page, "notebook-talk");
  await page.evaluate(() => {
    location.hash = "conference=conference";
  });
  await page.waitForSelector(".post-form");
  await keep(page, "notebook-post");
  await other.close();
});
