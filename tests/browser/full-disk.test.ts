// A disk that is really full, under a real Chromium: what is typed stays on screen, can be taken along, and is on disk as soon as
// there is room, also after the browser's next start.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Draft, Note, Post, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { addNote, control, press, readComposer, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { clearDisk, fillDisk, mountDisk, unmountDisk, whyNoDisk } from "@/scripts/browser/small-disk.ts";
import { until } from "@/scripts/browser/until.ts";
import { openModelledNotebook, readSentence } from "./notebook-page.ts";

const reason = whyNoDisk();
if (reason) console.warn(`SKIPPED: the extension was not tried on a full disk, because ${reason}.`);

/** Types as fast as a machine, so that letters come while others are being stored. */
async function type(page: Page, field: string, text: string): Promise<void> {
  await page.focus(field);
  await page.$eval(field, (element) => {
    const area = element as HTMLTextAreaElement;
    area.setSelectionRange(area.value.length, area.value.length);
  });
  await page.keyboard.type(text, { delay: 3 });
}

const composer = ".composer-text";
const letters = (count: number) => "Mind the lamp and the oil, and write down who came. ".repeat(count / 50).trim();

/** What the notice beside a text says, once there is one. */
async function readNotice(page: Page, place = ""): Promise<string> {
  return page.waitForSelector(`${place} .not-saved`).then((notice) => notice?.evaluate((one) => one.textContent) ?? "");
}

const hasNoNotice = (page: Page) => page.waitForFunction(() => document.querySelector(".not-saved") === null);

/** Pastes as the keyboard does, into the field that has the focus. */
async function paste(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("v", { commands: ["paste"] });
  await page.keyboard.up("Control");
}

describe.skipIf(reason)("with the whole profile on a full disk, the notebook", () => {
  const disk = mkdtempSync(join(tmpdir(), "wrapup-small-"));
  let wrapup: Wrapup;
  let page: Page;
  const draft = letters(300);
  const note = ".note-editor-text";
  const title = ".talk-heading textarea";
  const openTalk = async (id: string) => {
    await page.click(`.talk-row[data-row="${id}"]`);
    await page.waitForSelector(`.talk-row[data-row="${id}"][aria-selected=true]`);
  };
  const find = async <T extends { id: string }>(table: string, id: string) =>
    (await wrapup.stored<T>(table, page)).find((row) => row.id === id);
  const read = (field: string) => page.$eval(field, (element) => (element as HTMLTextAreaElement).value);

  beforeAll(async () => {
    mountDisk(disk, 90);
    ({ wrapup, page } = await openModelledNotebook({}, { profile: disk }));
    await openTalk("keeper");
    fillDisk(disk);
  });
  afterAll(async () => {
    await wrapup.close();
    unmountDisk(disk);
    rmSync(disk, { recursive: true, force: true });
  });

  test("says beside the composer that the note is not saved, and takes every further letter", async () => {
    await type(page, composer, draft);
    const notice = await readNotice(page, ".middle-foot");
    for (const key of ["diskFullNote", "savesWithRoom", "lostWithTab"] as const) {
      expect(notice).toContain(messages[key].message);
    }
    expect(await readComposer(page)).toBe(draft);
    expect(await find<Draft>("drafts", "keeper")).toBeUndefined();
    await readSentence(page, messages.notesNotSaved_one.message.replace("$1", "1"));
  });

  test("says it beside a note that is changed, and beside the texts of talk and post", async () => {
    await page.click('[data-row="spare"] .note-actions button:nth-last-child(2)');
    await type(page, note, " And another.");
    expect(await readNotice(page, '[data-row="spare"]')).toContain(messages.diskFullNote.message);
    await readSentence(page, messages.notesNotSaved_other.message.replace("$1", "2"));
    await type(page, title, ", revised");
    expect(await readNotice(page, ".talk-heading")).toContain(messages.diskFullText.message);
    await control(page, "button", "postSettings").click();
    await type(page, ".post-form textarea", " It rained.");
    expect(await readNotice(page, ".post-form")).toContain(messages.diskFullText.message);
  });

  test("leads to what is not saved, and shows it as it was typed", async () => {
    await press(page, "showUnsaved");
    await page.waitForFunction(() => document.activeElement?.closest(".post-form"));
    await openTalk("fog");
    // Nothing on screen says so now: the notice at the top does, and the way leads to the talk.
    await readSentence(page, messages.problemDiskFull.message);
    await press(page, "showUnsaved");
    await page.waitForSelector(`.talk-row[data-row="keeper"][aria-selected=true]`);
    await readNotice(page, '[data-row="spare"]');
    expect(await readComposer(page)).toBe(draft);
    expect(await read(title)).toBe("The Lighthouse Keeper’s Guide, revised");
    expect(await page.$eval('.note[data-row="spare"]', (row) => row.textContent)).toContain("lamp. And another.");
  });

  test("lets it be copied", async () => {
    const notice = await page.$(".middle-foot .not-saved");
    await notice?.$eval("button", (button) => button.click());
    await page.waitForFunction(
      (copied) => document.querySelector(".middle-foot .not-saved")?.textContent.includes(copied),
      {},
      messages.copied.message,
    );
    await page.click(".search-button");
    await page.waitForSelector("dialog[open] input");
    await paste(page);
    expect(await read("dialog[open] input")).toBe(draft);
    await page.keyboard.press("Escape");
  });

  test("does not open the settings without any room, and says so", async () => {
    const settings = await wrapup.openOwn("options.html");
    await settings.waitForSelector("[data-problem=problemDiskFull]");
    clearDisk(disk);
    await press(settings, "tryAgain");
    await settings.waitForSelector(".settings-section");
    await settings.close();
  });

  test("stores all of it by itself once there is room", async () => {
    await page.bringToFront();
    await hasNoNotice(page);
    await until(async () => (await find<Draft>("drafts", "keeper"))?.markdown === draft);
    await until(async () => (await find<Note>("notes", "spare"))?.markdown === "Keep a **spare** lamp. And another.");
    await until(async () => (await find<Talk>("talks", "keeper"))?.title === "The Lighthouse Keeper’s Guide, revised");
    await until(async () => (await find<Post>("posts", "post"))?.introduction.endsWith(" It rained."));
    await readSentence(page, messages.allSaved.message);
    expect(await readComposer(page)).toBe(draft);
  });

  test("has all of it after the browser’s next start", async () => {
    await wrapup.close();
    wrapup = await launch({ profile: disk });
    page = await wrapup.notebook();
    await page.waitForSelector(".talk-row");
    expect((await find<Draft>("drafts", "keeper"))?.markdown).toBe(draft);
    expect(await wrapup.stored<Note>("notes", page)).toHaveLength(4);
    expect((await find<Talk>("talks", "keeper"))?.title).toBe("The Lighthouse Keeper’s Guide, revised");
  });
});

/** A browser that closes the notebook by itself does not always say why: what follows is then that it cannot be opened. */
function isExplained(notice: string): boolean {
  return [messages.diskFullNote, messages.problemNotesClosed].some(({ message }) => notice.includes(message));
}

/** Here the browser is not told how full the disk is: it writes until the disk refuses, and closes the notebook then. */
describe.skipIf(reason).each(["popup", "panel"] as const)(
  "when the browser has closed the notebook, the %s",
  (kind) => {
    const profile = mkdtempSync(join(tmpdir(), "wrapup-profile-"));
    const disk = join(profile, "Default", "IndexedDB");
    let wrapup: Wrapup;
    let page: Page;
    let typed = "";

    const open = async (): Promise<Page> => {
      const popup = await wrapup.click(await wrapup.open(`${deckUrl}?slide=2`));
      await waitUntilSaved(popup);
      return popup;
    };
    const storedDraft = async () => (await wrapup.stored<Draft>("drafts", page))[0]?.markdown;
    const readNotes = async () => (await wrapup.stored<Note>("notes", page)).map(({ markdown }) => markdown);

    beforeAll(async () => {
      mountDisk(disk, 30);
      wrapup = await launch({ pages: modelledDeck(), profile });
      page = await open();
      await startConference(page, "Lighthouse Days 2024");
      await addNote(page, "Before.");
      if (kind === "panel") page = await wrapup.openPanel(page);
      await page.waitForSelector(composer);
      fillDisk(disk);
    });
    afterAll(async () => {
      await wrapup.close();
      unmountDisk(disk);
      rmSync(profile, { recursive: true, force: true });
    });

    test("keeps every letter, and says where it stands and what closing loses", async () => {
      typed = letters(600);
      // The browser may have cleared something away meanwhile.
      fillDisk(disk);
      await type(page, composer, typed.slice(0, 300));
      fillDisk(disk);
      await type(page, composer, typed.slice(300));
      const notice = await readNotice(page);
      expect(notice).toSatisfy(isExplained);
      expect(notice).toContain(messages[kind === "popup" ? "lostWithPopup" : "lostWithPanel"].message);
      expect(await readComposer(page)).toBe(typed);
      expect(await page.$eval(".talk-facts", (facts) => facts.textContent)).toContain(messages.notSaved.message);
    });

    test("saves the text as a file, as it is at that moment", async () => {
      await type(page, composer, " More.");
      typed += " More.";
      const file = await wrapup.download(() => page.$eval(".not-saved a", (link) => (link as HTMLElement).click()));
      expect(readFileSync(file, "utf8")).toBe(typed);
    });

    test("says it again when it is tried again", async () => {
      await press(page, "tryAgain");
      expect(await readNotice(page)).toSatisfy(isExplained);
      await press(page, "addNote");
      expect(await readNotice(page)).toSatisfy(isExplained);
      expect(await readComposer(page)).toBe(typed);
    });

    test("stores it by itself once there is room, and goes on as before", async () => {
      clearDisk(disk);
      await hasNoNotice(page);
      await until(async () => (await storedDraft()) === typed);
      await type(page, composer, " And after.");
      await press(page, "addNote");
      await until(async () => (await readNotes()).includes(`${typed} And after.`));
      await type(page, composer, "Half a th");
      await until(async () => (await storedDraft()) === "Half a th");
    });

    test("has all of it after the browser’s next start", async () => {
      await wrapup.close();
      wrapup = await launch({ pages: modelledDeck(), profile });
      page = await open();
      expect((await readNotes()).sort()).toEqual(["Before.", `${typed} And after.`]);
      expect(await readComposer(page)).toBe("Half a th");
    });
  },
);
