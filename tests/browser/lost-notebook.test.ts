// A store that the browser throws away: under a real browser whose files are damaged, everything is told and comes back.
import { cpSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Stock } from "@/lib/notebook/copies/stock.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { flip, halve } from "@/scripts/browser/damage.ts";
import { isFirefox, launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { clearDisk, fillDisk, mountDisk, unmountDisk, whyNoDisk } from "@/scripts/browser/small-disk.ts";
import { patience, until } from "@/scripts/browser/until.ts";
import { has } from "@/scripts/firefox-lacks.ts";
import { findUnreadable } from "./legible.ts";
import { findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

const tables = ["conferences", "posts", "talks", "sources", "notes", "drafts", "scheduledTalks", "settings"] as const;

/** The marker and the names of the copies; runs in a page of the extension. */
async function readKept(): Promise<{ marker?: Stock; copies: string[] }> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(key: string): Promise<{ notebook?: Stock }> } } };
  };
  const { notebook } = await chrome.storage.local.get("notebook");
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle("copies").catch(() => undefined);
  const copies = folder ? await Array.fromAsync(folder.keys()) : [];
  return { ...(notebook && { marker: notebook }), copies };
}

async function readAll(wrapup: Wrapup, page: Page): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of tables) rows[table] = await wrapup.stored(table, page);
  return rows;
}

/** Waits until marker and copy say what is stored. */
async function waitForCopy(wrapup: Wrapup, page: Page): Promise<void> {
  await until(async () => {
    const [tally] = await wrapup.stored<{ writes: number }>("tally", page);
    const { marker, copies } = await page.evaluate(readKept);
    return tally && marker?.writes === tally.writes && copies.some((name) => name.includes(`-${tally.writes}.`));
  });
}

/** Takes a note out of the store, past Wrapup; runs in a page of the extension. */
function loseNote(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("wrapup");
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("notes", "readwrite");
      transaction.objectStore("notes").delete("spare");
      transaction.oncomplete = () => resolve(opening.result.close());
    };
  });
}

const remove = (path: string) => rmSync(path, { recursive: true });

type Damage = [name: string, files: string, hurt: (path: string) => void];
/** What Chromium opens empty afterwards, and what Firefox does: it refuses what is damaged, which is told by cannot-open.test.ts. */
const damages: Damage[] = isFirefox
  ? [["that is gone", "*", remove]]
  : [
      ["whose log was deleted", "*.log", remove],
      ["whose manifest was cut", "MANIFEST-*", halve],
      ["whose log was halved", "*.log", halve],
      ["with bytes flipped", "*.{log,ldb}", flip],
    ];
const [[, allFiles] = ["", ""]] = damages;
/** Where the browser keeps an extension's store; Firefox has one for the extension's storage beside it. */
const storeFolder = isFirefox ? "storage/default/moz-extension*[!0-9]/idb" : "Default/IndexedDB/*.leveldb";

describe("a store", () => {
  /** A profile with a notebook and its copy, made once: a copy is only written after a while in which nothing is. */
  let filled: string;
  let before: Record<string, unknown[]>;
  let profile: string;
  let wrapup: Wrapup;
  let page: Page;

  const fill = async (folder: string) => {
    ({ wrapup, page } = await openModelledNotebook({}, { profile: folder, pages: modelledDeck() }));
    await waitForCopy(wrapup, page);
    return readAll(wrapup, page);
  };
  beforeAll(async () => {
    filled = mkdtempSync(join(tmpdir(), "wrapup-profile-"));
    before = await fill(filled);
    expect((await page.evaluate(readKept)).marker).toMatchObject({ version: "1.0.0" });
    await wrapup.close();
  });
  afterAll(() => rmSync(filled, { recursive: true, force: true }));
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), "wrapup-profile-"));
    cpSync(filled, profile, { recursive: true });
  });
  afterEach(async () => {
    await wrapup.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const start = async () => {
    wrapup = await launch({ profile, pages: modelledDeck() });
  };
  /** Starts the browser once something was done to the store's files. */
  const startWithout = async (files: string, hurt: (path: string) => void) => {
    const [folder = ""] = globSync(storeFolder, { cwd: profile });
    const found = globSync(files, { cwd: join(profile, folder) });
    expect(found.length).toBeGreaterThan(0);
    for (const file of found) hurt(join(profile, folder, file));
    await start();
  };
  /** Does something in the page of a notebook that has its copy by now, and ends the browser: one that starts writes marker and copy anew. */
  const change = async (work: () => unknown) => {
    rmSync(profile, { recursive: true });
    const rows = await fill(profile);
    await page.evaluate(work);
    await wrapup.close();
    return rows;
  };
  const restart = async () => {
    await wrapup.close();
    await start();
  };
  const isTold = async () => {
    page = await wrapup.notebook();
    await page.waitForSelector("main[data-problem=problemNotebookLost]");
  };
  const bringBack = async () => {
    await press(page, "bringBackCopy");
    await page.waitForSelector(".talk-row");
  };

  test.each(damages)("%s is told, and everything comes back from the copy", async (_name, files, hurt) => {
    await startWithout(files, hurt);
    await isTold();
    expect(await page.$eval("h1", (heading) => heading.textContent)).toBe(messages.openedEmpty.message);
    expect(await page.$eval("main", (main) => main.textContent)).toContain("1 conference, 5 talks, 4 notes");
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await bringBack();
    expect(await readAll(wrapup, page)).toEqual(before);
    // It is no loss any more, also after the next start.
    await restart();
    page = await wrapup.notebook();
    await page.waitForSelector(".talk-row");
    expect(await readAll(wrapup, page)).toEqual(before);
  });

  test("that is lost is not written by the popup, which leads to the notebook", async () => {
    await startWithout(allFiles, remove);
    const popup = await wrapup.click(await wrapup.open(`${deckUrl}?slide=2`));
    await popup.waitForSelector("main[data-problem=problemNotebookLost]");
    expect(await popup.$eval("main", (main) => main.textContent)).toContain(messages.notebookLostHelp.message);
    expect(await wrapup.stored("talks")).toEqual([]);
    const appears = wrapup.browser.waitForTarget((target) => target.url().endsWith("/notebook.html"), {
      timeout: patience,
    });
    await press(popup, "openNotebook");
    page = await (await appears).asPage();
    page.setDefaultTimeout(patience);
    await page.waitForSelector("main[data-problem=problemNotebookLost]");
    await bringBack();
    expect(await readAll(wrapup, page)).toEqual(before);
  });

  test("that is lost with the marker is told by the copy alone", async () => {
    const rows = await change(() => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } };
      return chrome.storage.local.clear();
    });
    await startWithout(allFiles, remove);
    await isTold();
    await bringBack();
    expect(await readAll(wrapup, page)).toEqual(rows);
  });

  test("with fewer notes than it had says how many, at the browser's next start", async () => {
    rmSync(profile, { recursive: true });
    const rows = await fill(profile);
    await page.evaluate(loseNote);
    page = await wrapup.notebook();
    await page.waitForSelector(".talk-row");
    await restart();
    await isTold();
    await readSentence(page, "4 notes, and 3 are here now");
    await bringBack();
    expect(await readAll(wrapup, page)).toEqual(rows);
  });

  test("that is lost can be gone on without; the copy stays, and nothing is told again", async () => {
    await startWithout(allFiles, remove);
    await isTold();
    const kept = await page.evaluate(readKept);
    await page.click(`::-p-text(${messages.goOnEmpty.message})`);
    await press(page, "goOn");
    await page.waitForSelector(".notebook-empty");
    await restart();
    page = await wrapup.notebook();
    await page.waitForSelector(".notebook-empty");
    expect((await page.evaluate(readKept)).copies).toEqual(kept.copies);
  });

  test("that is lost shows what its copy holds, by keyboard and for everybody", async () => {
    await startWithout(allFiles, remove);
    await isTold();
    for (const scheme of ["light", "dark"]) {
      await showIn(page, scheme);
      expect(await findViolations(page, scheme)).toEqual([]);
    }
    expect(await findUnreadable(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 800 });
    expect(await findUnreadable(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await press(page, "showWhatIsInIt");
    await page.waitForSelector("dialog[open] details");
    expect(await page.$eval("dialog", (dialog) => dialog.textContent)).toContain("The Lighthouse Keeper’s Guide");
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await control(page, "button", "bringBackCopy").wait();
  });
});

const noDisk = whyNoDisk();
if (noDisk) console.warn(`SKIPPED: copies were not tried on a full disk, because ${noDisk}.`);

describe.skipIf(noDisk)("on a disk that is full and freed again", () => {
  const profile = mkdtempSync(join(tmpdir(), "wrapup-small-"));
  let wrapup: Wrapup;

  afterEach(async () => {
    await wrapup.close();
    unmountDisk(profile);
    rmSync(profile, { recursive: true, force: true });
  });

  test("no copy is written while it is full, the copies stay, and a store that is lost then comes back", async () => {
    // A tenth of the larger one is room for a copy.
    mountDisk(profile, has("free space") ? 90 : 200);
    let page: Page;
    ({ wrapup, page } = await openModelledNotebook({}, { profile }));
    await waitForCopy(wrapup, page);
    const before = await readAll(wrapup, page);
    const kept = await page.evaluate(readKept);
    fillDisk(profile);
    await page.click('.talk-row[data-row="keeper"]');
    await page.waitForSelector(".composer-text");
    await page.type(".composer-text", "Refused.");
    await page.waitForSelector(".not-saved");
    expect((await page.evaluate(readKept)).copies).toEqual(kept.copies);
    await wrapup.close();
    clearDisk(profile);
    // What the browser does to a store that it cannot replay.
    const [folder = ""] = globSync(storeFolder, { cwd: profile });
    for (const file of globSync(allFiles, { cwd: join(profile, folder) })) remove(join(profile, folder, file));
    wrapup = await launch({ profile });
    page = await wrapup.notebook();
    await page.waitForSelector("main[data-problem=problemNotebookLost]");
    await press(page, "bringBackCopy");
    await page.waitForSelector(".talk-row");
    expect(await readAll(wrapup, page)).toEqual(before);
  });
});
