// The popup's screens as axe sees them, in both colour schemes and at 200 % zoom; and as they can be read with text spaced apart and
// in forced colours.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { addNote, addTag, control, press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { findUnreadable } from "./legible.ts";
import { findViolations } from "./notebook-page.ts";

describe.each(["light", "dark"] as const)("the popup in %s", (colorScheme) => {
  let wrapup: Wrapup;
  let popup: Page;
  beforeAll(async () => {
    wrapup = await launch({ pages: modelledDeck(), colorScheme });
    popup = await wrapup.click(await wrapup.open(`${deckUrl}?slide=2`));
    await waitUntilSaved(popup);
  });
  afterAll(() => wrapup.close());

  test("asks for the first conference", async () => {
    await control(popup, "textbox", "conference").wait();
    expect(await findViolations(popup, colorScheme)).toEqual([]);
    expect(await findUnreadable(popup, colorScheme)).toEqual([]);
  });

  test("shows a talk with notes, an open tag list, an open chooser", async () => {
    await startConference(popup, "Lighthouse Days 2024");
    await addNote(popup, "Keep a spare lamp.");
    expect(await findViolations(popup, colorScheme)).toEqual([]);
    expect(await findUnreadable(popup, colorScheme)).toEqual([]);
    await control(popup, "combobox", "addTag").click();
    await popup.keyboard.type("la");
    expect(await findViolations(popup, colorScheme)).toEqual([]);
    await popup.keyboard.press("Escape");
    await popup.locator(".conference-button").click();
    await popup.waitForSelector(".conference-panel");
    expect(await findViolations(popup, colorScheme)).toEqual([]);
    await popup.keyboard.press("Escape");
  });

  test("is folded with a tag and notes that have links", async () => {
    await addTag(popup, "lamps");
    await addNote(popup, "As [the guide](https://lamps.example/) says.");
    await addNote(popup, "Ask about oil.");
    await popup.waitForSelector(".mark-button");
    expect(await findViolations(popup, colorScheme)).toEqual([]);
    expect(await findUnreadable(popup, colorScheme)).toEqual([]);
  });

  test("nothing scrolls sideways when text is twice as large", async () => {
    await popup.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    const [inside = 0, outside = 0] = await popup.$eval(".screen-main", (main) => [main.scrollWidth, main.clientWidth]);
    expect(inside).toBeLessThanOrEqual(outside);
    await popup.evaluate(() => document.documentElement.removeAttribute("style"));
  });

  test("says why a page cannot be read", async () => {
    await wrapup.dismiss(popup);
    popup = await wrapup.click(await wrapup.open("chrome://version"));
    await popup.waitForSelector("[data-problem=problemBrowserPage]");
    expect(await findViolations(popup, colorScheme)).toEqual([]);
    expect(await findUnreadable(popup, colorScheme)).toEqual([]);
    await control(popup, "textbox", "withoutPage").fill("Lamp oil prices");
    await press(popup, "addTopic");
    await control(popup, "textbox", "writeNote").wait();
    expect(await findViolations(popup, colorScheme)).toEqual([]);
  });
});
