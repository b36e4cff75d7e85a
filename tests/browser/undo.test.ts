// One stack of what was done in a window, in a real Chromium by real keys and clicks: what is taken back and done again, by name,
// and that nothing else is.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findViolations, openModelledNotebook } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;
beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook());
  await page.click('.talk-row[data-row="keeper"]');
  await page.waitForSelector(".talk-heading textarea");
});
afterAll(() => wrapup.close());

async function read<T extends { id: string }>(table: string, id: string): Promise<T | undefined> {
  return (await wrapup.stored<T>(table, page)).find((row) => row.id === id);
}
const readTalk = () => read<Talk>("talks", "keeper");
const readPost = async () => (await wrapup.stored<Post>("posts", page))[0];

async function pressKeys(on: Page, ...keys: ("Control" | "Shift" | "z")[]): Promise<void> {
  for (const key of keys) await on.keyboard.down(key);
  for (const key of keys.toReversed()) await on.keyboard.up(key);
}
const undo = (on = page) => pressKeys(on, "Control", "z");
const redo = () => pressKeys(page, "Control", "Shift", "z");
/** Away from all texts. */
const leaveFields = (on = page) => on.focus('.talk-row[data-row="keeper"]');

const named = (way: "undoThis" | "redoThis", what: keyof typeof messages) =>
  messages[way].message.replace("$1", messages[what].message);

/** What the menu offers to take back and to do again. */
async function readOffers(): Promise<string[]> {
  await press(page, "notebookMenu");
  await page.waitForSelector(".menu-list");
  const labels = await page.$$eval(".menu-list [role=menuitem]", (list) => list.map((one) => one.textContent ?? ""));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".menu-list"));
  const ways = [messages.undoThis.message, messages.redoThis.message].map((text) => text.replace("$1", ""));
  return labels.filter((label) => ways.some((way) => label.startsWith(way)));
}

const mark = (on: Page, name: "markHighlight" | "markMention" | "markLeftOut") =>
  on.locator(`main ::-p-xpath(.//label[contains(., "${messages[name].message}")])`).click();
const typed = () => page.$eval(".talk-heading textarea", (field) => (field as HTMLTextAreaElement).value);

test("marks, titles and engines go back one by one and forth again, each by its name", async () => {
  expect(await readOffers()).toEqual([]);
  await mark(page, "markMention");
  await until(async () => (await readTalk())?.mark === "mention");
  await page.focus(".talk-heading textarea");
  await page.keyboard.press("End");
  await page.keyboard.type(" at night", { delay: 10 });
  await until(async () => (await readTalk())?.title.endsWith(" at night") === true);
  await leaveFields();
  const engine = (await readPost())?.engine;
  await page.select(`.column-preview select[aria-label="${messages.engine.message}"]`, "jekyll");
  await until(async () => (await readPost())?.engine === "jekyll");
  expect(await readOffers()).toEqual([named("undoThis", "didEngine")]);
  await leaveFields();
  await undo();
  await until(async () => (await readPost())?.engine === engine);
  expect(await readOffers()).toEqual([named("undoThis", "didTitle"), named("redoThis", "didEngine")]);
  await leaveFields();
  // All letters of one visit are one action.
  await undo();
  await until(async () => (await readTalk())?.title.endsWith("Guide") === true);
  expect((await readTalk())?.mark).toBe("mention");
  await undo();
  await until(async () => (await readTalk())?.mark === "highlight");
  expect(await readOffers()).toEqual([named("redoThis", "didMark")]);
  await leaveFields();
  for (let count = 0; count < 3; count++) await redo();
  await until(async () => (await readPost())?.engine === "jekyll");
  expect(await readTalk()).toMatchObject({ mark: "mention", title: "The Lighthouse Keeper’s Guide at night" });
  for (let count = 0; count < 3; count++) await undo();
  await until(async () => (await readTalk())?.mark === "highlight");
});

test("within a text the keys are the text’s own", async () => {
  await mark(page, "markMention");
  await until(async () => (await readTalk())?.mark === "mention");
  await page.focus(".talk-heading textarea");
  await page.keyboard.press("End");
  await page.keyboard.type(" and more");
  await undo();
  await until(async () => !(await typed()).endsWith(" and more"));
  expect((await readTalk())?.mark).toBe("mention");
});

test("what another window changed since stays, and that is said", async () => {
  await leaveFields();
  await mark(page, "markHighlight");
  await until(async () => (await readTalk())?.mark === "highlight");
  const other = await wrapup.notebook();
  await other.setViewport({ width: 1600, height: 1000 });
  await (await other.waitForSelector('.talk-row[data-row="keeper"]'))?.click();
  await mark(other, "markLeftOut");
  await until(async () => (await readTalk())?.mark === "left-out");
  await page.bringToFront();
  await page.focus('.talk-row[data-row="fog"]');
  await undo();
  await page.waitForFunction(
    (sentence) => document.querySelector(".notebook-messages")?.textContent?.includes(sentence),
    {},
    messages.takenBackNothing.message,
  );
  expect((await readTalk())?.mark).toBe("left-out");
  await other.bringToFront();
  await other.focus('.talk-row[data-row="fog"]');
  await undo(other);
  await until(async () => (await readTalk())?.mark === "highlight");
  await other.close();
  await page.bringToFront();
});

test("the bar covers no field, takes back what it says, and goes with it", async () => {
  await page.waitForSelector('.talk-row[data-row="keeper"]');
  await press(page, "talkMenu");
  await control(page, "menuitem", "deleteTalk").click();
  await page.waitForSelector(".undo-bar");
  await page.click('.talk-row[data-row="fog"]');
  await page.waitForSelector(".composer-text");
  const covered = await page.evaluate(() =>
    [...document.querySelectorAll("textarea, input, select, button")].flatMap((field) => {
      const { left, top, width, height } = field.getBoundingClientRect();
      const shown = document.elementFromPoint(left + width / 2, top + height / 2);
      return !field.closest(".undo-bar") && shown?.closest(".undo-bar") ? [field.outerHTML] : [];
    }),
  );
  expect(covered).toEqual([]);
  expect(await findViolations(page)).toEqual([]);
  // By the keys, which take back the same: the bar is gone with it.
  await page.focus('.talk-row[data-row="fog"]');
  await undo();
  await until(async () => (await readTalk())?.deletedAt === undefined);
  await page.waitForFunction(() => !document.querySelector(".undo-bar"));
});
