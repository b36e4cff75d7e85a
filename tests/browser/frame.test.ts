// A frame of a playing video is kept in the popup, shown, deleted with undo, and goes out with the post; videos that give no
// frame say so. The pages are modelled in modelled-video.ts.
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { frameAddress, type Note, type StoredPicture } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { press, startConference, typeNote, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { filmUrl, playUntil, readFilm, videoPages, videos } from "./modelled-video.ts";
import { findViolations, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
const framesIn = async (page: Page) => (await wrapup.stored<Note>("notes", page)).filter(({ frame }) => frame);

/** The colours at the left and at the right of the picture that a row shows. */
const coloursOf = (page: Page, selector: string) =>
  page.$eval(selector, async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const at = (part: number) => [...(context?.getImageData(canvas.width * part, 100, 1, 1).data ?? [])].slice(0, 3);
    return [at(0.1), at(0.9)].map(([red = 0, green = 0, blue = 0]) =>
      red > 150 && green < 90 && blue < 90 ? "red" : blue > 150 && green < 90 && red < 90 ? "blue" : "other",
    );
  });

beforeAll(async () => {
  wrapup = await launch({ pages: videoPages });
});
afterAll(() => wrapup.close());

describe("a video that the page plays itself", () => {
  let tab: Page;
  let popup: Page;
  beforeAll(async () => {
    tab = await wrapup.open(videos.own);
    await playUntil(tab, 1.2);
    wrapup.serve({ [filmUrl]: { body: await readFilm(tab), type: "video/webm" } });
    popup = await wrapup.click(tab);
    await waitUntilSaved(popup);
    await startConference(popup, "EngineConf 2026");
  });

  test("its frame is kept with its second, as a picture under its SHA-256", async () => {
    await typeNote(popup, "Half a sentence");
    await press(popup, "keepFrame");
    await until(async () => (await framesIn(popup)).length === 1);
    const [note] = await framesIn(popup);
    const second = await tab.$eval("video", (video) => Math.floor(video.currentTime));
    expect(note).toMatchObject({ place: { kind: "time", seconds: second }, markdown: "", frame: { isInPost: true } });
    const [picture] = await wrapup.stored<StoredPicture>("pictures", popup);
    expect(picture?.url).toBe(`${frameAddress}${picture?.sha256}`);
    expect(note?.frame?.url).toBe(picture?.url);
    expect(await popup.$eval(".composer-text", (field) => (field as HTMLTextAreaElement).value)).toBe(
      "Half a sentence",
    );
  });

  test("it shows what the video showed", async () => {
    await popup.waitForSelector(".note .slide-picture img");
    expect(await coloursOf(popup, ".note .slide-picture img")).toEqual(["red", "blue"]);
  });

  test("a second click at the same moment keeps nothing twice", async () => {
    await press(popup, "keepFrame");
    await readSentence(popup, messages.frameKnown.message.replace("$1", "0:01"));
    expect(await framesIn(popup)).toHaveLength(1);
  });

  test.each(["light", "dark"])("the popup has no violation that axe finds, %s", async (scheme) => {
    await showIn(popup, scheme);
    expect(await findViolations(popup, scheme)).toEqual([]);
  });

  test("it is deleted, and comes back", async () => {
    await popup.focus(".note-list > li");
    await popup.keyboard.press("Delete");
    await readSentence(popup, messages.frameDeleted.message);
    await until(async () => (await framesIn(popup)).every(({ deletedAt }) => deletedAt !== undefined));
    await press(popup, "undo");
    await until(async () => (await framesIn(popup)).every(({ deletedAt }) => deletedAt === undefined));
    await popup.waitForSelector(".note .slide-picture img");
    await wrapup.dismiss(popup);
  });

  test("it goes out with the post, and when it is unticked stays with the talk alone", async () => {
    const page = await wrapup.notebook();
    await page.setViewport({ width: 1600, height: 1000 });
    await page.locator(".talk-row").click();
    const shown = await page.waitForSelector(".post-preview img");
    expect(
      await shown?.evaluate((image) => [(image as HTMLImageElement).alt, (image as HTMLImageElement).src]),
    ).toEqual(["Boilers at 0:01", expect.stringMatching(/^blob:/)]);
    expect(await coloursOf(page, ".post-preview img")).toEqual(["red", "blue"]);
    await page.keyboard.down("Control");
    await page.keyboard.press("e");
    await page.keyboard.up("Control");
    await page.locator(`.export-way ::-p-text(${messages.wayZip.message})`).click();
    const files = unzipSync(
      new Uint8Array(readFileSync(await wrapup.download(() => page.locator("dialog .button-primary").click()))),
    );
    const name = Object.keys(files).find((path) => path.endsWith("boilers-0m1s.jpg"));
    expect([...(files[name ?? ""] ?? [])].slice(0, 3)).toEqual([0xff, 0xd8, 0xff]);
    await page.keyboard.press("Escape");
    await page.locator(".picture-choices > summary").click();
    await page.locator('::-p-aria([name="Frame at 0:01 of Boilers"][role="checkbox"])').click();
    await until(async () => (await framesIn(page)).every(({ frame }) => frame?.isInPost === false));
    await page.waitForFunction(() => !document.querySelector(".post-preview img"));
    expect(await page.$(".note .slide-picture img")).not.toBeNull();
    await page.close();
  });
});

describe.each([
  ["another site’s file", videos.foreign, messages.problemFrameForeign.message],
  ["a protected film", videos.locked, messages.problemFrameProtected.message],
])("%s", (_name, url, sentence) => {
  test("gives a sentence, and nothing is lost", async () => {
    const tab = await wrapup.open(url);
    await playUntil(tab, 0.5);
    const popup = await wrapup.click(tab);
    await waitUntilSaved(popup);
    const before = (await framesIn(popup)).length;
    await typeNote(popup, "Precious");
    await press(popup, "keepFrame");
    await readSentence(popup, sentence);
    expect((await framesIn(popup)).length).toBe(before);
    expect(await popup.$eval(".composer-text", (field) => (field as HTMLTextAreaElement).value)).toBe("Precious");
    await press(popup, "addNote");
    await until(async () =>
      (await wrapup.stored<Note>("notes", popup)).some(({ markdown }) => markdown === "Precious"),
    );
    await wrapup.dismiss(popup);
    await tab.close();
  });
});

test("a video without a film yet says to let it play", async () => {
  const tab = await wrapup.open(videos.empty);
  const popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await press(popup, "keepFrame");
  await readSentence(popup, messages.problemNoFrame.message);
  await wrapup.dismiss(popup);
});

test("a frame's own address is asked of nobody", () => {
  const asked = wrapup.requests.map(({ url }) => new URL(url).hostname);
  expect(asked).toContain("videos.example");
  expect(asked).not.toContain(new URL(frameAddress).hostname);
});
