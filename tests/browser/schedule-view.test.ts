// The notebook's schedule in a real Chromium: a file comes in, talks are ticked, what has no notes is listed.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScheduledTalk, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { chooseFile, findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

const event = (id: number, start: string, title: string, room: string) => `
  <event id="${id}" guid="guid-${id}"><date>${start}:00+02:00</date><start>${start.slice(11)}</start><duration>00:30</duration>
  <room>${room}</room><title>${title}</title><persons><person id="${id}">Speaker ${id}</person></persons></event>`;

/** A modelled frab schedule of two days; the first talk is the notebook's own. */
const schedule = `<?xml version="1.0" encoding="UTF-8"?>
<schedule><conference><title>Lighthouse Days 2024</title><start>2024-05-06</start><end>2024-05-07</end><time_zone_name>Europe/Oslo</time_zone_name></conference>
<day index="1" date="2024-05-06" start="2024-05-06T09:00:00+02:00" end="2024-05-06T18:00:00+02:00">
<room name="Tower">${event(1, "2024-05-06T09:00", "The Lighthouse Keeper’s Guide", "Tower")}${event(2, "2024-05-06T10:00", "Lamps", "Tower")}</room>
<room name="Pier">${event(3, "2024-05-06T10:00", "Ropes", "Pier")}</room></day>
<day index="2" date="2024-05-07" start="2024-05-07T09:00:00+02:00" end="2024-05-07T18:00:00+02:00">
<room name="Tower">${event(4, "2024-05-07T09:00", "Storms", "Tower")}</room></day></schedule>`;

function writeSchedule(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "wrapup-schedule-")), name);
  writeFileSync(path, text);
  return path;
}

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
  const other = writeSchedule("other.json", '{"talks": 3}');
  await chooseFile(page, other, () => page.locator(".schedule-main .button-primary").click());
  await readSentence(page, messages.problemScheduleUnknown.message);
  expect(await wrapup.stored("scheduledTalks", page)).toEqual([]);
  await press(page, "close");
});

test("a schedule comes in, one day at a time", async () => {
  const path = writeSchedule("schedule.xml", schedule);
  await chooseFile(page, path, () => page.locator(".schedule-main .button-primary").click());
  await page.waitForSelector(".schedule-row");
  expect(await wrapup.stored<ScheduledTalk>("scheduledTalks", page)).toHaveLength(4);
  expect(await readLines()).toEqual(["The Lighthouse Keeper’s Guide", "Ropes", "Lamps"]);
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
