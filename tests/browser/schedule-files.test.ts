// Schedule files in a real browser: the first one starts its conference, later versions and other formats update it,
// foreign and damaged ones are asked about or refused, and ten thousand lines stay quick.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Conference, Note, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { press, waitUntilSaved } from "@/scripts/browser/person.ts";
import { writeTemporaryFile } from "@/scripts/browser/temporary.ts";
import { until } from "@/scripts/browser/until.ts";
import { type ModelledEvent, writeCalendar, writeFrab, writeSessionize } from "./modelled-schedules.ts";
import { chooseFile, findViolations, readSentence, showIn } from "./notebook-page.ts";

const deck = "https://decks.example/looms";
const pages = {
  [deck]: {
    body: `<!doctype html><title>Looms as Computers!</title><meta property="og:title" content="Looms as Computers!">
<meta name="author" content="Charles Cotton">`,
  },
};

const steam: ModelledEvent = {
  id: 1,
  start: "2026-05-05T09:00",
  title: "Steam for the impatient",
  speaker: "Ada Byron",
  room: "Boiler",
};
const looms = { ...steam, id: 2, start: "2026-05-05T10:00", title: "Looms as computers", speaker: "Charles Cotton" };
const cranks = { ...steam, id: 3, start: "2026-05-05T11:00", title: "Cranks considered helpful", room: "Yard" };
const gears = { ...steam, id: 4, start: "2026-05-06T09:00", title: "Gears", speaker: "Meg Coggs" };
const first = [steam, looms, cranks, gears];

let wrapup: Wrapup;
let page: Page;

beforeAll(async () => {
  wrapup = await launch({ pages });
  page = await wrapup.notebook();
  await page.setViewport({ width: 1400, height: 900 });
  await page.waitForSelector(".notebook-empty");
});
afterAll(() => wrapup.close());

const readTitles = () =>
  page.$$eval(".schedule-row", (rows) =>
    rows.map((row) => row.querySelector(".schedule-title")?.firstChild?.textContent),
  );
const isTicked = (title: string) =>
  page.$$eval(
    ".schedule-row",
    (rows, wanted) =>
      rows.some((row) => row.textContent.includes(wanted) && row.querySelector<HTMLInputElement>("input")?.checked),
    title,
  );
const clickRow = async (title: string) => {
  const row = await page.waitForSelector(`::-p-xpath(//tr[@data-row][contains(., "${title}")]//td[2])`);
  await row?.click();
};
const scheduled = async () =>
  (await wrapup.stored<ScheduledTalk>("scheduledTalks", page)).filter((row) => !row.deletedAt);
const talks = async () => (await wrapup.stored<Talk>("talks", page)).filter((row) => !row.deletedAt);
const conferences = async () => (await wrapup.stored<Conference>("conferences", page)).filter((row) => !row.deletedAt);
const openAnother = (path: string) => chooseFile(page, path, () => press(page, "importAnother"));

/** Drops a file onto the schedule, as from the desktop. */
async function drop(name: string, text: string): Promise<void> {
  await page.$eval(
    ".schedule-main",
    (target, name, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      for (const type of ["dragover", "drop"])
        target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    },
    name,
    text,
  );
}

test("without a conference the file starts its own", async () => {
  await chooseFile(page, writeTemporaryFile("schedule.xml", writeFrab("EngineConf 2026", first)), () =>
    press(page, "importSchedule"),
  );
  await page.waitForSelector(".schedule-row");
  expect(await conferences()).toMatchObject([
    {
      name: "EngineConf 2026",
      firstDay: "2026-05-05",
      lastDay: "2026-05-06",
      timeZone: "Europe/Berlin",
      scheduleFile: "schedule.xml",
    },
  ]);
  expect(await page.$eval(".schedule-facts", (line) => line.textContent)).toBe(
    "schedule.xml · 4 talks on 2 days · times in Berlin",
  );
  expect(await readTitles()).toEqual([steam.title, looms.title, cranks.title]);
});

test("a click on a row ticks, Shift ticks the range, in order of time", async () => {
  await clickRow(cranks.title);
  await until(() => isTicked(cranks.title));
  await page.keyboard.down("Shift");
  await clickRow(steam.title);
  await page.keyboard.up("Shift");
  await until(async () => (await isTicked(steam.title)) && (await isTicked(looms.title)));
  const inOrder = (await talks()).sort((a, b) => a.order - b.order).map(({ title }) => title);
  expect(inOrder).toEqual([steam.title, looms.title, cranks.title]);
});

test("several ticks are taken back together", async () => {
  await press(page, "undo");
  await until(async () => (await talks()).length === 1);
  // The store has it before the screen.
  await until(async () => !(await isTicked(steam.title)));
  await clickRow(looms.title);
  await until(() => isTicked(looms.title));
});

test("a captured page finds the talk that was ticked", async () => {
  const tab = await wrapup.open(deck);
  const popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await wrapup.dismiss(popup);
  await page.bringToFront();
  const [source] = await wrapup.stored<Source>("sources", page);
  const talk = (await talks()).find(({ id }) => id === source?.talkId);
  expect(talk).toMatchObject({ title: looms.title, speakers: [{ name: looms.speaker }], slot: { room: "Boiler" } });
  expect(await talks()).toHaveLength(2);
});

describe("a later version", () => {
  const moved = { ...looms, start: "2026-05-06T14:00", room: "Yard" };

  test("updates, says what changed, and leaves what was written alone", async () => {
    const [talk] = (await talks()).filter(({ title }) => title === looms.title);
    await page.$eval(
      `[data-row="${(await scheduled()).find(({ title }) => title === looms.title)?.id}"] .button`,
      (open) => (open as HTMLElement).click(),
    );
    await page.locator(".composer-text").click();
    await page.keyboard.type("Punched cards.");
    await press(page, "addNote");
    await until(async () => (await wrapup.stored<Note>("notes", page)).length === 1);
    await page.locator(".notebook-tab:nth-child(2)").click();
    await page.waitForSelector(".schedule-row");
    await drop("schedule-2.xml", writeFrab("EngineConf 2026", [{ ...steam, title: "Steam" }, moved, gears]));
    await page.waitForSelector(".schedule-news");
    await page.locator(".schedule-news summary").click();
    const news = await page.$eval(".schedule-news", (section) => section.textContent);
    expect(news).toContain("2 changed · 1 no longer in the schedule");
    expect(news).toMatch(/Looms as computers · New time · New room or track · Wed, May 6 · 02:00 PM · Yard/);
    expect(await scheduled()).toHaveLength(3);
    const after = (await talks()).find(({ id }) => id === talk?.id);
    expect(after).toMatchObject({ title: looms.title, slot: { start: "2026-05-06T14:00:00+02:00", room: "Yard" } });
    expect((await wrapup.stored<Note>("notes", page)).map(({ markdown }) => markdown)).toEqual(["Punched cards."]);
  });

  test("is taken back", async () => {
    await press(page, "undo");
    await until(async () => (await scheduled()).length === 4);
    expect((await talks()).find(({ title }) => title === looms.title)?.slot?.room).toBe("Boiler");
  });

  test("in another format doubles nothing and asks for no zone", async () => {
    await openAnother(writeTemporaryFile("schedule.ics", writeCalendar("EngineConf 2026", first)));
    await readSentence(page, messages.newsNothing.message);
    expect(await scheduled()).toHaveLength(4);
    expect((await talks()).filter(({ slot }) => slot)).toHaveLength(2);
    await press(page, "close");
  });
});

describe("a file that does not belong here", () => {
  test("that is to take the schedule’s place asks for its zone, the conference’s first", async () => {
    const others = [{ ...gears, id: 9, title: "Something else", speaker: "Ann Other" }];
    await openAnother(writeTemporaryFile("other.json", writeSessionize(others)));
    await readSentence(page, messages.otherSchedule.message);
    await press(page, "replaceSchedule");
    await readSentence(page, messages.whichZone.message);
    expect(await page.$eval("#dialog-choice", (choice) => (choice as HTMLSelectElement).value)).toBe("Europe/Berlin");
    await press(page, "cancel");
    expect(await readTitles()).toContain(steam.title);
  });

  test("of another conference asks, and starts that one", async () => {
    const others = [{ ...gears, id: 9, title: "Something else", speaker: "Ann Other" }];
    await openAnother(writeTemporaryFile("other.json", writeSessionize(others)));
    await readSentence(page, messages.otherSchedule.message);
    await page.locator("dialog[open] .button-primary").click();
    await readSentence(page, messages.whichZone.message);
    await page.select("#dialog-choice", "Asia/Tokyo");
    await press(page, "readSchedule");
    await until(async () => (await conferences()).length === 2);
    const other = (await scheduled()).find(({ title }) => title === "Something else");
    expect(other?.slot.start).toBe("2026-05-06T09:00:00+09:00");
    expect(await conferences()).toContainEqual(expect.objectContaining({ name: "other", timeZone: "Asia/Tokyo" }));
  });

  test("is asked for its zone once", async () => {
    const others = [{ ...gears, id: 9, title: "Something else", speaker: "Ann Other", room: "New room" }];
    await openAnother(writeTemporaryFile("other.json", writeSessionize(others)));
    await page.waitForSelector(".schedule-news");
    expect(await page.$("dialog[open]")).toBeNull();
    expect((await scheduled()).find(({ title }) => title === "Something else")?.slot).toMatchObject({
      start: "2026-05-06T09:00:00+09:00",
      room: "New room",
    });
  });

  test.each([
    ["truncated.xml", writeFrab("EngineConf 2026", first).slice(0, -40), "problemScheduleDamaged"],
    ["picture.png", "\u0089PNG", "problemScheduleUnknown"],
    ["bomb.xml", `<!DOCTYPE s [<!ENTITY a "aaaa">]><schedule>&a;</schedule>`, "problemScheduleEntities"],
  ] as const)("%s is refused with a sentence, and nothing changes", async (name, text, key) => {
    const before = await wrapup.stored("scheduledTalks", page);
    await drop(name, text);
    await readSentence(page, messages[key].message);
    expect(await wrapup.stored("scheduledTalks", page)).toEqual(before);
    await page.locator(".notebook-messages .notice-error .link-button").click();
  });
});

describe("ten thousand lines", () => {
  const many = Array.from({ length: 10_000 }, (_, id) => ({
    ...steam,
    id: id + 100,
    title: `Talk number ${id}`,
    room: `Room ${id % 20}`,
    start: `2026-05-05T${String(8 + (id % 12)).padStart(2, "0")}:00`,
  }));

  test("stopped while they are read leave the schedule as it was", async () => {
    const before = await scheduled();
    // A disk that takes its time.
    await page.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      const gate = Promise.withResolvers<void>();
      Blob.prototype.arrayBuffer = async function () {
        await gate.promise;
        return arrayBuffer.apply(this);
      };
      const goOn = () => {
        Blob.prototype.arrayBuffer = arrayBuffer;
        gate.resolve();
      };
      Object.assign(window, { goOn });
    });
    await openAnother(writeTemporaryFile("many.xml", writeFrab("Many Days", many)));
    await press(page, "stop");
    await page.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
    await readSentence(page, messages.stoppedNothingWritten.message);
    expect(await page.$$("dialog[open], .notice-error")).toEqual([]);
    expect(await scheduled()).toEqual(before);
  });

  test("come in, are drawn near the window only, and reached by keys and words", async () => {
    await openAnother(writeTemporaryFile("many.xml", writeFrab("Many Days", many)));
    await readSentence(page, messages.otherSchedule.message);
    await page.locator("dialog[open] .button-primary").click();
    await page.waitForFunction(() => document.querySelector("table")?.ariaRowCount === "10001");
    const drawn = () => page.$$eval(".schedule-row", ({ length }) => length);
    expect(await drawn()).toBeLessThan(400);
    await page.focus(".schedule-row input");
    await page.keyboard.press("End");
    await page.waitForFunction(() => document.activeElement?.closest("tr")?.ariaRowIndex === "10001");
    expect(await drawn()).toBeLessThan(400);
    await page.locator(".schedule-find").fill("number 777");
    await until(async () => (await drawn()) === 11);
  });
});

test.each(["light", "dark"] as const)(
  "axe finds nothing in %s, and nothing scrolls sideways at 320 pixels",
  async (scheme) => {
    await showIn(page, scheme);
    for (const width of [1400, 1024, 320]) {
      await page.setViewport({ width, height: 900 });
      expect(await findViolations(page, scheme)).toEqual([]);
      const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(inside).toBeLessThanOrEqual(outside ?? 0);
    }
  },
);
