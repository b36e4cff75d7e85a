// One talk in the popup and in the side panel at once, in a real Chromium: what is typed in one is never lost to the other, nor to a
// tab that comes in front, nor to a full disk. The pages are modelled: a deck, and players with two minutes of silence.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Draft, Note, Talk } from "@/lib/model/index.ts";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import {
  chooseSlide,
  control,
  press,
  readComposer,
  startConference,
  typeNote,
  waitUntilSaved,
} from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { boilers, silentVideo } from "./modelled-video.ts";

const deckTitle = "The Lighthouse Keeper’s Guide";
const videoUrl = "https://videos.example/watch/boilers";
const plainUrl = "https://plain.example/";
const pages = {
  ...modelledDeck(),
  [videoUrl]: { body: silentVideo(boilers) },
  [plainUrl]: { body: "<!doctype html><title>Plain</title><p>Nothing to see." },
};

let wrapup: Wrapup;
let deck: Page;
let video: Page;
let panel: Page;
const readTitle = () =>
  panel.evaluate(() => document.querySelector<HTMLTextAreaElement>(".talk-title [aria-label]")?.value ?? "");
const shows = (title: string) => until(async () => (await readTitle()) === title);
const readChip = (page: Page) => page.evaluate(() => document.querySelector(".place-chip-name")?.textContent);
const isFor = (place: string) => until(async () => (await readChip(panel)) === place);
const readEditor = (page: Page) => page.$eval(".note-editor-text", (field) => (field as HTMLTextAreaElement).value);
const readNotes = () => wrapup.stored<Note>("notes", panel);

async function openPopup(tab: Page): Promise<Page> {
  const popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  return popup;
}

async function goTo(tab: Page, title: string): Promise<void> {
  await tab.bringToFront();
  await shows(title);
}

/** Lets every write fail as it does on a full disk, or no longer. */
async function fillDisk(isFull: boolean): Promise<void> {
  await panel.evaluate((full) => {
    const store = IDBObjectStore.prototype as IDBObjectStore & { kept?: Pick<IDBObjectStore, "put" | "add"> };
    store.kept ??= { put: store.put, add: store.add };
    const fail = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Object.assign(store, full ? { put: fail, add: fail } : store.kept);
  }, isFull);
}

beforeAll(async () => {
  wrapup = await launch({ pages });
  deck = await wrapup.open(`${deckUrl}?slide=2`);
  const popup = await openPopup(deck);
  await startConference(popup, "Lighthouse Days 2024");
  panel = await wrapup.openPanel(popup);
  await shows(deckTitle);
  await isFor("Slide 2");
  video = await wrapup.open(videoUrl);
  await wrapup.dismiss(await openPopup(video));
  await goTo(deck, deckTitle);
});
afterAll(() => wrapup.close());

test("a chosen slide stays chosen when the panel is told to stay", async () => {
  await chooseSlide(panel, 3);
  await isFor("Slide 3");
  await press(panel, "stayHere");
  await control(panel, "button", "followTab").wait();
  expect(await readChip(panel)).toBe("Slide 3");
  await press(panel, "followTab");
});

test("a place that is chosen in the popup for begun text is the text’s place", async () => {
  await chooseSlide(panel, 1);
  await typeNote(panel, "Begun here");
  const popup = await openPopup(deck);
  await until(async () => (await readComposer(popup)) === "Begun here");
  await chooseSlide(popup, 4);
  await isFor("Slide 4");
  await wrapup.dismiss(popup);
  await press(panel, "addNote");
  await until(async () => (await readNotes()).length === 1);
  expect((await readNotes())[0]).toMatchObject({ markdown: "Begun here", place: { kind: "slide", number: 4 } });
});

test("a note that is open in both goes on in one where the other left it", async () => {
  await panel.$eval(".note-actions button", (button) => (button as HTMLElement).click());
  await panel.waitForSelector(".note-editor-text");
  const popup = await openPopup(deck);
  await popup.waitForSelector(".note-editor-text");
  await popup.focus(".note-editor-text");
  await popup.keyboard.press("End");
  await popup.keyboard.type(" and there");
  await until(async () => (await readEditor(panel)) === "Begun here and there");
  await wrapup.dismiss(popup);
  await panel.focus(".note-editor-text");
  await panel.keyboard.press("End");
  await panel.keyboard.type("!");
  await until(async () => (await readNotes())[0]?.markdown === "Begun here and there!");
});

test("letters in a note that the disk had no room for are there after a change of tabs", async () => {
  await fillDisk(true);
  await panel.keyboard.type(" Letters");
  await panel.waitForSelector("[role=alert]");
  await goTo(video, "Boilers");
  await goTo(deck, deckTitle);
  await panel.waitForSelector(".note-editor-text");
  await until(async () => (await readEditor(panel)) === "Begun here and there! Letters");
  await fillDisk(false);
  await goTo(video, "Boilers");
  await goTo(deck, deckTitle);
  await until(async () => (await readNotes())[0]?.markdown === "Begun here and there! Letters");
  await panel.keyboard.press("Escape");
});

test("a draft that the disk had no room for is stored when its talk comes back", async () => {
  await fillDisk(true);
  await typeNote(panel, "precious");
  await panel.waitForSelector("[role=alert]");
  await goTo(video, "Boilers");
  await fillDisk(false);
  await goTo(deck, deckTitle);
  await until(async () =>
    (await wrapup.stored<Draft>("drafts", panel)).some(({ markdown }) => markdown === "precious"),
  );
  expect(await readComposer(panel)).toBe("precious");
  await press(panel, "addNote");
  await until(async () => (await readComposer(panel)) === "");
});

test("a talk that is not on screen is not moved by the header’s conference", async () => {
  const read = async () => (await wrapup.stored<Talk>("talks", panel)).find(({ title }) => title === deckTitle);
  const before = await read();
  await deck.goto(plainUrl);
  await panel.waitForSelector("main[data-state=moved-on][data-settled=true]");
  await panel.locator(".conference-button").click();
  await panel.locator(".conference-search input").fill("Other Conf");
  await panel.keyboard.press("Enter");
  await until(
    async () => (await panel.$eval("header", (header) => header.textContent))?.includes("Other Conf") ?? false,
  );
  expect((await read())?.conferenceId).toBe(before?.conferenceId);
});

test("a closed tab is forgotten", async () => {
  const count = () =>
    panel.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { session: { get(): Promise<object> } } } })
        .chrome;
      return Object.keys(await storage.session.get()).length;
    });
  const before = await count();
  await video.close();
  await until(async () => (await count()) === before - 1);
});
