// Places where a text edited by hand and a changed talk differ, in a real Chromium: said before an export, settled by keys.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { openModelledNotebook } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

const readEdited = async () => (await wrapup.stored<Post>("posts", page))[0]?.edited?.body;
const chooseView = (place: number) => page.locator(`.post-preview-bar .segments-option:nth-child(${place})`).click();
const countConflicts = () => page.$$eval(".conflict", (places) => places.length);

async function rewriteNote(talk: string, note: string, text: string): Promise<void> {
  await page.locator(`.talk-row[data-row="${talk}"]`).click();
  await page.waitForSelector(`.note[data-row="${note}"]`);
  await page.focus(`.note[data-row="${note}"]`);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".note-editor-text:focus");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
}

/** What has the focus: its class, and which conflict it is in, from 0. */
function readFocus(): Promise<{ name?: string; conflict: number; button?: string }> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const conflict = activeElement?.closest(".conflict");
    return {
      name: activeElement?.className,
      conflict: conflict ? [...document.querySelectorAll(".conflict")].indexOf(conflict) : -1,
      button: conflict ? (activeElement?.textContent ?? "") : undefined,
    };
  });
}

/** Two sentences changed by hand, and then both of their notes. */
beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook());
  await page.waitForSelector(".post-preview-bar .export-button");
  await chooseView(2);
  await press(page, "editText");
  await page.waitForSelector(".markdown-editor-text");
  await page.focus(".markdown-editor-text");
  await page.$eval(".markdown-editor-text", (field) => {
    const area = field as HTMLTextAreaElement;
    area.value = area.value.replace("**spare** lamp.", "**second** lamp.").replace("fog horn.", "fog bell.");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await until(async () => (await readEdited())?.includes("fog bell."));
  await rewriteNote("keeper", "spare", "Keep a **third** lamp.");
  await rewriteNote("fog", "horn", "Ask about the fog whistle.");
  await until(async () => (await countConflicts()) === 2);
});
afterAll(() => wrapup.close());

test("a conflict names its talk and marks the words that differ", async () => {
  const shown = await page.$eval(".conflict", (conflict) => ({
    heading: conflict.querySelector("h3")?.textContent,
    heads: [...conflict.querySelectorAll("dt")].map((head) => head.textContent.replace(/, .*/, "")),
    mine: [...conflict.querySelectorAll("ins")].map((mark) => mark.textContent),
    theirs: [...conflict.querySelectorAll("del")].map((mark) => mark.textContent),
  }));
  const { conflictWith_one, onlyInYours, onlyInTalk } = messages;
  expect(shown).toEqual({
    heading: conflictWith_one.message.replace("$2", "The Lighthouse Keeper’s Guide"),
    heads: ["Your text · edited today", "The talk · note changed today"],
    mine: [`${onlyInYours.message}second`],
    theirs: [`${onlyInTalk.message}third`],
  });
});

test("a conflict leads to its talk", async () => {
  await page.locator(".conflict .conflict-talk").click();
  await page.waitForFunction(
    (title) => document.querySelector<HTMLTextAreaElement>(".talk-heading textarea")?.value === title,
    {},
    "The Lighthouse Keeper’s Guide",
  );
  expect(await countConflicts()).toBe(2);
});

test("the export dialog repeats the warning and leads to the places", async () => {
  await chooseView(1);
  await page.keyboard.down("Control");
  await page.keyboard.press("e");
  await page.keyboard.up("Control");
  await page.waitForSelector("dialog[open] .export-ways");
  const warning = messages.warnConflict_other.message.replace("$1", "2");
  const found = await page.$$eval("dialog[open] .notice-warning", (notices) => notices.map((part) => part.textContent));
  expect(found.filter((text) => text.includes(warning))).toHaveLength(1);
  await page.evaluate((wanted) => {
    const notices = [...document.querySelectorAll("dialog[open] .notice-warning")];
    const notice = notices.find((part) => part.textContent.includes(wanted));
    notice?.querySelector<HTMLElement>(".link-button")?.click();
  }, warning);
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
  await until(async () => (await readFocus()).conflict === 0);
});

test("settled by keys, the next one has the focus, then the text; and it can be taken back", async () => {
  await page.keyboard.press("Enter");
  await until(async () => (await countConflicts()) === 1);
  await until(async () => (await readFocus()).button === messages.keepMine.message);
  await page.keyboard.press("Enter");
  await until(async () => (await countConflicts()) === 0);
  await until(async () => (await readFocus()).name === "markdown-editor-text");
  expect(await readEdited()).toMatch(/\*\*second\*\* lamp\.[\s\S]*fog bell\./);
  expect(await readEdited()).not.toMatch(/third|whistle/);
  await press(page, "undo");
  await until(async () => (await countConflicts()) === 1);
});

test("the talk’s words take the place of one’s own, or stand beside them", async () => {
  await press(page, "takeTalks");
  await until(async () => (await countConflicts()) === 0);
  await until(async () => /second[\s\S]*fog whistle\./.test((await readEdited()) ?? ""));
  expect(await readEdited()).not.toContain("fog bell.");
  await press(page, "undo");
  await until(async () => (await countConflicts()) === 1);
  await press(page, "keepBoth");
  await until(async () => (await countConflicts()) === 0);
  await until(async () => /fog bell\.[\s\S]*fog whistle\./.test((await readEdited()) ?? ""));
});

test("one’s own layout opens its template, and the chosen view stays, also at reload", async () => {
  const isMarkdown = () =>
    page.$eval(".post-preview-bar .segments-option:nth-child(2) input", (input) => (input as HTMLInputElement).checked);
  expect(await isMarkdown()).toBe(true);
  await page.select('.post-preview-choices select:has(option[value="own"])', "own");
  await page.waitForSelector(".template-text:focus");
  await until(async () => page.$eval(".template-text", (field) => field.getBoundingClientRect().top < innerHeight / 2));
  expect(await isMarkdown()).toBe(true);
  await page.reload();
  await page.waitForSelector(".post-preview-bar .export-button");
  await page.waitForSelector(".template-text");
  expect(await isMarkdown()).toBe(true);
});
