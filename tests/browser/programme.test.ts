// A conference's programme in front: it becomes no talk by itself, and each way to keep it does what it says.
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Conference, ScheduledTalk, Source, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { press, waitUntilSaved } from "@/scripts/browser/person.ts";
import { patience, until } from "@/scripts/browser/until.ts";
import { findUnreadable } from "./legible.ts";
import { writeFrab } from "./modelled-schedules.ts";
import { findViolations, readSentence, showIn } from "./notebook-page.ts";

const host = "https://lighthouse.example";
const url = `${host}/2026/schedule/`;
const titles = ["Foghorns at scale", "Who wakes the keeper", "Oil and other lamps", "Rocks we have met"];
const talks = titles.map((title, at) => `<li><a href="/2026/talk/${at}">${title}</a></li>`).join("");
const events = titles.map((title, at) => ({
  id: at + 1,
  start: `2026-05-05T1${at}:00`,
  title,
  speaker: "Ada Beam",
  room: "Lamp room",
}));

let wrapup: Wrapup;
let popup: Page;
beforeEach(async () => {
  wrapup = await launch({
    pages: {
      [url]: {
        body: `<!doctype html><html lang="en"><head><title>Schedule | Lighthouse Days 2026</title></head><body><main><h1>Schedule</h1>
<p><a href="/schedule.xml">Schedule as XML</a></p><ul>${talks}</ul></main></body></html>`,
      },
      [`${host}/schedule.xml`]: { body: writeFrab("Lighthouse Days 2026", events), type: "text/xml" },
    },
  });
  popup = await wrapup.click(await wrapup.open(url));
  await readSentence(popup, messages.isProgramme.message);
});
afterEach(() => wrapup.close());

const stored = <Row>(table: string) => wrapup.stored<Row>(table, popup);

test("nothing is stored before a choice; the first choice has the focus, arrows go to the others", async () => {
  const chosen = () => popup.$eval(":checked", (radio) => radio.closest("label")?.querySelector("b")?.textContent);
  await until(async () => popup.evaluate(() => document.activeElement instanceof HTMLInputElement));
  expect(await chosen()).toBe(messages.bringInProgramme.message);
  await popup.keyboard.press("ArrowDown");
  expect(await chosen()).toBe(messages.chooseTalks.message);
  await readSentence(popup, messages.programmeTalks_other.message.replace("$1", "4"));
  expect(await stored("talks")).toEqual([]);
  expect(await stored("sources")).toEqual([]);
});

test("its schedule is brought in, under the conference that it names, and shown to be ticked", async () => {
  const opens = wrapup.browser.waitForTarget((target) => target.url().includes("/notebook.html"), {
    timeout: patience,
  });
  await popup.keyboard.press("Enter");
  const notebook = await (await opens).asPage();
  notebook.setDefaultTimeout(patience);
  await notebook.waitForSelector("[data-line]");
  expect((await wrapup.stored<ScheduledTalk>("scheduledTalks", notebook)).map(({ title }) => title).sort()).toEqual(
    titles.toSorted(),
  );
  const [conference] = await wrapup.stored<Conference>("conferences", notebook);
  expect(conference?.name).toContain("Lighthouse Days 2026");
  expect(await wrapup.stored("talks", notebook)).toEqual([]);
});

test("single talks are chosen from it", async () => {
  await popup.keyboard.press("ArrowDown");
  await popup.keyboard.press("Enter");
  await popup.waitForSelector(".talk-picker");
  await popup.locator(".talk-picker li:nth-child(2) input").click();
  await popup.locator(".talk-picker-buttons .button-primary").click();
  await until(async () => (await stored<Talk>("talks")).map(({ title }) => title).join() === titles[1]);
});

test("it is kept as a link that stays out of the post", async () => {
  await popup.keyboard.press("ArrowUp");
  await popup.keyboard.press("Enter");
  await readSentence(popup, messages.linkKept.message);
  expect((await stored<Talk>("talks")).map(({ mark }) => mark)).toEqual(["left-out"]);
  expect((await stored<Source>("sources")).map((source) => source.url)).toEqual([url]);
});

test("it is a talk’s page after all when the person says so", async () => {
  await press(popup, "saveAsTalk");
  await waitUntilSaved(popup);
  expect((await stored<Talk>("talks")).map(({ mark }) => mark)).toEqual(["mention"]);
});

test("letters that are typed are a note’s", async () => {
  await until(async () => popup.evaluate(() => document.activeElement instanceof HTMLInputElement));
  await popup.keyboard.type("Lamps all day");
  const written = () =>
    popup.$eval("textarea.composer-text", (field) => (field as HTMLTextAreaElement).value).catch(() => "");
  await until(async () => (await written()) === "Lamps all day");
});

describe.each(["light", "dark"])("in %s", (scheme) => {
  test("axe finds nothing wrong, and nothing overflows with text twice as large", async () => {
    await showIn(popup, scheme);
    expect(await findViolations(popup)).toEqual([]);
    expect(await findUnreadable(popup, scheme)).toEqual([]);
    await popup.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    const [inside = 0, outside = 0] = await popup.$eval(".screen-main", (main) => [main.scrollWidth, main.clientWidth]);
    expect(inside).toBeLessThanOrEqual(outside);
  });
});
