// What is done in the notebook before and after Wrapup is loaded anew under it.
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import type { Draft, Talk } from "@/lib/model/index.ts";
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl } from "@/scripts/browser/modelled-deck.ts";
import { readComposer, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";

/** A notebook with one talk, open at its composer. */
export async function openNotebook(wrapup: Wrapup): Promise<Page> {
  const popup = await wrapup.click(await wrapup.open(deckUrl));
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
  await readComposer(popup);
  await wrapup.dismiss(popup);
  return openComposer(wrapup);
}

/** The notebook at the composer of its first talk. */
export async function openComposer(wrapup: Wrapup): Promise<Page> {
  const page = await wrapup.notebook();
  await page.waitForSelector(".talk-row");
  await page.click(".talk-row");
  await readComposer(page);
  await page.focus(".composer-text");
  return page;
}

/** What is stored of what is being typed. */
export const readDraft = async (wrapup: Wrapup, page: Page) =>
  (await wrapup.stored<Draft>("drafts", page)).map(({ markdown }) => markdown).join();

/** The composer has a beginning of what was typed, with all that was seen to be stored, in one talk; and what is typed now is stored. */
export async function expectKept(wrapup: Wrapup, page: Page, stored: string, typed: string): Promise<void> {
  const kept = await readComposer(page);
  expect(typed.startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(stored.length);
  expect((await wrapup.stored<Talk>("talks", page)).length).toBe(1);
  await page.keyboard.type("!");
  await until(async () => (await readDraft(wrapup, page)) === `${kept}!`);
}
