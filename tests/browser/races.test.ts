// What happens at the same time, in a real Chromium: screens closed and the worker stopped in the middle of something, two screens in
// one text, a browser that stands still.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Note, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { writeModelledBackup } from "@/scripts/browser/modelled-notebook.ts";
import { control, press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { writeTemporaryFile } from "@/scripts/browser/temporary.ts";
import { until } from "@/scripts/browser/until.ts";
import { answerFolderPicker, chooseWay, confirm, openExport, readBlogFiles } from "./export-dialog.ts";
import { type ModelledEvent, writeFrab } from "./modelled-schedules.ts";
import { chooseFile, openModelledNotebook } from "./notebook-page.ts";

const counts = async (wrapup: Wrapup) =>
  Promise.all(
    ["conferences", "talks", "notes", "scheduledTalks", "pictures", "restores"].map(
      async (table) => (await wrapup.stored(table)).length,
    ),
  );

/** Makes what reads or writes a file wait for ever from now on. */
const holdFiles = (page: Page) =>
  page.evaluate(() => {
    const never = () => new Promise<never>(() => undefined);
    Blob.prototype.arrayBuffer = never;
    const { createWritable } = FileSystemFileHandle.prototype;
    FileSystemFileHandle.prototype.createWritable = async function (...options) {
      return Object.assign(await createWritable.apply(this, options), { write: never });
    };
  });

describe("a tab that is closed in the middle", () => {
  let wrapup: Wrapup;
  let page: Page;
  let before: number[];
  beforeAll(async () => {
    ({ wrapup, page } = await openModelledNotebook());
    before = await counts(wrapup);
  });
  afterAll(() => wrapup.close());

  async function openAgain(): Promise<void> {
    await page.close();
    page = await wrapup.notebook();
    await page.waitForSelector(".talk-row");
  }

  test("of an export leaves the blog as it was", async () => {
    await page.waitForSelector(".post-preview-bar .export-button");
    await answerFolderPicker(page);
    await holdFiles(page);
    await openExport(page);
    await chooseWay(page, "wayFolder");
    await confirm(page);
    await page.waitForSelector("dialog[open] .work-status");
    await openAgain();
    // The browser makes an empty file before its bytes are there; nothing of the post's stands in it.
    expect(Object.values(await readBlogFiles(page)).join("")).toBe("");
    expect(await counts(wrapup)).toEqual(before);
  });

  test("of a restore leaves the notebook as it was", async () => {
    const other = writeModelledBackup({
      conferences: [
        {
          id: "x",
          createdAt: "2024-06-01T00:00:00.000Z",
          updatedAt: "2024-06-01T00:00:00.000Z",
          name: "Other",
          lastUsedAt: "2024-06-01T00:00:00.000Z",
        },
      ],
    });
    await press(page, "notebookMenu");
    await chooseFile(page, other, () => control(page, "menuitem", "restoreBackup").click());
    await control(page, "button", "restoreVerb").wait();
    // The rows are being written, and their transaction does not come to its end.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        const spin = () => {
          this.count().onsuccess = spin;
        };
        spin();
        return put.apply(this, given as [unknown]);
      };
    });
    await press(page, "restoreVerb");
    await page.waitForSelector("dialog[open] .work-status");
    await openAgain();
    expect(await counts(wrapup)).toEqual(before);
  });

  test("of reading a schedule leaves the schedule as it was", async () => {
    const event: ModelledEvent = { id: 1, title: "Steam", room: "A", start: "2026-05-05T10:00" } as ModelledEvent;
    const path = writeTemporaryFile("engines.xml", writeFrab("EngineConf", [event]));
    await control(page, "button", "schedule").click();
    await control(page, "button", "importSchedule").wait();
    await holdFiles(page);
    await chooseFile(page, path, () => press(page, "importSchedule"));
    await page.waitForSelector("dialog[open] .work-status");
    await openAgain();
    expect((await wrapup.stored<ScheduledTalk>("scheduledTalks")).length).toBe(0);
    expect(await counts(wrapup)).toEqual(before);
  });
});

describe("a popup that is closed while the page is read", () => {
  let wrapup: Wrapup;
  beforeAll(async () => {
    wrapup = await launch({ pages: modelledDeck() });
  });
  afterAll(() => wrapup.close());

  test("leaves one talk or none, and the next click has it whole", async () => {
    const gate = Promise.withResolvers<void>();
    const pages = modelledDeck();
    const player = Object.keys(pages).find((address) => address.includes("/player/")) ?? "";
    const { body } = pages[player] as { body: string };
    wrapup.serve({ [player]: { body, after: gate.promise } });
    const tab = await wrapup.open(deckUrl);
    const first = await wrapup.click(tab);
    await until(() => wrapup.requests.some(({ url }) => url.includes("/player/")));
    await wrapup.dismiss(first);
    gate.resolve();
    expect((await wrapup.stored<Talk>("talks")).length).toBeLessThan(2);
    const popup = await wrapup.click(tab);
    await waitUntilSaved(popup);
    await startConference(popup, "Lighthouse Days 2024");
    expect(await wrapup.stored<Talk>("talks")).toHaveLength(1);
    const [source] = await wrapup.stored<Source>("sources");
    expect(source?.slides?.length).toBe(4);
  });

  test("the worker stopped under it changes nothing of what is typed", async () => {
    const popup = await wrapup.click(await wrapup.open(`${deckUrl}?slide=2`));
    await waitUntilSaved(popup);
    await control(popup, "textbox", "writeNote").click();
    await popup.keyboard.type("Before the stop, ");
    const worker = wrapup.browser.targets().find((target) => target.type() === "service_worker");
    expect(worker).toBeDefined();
    await (await worker?.worker())?.close();
    await popup.keyboard.type("and after it.");
    await press(popup, "addNote");
    const stands = async () =>
      (await wrapup.stored<Note>("notes")).some(({ markdown }) => markdown === "Before the stop, and after it.");
    await until(stands);
    await wrapup.dismiss(popup);
  });

  test("a browser that stands still under typing, and goes on, has every letter", async () => {
    const popup = await wrapup.click(await wrapup.open(`${deckUrl}?slide=2`));
    await waitUntilSaved(popup);
    await control(popup, "textbox", "writeNote").click();
    const id = wrapup.browser.process()?.pid ?? 0;
    const text = "Every letter of this arrives.";
    for (const [at, letter] of [...text].entries()) {
      const typed = popup.keyboard.type(letter);
      if (at % 7 === 3) {
        process.kill(-id, "SIGSTOP");
        await new Promise((resolve) => setTimeout(resolve, 150));
        process.kill(-id, "SIGCONT");
      }
      await typed;
    }
    await press(popup, "addNote");
    await until(async () => (await wrapup.stored<Note>("notes")).some(({ markdown }) => markdown === text));
    await wrapup.dismiss(popup);
  });
});

describe("two tabs", () => {
  let wrapup: Wrapup;
  let one: Page;
  let two: Page;
  beforeAll(async () => {
    ({ wrapup, page: one } = await openModelledNotebook());
    two = await wrapup.notebook();
    await two.setViewport({ width: 1600, height: 1000 });
    await two.waitForSelector(".talk-row");
  });
  afterAll(() => wrapup.close());

  const titleOf = async () => (await wrapup.stored<{ title: string }>("posts", one))[0]?.title;
  const introduction = (page: Page) => control(page, "textbox", "introduction");

  test("in one text in turns lose no word", async () => {
    const words: string[] = [];
    for (let round = 0; round < 6; round++) {
      const page = round % 2 === 0 ? one : two;
      await page.bringToFront();
      const field = await introduction(page).waitHandle();
      await until(async () => {
        const text = await field.evaluate((area) => (area as HTMLTextAreaElement).value);
        return words.every((word) => text.includes(word));
      });
      await introduction(page).click();
      await page.keyboard.down("Control");
      await page.keyboard.press("End");
      await page.keyboard.up("Control");
      const word = ` word${round}`;
      await page.keyboard.type(word);
      words.push(word);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    }
    const stored = async () => (await wrapup.stored<{ introduction: string }>("posts", one))[0]?.introduction ?? "";
    await until(async () => (await stored()).includes("word5"));
    const kept = await stored();
    expect(words.filter((word) => !kept.includes(word))).toEqual([]);
  });

  test("in the settings of one post keep both fields", async () => {
    await one.bringToFront();
    await control(one, "textbox", "title").click();
    await one.keyboard.type("!");
    await two.bringToFront();
    await control(two, "textbox", "closing").click();
    await two.keyboard.type("?");
    await until(async () => (await titleOf())?.includes("!"));
    await until(async () => (await wrapup.stored<{ closing: string }>("posts", one))[0]?.closing.includes("?"));
    expect(await titleOf()).toContain("!");
  });

  test("two windows of the settings keep what was chosen in each", async () => {
    const [first, second] = [await wrapup.openOwn("options.html"), await wrapup.openOwn("options.html")];
    for (const page of [first, second]) await page.waitForSelector("#backup select");
    await second.select("#backup-reminder", "never");
    await first.bringToFront();
    await first.locator(`::-p-text(${messages.withPictures.message})`).wait();
    await first.$eval("#backup input[role=switch]", (input) => (input as HTMLElement).click());
    const settings = async () =>
      Object.fromEntries(
        (await wrapup.stored<{ key: string; value: unknown }>("settings", one)).map(({ key, value }) => [key, value]),
      );
    await until(async () => (await settings()).hasPicturesInBackup === false);
    expect((await settings()).backupReminder).toBe("never");
    await until(() => first.$eval("#backup-reminder", (select) => (select as HTMLSelectElement).value === "never"));
  });
});
