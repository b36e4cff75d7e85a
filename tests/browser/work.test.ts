// What takes its time, in a real Chromium: it goes on when its dialog is closed, the header shows it, and stopping leaves no trace.
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { slidePicture, withPictures } from "@/scripts/browser/modelled-notebook.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { answerFolderPicker, chooseWay, confirm, openExport, readBlogFiles, turnPictures } from "./export-dialog.ts";
import { findViolations, importPost, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

const png = readFileSync("public/icon/16.png");
let wrapup: Wrapup;
let page: Page;

/** What a test of a slow disk puts into the page: no real disk can be told to be slow. */
interface SlowDisk {
  goOn: () => void;
}

/** Makes every file that is written from now on wait, and every save picker answer "kept.zip" of the browser's own file system. */
async function slowDown(shown: Page): Promise<void> {
  await shown.evaluate(() => {
    const { createWritable } = FileSystemFileHandle.prototype;
    const gate = Promise.withResolvers<void>();
    FileSystemFileHandle.prototype.createWritable = async function (...options) {
      const stream = await createWritable.apply(this, options);
      const write = stream.write.bind(stream);
      stream.write = async (bytes) => {
        await gate.promise;
        await write(bytes);
      };
      return stream;
    };
    const goOn = () => {
      FileSystemFileHandle.prototype.createWritable = createWritable;
      gate.resolve();
    };
    const showSaveFilePicker = async () =>
      (await navigator.storage.getDirectory()).getFileHandle("kept.zip", { create: true });
    Object.assign(window, { goOn, showSaveFilePicker });
  });
}

const goOn = (shown: Page) => shown.evaluate(() => (window as unknown as SlowDisk).goOn());

/** Bytes of the file that the save picker answered with. */
const keptBytes = (shown: Page) =>
  shown.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle("kept.zip", { create: true })).getFile()).size;
  });

async function startBackup(): Promise<void> {
  await press(page, "notebookMenu");
  await control(page, "menuitem", "saveBackup").click();
}

async function closeDialog(shown: Page): Promise<void> {
  await shown.waitForSelector("dialog[open]");
  await shown.keyboard.press("Escape");
  await shown.waitForSelector(".work-chip");
  expect(await shown.$("dialog[open]")).toBeNull();
}

const readChip = () => page.$eval(".work-chip-open", (chip) => chip.textContent);
const isGone = () => page.waitForSelector(".work-chip", { hidden: true });

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook(withPictures(png, 1), { pages: {} }));
  await page.waitForSelector(".post-preview-bar .export-button");
  await answerFolderPicker(page);
});
afterAll(() => wrapup.close());

describe("a backup whose dialog is closed", () => {
  beforeAll(async () => {
    await slowDown(page);
    await startBackup();
    await closeDialog(page);
  });

  test("stands in the header, with the focus on it", async () => {
    expect(await readChip()).toContain(messages.workBackup.message);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("work-chip-open");
  });

  test.each(["light", "dark"])("has no violation that axe finds, %s", async (scheme) => {
    await showIn(page, scheme);
    expect(await findViolations(page, scheme)).toEqual([]);
  });

  test("opens its dialog again", async () => {
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open]");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(messages.stop.message);
    expect(await findViolations(page)).toEqual([]);
    await closeDialog(page);
  });

  test("is asked about before the tab is closed", async () => {
    const asks = new Promise<string>((resolve) => {
      page.once("dialog", (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asks).toBe("beforeunload");
  });

  test("lets nothing else begin, and says so", async () => {
    await startBackup();
    const sentence = messages.problemWorkUnderWay.message.replace("$1", messages.workBackup.message);
    await readSentence(page, sentence);
    await openExport(page);
    await page.waitForFunction((said) => document.querySelector("dialog")?.textContent.includes(said), {}, sentence);
    expect(await page.$eval(".dialog-foot .button-primary", (button) => button.ariaDisabled)).toBe("true");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog[open]"));
  });

  test("is stopped from there, says so, and leaves no file", async () => {
    await press(page, "stop");
    await readSentence(page, messages.stopping.message);
    await goOn(page);
    await readSentence(page, messages.stoppedNothingWritten.message);
    await isGone();
    expect(await keptBytes(page)).toBe(0);
    expect((await wrapup.stored<{ key: string }>("settings", page)).map(({ key }) => key)).not.toContain("lastBackup");
  });
});

test("a backup that is let go on says where it is", async () => {
  await slowDown(page);
  await startBackup();
  await closeDialog(page);
  await goOn(page);
  await readSentence(page, "Saved: kept.zip");
  await isGone();
  expect(await keptBytes(page)).toBeGreaterThan(1000);
});

describe("an export into a folder whose dialog is closed", () => {
  const path = "pages/posts/lighthouse-days-2024-wrapup.md";

  async function start(): Promise<void> {
    await slowDown(page);
    await openExport(page);
    await chooseWay(page, "wayFolder");
    await confirm(page);
    await page.waitForSelector("dialog[open] .work-status");
  }
  afterEach(isGone);

  test("is stopped in its dialog, and the folder is as it was", async () => {
    await start();
    await showIn(page, "light");
    expect(await findViolations(page)).toEqual([]);
    await press(page, "stop");
    await goOn(page);
    await readSentence(page, messages.stoppedNothingWritten.message);
    // The button is there again, with the focus, for another try.
    await page.waitForFunction(() => document.activeElement?.matches(".dialog-foot .button-primary"));
    expect(await readBlogFiles(page)).toEqual({});
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog[open]"));
  });

  test("writes what it was at its start, and says how it ended", async () => {
    await start();
    await closeDialog(page);
    await page.locator(".work-chip-open").click();
    await page.waitForSelector("dialog[open] .work-status");
    await closeDialog(page);
    await goOn(page);
    await readSentence(page, "Saved 1 file to my-blog.");
    expect(Object.keys(await readBlogFiles(page))).toEqual([path]);
  });

  test("asks its question in the header, and goes on with the answer", async () => {
    await page.evaluate(async (at) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("my-blog");
      const posts = await (await folder.getDirectoryHandle("pages")).getDirectoryHandle("posts");
      const stream = await (await posts.getFileHandle(at.split("/").at(-1) ?? "")).createWritable();
      await stream.write("Changed outside.");
      await stream.close();
      // Comparing waits: reading what is there is the slow part now.
      const { getFile } = FileSystemFileHandle.prototype;
      const gate = Promise.withResolvers<void>();
      FileSystemFileHandle.prototype.getFile = async function () {
        await gate.promise;
        return getFile.apply(this);
      };
      Object.assign(window, { goOn: gate.resolve });
    }, path);
    await openExport(page);
    await confirm(page);
    await closeDialog(page);
    await goOn(page);
    await until(async () => (await readChip()).includes(messages.workAsks.message));
    await page.locator(".work-chip-open").click();
    await press(page, "keepBoth");
    await readSentence(page, "Saved 1 file to my-blog.");
    const files = await readBlogFiles(page);
    expect(files[path]).toBe("Changed outside.");
    expect(Object.keys(files)).toHaveLength(2);
    await page.keyboard.press("Escape");
  });
});

test("a post that is being imported is stopped in the middle, and no conference comes of it", async () => {
  // Long enough to be read for seconds.
  const talks = Array.from(
    { length: 3000 },
    (_, at) => `* [Buoy ${at}](https://buoys.example/${at}) by B. ${at} rang.`,
  );
  const post = `---\ntitle: Buoy Days\ndate: 2023-06-01\n---\n\n${talks.join("\n")}\n`;
  await importPost(page, "2023-06-01-buoys.md", post);
  await page.waitForSelector("dialog[open] .work-status");
  await press(page, "stop");
  await readSentence(page, messages.stoppedNothingWritten.message);
  expect(await wrapup.stored("conferences", page)).toHaveLength(1);
});

test("pictures that a stopped export has loaded are not kept", async () => {
  const headers = { "access-control-allow-origin": "*" };
  const gate = Promise.withResolvers<void>();
  // Two of the three in the post are not stored yet; one of these never comes.
  const answer = { body: png, type: "image/png", headers };
  wrapup.serve({ [slidePicture(2)]: answer, [slidePicture(9)]: { ...answer, after: gate.promise } });
  const stored = async () => (await wrapup.stored("pictures", page)).length;
  await openExport(page);
  await chooseWay(page, "wayZip");
  await turnPictures(page);
  await page.waitForFunction(() => document.querySelector(".export-dialog-parts")?.textContent.includes("3 images"));
  const before = await stored();
  await page.evaluate(() => {
    // The person allows every host.
    const yes = async () => true;
    const { chrome } = globalThis as unknown as { chrome: { permissions: object } };
    Object.assign(chrome.permissions, { contains: yes, request: yes });
  });
  await confirm(page);
  await until(async () => (await stored()) > before);
  await press(page, "stop");
  await readSentence(page, messages.stoppedNothingWritten.message);
  expect(await stored()).toBe(before);
  gate.resolve();
  await page.keyboard.press("Escape");
});

test("the settings show it as well", async () => {
  const settings = await wrapup.openOwn("options.html");
  await settings.waitForSelector("#backup .button-primary");
  await slowDown(settings);
  await press(settings, "backUpNow");
  await closeDialog(settings);
  await showIn(settings, "light");
  expect(await findViolations(settings)).toEqual([]);
  await press(settings, "stop");
  await goOn(settings);
  await readSentence(settings, messages.stoppedNothingWritten.message);
});
