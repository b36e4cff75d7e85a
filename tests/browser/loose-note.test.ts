// A note on a page that cannot be read: kept at every letter, for a talk that is there or as a topic of its own.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Draft, looseDraft, type Note, type Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { control, press, readComposer, startConference, typeNote, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findViolations, showIn } from "./notebook-page.ts";

const wall = "https://members.example/login";
let wrapup: Wrapup;
let popup: Page;
const notes = async () => {
  const talks = await wrapup.stored<Talk>("talks", popup);
  const titleOf = (id: string) => talks.find((talk) => talk.id === id)?.title;
  return (await wrapup.stored<Note>("notes", popup)).map(({ talkId, markdown }) => [titleOf(talkId), markdown]);
};
const drafts = async () => (await wrapup.stored<Draft>("drafts", popup)).filter(({ markdown }) => markdown !== "");
const openOn = async (url: string) => {
  popup = await wrapup.click(await wrapup.open(url));
  await control(popup, "combobox", "noteFor").wait();
};

beforeAll(async () => {
  const form = "<title>Sign in</title><h1>Sign in</h1><form><input type=password></form>";
  wrapup = await launch({ pages: { ...modelledDeck(), [wall]: { body: `<!doctype html>${form}` } } });
  popup = await wrapup.click(await wrapup.open(deckUrl));
  await waitUntilSaved(popup);
  await startConference(popup, "EngineConf 2026");
  await wrapup.dismiss(popup);
});
afterAll(() => wrapup.close());

test("what is typed at once is on disk, and there again on the next such page", async () => {
  await openOn("chrome://version");
  await popup.keyboard.type("Who keeps the keys");
  await until(
    async () =>
      (await drafts()).map(({ id, markdown }) => [id, markdown]).join() === `${looseDraft},Who keeps the keys`,
  );
  await wrapup.dismiss(popup);
  await openOn("chrome://settings");
  await until(async () => (await readComposer(popup)) === "Who keeps the keys");
});

test.each(["light", "dark"])("has no violation that axe finds, %s", async (scheme) => {
  await showIn(popup, scheme);
  expect(await findViolations(popup, scheme)).toEqual([]);
});

test("it becomes a topic, called by its first words, which is shown", async () => {
  await press(popup, "addNote");
  await until(async () => (await notes()).length === 1);
  expect(await notes()).toEqual([["Who keeps the keys", "Who keeps the keys"]]);
  expect(await drafts()).toEqual([]);
  await popup.waitForSelector(".talk-card");
  await wrapup.dismiss(popup);
});

test("on a login wall, it goes to the talk that is chosen", async () => {
  await openOn(wall);
  await popup.waitForSelector("[data-problem=problemSignInPage]");
  await typeNote(popup, "More behind the wall.");
  const deck = (await wrapup.stored<Talk>("talks", popup)).find(({ title }) => title !== "Who keeps the keys");
  await popup.select(`select[aria-label="${messages.noteFor.message}"]`, deck?.id ?? "");
  await popup.keyboard.press("Tab");
  await press(popup, "addNote");
  await until(async () => (await notes()).length === 2);
  expect((await notes()).find(([, markdown]) => markdown === "More behind the wall.")?.[0]).toBe(deck?.title);
  await popup.waitForSelector(".talk-card");
  await wrapup.dismiss(popup);
});

test("a topic that gets a title has the note in it", async () => {
  await openOn("chrome://version");
  await typeNote(popup, "Oil costs more.");
  await control(popup, "textbox", "withoutPage").fill("Lamp oil prices");
  await press(popup, "addTopic");
  await until(async () => (await notes()).length === 3);
  expect((await notes()).find(([title]) => title === "Lamp oil prices")?.[1]).toBe("Oil costs more.");
  expect(await drafts()).toEqual([]);
});
