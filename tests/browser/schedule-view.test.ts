// The notebook's schedule in a real Chromium: a file comes in, talks are ticked, what has no notes is listed.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScheduledTalk, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { writeTemporaryFile } from "@/scripts/browser/temporary.ts";
import { until } from "@/scripts/browser/until.ts";
import { chooseFile, findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

const event = (id: number, start: string, title: string, room: string, more = "") => `
  <event id="${id}" guid="guid-${id}"><date>${start}:00+02:00</date><start>${start.slice(11)}</start><duration>00:30</duration>
  <room>${room}</room><title>${title}</title><persons><person id="${id}">Speaker ${id}</person></persons>${more}</event>`;

/** A modelled frab schedule of two days; the first talk is the notebook's own. */
const schedule = `<?xml version="1.0" encoding="UTF-8"?>
<schedule><conference><title>Lighthouse Days 2024</title><start>2024-05-06</start><end>2024-05-07</end><time_zone_name>Europe/Oslo</time_zone_name></conference>
<day index="1" date="2024-05-06" start="2024-05-06T09:00:00+02:00" end="2024-05-06T18:00:00+02:00">
<room name="Tower">${event(1, "2024-05-06T09:00", "The Lighthouse Keeper’s Guide", "Tower")}${event(2, "2024-05-06T10:00", "Lamps", "Tower")}</room>
<room name="Pier">${event(3, "2024-05-06T10:00", "Ropes", "Pier")}</room></day>
<day index="2" date="2024-05-07" start="2024-05-07T09:00:00+02:00" end="2024-05-07T18:00:00+02:00">
<room name="Tower">${event(4, "2024-05-07T09:00", "Storms", "Tower")}</room></day></schedule>`;

/** A later version: one talk is off, and of two nothing is recorded. */
const optOut = "<recording><optout>true</optout></recording>";
const later = schedule
  .replace(event(2, "2024-05-06T10:00", "Lamps", "Tower"), event(2, "2024-05-06T10:00", "CANCELLED: Lamps", "Tower"))
  .replace(event(3, "2024-05-06T10:00", "Ropes", "Pier"), event(3, "2024-05-06T10:00", "Ropes", "Pier", optOut))
  .replace(event(4, "2024-05-07T09:00", "Storms", "Tower"), event(4, "2024-05-07T09:00", "Storms", "Tower", optOut));

/** The titles of the lines on screen, ticked ones with a tick. */
function readLines(): Promise<string[]> {
  return page.$$eval(".schedule-row", (rows) =>
    rows.map((row) => {
      const isTicked = row.querySelector<HTMLInputElement>("input")?.checked;
      const title = row.querySelector(".schedule-title")?.firstChild?.textContent ?? "";
      return `${isTicked ? "✓ " : ""}${title}`;
    }),
  );
}

async function liveTalks(): Promise<Talk[]> {
  const talks = await wrapup.stored<Talk>("talks", page);
  return talks.filter(({ conferenceId, deletedAt }) => conferenceId === "conference" && !deletedAt);
}

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook());
  await page.locator(".notebook-tab:nth-child(2)").click();
  await page.waitForSelector(".schedule-page");
});
afterAll(() => wrapup.close());

test("a file of another kind changes nothing and says so", async () => {
  const other = writeTemporaryFile("other.json", '{"talks": 3}');
  await chooseFile(page, other, () => page.locator(".schedule-main .button-primary").click());
  await readSentence(page, messages.problemScheduleUnknown.message);
  expect(await wrapup.stored("scheduledTalks", page)).toEqual([]);
  await press(page, "close");
});

test("a schedule comes in, one day at a time", async () => {
  const path = writeTemporaryFile("schedule.xml", schedule);
  await chooseFile(page, path, () => page.locator(".schedule-main .button-primary").click());
  await page.waitForSelector(".schedule-row");
  expect(await wrapup.stored<ScheduledTalk>("scheduledTalks", page)).toHaveLength(4);
  expect(await readLines()).toEqual(["The Lighthouse Keeper’s Guide", "Ropes", "Lamps"]);
});

test("it is shown again when the notebook is reloaded, and so is the post after it was chosen", async () => {
  await page.reload();
  await page.waitForSelector(".schedule-row");
  await page.locator(".notebook-tab:nth-child(1)").click();
  await page.waitForSelector(".talk-row");
  await page.reload();
  await page.waitForSelector(".talk-row");
  await page.goBack();
  await page.waitForSelector(".schedule-row");
});

test("ticking takes a talk into the notebook; a captured one is found and not doubled", async () => {
  const before = (await liveTalks()).length;
  await page.locator(".schedule-row .check-box").click();
  await until(async () => (await readLines())[0] === "✓ The Lighthouse Keeper’s Guide");
  expect(await liveTalks()).toHaveLength(before);
  expect((await liveTalks()).find(({ id }) => id === "keeper")?.slot?.room).toBe("Tower");
});

test("arrows walk, Shift+Space ticks the range", async () => {
  await page.focus('.schedule-row [type="checkbox"]');
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.down("Shift");
  await page.keyboard.press("Space");
  await page.keyboard.up("Shift");
  await until(async () => (await readLines()).every((line) => line.startsWith("✓")));
  expect((await liveTalks()).map(({ title }) => title)).toEqual(expect.arrayContaining(["Lamps", "Ropes"]));
});

test("unticking takes an empty talk out again, and undo brings it back", async () => {
  const boxes = await page.$$('.schedule-row [type="checkbox"]');
  await boxes[1]?.click();
  await until(async () => (await readLines())[1] === "Ropes");
  expect((await liveTalks()).map(({ title }) => title)).not.toContain("Ropes");
  await press(page, "undo");
  await until(async () => (await readLines())[1] === "✓ Ropes");
});

test("words are looked for in every day", async () => {
  await page.locator(".schedule-find").fill("storms");
  await until(async () => (await readLines()).join() === "Storms");
  await page.locator(".schedule-find").fill("");
});

test("a talk without notes leads to its composer", async () => {
  await page.locator(".side-list .button-plain").click();
  await page.waitForSelector(".composer-text:focus");
  expect(await page.$eval(".talk-heading textarea", (field) => (field as HTMLTextAreaElement).value)).toBeTruthy();
  await page.locator(".notebook-tab:nth-child(2)").click();
  await page.waitForSelector(".schedule-page");
});

/** Shows a talk in the notebook, and says what can be waited for there. */
async function readAwaited(title: string): Promise<string[]> {
  await page.locator(".notebook-tab:nth-child(1)").click();
  // A talk that was just ticked comes into the list a little later.
  await page.waitForFunction(
    (wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>(".talk-row")];
      const row = rows.find(({ textContent }) => textContent.includes(wanted));
      row?.click();
      return row !== undefined;
    },
    {},
    title,
  );
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>(".talk-heading textarea")?.value === wanted,
    {},
    title,
  );
  return page.$$eval(".source-awaited > *", (choices) => choices.map(({ textContent }) => textContent));
}

const { slidesNotPosted, videoNotPosted, notRecorded, talkCancelled } = messages;

describe("a later version that says what is cancelled and what is not recorded", () => {
  beforeAll(async () => {
    expect(await readAwaited("Ropes")).toEqual([slidesNotPosted.message, videoNotPosted.message]);
    await page.locator(`.source-awaited ::-p-text(${videoNotPosted.message})`).click();
    await until(async () => (await liveTalks()).find(({ title }) => title === "Ropes")?.awaited?.video === true);
    await page.locator(".notebook-tab:nth-child(2)").click();
    await page.waitForSelector(".schedule-row");
    const path = writeTemporaryFile("later.xml", later);
    await chooseFile(page, path, () => press(page, "importAnother"));
    await until(async () => (await page.$$(".schedule-cancelled")).length === 1);
  });

  test("marks the cancelled line by a word, and leaves its talk in the notebook", async () => {
    const lines = await page.$$eval(".schedule-row", (rows) =>
      rows.map((row) => [row.querySelector(".schedule-cancelled")?.textContent, row.querySelector("input")?.checked]),
    );
    expect(lines.filter(([word]) => word)).toEqual([[talkCancelled.message, true]]);
    expect((await liveTalks()).find(({ title }) => title === "Lamps")?.slot?.isCancelled).toBe(true);
  });

  test("leaves what is waited for to the person who waits, with the page where it will appear", async () => {
    expect((await readAwaited("Ropes")).slice(0, 2)).toEqual([slidesNotPosted.message, videoNotPosted.message]);
    await control(page, "textbox", "awaitedPage").fill("https://lamps.example/ropes");
    await until(
      async () =>
        (await liveTalks()).find(({ title }) => title === "Ropes")?.awaited?.url === "https://lamps.example/ropes",
    );
    expect((await liveTalks()).find(({ title }) => title === "Ropes")?.awaited?.video).toBe(true);
    await page.locator(`.source-awaited ::-p-text(${videoNotPosted.message})`).click();
    await until(async () => (await liveTalks()).find(({ title }) => title === "Ropes")?.awaited?.video !== true);
    await page.waitForFunction(
      (wanted) => document.querySelector(".source-awaited")?.textContent.includes(wanted),
      {},
      notRecorded.message,
    );
    expect(await page.$(".source-awaited-page")).toBeNull();
  });

  test("says of a talk that is ticked then that no video is to come, and offers no waiting for one", async () => {
    await page.locator(".notebook-tab:nth-child(2)").click();
    await page.locator(".schedule-find").fill("storms");
    await until(async () => (await readLines()).join() === "Storms");
    await page.locator(".schedule-row .check-box").click();
    await until(async () => (await readLines()).join() === "✓ Storms");
    await page.locator(".schedule-find").fill("");
    expect((await liveTalks()).find(({ title }) => title === "Storms")?.slot?.isNotRecorded).toBe(true);
    expect(await readAwaited("Storms")).toEqual([slidesNotPosted.message, notRecorded.message]);
    await page.locator(".notebook-tab:nth-child(2)").click();
    await page.waitForSelector(".schedule-page");
  });
});

test.each([
  ["light", 1600],
  ["dark", 400],
] as const)("in %s at %d pixels it has no violation that axe finds", async (scheme, width) => {
  await showIn(page, scheme);
  await page.setViewport({ width, height: 900 });
  expect(await findViolations(page)).toEqual([]);
  const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(inside).toBeLessThanOrEqual(outside ?? 0);
});
