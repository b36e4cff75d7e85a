// The settings in a real Chromium: stored the moment they are chosen.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LastBackup, Settings } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { has } from "@/scripts/firefox-lacks.ts";
import { findUnreadable } from "./legible.ts";
import { findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

beforeAll(async () => {
  ({ wrapup } = await openModelledNotebook());
  page = await wrapup.openOwn("options.html");
  await page.waitForSelector(".settings-section");
});
afterAll(() => wrapup.close());

async function readSetting(key: keyof Settings): Promise<unknown> {
  const rows = await wrapup.stored<{ key: string; value: unknown }>("settings", page);
  return rows.find((row) => row.key === key)?.value;
}

test("what new posts start with is stored at once", async () => {
  await page.select(`select[aria-label="${messages.engine.message}"]`, "jekyll");
  await until(async () => (await readSetting("engine")) === "jekyll");
  await page.select(`select[aria-label="${messages.links.message}"]`, "reference");
  await until(async () => (await readSetting("links")) === "reference");
});

const readMarked = () =>
  page.$$eval(".settings-nav [aria-current]", (links) => links.map(({ textContent }) => textContent));
const isInView = (id: string) =>
  page.waitForFunction(
    (section) => {
      const { top } = document.querySelector(`#${section}`)?.getBoundingClientRect() ?? { top: Number.NaN };
      return top >= 0 && top < innerHeight / 2;
    },
    {},
    id,
  );

test("the links at the side lead to their sections, which an address names, too", async () => {
  await page.setViewport({ width: 1200, height: 500 });
  await page.locator('.settings-nav [href="#shortcuts"]').click();
  await isInView("shortcuts");
  await until(async () => (await readMarked()).join() === messages.sectionShortcuts.message);
  await page.evaluate(() => {
    location.hash = "#storage";
  });
  await page.reload();
  await page.waitForSelector(".settings-section");
  await isInView("storage");
  expect(await readMarked()).toEqual([messages.sectionStorage.message]);
});

/** Firefox's own way is tested by firefox.test.ts. */
if (has("save picker"))
  describe("a backup", () => {
    /** What the file picker would give: a file of the extension's own, since no test can answer the real one. */
    const replacePicker = () =>
      page.evaluate(() => {
        window.showSaveFilePicker = async ({ suggestedName }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
      });

    test("a backup holds everything, is called saved when it is closed, and its day and name are remembered", async () => {
      await replacePicker();
      await press(page, "backUpNow");
      await until(async () => (await readSetting("lastBackup")) !== undefined);
      const last = (await readSetting("lastBackup")) as LastBackup;
      expect(last).toMatchObject({ isConfirmed: true });
      expect(last.name).toMatch(/^wrapup-\d{4}-\d\d-\d\d\.zip$/);
      const bytes = await page.evaluate(async (name) => {
        const file = await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile();
        return [...new Uint8Array(await file.arrayBuffer())];
      }, last.name);
      expect(bytes).toHaveLength(last.size);
      const rows = unzipSync(Uint8Array.from(bytes))["notebook.json"];
      expect(JSON.parse(strFromU8(rows ?? new Uint8Array()))).toMatchObject({ format: "wrapup-backup", version: 2 });
      expect(JSON.parse(strFromU8(rows ?? new Uint8Array())).notes).toHaveLength(4);
      await readSentence(page, `${last.name}, saved today`);
    });

    test("where nothing was chosen, nothing is saved and nothing is said", async () => {
      const before = await readSetting("lastBackup");
      await page.evaluate(() => {
        window.showSaveFilePicker = async () => {
          throw new DOMException("The user aborted a request.", "AbortError");
        };
      });
      await press(page, "backUpNow");
      expect(await readSetting("lastBackup")).toEqual(before);
      expect(await page.$(".settings-main > .notice")).toBeNull();
    });

    test("without a picker it is handed to the browser, and not called saved", async () => {
      await page.evaluate(() => {
        window.showSaveFilePicker = undefined;
      });
      const file = await wrapup.download(() => press(page, "backUpNow"));
      await until(async () => ((await readSetting("lastBackup")) as LastBackup).isConfirmed === false);
      await readSentence(page, messages.handedToBrowser.message.replace("$1", basename(file)));
      expect(Object.keys(unzipSync(readFileSync(file)))).toEqual(["notebook.json"]);
    });
  });

test("the copies are there, say what they hold, and go with the extension", async () => {
  await readSentence(page, messages.copiesHelp.message);
  await readSentence(page, messages.nothingMissing.message);
  await until(async () => {
    await page.reload();
    await page.waitForSelector("#copies .settings-row");
    return (await page.$eval("#copies", (section) => section.textContent)).includes("1 conference, 5 talks, 4 notes ·");
  });
  await page.click(`#copies ::-p-text(${messages.bringBackAsk.message})`);
  await page.waitForSelector("dialog[open] table");
  const counts = await page.$$eval("dialog tbody tr", (rows) => rows.map((row) => row.textContent));
  expect(counts.slice(0, 3)).toEqual(["Conferences01", "Talks05", "Notes04"]);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
});

if (has("folders"))
  test("copies go into a folder of the person’s as well, and wait for a click where the browser asks again", async () => {
    const findName = () =>
      page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("mine", { create: true });
        // Beside a file that is being written lies the browser's own.
        const names = (await Array.fromAsync(folder.keys())).filter((name) => name.endsWith(".zip"));
        return names.toSorted().at(-1) ?? "";
      });
    // A picker and a question that no test can answer; docs/decisions/copies.md says what the real ones did.
    await page.evaluate(() => {
      Object.assign(window, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle("mine", { create: true }),
      });
    });
    await press(page, "chooseCopiesFolder");
    await readSentence(page, messages.copiesGoInto.message.replace("$1", "mine"));
    await until(findName);
    expect(await findName()).toMatch(/^wrapup-copy-[\da-f]{8}-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-\d+\.zip$/);
    // What is written later is copied behind the screen.
    const first = await findName();
    await page.select(`select[aria-label="${messages.links.message}"]`, "inline");
    await until(async () => (await findName()) > first);
    // As after a start: the browser asks, and until then nothing is written.
    const asking = await page.evaluateOnNewDocument(() => {
      let right: PermissionState = "prompt";
      Object.assign(FileSystemHandle.prototype, {
        queryPermission: async () => right,
        requestPermission: async () => {
          right = "granted";
          return right;
        },
      });
    });
    await page.reload();
    await readSentence(page, messages.copiesWait.message.replace("$1", "mine"));
    expect(await findViolations(page)).toEqual([]);
    expect(await findUnreadable(page)).toEqual([]);
    await page.evaluate(async () => {
      await (await navigator.storage.getDirectory()).removeEntry("mine", { recursive: true });
      await (await navigator.storage.getDirectory()).getDirectoryHandle("mine", { create: true });
    });
    await press(page, "allowFolder");
    await readSentence(page, messages.copiesGoInto.message.replace("$1", "mine"));
    await until(findName);
    await page.removeScriptToEvaluateOnNewDocument(asking.identifier);
    await press(page, "stop");
    await readSentence(page, messages.copiesFolder.message);
    expect(await findName()).not.toBe("");
  });

test.each(["light", "dark"])("in %s there is no violation that axe finds", async (value) => {
  await showIn(page, value);
  expect(await findViolations(page, value)).toEqual([]);
});

test("nothing scrolls sideways at 320 pixels", async () => {
  await page.setViewport({ width: 320, height: 800 });
  const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(inside).toBeLessThanOrEqual(outside ?? 0);
});
