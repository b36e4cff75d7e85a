// A recording that a conference's channel uploaded, captured by a click in a real Chromium: the channel is no speaker until one says so.
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findViolations } from "./notebook-page.ts";

const address = "https://www.youtube.com/watch?v=Abcdefghij1";

let wrapup: Wrapup;
let popup: Page;
beforeAll(async () => {
  const body = readFileSync("tests/pages/youtube.com/watch-chapters.html", "utf8");
  wrapup = await launch({ pages: { [address]: { body } } });
  popup = await wrapup.click(await wrapup.open(address));
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
});
afterAll(() => wrapup.close());

const speakers = async () => (await wrapup.stored<Talk>("talks", popup))[0]?.speakers.map(({ name }) => name);

test("the card says who uploaded it, and the talk has no speaker", async () => {
  const line = await popup.waitForSelector(".uploader-line");
  expect(await line?.evaluate((shown) => shown.textContent)).toContain(
    messages.uploadedBy.message.replace("$1", "Harbour Conf"),
  );
  expect(await speakers()).toEqual([]);
  expect(await findViolations(popup)).toEqual([]);
  const [inside = 0, outside = 0] = await popup.$eval(".screen-main", (main) => [main.scrollWidth, main.clientWidth]);
  expect(inside).toBeLessThanOrEqual(outside);
});

test("one click makes it the speaker", async () => {
  await press(popup, "useAsSpeaker");
  await until(async () => (await speakers())?.join() === "Harbour Conf");
  await popup.waitForFunction(() => !document.querySelector(".uploader-line"));
});
