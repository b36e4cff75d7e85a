// A store that cannot be opened, in real browsers: every screen says what happened and what to do, and none shows an empty notebook.
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ProblemKey } from "@/lib/model/problem.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { isFirefox, launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { has } from "@/scripts/firefox-lacks.ts";
import { findUnreadable } from "./legible.ts";
import { findViolations, showIn } from "./notebook-page.ts";

const address = "https://plain.example/";
const pages = { [address]: { body: "<!doctype html><title>Plain</title><p>Nothing to see." } };
const screens = ["popup", "sidepanel", "notebook", "options"] as const;

/** Makes the store one of a version that is not known yet; runs in a page of the extension. */
const makeNewer = () =>
  new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("wrapup", 9990);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result.close());
  });

const remove = () =>
  new Promise<void>((resolve, reject) => {
    const removal = indexedDB.deleteDatabase("wrapup");
    removal.onerror = () => reject(removal.error);
    removal.onsuccess = () => resolve();
  });

/** Opens a store that an older Wrapup has left, and does not let go of it when a newer one asks. */
const hold = () =>
  new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("wrapup", 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      Object.assign(window, { held: opening.result });
      resolve();
    };
  });

/** Where the browser keeps an extension's store. */
const storeFolder = isFirefox ? "storage/*/moz-extension*/idb" : "Default/IndexedDB/*.leveldb";

/** A file where the browser keeps the store's folder. */
function damage(profile: string): void {
  const found = globSync(storeFolder, { cwd: profile }).map((path) => join(profile, path));
  expect(found.length).toBeGreaterThan(0);
  for (const path of found) {
    rmSync(path, { recursive: true });
    writeFileSync(path, "This is no store.");
  }
}

async function readProblem(page: Page, problem: ProblemKey): Promise<string> {
  await page.waitForSelector(`main[data-problem=${problem}]`);
  return page.$eval("body", (body) => body.textContent);
}

describe("every screen tells of", () => {
  let wrapup: Wrapup;
  let tab: Page;

  /** The popup by a true click; the side panel's page in a tab, since nothing opens the panel but the popup. */
  const open = async (screen: (typeof screens)[number]): Promise<Page> =>
    screen === "popup" ? wrapup.click(tab) : wrapup.openOwn(`${screen}.html`);

  /** What the button says after the menu was used on the page in front; Firefox lets no test use the menu. */
  const quote = async (): Promise<string> => {
    // It sleeps when nobody asks anything of it.
    const page = await wrapup.openOwn("manifest.json");
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: string): Promise<void> } };
      };
      return chrome.runtime.sendMessage("wake up").catch(() => undefined);
    });
    const target = await wrapup.browser.waitForTarget((found) => found.type() === "service_worker");
    const worker = await target.worker();
    await tab.bringToFront();
    await worker?.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(filter: object): Promise<object[]> };
          contextMenus: { onClicked: { dispatch(info: object, tab?: object): void } };
        };
      };
      const [front] = await chrome.tabs.query({ active: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: "keep-link", linkUrl: "https://talks.example/1" }, front);
    });
    const readTitle = async () =>
      worker?.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            tabs: { query(filter: object): Promise<{ id: number }[]> };
            action: { getTitle(of: { tabId?: number }): Promise<string> };
          };
        };
        const [front] = await chrome.tabs.query({ active: true });
        return chrome.action.getTitle({ tabId: front?.id });
      });
    const isSaid = async () => (await readTitle()) !== messages.actionTitle.message;
    await vi.waitUntil(isSaid, { timeout: 10_000 });
    return (await readTitle()) ?? "";
  };

  const hasNoCounts = (text: string) => expect(text).not.toMatch(/\d+ (talk|note)s?\b/);

  describe("a store of a newer version", () => {
    beforeAll(async () => {
      wrapup = await launch({ pages });
      tab = await wrapup.open(address);
      const page = await wrapup.openOwn("manifest.json");
      await page.evaluate(makeNewer);
      await page.close();
    });
    afterAll(() => wrapup.close());

    test.each(screens)("is told by the %s", async (screen) => {
      const page = await open(screen);
      const text = await readProblem(page, "problemNewerData");
      expect(text).toContain(messages.notesNewer.message);
      expect(text).toContain(messages.notesNewerHelp.message.replace("$1", "1.0.0"));
      hasNoCounts(text);
      const first = messages[has("update check") ? "lookForUpdate" : "tryAgain"].message;
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
      for (const scheme of ["light", "dark"]) {
        await showIn(page, scheme);
        expect(await findViolations(page, scheme)).toEqual([]);
      }
      expect(await findUnreadable(page)).toEqual([]);
    });

    if (has("menu in tests"))
      test("is told by the button when something is kept without a screen", async () => {
        expect(await quote()).toBe(messages.problemNewerData.message);
      });

    test("is told with the newer version, where the marker has it", async () => {
      const page = await open("notebook");
      await page.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(values: object): Promise<void> } } };
        };
        await chrome.storage.local.set({ notebook: { version: "9.1.0" } });
      });
      await page.reload();
      await readProblem(page, "problemNewerData");
      const help = messages.notesNewerByHelp.message.replace("$1", "9.1.0").replace("$2", "1.0.0");
      await page.waitForFunction((said) => document.body.textContent.includes(said), {}, help);
    });

    test("gives what a report needs, and nothing that was written", async () => {
      const page = await open("notebook");
      await readProblem(page, "problemNewerData");
      await press(page, "copyDetails");
      await page.waitForFunction((said) => document.body.textContent.includes(said), {}, messages.copied.message);
      await page.evaluate(() => document.body.append(document.createElement("textarea")));
      await page.focus("textarea");
      await page.keyboard.down("Control");
      await page.keyboard.press("v", { commands: ["paste"] });
      await page.keyboard.up("Control");
      const details = await page.$eval("textarea", (field) => field.value);
      expect(details).toMatch(/^Wrapup 1\.0\.0\nMozilla\S+ .*\nstore 9990\nproblemNewerData$/);
    });

    test("is left alone, and opened when it can be", async () => {
      const page = await open("notebook");
      await readProblem(page, "problemNewerData");
      if (has("update check")) {
        await press(page, "lookForUpdate");
        await page.waitForFunction((said) => document.body.textContent.includes(said), {}, messages.noUpdate.message);
      }
      const version = () => page.evaluate(async () => (await indexedDB.databases())[0]?.version);
      expect(await version()).toBe(9990);
      await page.evaluate(remove);
      await press(page, "tryAgain");
      await page.waitForSelector(".notebook-empty");
    });
  });

  describe("a store that an older Wrapup holds", () => {
    beforeAll(async () => {
      wrapup = await launch({ pages });
    });
    afterAll(() => wrapup.close());

    test("is told by every screen, and shown by itself when it is let go", async () => {
      const older = await wrapup.openOwn("manifest.json");
      await older.evaluate(hold);
      const notebook = await wrapup.notebook();
      const settings = await wrapup.openOwn("options.html");
      for (const page of [notebook, settings]) {
        expect(await readProblem(page, "problemNotesHeld")).toContain(messages.notesHeldHelp.message);
      }
      await older.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
      await notebook.waitForSelector(".notebook-empty");
      await settings.waitForSelector(".settings-section");
    });
  });

  describe("a damaged folder", () => {
    const profile = mkdtempSync(join(tmpdir(), "wrapup-profile-"));
    beforeAll(async () => {
      wrapup = await launch({ pages, profile });
      await (await wrapup.notebook()).waitForSelector(".notebook-empty");
      await wrapup.close();
      damage(profile);
      wrapup = await launch({ pages, profile });
      tab = await wrapup.open(address);
    });
    afterAll(async () => {
      await wrapup.close();
      rmSync(profile, { recursive: true, force: true });
    });

    test.each(screens)("is told by the %s", async (screen) => {
      const page = await open(screen);
      const text = await readProblem(page, "problemNotesClosed");
      expect(text).toContain(messages.notesClosed.message);
      expect(text).toContain(messages.notesClosedHelp.message);
      hasNoCounts(text);
    });

    if (has("menu in tests"))
      test("is told by the button when something is kept without a screen", async () => {
        expect(await quote()).toBe(messages.problemNotesClosed.message);
      });
  });

  test.each([320, 280])("nothing scrolls sideways at %i pixels, nor with text twice as large", async (width) => {
    const profile = await launch({ pages });
    const page = await profile.openOwn("manifest.json");
    await page.evaluate(makeNewer);
    await page.goto(page.url().replace("manifest.json", "notebook.html"));
    await readProblem(page, "problemNewerData");
    await page.setViewport({ width, height: 800 });
    for (const size of ["100%", "200%"]) {
      await page.evaluate((fontSize) => Object.assign(document.documentElement.style, { fontSize }), size);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await control(page, "button", "tryAgain").wait();
    await profile.close();
  });
});
