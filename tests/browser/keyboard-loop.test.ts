// The whole loop by keyboard alone: a page captured, its conference named, fourteen notes written, the draft saved. Every key counts.
import { readFileSync } from "node:fs";
import type { KeyInput, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { control, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";

const noteCount = 14;
const fewestTabs = 6;

let wrapup: Wrapup;
let tab: Page;
let popup: Page;
beforeAll(async () => {
  wrapup = await launch({ pages: modelledDeck() });
  tab = await wrapup.open(`${deckUrl}?slide=2`);
  popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
});
afterAll(() => wrapup.close());

/** The name of what has the focus: as its label says it, or its words. */
const focused = () =>
  popup.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
  });

async function chord(modifier: KeyInput, key: KeyInput): Promise<void> {
  await popup.keyboard.down(modifier);
  await popup.keyboard.press(key);
  await popup.keyboard.up(modifier);
}

/** Presses Tab until what has the focus is called so; returns how often. */
async function tabTo(name: string): Promise<number> {
  for (let tabs = 0; tabs <= 40; tabs++) {
    if ((await focused()) === name) return tabs;
    await popup.keyboard.press("Tab");
  }
  throw new Error(`Nothing that Tab leads to is called “${name}”.`);
}

const rows = () => popup.$$eval(".note", (notes) => notes.length);

test("the conference is named and started with the caret in its field: one Enter", async () => {
  await control(popup, "textbox", "conference").wait();
  await until(async () => popup.evaluate(() => document.activeElement instanceof HTMLInputElement));
  await popup.keyboard.press("End");
  await popup.keyboard.type("Lighthouse Days 2024");
  await popup.keyboard.press("Enter");
  await until(async () => (await focused()) === messages.writeNote.message);
});

test("fourteen notes are written without leaving the text, each with two keys besides its letters", async () => {
  for (let number = 1; number <= noteCount; number++) {
    await popup.keyboard.type(
      `Lamp **${number}** burns all night long, as [the guide](https://lamps.example/${number}) says.`,
    );
    await chord("Control", "Enter");
    await until(async () => (await rows()) === number);
  }
  expect(await focused()).toBe(messages.writeNote.message);
});

test("the newest two notes are in sight, the newest first", async () => {
  const [first = "", second = ""] = await popup.$$eval(".note", (notes) =>
    notes.slice(0, 2).map((note) => {
      const { top, bottom } = note.getBoundingClientRect();
      const [head, foot] = [".screen-header", ".screen-bottom"].map((part) =>
        document.querySelector(part)?.getBoundingClientRect(),
      );
      const isSeen = top >= (head?.bottom ?? 0) && bottom <= (foot?.top ?? 0);
      return `${isSeen ? "in sight" : "out of sight"}: ${note.textContent}`;
    }),
  );
  expect(first).toMatch(/^in sight: .*Lamp 14 burns/);
  expect(second).toMatch(/^in sight: .*Lamp 13 burns/);
});

test("Tab leads to the notes as one stop; there Enter edits and Delete bins", async () => {
  await tabTo(await popup.$eval(".note", (note) => note.getAttribute("aria-label") ?? "no name"));
  expect(await focused()).toMatch(/^Slide 2, Lamp 14 burns.*, 1 of 14$/);
  await popup.keyboard.press("ArrowDown");
  expect(await focused()).toMatch(/, 2 of 14$/);
  await popup.keyboard.press("Enter");
  await until(async () => popup.evaluate(() => document.activeElement instanceof HTMLTextAreaElement));
  await popup.keyboard.type(" Twice.");
  await popup.keyboard.press("Escape");
  await until(async () => /, 2 of 14$/.test(await focused()));
  await popup.keyboard.press("Delete");
  await until(async () => (await rows()) === noteCount - 1);
  expect(await focused()).toMatch(/^Slide 2, Lamp 12 burns.*, 2 of 13$/);
  await chord("Shift", "Tab");
});

test("a note’s links are reached by the arrow into it, and left by Escape", async () => {
  await tabTo(await popup.$eval(".note[tabindex='0']", (note) => note.getAttribute("aria-label") ?? ""));
  await popup.keyboard.press("ArrowRight");
  expect(await popup.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("https://lamps.example/12");
  await popup.keyboard.press("Tab");
  expect(await focused()).toMatch(/^Edit note 2 of 13/);
  await popup.keyboard.press("Escape");
  expect(await focused()).toMatch(/, 2 of 13$/);
});

test("from the text to the draft it is at most six Tabs and one Enter", async () => {
  await popup.locator("textarea.composer-text").click();
  const tabs = await tabTo(messages.exportDraft.message);
  expect(tabs).toBeLessThanOrEqual(fewestTabs);
  const path = await wrapup.download(() => popup.keyboard.press("Enter"));
  expect(readFileSync(path, "utf8")).toContain("Lamp **14** burns");
});

test("Alt with PageUp and PageDown goes through the slides without leaving the text", async () => {
  const written = [];
  for (const key of ["PageDown", "PageUp", "PageUp"] as const) {
    await popup.locator("textarea.composer-text").click();
    await chord("Alt", key);
    await popup.keyboard.type(`After ${key}.`);
    const before = await rows();
    await chord("Control", "Enter");
    await until(async () => (await rows()) === before + 1);
    written.push(await popup.$eval(".note", (note) => note.getAttribute("aria-label")));
  }
  expect(written).toEqual([
    expect.stringMatching(/^Slide 3, After PageDown/),
    expect.stringMatching(/^Slide 2, After PageUp/),
    expect.stringMatching(/^Slide 1, After PageUp/),
  ]);
});

test("a note that is being edited is still when the popup opens again, with the caret where it was", async () => {
  await popup.focus(".note");
  await popup.keyboard.press("Enter");
  await popup.waitForSelector(".note-editor-text:focus");
  await popup.keyboard.press("Home");
  await popup.keyboard.type("And ");
  type Draft = { noteId?: string; caret: number };
  await until(async () => (await wrapup.stored<Draft>("drafts")).some(({ noteId, caret }) => noteId && caret === 4));
  await wrapup.dismiss(popup);
  popup = await wrapup.click(tab);
  const field = await popup.waitForSelector(".note-editor-text:focus");
  expect(
    await field?.evaluate((area) => {
      const { value, selectionStart } = area as HTMLTextAreaElement;
      return value.slice(0, selectionStart);
    }),
  ).toBe("And ");
});
