// A page that speaks for another conference than the current one, in a real Chromium: the talk is kept, and a line asks.
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Conference, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { readComposer, startConference, typeNote, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findUnreadable } from "./legible.ts";
import { findViolations } from "./notebook-page.ts";

const describePage = (title: string, description: string) => ({
  body: `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>
<meta name="description" content="${description}"><p>${title} and more.</p>`,
});
const pages = {
  "https://pages.example/lamps": describePage("Lamps", "About lamps."),
  "https://pages.example/oars": describePage("Oars", "About oars."),
  "https://pages.example/ropes": describePage("Ropes", "Given at GOOD 2025 in Bergen."),
  "https://pages.example/knots": describePage("Knots", "Given at GOOD 2025 in Bergen."),
  "https://pages.example/masts": describePage("Masts", "Given at GOOD 2025 in Bergen."),
  "https://pages.example/sails": describePage("Sails", "Given at GOOD 2025 in Bergen."),
};

let wrapup: Wrapup;
let popup: Page;
beforeAll(async () => {
  wrapup = await launch({ pages });
  popup = await wrapup.click(await wrapup.open("https://pages.example/lamps"));
  await startConference(popup, "Harbour Days 2024");
  await waitUntilSaved(popup);
});
afterAll(() => wrapup.close());
afterEach(() => wrapup.dismiss(popup));

const fill = (key: "pageSays" | "startNamed" | "moveToNamed" | "keepNamed", name: string) =>
  messages[key].message.replace("$1", name);
const pressNamed = (name: string) => popup.locator(`::-p-aria([name="${name}"][role="button"])`).click();
/** It is drawn a little after the talk. */
const line = async () => (await popup.waitForSelector(".other-conference-news"))?.evaluate((news) => news.textContent);
async function conferenceOf(title: string): Promise<string | undefined> {
  const talk = (await wrapup.stored<Talk>("talks", popup)).find((one) => one.title === title);
  const conferences = await wrapup.stored<Conference>("conferences", popup);
  return conferences.find(({ id }) => id === talk?.conferenceId)?.name;
}

async function capture(path: string): Promise<void> {
  popup = await wrapup.click(await wrapup.open(`https://pages.example/${path}`));
  await waitUntilSaved(popup);
}

test("a page that says nothing of any asks nothing", async () => {
  expect(await line()).toBe("");
});

test("the talk is kept with the current one, and stays when the person says so", async () => {
  await capture("ropes");
  await until(async () => (await line())?.startsWith(fill("pageSays", "GOOD 2025")) === true);
  expect(await conferenceOf("Ropes")).toBe("Harbour Days 2024");
  expect(await findViolations(popup)).toEqual([]);
  expect(await findUnreadable(popup)).toEqual([]);
  await typeNote(popup, "half a wo");
  await pressNamed(fill("keepNamed", "Harbour Days 2024"));
  await until(async () => (await line()) === "");
  await popup.waitForSelector(".composer-text:focus");
  await popup.keyboard.type("rd");
  expect(await readComposer(popup)).toBe("half a word");
  await wrapup.dismiss(popup);
  await capture("ropes");
  expect(await line()).toBe("");
  expect(await conferenceOf("Ropes")).toBe("Harbour Days 2024");
});

test("the other one is started with the talk, and what is typed goes on", async () => {
  await capture("masts");
  await wrapup.dismiss(popup);
  await capture("knots");
  await typeNote(popup, "half a wo");
  await pressNamed(fill("startNamed", "GOOD 2025"));
  await until(async () => (await conferenceOf("Knots")) === "GOOD 2025");
  await popup.waitForSelector(".composer-text:focus");
  await popup.keyboard.type("rd");
  await until(async () => (await readComposer(popup)) === "half a word");
  expect(await line()).toBe("");
  expect(await conferenceOf("Ropes")).toBe("Harbour Days 2024");
  // What was captured for it before goes along by one click, but for what the person kept elsewhere.
  const offer = messages.alsoBelong_one.message.replace("$2", "GOOD 2025");
  await popup.waitForFunction((text) => document.body.textContent?.includes(text), {}, offer);
  expect(await findViolations(popup)).toEqual([]);
  await pressNamed(messages.takeAlong.message);
  await until(async () => (await conferenceOf("Masts")) === "GOOD 2025");
  await pressNamed(messages.undo.message);
  await until(async () => (await conferenceOf("Masts")) === "Harbour Days 2024");
  expect(await conferenceOf("Ropes")).toBe("Harbour Days 2024");
  expect(await conferenceOf("Knots")).toBe("GOOD 2025");
});

test("the popup says which engine the draft is for, before anything was exported", async () => {
  await capture("knots");
  const said = messages.draftFor.message.replace("$1", "Hexo");
  await popup.waitForFunction(
    (text) => document.querySelector(".screen-footer")?.textContent?.includes(text),
    {},
    said,
  );
});

test("one that is there already takes the talk", async () => {
  await capture("lamps");
  await popup.locator(".conference-button").click();
  await popup.locator('::-p-xpath(//*[@role="option"][contains(., "Harbour Days 2024")])').click();
  const harbour = (await wrapup.stored<Conference>("conferences", popup)).find(({ name }) =>
    name.startsWith("Harbour"),
  );
  await until(async () =>
    (await wrapup.stored<{ value: unknown }>("settings", popup)).some(({ value }) => value === harbour?.id),
  );
  await wrapup.dismiss(popup);
  await capture("sails");
  await pressNamed(fill("moveToNamed", "GOOD 2025"));
  await until(async () => (await conferenceOf("Sails")) === "GOOD 2025");
  // What is captured next is no part of that: it goes where it went before.
  await wrapup.dismiss(popup);
  await capture("oars");
  expect(await conferenceOf("Oars")).toBe("Harbour Days 2024");
});
