// Keys that are pressed while one thing gives way to the next, in a real Chromium and without a pause: every letter arrives in the
// field that comes. The page is modelled; what takes long is a transaction that really is in the way.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Conference, Draft, Note } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { control, press, readComposer, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { holdStore, releaseStore } from "./hold-store.ts";
import { boilers, silentVideo } from "./modelled-video.ts";

const filmUrl = "https://films.example/watch/lighthouse";
const film = { ...boilers, name: "The Lighthouse Keeper’s Guide", author: { "@type": "Person", name: "Mo Delled" } };

let wrapup: Wrapup;
let tab: Page;
let popup: Page;

beforeAll(async () => {
  wrapup = await launch({ pages: { ...modelledDeck(), [filmUrl]: { body: silentVideo(film) } } });
  tab = await wrapup.open(deckUrl);
});
afterAll(() => wrapup.close());

const readDrafts = async () =>
  (await wrapup.stored<Draft>("drafts", popup)).map(({ markdown }) => markdown).filter(Boolean);
const readDraft = async () => (await readDrafts()).join();
const readNotes = async () => (await wrapup.stored<Note>("notes", popup)).map(({ markdown }) => markdown);

const waitForState = (said: string) =>
  popup.waitForFunction((wanted) => document.querySelector(".save-state")?.textContent === wanted, {}, said);

async function pressAdd(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
}

test("what is typed right after the first conference’s name is the first note’s beginning", async () => {
  popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await control(popup, "textbox", "conference").fill("Lighthouse Days 2024");
  await popup.keyboard.press("Enter");
  await popup.keyboard.type("Keep a spare lamp.");
  await until(async () => (await readComposer(popup)) === "Keep a spare lamp.");
  await until(async () => (await readDraft()) === "Keep a spare lamp.");
  const conferences = await wrapup.stored<Conference>("conferences", popup);
  expect(conferences.map(({ name }) => name)).toEqual(["Lighthouse Days 2024"]);
  await popup.keyboard.type(" And oil.");
  await press(popup, "addNote");
  await until(async () => (await readNotes()).length === 1);
  expect(await readNotes()).toEqual(["Keep a spare lamp. And oil."]);
});

test.each<[string, text: string, typeOn: (page: Page) => Promise<void>, left: string]>([
  ["in front of it", "ooh", (page) => page.keyboard.press("Home").then(() => page.keyboard.type("oo, ")), "oo, "],
  ["behind it", "aa", (page) => page.keyboard.type("aa😀"), "aa😀"],
  [
    "in its place",
    "lamps",
    async (page) => {
      await page.keyboard.down("Control");
      await page.keyboard.press("a");
      await page.keyboard.up("Control");
      await page.keyboard.type("lamp");
    },
    "lamp",
  ],
])("what is typed while a note is being stored is the next one’s, %s", async (_, text, typeOn, left) => {
  const field = await control(popup, "textbox", "writeNote").waitHandle();
  await field.evaluate((area) => (area as HTMLTextAreaElement).focus());
  await popup.keyboard.type(text);
  await until(async () => (await readDraft()) === text);
  const before = await readNotes();
  await holdStore(popup);
  await pressAdd(popup);
  await typeOn(popup);
  await releaseStore(popup);
  await until(async () => (await readComposer(popup)) === left);
  // The caret stayed where it was among what is left.
  await popup.keyboard.type("|");
  await until(async () => (await readDraft()) === `${left}|`);
  expect((await readNotes()).toSorted()).toEqual([...before, text].toSorted());
  await field.evaluate((area) => (area as HTMLTextAreaElement).select());
  await popup.keyboard.press("Backspace");
  await until(async () => (await readDraft()) === "");
});

test("letters that are typed while a write waits go with it, not one after the other behind it", async () => {
  const countWrites = async () => (await wrapup.stored<{ writes: number }>("tally", popup))[0]?.writes ?? 0;
  const field = await control(popup, "textbox", "writeNote").waitHandle();
  await field.evaluate((area) => (area as HTMLTextAreaElement).focus());
  const before = await countWrites();
  await holdStore(popup);
  await popup.keyboard.type("Oil lasts");
  await releaseStore(popup);
  await until(async () => (await readDraft()) === "Oil lasts");
  expect(await countWrites()).toBe(before + 1);
  await field.evaluate((area) => (area as HTMLTextAreaElement).select());
  await popup.keyboard.press("Backspace");
  await until(async () => (await readDraft()) === "");
});

test("what is still on its way is not called saved", async () => {
  const field = await control(popup, "textbox", "writeNote").waitHandle();
  await field.evaluate((area) => (area as HTMLTextAreaElement).focus());
  await holdStore(popup);
  await popup.keyboard.type("Wicks");
  await waitForState(messages.saving.message);
  await releaseStore(popup);
  await waitForState(messages.saved.message);
  await until(async () => (await readDraft()) === "Wicks");
  await field.evaluate((area) => (area as HTMLTextAreaElement).select());
  await popup.keyboard.press("Backspace");
  await until(async () => (await readDraft()) === "");
});

test("what is typed while the page is being read is a note’s beginning", async () => {
  await wrapup.dismiss(popup);
  const settings = await wrapup.openOwn("options.html");
  await holdStore(settings);
  popup = await wrapup.click(tab);
  await popup.waitForSelector("main[data-state=reading]");
  await popup.keyboard.type("Early, ");
  await releaseStore(settings);
  await until(async () => (await readComposer(popup)) === "Early, ");
  await popup.keyboard.type("and on.");
  await until(async () => (await readDraft()) === "Early, and on.");
  await pressAdd(popup);
  await until(async () => (await readDraft()) === "");
  await settings.close();
});

test("what is typed right after a join goes on in the talk that holds everything", async () => {
  await wrapup.dismiss(popup);
  popup = await wrapup.click(await wrapup.open(filmUrl));
  await waitUntilSaved(popup);
  await readComposer(popup);
  await popup.keyboard.type("half a ");
  await control(popup, "button", "joinVerb").click();
  await popup.keyboard.type("thought");
  await until(async () => (await readComposer(popup)) === "half a thought");
  await until(async () => (await readDrafts()).join() === "half a thought");
  await pressAdd(popup);
  await until(async () => (await readNotes()).includes("half a thought"));
});

test("what is typed right after a topic’s name is its first note’s beginning", async () => {
  await wrapup.dismiss(popup);
  const other = await wrapup.open("chrome://version");
  popup = await wrapup.click(other);
  await control(popup, "textbox", "withoutPage").click();
  await popup.keyboard.type("Hallway");
  await popup.keyboard.press("Enter");
  await popup.keyboard.type("Who keeps the keys?");
  await until(async () => (await readComposer(popup)) === "Who keeps the keys?");
  await until(async () => (await readDraft()) === "Who keeps the keys?");
});
