// What a person does in Wrapup's screens, found by the names that a screen reader says; the names come from the catalogue.
import type { Page } from "puppeteer-core";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };

type Key = keyof typeof messages;

/** A control of the screen by its role and the catalogue's key of its name. */
export function control(page: Page, role: string, key: Key) {
  return page.locator(`::-p-aria([name="${messages[key].message}"][role="${role}"])`);
}

/** Clicks a button once it is in sight: the popup's footer may lie over it. */
export async function press(page: Page, key: Key): Promise<void> {
  const button = await control(page, "button", key).waitHandle();
  await button.evaluate((element) => (element as Element).scrollIntoView({ block: "center", behavior: "instant" }));
  await control(page, "button", key).click();
}

/** Waits until the popup shows a captured talk that it has stored with everything it is going to read. */
export async function waitUntilSaved(popup: Page): Promise<void> {
  await popup.waitForSelector("main[data-state=saved][data-settled=true]");
}

/** Answers the first talk's question for its conference. */
export async function startConference(popup: Page, name: string): Promise<void> {
  const field = control(popup, "textbox", "conference");
  await field.fill(name);
  await press(popup, "startConference");
  await control(popup, "textbox", "writeNote").wait();
}

/** Milliseconds between two keys of a very fast typist. */
export const keyDelay = 25;

/** Types key by key into the composer. */
export async function typeNote(popup: Page, text: string): Promise<void> {
  await control(popup, "textbox", "writeNote").click();
  await popup.keyboard.type(text, { delay: keyDelay });
}

export async function addNote(popup: Page, text: string): Promise<void> {
  const notes = () => popup.$$eval("main li", (rows) => rows.length);
  const before = await notes();
  await typeNote(popup, text);
  await press(popup, "addNote");
  await popup.waitForFunction((count) => document.querySelectorAll("main li").length > count, {}, before);
}

/** What stands in the composer. */
export async function readComposer(popup: Page): Promise<string> {
  const field = await control(popup, "textbox", "writeNote").waitHandle();
  return field.evaluate((area) => (area as HTMLTextAreaElement).value);
}

export async function addTag(popup: Page, tag: string): Promise<void> {
  await control(popup, "combobox", "addTag").click();
  await popup.keyboard.type(tag);
  await popup.keyboard.press("Enter");
}

/** @param number 1-based */
export async function chooseSlide(popup: Page, number: number): Promise<void> {
  await popup.locator(`[role=listbox] [role=option]:nth-of-type(${number})`).click();
}
