// What the popup makes of the scripts that it runs in a page, in a real Chromium: it asks one at a time however often it is told to,
// and takes nothing for granted of what they are said to return.
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import type { Talk } from "@/lib/model/index.ts";
import { launch } from "@/scripts/browser/harness.ts";
import { control, press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";

const slow = "https://slow.example/talk";
const plain = "https://plain.example/talks";

/** The popup's scripts wait until they are let go, each time anew. */
interface Held {
  waiting: (() => void)[];
}

interface Scripting {
  executeScript: (injection: { files?: string[] }) => Promise<{ result: unknown }[]>;
}

type Global = typeof globalThis & { held: Held; chrome: { scripting: Scripting } };

async function holdScripts(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    const held: Held = { waiting: [] };
    const global = globalThis as unknown as Global;
    const { scripting } = global.chrome;
    const execute = scripting.executeScript.bind(scripting);
    scripting.executeScript = async (injection) => {
      await new Promise<void>((resolve) => held.waiting.push(resolve));
      return execute(injection);
    };
    global.held = held;
  });
}

const countHeld = (popup: Page) => popup.evaluate(() => (globalThis as unknown as Global).held.waiting.length);

async function letGo(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    for (const go of (globalThis as unknown as Global).held.waiting.splice(0)) go();
  });
}

test("a page that loads is looked at once at a time, however often it is tried again", async () => {
  const late = Promise.withResolvers<void>();
  const body = '<script src="/late.js"></script><title>Slow talk</title><p>There at last.';
  const wrapup = await launch({
    pages: {
      [slow]: { body },
      "https://slow.example/late.js": { body: "", type: "text/javascript", after: late.promise },
    },
  });
  try {
    const tab = await wrapup.browser.newPage();
    const loading = tab.goto(slow, { waitUntil: "load" });
    await tab.waitForFunction(() => location.host === "slow.example");
    const popup = await wrapup.click(tab);
    await popup.waitForSelector("[data-problem=problemPageLoading]");
    await holdScripts(popup);
    for (let times = 1; times <= 3; times++) {
      await press(popup, "tryAgain");
      await until(async () => (await countHeld(popup)) >= times);
    }
    // Those that are given up end with their answer.
    await letGo(popup);
    for (let round = 0; round < 6; round++) {
      await until(async () => (await countHeld(popup)) > 0);
      expect(await countHeld(popup)).toBe(1);
      await letGo(popup);
    }
    late.resolve();
    await loading;
    const isSaved = () => popup.evaluate(() => document.querySelector("main")?.dataset.state === "saved");
    await until(async () => {
      await letGo(popup);
      return isSaved();
    });
    expect(await wrapup.stored<Talk>("talks", popup)).toMatchObject([{ title: "Slow talk" }]);
  } finally {
    await wrapup.close();
  }
});

test("of what a script is said to have returned, what can be used is shown", async () => {
  const wrapup = await launch({
    pages: { [plain]: { body: "<!doctype html><title>Talks</title><p>Nothing to see." } },
  });
  try {
    const popup = await wrapup.click(await wrapup.open(plain));
    await waitUntilSaved(popup);
    await startConference(popup, "Lighthouse Days 2024");
    await popup.evaluate(() => {
      (globalThis as unknown as Global).chrome.scripting.executeScript = async () => [
        {
          result: [
            { title: "Good", url: "https://talks.example/good" },
            { title: "Runs", url: "javascript:alert(1)" },
            { title: { toString: 1 }, url: "https://talks.example/object" },
            null,
          ],
        },
      ];
    });
    await press(popup, "popupMenu");
    await control(popup, "menuitem", "talksOnPage").click();
    await popup.waitForSelector(".talk-picker li");
    const rows = await popup.$$eval(".talk-picker li", (all) => all.map((row) => row.textContent));
    expect(rows).toEqual(["Good"]);
  } finally {
    await wrapup.close();
  }
});
