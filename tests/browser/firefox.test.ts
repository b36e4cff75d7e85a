// What is Firefox's own; all else is tested there by the same tests as in Chromium (vitest.config.ts says which).
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LastBackup, ScheduledTalk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { type FirefoxWrapup, launchFirefox } from "@/scripts/browser/firefox.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { addNote, control, press, readComposer, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { clearDisk, fillDisk, mountDisk, unmountDisk, whyNoDisk } from "@/scripts/browser/small-disk.ts";
import { until } from "@/scripts/browser/until.ts";
import { readSentence } from "./notebook-page.ts";
import { expectKept, openComposer, openNotebook, readDraft } from "./reload-steps.ts";

const programme = "https://lighthouses.example/2024/schedule/";
const schedule = `<?xml version="1.0" encoding="iso-8859-1"?><schedule><conference><title>Lighthouse Days 2024</title>
<time_zone_name>Europe/Berlin</time_zone_name></conference><day date="2024-05-05"><room name="Hall"><event guid="a1" id="1">
<date>2024-05-05T09:00:00+02:00</date><duration>00:30</duration><title>N\u00e4chte am Leuchtturm</title></event></room></day></schedule>`;
const programmePages = {
  [programme]: {
    body: `<!doctype html><title>Lighthouse Days 2024</title><h1>Schedule</h1><a href="/2024/schedule.json">JSON</a> <a href="/2024/schedule.xml">XML</a>`,
  },
  "https://lighthouses.example/2024/schedule.json": { body: "<!doctype html><title>Not found</title>" },
  "https://lighthouses.example/2024/schedule.xml": { body: Buffer.from(schedule, "latin1"), type: "application/xml" },
};

describe("from a page", () => {
  let wrapup: FirefoxWrapup;
  beforeAll(async () => {
    wrapup = await launchFirefox({ pages: { ...modelledDeck(), ...programmePages } });
  });
  afterAll(() => wrapup.close());

  test("a schedule in an old encoding is fetched, past an address that answers with a page", async () => {
    const popup = await wrapup.click(await wrapup.open(programme));
    await press(popup, "saveAsTalk");
    await waitUntilSaved(popup);
    await startConference(popup, "Lighthouse Days 2024");
    await press(popup, "popupMenu");
    await control(popup, "menuitem", "bringInSchedule").click();
    await until(async () => (await wrapup.stored("scheduledTalks", popup)).length > 0);
    const scheduled = await wrapup.stored<ScheduledTalk>("scheduledTalks", popup);
    expect(scheduled).toMatchObject([{ title: "Nächte am Leuchtturm" }]);
  });
});

describe("a backup", () => {
  let wrapup: FirefoxWrapup;
  let settings: Page;
  const readLast = async () => {
    const rows = await wrapup.stored<{ key: string; value: unknown }>("settings", settings);
    return rows.find(({ key }) => key === "lastBackup")?.value as LastBackup | undefined;
  };
  const hasRight = () =>
    settings.evaluate(() => {
      const { browser } = globalThis as unknown as {
        browser: { permissions: { contains(rights: object): Promise<boolean> } };
      };
      return browser.permissions.contains({ permissions: ["downloads"] });
    });

  beforeAll(async () => {
    wrapup = await launchFirefox({ pages: modelledDeck() });
    const popup = await wrapup.click(await wrapup.open(deckUrl));
    await waitUntilSaved(popup);
    await startConference(popup, "Lighthouse Days 2024");
    await addNote(popup, "Keep a spare lamp.");
    await wrapup.dismiss(popup);
    settings = await wrapup.openOwn("options.html");
    await settings.waitForSelector(".settings-section");
  });
  afterAll(() => wrapup.close());

  test("asks for the downloads, and without them is handed to the browser and not called saved", async () => {
    const asked = wrapup.answerPermission(false);
    const file = await wrapup.download(async () => {
      await press(settings, "backUpNow");
      expect(await asked).toMatch(/download/i);
    });
    await until(async () => (await readLast())?.isConfirmed === false);
    await readSentence(settings, messages.handedToBrowser.message.replace("$1", basename(file)));
    expect(Object.keys(unzipSync(readFileSync(file)))).toContain("notebook.json");
    expect(await hasRight()).toBe(false);
  });

  test("does not ask again", async () => {
    const before = await readLast();
    await wrapup.download(() => press(settings, "backUpNow"));
    await until(async () => (await readLast())?.at !== before?.at);
    expect(await readLast()).toMatchObject({ isConfirmed: false });
  });

  test("is called saved, under the name that it got, once the right was given in the settings", async () => {
    const asked = wrapup.answerPermission(true);
    await control(settings, "button", "allow").click();
    await asked;
    await until(hasRight);
    const file = await wrapup.download(() => press(settings, "backUpNow"));
    await until(async () => (await readLast())?.isConfirmed === true);
    expect((await readLast())?.name).toBe(basename(file));
    await readSentence(settings, `${basename(file)}, saved today`);
  });
});

const reason = whyNoDisk();
if (reason) console.warn(`SKIPPED: Firefox was not tried on a full disk, because ${reason}.`);

describe.skipIf(reason)("with the whole profile on a full disk", () => {
  const profile = mkdtempSync(join(tmpdir(), "wrapup-small-"));
  let wrapup: FirefoxWrapup;
  let page: Page;
  const readNotice = () => page.evaluate(() => document.querySelector(".not-saved")?.textContent ?? "");
  const readDraft = async () => (await wrapup.stored<{ markdown: string }>("drafts", page))[0]?.markdown;
  const typeLetters = () =>
    page.$eval(".composer-text", (field) => {
      const area = field as HTMLTextAreaElement;
      area.focus();
      for (const letter of "Mind the lamp and the oil, and write down who came. ".repeat(6))
        document.execCommand("insertText", false, letter);
      return area.value;
    });

  beforeAll(async () => {
    mountDisk(profile, 150);
    wrapup = await launchFirefox({ pages: modelledDeck(), profile });
    const popup = await wrapup.click(await wrapup.open(deckUrl));
    await waitUntilSaved(popup);
    await wrapup.dismiss(popup);
    page = await wrapup.notebook();
    await page.locator(".talk-row").click();
    await page.waitForSelector(".composer-text");
    fillDisk(profile);
  });
  afterAll(async () => {
    await wrapup.close();
    unmountDisk(profile);
    rmSync(profile, { recursive: true, force: true });
  });

  test("what is typed stays, says why, and is stored by itself once there is room", async () => {
    // Firefox makes itself a little room now and then, and stores some of it.
    let typed = "";
    await until(async () => {
      typed = await typeLetters();
      return (await readNotice()).includes(messages.diskFullNote.message);
    });
    clearDisk(profile);
    await until(async () => (await readDraft()) === typed);
    await until(async () => (await readNotice()) === "");
  });
});

describe("loaded anew under an open notebook", () => {
  let wrapup: FirefoxWrapup;
  beforeEach(async () => {
    wrapup = await launchFirefox({ pages: modelledDeck() });
  });
  afterEach(() => wrapup.close());

  test("what was stored is there, and writing goes on", async () => {
    let page = await openNotebook(wrapup);
    await page.keyboard.type("Keep a spare lamp");
    await until(async () => (await readDraft(wrapup, page)) === "Keep a spare lamp");
    await page.keyboard.type(" and oil");
    const before = await wrapup.nameLoading();
    await wrapup.reload();
    await until(async () => ![null, before].includes(await wrapup.nameLoading()));
    page = await openComposer(wrapup);
    await expectKept(wrapup, page, "Keep a spare lamp", "Keep a spare lamp and oil");
  });

  test("an update waits until no screen is open", async () => {
    const page = await openNotebook(wrapup);
    const before = await wrapup.nameLoading();
    expect(await wrapup.announceUpdate()).toBe(true);
    await page.keyboard.type("Half a ");
    await until(async () => (await readDraft(wrapup, page)) === "Half a ");
    expect([page.isClosed(), await wrapup.nameLoading()]).toEqual([false, before]);
    await page.close();
    expect(await wrapup.announceUpdate()).toBe(true);
    await until(async () => ![null, before].includes(await wrapup.nameLoading()));
    expect(await readComposer(await openComposer(wrapup))).toBe("Half a ");
  });
});
