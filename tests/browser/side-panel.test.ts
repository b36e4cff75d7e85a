// The side panel in a real browser, opened from the popup's menu by a true click: it shows the talk that the tab in front was
// captured as, and reads no page itself. The pages are modelled: a deck, and players with two minutes of silence.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Note, Source, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import {
  addNote,
  chooseSlide,
  control,
  press,
  readComposer,
  startConference,
  typeNote,
  waitUntilSaved,
} from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { has } from "@/scripts/firefox-lacks.ts";
import { findUnreadable } from "./legible.ts";
import { boilers, silentVideo } from "./modelled-video.ts";
import { findViolations } from "./notebook-page.ts";

const deckTitle = "The Lighthouse Keeper’s Guide";
const videoUrl = "https://videos.example/watch/boilers";
const filmUrl = "https://films.example/watch/lighthouse";
const plainUrl = "https://plain.example/";
const pages = {
  ...modelledDeck(),
  [videoUrl]: { body: silentVideo(boilers) },
  [filmUrl]: { body: silentVideo({ ...boilers, name: deckTitle, author: { "@type": "Person", name: "Mo Delled" } }) },
  [plainUrl]: { body: "<!doctype html><title>Plain</title><p>Nothing to see." },
};

let wrapup: Wrapup;
let deck: Page;
let panel: Page;
const readTitle = () =>
  panel.evaluate(() => document.querySelector<HTMLTextAreaElement>(".talk-title [aria-label]")?.value ?? "");
const shows = (title: string) => until(async () => (await readTitle()) === title);
const isIn = (state: string) => panel.waitForSelector(`main[data-state=${state}][data-settled=true]`);
const readChip = () => panel.evaluate(() => document.querySelector(".place-chip-name")?.textContent);
/** Waits until a note would be for this place. */
const isFor = (place: string) => until(async () => (await readChip()) === place);
const readText = () => panel.$eval("main", (main) => main.textContent);

async function seek(tab: Page, seconds: number): Promise<void> {
  await tab.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
  await tab.$eval(
    "video",
    (video, to) => {
      video.currentTime = to;
    },
    seconds,
  );
}

async function findSource(url: string): Promise<Source | undefined> {
  return (await wrapup.stored<Source>("sources", panel)).find((source) => source.url === url);
}

async function findNote(markdown: string): Promise<Note | undefined> {
  return (await wrapup.stored<Note>("notes", panel)).find((note) => note.markdown === markdown);
}

async function capture(tab: Page): Promise<void> {
  const popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await wrapup.dismiss(popup);
}

async function openFromDeck(colorScheme?: "light" | "dark"): Promise<void> {
  wrapup = await launch({ pages, colorScheme });
  deck = await wrapup.open(`${deckUrl}?slide=2`);
  const popup = await wrapup.click(deck);
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
  panel = await wrapup.openPanel(popup);
}

describe("the side panel", () => {
  let video: Page;
  beforeAll(() => openFromDeck());
  afterAll(() => wrapup.close());

  test("opens on the captured talk, at the slide on screen", async () => {
    await shows(deckTitle);
    await isFor("Slide 2");
  });

  test("a note goes to the slide that was chosen, and is counted at once", async () => {
    await chooseSlide(panel, 3);
    await addNote(panel, "Trim the wick.");
    expect(await findNote("Trim the wick.")).toMatchObject({
      place: { kind: "slide", number: 3 },
      sourceId: (await findSource(deckUrl))?.id,
    });
  });

  test("a capture is shown while the panel is open, and the player is followed", async () => {
    video = await wrapup.open(videoUrl);
    await seek(video, 75);
    await isIn("none");
    await capture(video);
    await shows("Boilers");
    await isFor("1:05");
    await addNote(panel, "Watch the valves.");
    const source = await findSource(videoUrl);
    expect(await findNote("Watch the valves.")).toMatchObject({
      place: { kind: "time", seconds: 65 },
      sourceId: source?.id,
      talkId: source?.talkId,
    });
  });

  test("what is typed waits for its tab to come back", async () => {
    await typeNote(panel, "Half a th");
    await deck.bringToFront();
    await shows(deckTitle);
    expect(await readComposer(panel)).toBe("");
    await video.bringToFront();
    await shows("Boilers");
    expect(await readComposer(panel)).toBe("Half a th");
    for (const _ of "Half a th") await panel.keyboard.press("Backspace");
    await until(async () => (await readComposer(panel)) === "");
  });

  test("the popup’s letters go on in the panel", async () => {
    await typeNote(panel, "Mind the ");
    const popup = await wrapup.click(video);
    await waitUntilSaved(popup);
    await until(async () => (await readComposer(popup)) === "Mind the ");
    await typeNote(popup, "gauge.");
    await until(async () => (await readComposer(panel)) === "Mind the gauge.");
    await press(popup, "addNote");
    await until(async () => (await readComposer(panel)) === "");
    await wrapup.dismiss(popup);
  });

  test("stays with a talk until it is to follow again", async () => {
    await press(panel, "stayHere");
    await deck.bringToFront();
    await control(panel, "button", "followTab").wait();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await readTitle()).toBe("Boilers");
    await seek(video, 90);
    await isFor("1:20");
    await press(panel, "followTab");
    await shows(deckTitle);
  });

  test("another slide in the address is the place of the next note", async () => {
    await deck.evaluate(() => history.pushState(null, "", "?slide=4"));
    await isFor("Slide 4");
  });

  test("a page that goes on to another one leaves its talk one click away", async () => {
    await video.bringToFront();
    await shows("Boilers");
    await video.evaluate(() => history.pushState(null, "", "/watch/turbines"));
    await isIn("moved-on");
    expect(await readText()).toContain(messages.tabMovedOn.message);
    // What is written now is for no talk, unless the person chooses one.
    const holder = await panel.waitForSelector(".composer select");
    expect(await holder?.evaluate((select) => select.selectedOptions[0]?.textContent)).toBe(messages.newTopic.message);
    await panel.locator("::-p-aria(Go on with “Boilers”)").click();
    await shows("Boilers");
    // The player that is there now is another page's.
    await panel.waitForFunction(
      (words) => document.querySelector("main")?.textContent.includes(words),
      {},
      messages.timeUnknown.message,
    );
    await press(panel, "followTab");
    await isIn("moved-on");
  });

  test("what is begun goes on when the page does, and says for which talk", async () => {
    await video.evaluate(() => history.back());
    await shows("Boilers");
    await isFor("1:20");
    await typeNote(panel, "Steam");
    await video.evaluate(() => history.pushState(null, "", "/watch/turbines"));
    await until(async () => (await readText()).includes(messages.stillWriting.message));
    await panel.keyboard.type(" at 12 bar.");
    await press(panel, "addNote");
    await until(async () => (await findNote("Steam at 12 bar.")) !== undefined);
    expect(await findNote("Steam at 12 bar.")).toMatchObject({
      place: { kind: "time", seconds: 80 },
      talkId: (await findSource(videoUrl))?.talkId,
    });
  });

  test("a page of another site is not taken for the captured one, nor read", async () => {
    await video.goto(plainUrl);
    await isIn("moved-on");
    const plain = await wrapup.open(plainUrl);
    await isIn("none");
    expect(await readText()).toContain(messages.openTalkPage.message);
    await panel.locator(".recent-talks li:last-child button").click();
    await shows(deckTitle);
    await press(panel, "followTab");
    await isIn("none");
    if (has("worlds in tests")) expect(await plain.extensionRealms()).toEqual([]);
  });

  test("a topic can be added without a page", async () => {
    await control(panel, "textbox", "withoutPage").fill("Lamp oil prices");
    await press(panel, "addTopic");
    await shows("Lamp oil prices");
    await addNote(panel, "Doubled since spring.");
    const talks = await wrapup.stored<Talk>("talks", panel);
    expect(await findNote("Doubled since spring.")).toMatchObject({
      talkId: talks.find(({ title }) => title === "Lamp oil prices")?.id,
      place: { kind: "talk" },
    });
    await press(panel, "followTab");
  });

  test("slides and video of one talk can be chosen, and each note is its own page’s", async () => {
    const film = await wrapup.open(filmUrl);
    await seek(film, 30);
    const popup = await wrapup.click(film);
    await waitUntilSaved(popup);
    await press(popup, "joinVerb");
    await until(async () => (await panel.$$(".source-choice-option")).length === 2);
    await wrapup.dismiss(popup);
    await isFor("0:20");
    await panel.locator(".source-choice-option:nth-child(1)").click();
    await chooseSlide(panel, 1);
    await typeNote(panel, "Light it at du");
    await panel.locator(".source-choice-option:nth-child(2)").click();
    await typeNote(panel, "sk.");
    await press(panel, "addNote");
    await until(async () => (await findNote("Light it at dusk.")) !== undefined);
    expect(await findNote("Light it at dusk.")).toMatchObject({
      place: { kind: "slide", number: 1 },
      sourceId: (await findSource(deckUrl))?.id,
    });
    await deck.bringToFront();
    await panel.waitForSelector(".slide-strip");
    await isFor("Slide 4");
  });
});

describe.each(["light", "dark"] as const)("the side panel in %s", (colorScheme) => {
  beforeAll(() => openFromDeck(colorScheme));
  afterAll(() => wrapup.close());

  const fits = async (width: number) => {
    await panel.setViewport({ width, height: 825 });
    const [inside = 0, outside = 0] = await panel.$eval(".screen-main", (main) => [main.scrollWidth, main.clientWidth]);
    expect(inside).toBeLessThanOrEqual(outside);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await findViolations(panel, colorScheme)).toEqual([]);
    expect(await findUnreadable(panel, colorScheme)).toEqual([]);
  };

  test.each([360, 280])("shows a deck and its notes in %i px", async (width) => {
    await shows(deckTitle);
    await isFor("Slide 2");
    await addNote(panel, "Keep a spare lamp.");
    await fits(width);
  });

  test("shows the same in 280 px when text is twice as large", async () => {
    await panel.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await fits(280);
    await panel.evaluate(() => document.documentElement.removeAttribute("style"));
  });

  test("shows a video, and a tab without a talk", async () => {
    const video = await wrapup.open(videoUrl);
    await isIn("none");
    await fits(280);
    await seek(video, 75);
    await capture(video);
    await isFor("1:05");
    await press(panel, "stayHere");
    await fits(280);
    await fits(360);
  });
});
