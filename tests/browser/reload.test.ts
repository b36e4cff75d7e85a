// Wrapup loaded anew under open screens, in a real Chromium: by the button of the extensions page, and by an update. No store can be
// had to publish one, so its event is sent to the background script's own listener; what follows is real.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { readComposer } from "@/scripts/browser/person.ts";
import { makeTemporaryFolder } from "@/scripts/browser/temporary.ts";
import { patience, until } from "@/scripts/browser/until.ts";
import { builtFolder } from "@/scripts/build.ts";
import { expectKept, openComposer, openNotebook, readDraft } from "./reload-steps.ts";

/** The browser's page of extensions. Outside of developer mode an unpacked one that is loaded anew stays off (observed with Chromium 156). */
async function openExtensions(wrapup: Wrapup): Promise<Page> {
  const page = await wrapup.open("chrome://extensions");
  await page.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
  return page;
}

test("what was stored is there when Wrapup was loaded anew, and writing goes on", async () => {
  const wrapup = await launch({ pages: modelledDeck() });
  try {
    let page = await openNotebook(wrapup);
    const extensions = await openExtensions(wrapup);
    await page.bringToFront();
    await page.keyboard.type("Keep a spare lamp");
    await until(async () => (await readDraft(wrapup, page)) === "Keep a spare lamp");
    await page.keyboard.type(" and oil");
    const gone = new Promise((resolve) => page.once("close", resolve));
    const id = new URL(page.url()).hostname;
    await extensions.evaluate(`chrome.developerPrivate.reload("${id}", { failQuietly: true })`);
    await gone;
    page = await openComposer(wrapup);
    await expectKept(wrapup, page, "Keep a spare lamp", "Keep a spare lamp and oil");
  } finally {
    await wrapup.close();
  }
});

/** A copy of the built extension whose background script can be told of an update. */
function makeUpdatable(): string {
  const folder = join(makeTemporaryFolder(), "wrapup");
  cpSync(builtFolder("chrome"), folder, { recursive: true });
  const script = join(folder, "background.js");
  const before = `const told = [];
Object.defineProperty(chrome.runtime.onUpdateAvailable, "addListener", { value: (listener) => told.push(listener) });
globalThis.announceUpdate = () => { for (const listener of told) listener({ version: "2.0" }); return told.length; };
`;
  writeFileSync(script, before + readFileSync(script, "utf8"));
  return folder;
}

/** The background script, each time that it began: the target of one that has ended may stay. */
const listWorkers = ({ browser }: Wrapup) => browser.targets().filter((one) => one.url().endsWith("/background.js"));

/** Tells the background script of an update; how many listeners it has. */
async function announceUpdate(wrapup: Wrapup): Promise<unknown> {
  const target = await wrapup.browser.waitForTarget((one) => one.url().endsWith("/background.js"), {
    timeout: patience,
  });
  return (await target.worker())?.evaluate("announceUpdate()");
}

test("an update waits until no screen is open", async () => {
  const wrapup = await launch({ pages: modelledDeck(), extension: makeUpdatable() });
  try {
    await openExtensions(wrapup);
    const page = await openNotebook(wrapup);
    expect(await announceUpdate(wrapup)).toBe(1);
    await page.keyboard.type("Half a ");
    await until(async () => (await readDraft(wrapup, page)) === "Half a ");
    expect([page.isClosed(), listWorkers(wrapup).length]).toEqual([false, 1]);
    await page.close();
    await announceUpdate(wrapup);
    await until(() => listWorkers(wrapup).length === 2);
    expect(await readComposer(await openComposer(wrapup))).toBe("Half a ");
  } finally {
    await wrapup.close();
  }
});
