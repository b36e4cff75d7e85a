// Notes on a video: the chip follows the player, goes back some seconds, freezes at the first letter; the player waits.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Note } from "@/lib/model/index.ts";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { press, startConference, typeNote, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { boilers, silentVideo } from "./modelled-video.ts";

const url = "https://videos.example/watch/boilers";
const readChip = (popup: Page) => popup.$eval(".place-chip-name", (chip) => chip.textContent);

describe("a video", () => {
  let wrapup: Wrapup;
  let tab: Page;
  let popup: Page;
  beforeAll(async () => {
    wrapup = await launch({ pages: { [url]: { body: silentVideo(boilers) } } });
    tab = await wrapup.open(url);
    await tab.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
    await tab.evaluate(() => {
      const video = document.querySelector("video");
      if (video) video.currentTime = 75;
    });
    popup = await wrapup.click(tab);
    await waitUntilSaved(popup);
    await startConference(popup, "EngineConf 2026");
  });
  afterAll(() => wrapup.close());

  test("the chip stands ten seconds before the player and follows it", async () => {
    await until(async () => (await readChip(popup)) === "1:05");
    await tab.evaluate(() => {
      const video = document.querySelector("video");
      if (video) video.currentTime = 90;
    });
    await until(async () => (await readChip(popup)) === "1:20");
  });

  test("the stepper changes how far back, and that is remembered", async () => {
    await press(popup, "secondsMore");
    await until(async () => (await readChip(popup)) === "1:15");
    expect(await wrapup.stored("settings", popup)).toContainEqual({ key: "secondsBack", value: 15 });
  });

  test("the first letter freezes the place; a playing video waits when that is wanted and plays on after", async () => {
    await popup.locator(".switch").click();
    await tab.evaluate(() => void document.querySelector("video")?.play());
    await until(async () => !(await tab.$eval("video", (video) => video.paused)));
    await typeNote(popup, "Valves");
    await until(async () => await tab.$eval("video", (video) => video.paused));
    const frozen = await readChip(popup);
    await tab.evaluate(() => {
      const video = document.querySelector("video");
      if (video) video.currentTime = 20;
    });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await readChip(popup)).toBe(frozen);
    await press(popup, "addNote");
    await until(async () => !(await tab.$eval("video", (video) => video.paused)));
    const [note] = await wrapup.stored<Note>("notes", popup);
    expect(note).toMatchObject({ markdown: "Valves", place: { kind: "time" } });
  });

  test("a click on the time line moves the player", async () => {
    const track = await popup.waitForSelector(".time-line-track");
    const box = await track?.boundingBox();
    if (!box) throw new Error("The time line is not drawn.");
    await tab.evaluate(() => document.querySelector("video")?.pause());
    await popup.locator(".time-line-track").click({ offset: { x: box.width / 2, y: box.height / 2 } });
    await until(async () => Math.abs((await tab.$eval("video", (video) => video.currentTime)) - 60) < 2);
  });
});
