// A conference is not here twice, takes along what belongs to it, and becomes a part of another one: in the notebook in a real
// Chromium, by real clicks, and each taken back.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Conference, Post, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findViolations, importPost, readSentence } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;
beforeAll(async () => {
  wrapup = await launch({});
  page = await wrapup.notebook();
  await page.setViewport({ width: 1400, height: 900 });
  await page.waitForSelector(".notebook-empty");
});
afterAll(() => wrapup.close());

const live = <Row extends { deletedAt?: string }>(rows: Row[]) => rows.filter(({ deletedAt }) => !deletedAt);
const readNames = async () =>
  live(await wrapup.stored<Conference>("conferences", page))
    .map(({ name }) => name)
    .toSorted();
async function readTalks(name: string): Promise<string[]> {
  const found = (await wrapup.stored<Conference>("conferences", page)).find((one) => one.name === name);
  const talks = live(await wrapup.stored<Talk>("talks", page));
  return talks.filter(({ conferenceId }) => conferenceId === (found?.id ?? "")).map(({ title }) => title);
}

async function startNamed(name: string): Promise<void> {
  await press(page, "notebookMenu");
  await control(page, "menuitem", "newConferenceAction").click();
  await page.waitForSelector("#conference-name");
  await page.locator("#conference-name").fill(name);
}

/** A button by its whole name. */
const button = (name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`);
const fill = (key: keyof typeof messages, ...values: string[]) =>
  values.reduce((text, value, index) => text.replace(`$${index + 1}`, value), messages[key].message);

test("addresses pasted into the empty notebook become talks that wait", async () => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "https://pages.example/ropes https://pages.example/knots");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await until(async () => (await readTalks("")).length === 2);
  await page.waitForSelector(".talk-row");
});

test("a conference that is started takes along the talks that wait, and gives them back", async () => {
  // Where nothing else can become of them, a button leads to it.
  await press(page, "newConferenceAction");
  await page.locator("#conference-name").fill("GOOD 2025");
  await press(page, "startConference");
  await readSentence(page, fill("alsoWait_other", "2"));
  expect(await findViolations(page)).toEqual([]);
  await button(messages.takeAlong.message).click();
  await until(async () => (await readTalks("GOOD 2025")).length === 2);
  await press(page, "undo");
  await until(async () => (await readTalks("")).length === 2);
  await readSentence(page, fill("alsoWait_other", "2"));
  await button(messages.takeAlong.message).click();
  await until(async () => (await readTalks("GOOD 2025")).length === 2);
});

test("one of the same name in other letters is known while it is typed", async () => {
  await startNamed("good ’25");
  await readSentence(page, fill("sameConferenceNamed", "GOOD 2025"));
  expect(await findViolations(page)).toEqual([]);
  await button(fill("useConference", "GOOD 2025")).click();
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
  expect(await readNames()).toEqual(["GOOD 2025"]);
  await startNamed("good ’25");
  await press(page, "startAnother");
  await until(async () => (await readNames()).length === 2);
});

test("two are merged: what becomes of the posts is said before, and all of it is taken back", async () => {
  await press(page, "add");
  await page.locator("#talk-title").fill("Hallway");
  await press(page, "addTalkAction");
  await until(async () => (await readTalks("good ’25")).length === 1);
  await press(page, "notebookMenu");
  await control(page, "menuitem", "mergeConference").click();
  await readSentence(page, fill("mergeBin", "good ’25"));
  expect(await findViolations(page)).toEqual([]);
  await press(page, "mergeVerb");
  await until(async () => (await readTalks("GOOD 2025")).includes("Hallway"));
  expect(await readNames()).toEqual(["GOOD 2025"]);
  await readSentence(page, fill("conferencesMerged", "good ’25", "GOOD 2025"));
  await press(page, "undo");
  await until(async () => (await readTalks("good ’25")).includes("Hallway"));
  expect(await readNames()).toEqual(["GOOD 2025", "good ’25"]);
});

test("an imported post’s conference that is here is used, with the post that was imported", async () => {
  const post = "---\ntitle: GOOD 2025\n---\n\nA week of it.\n\n## Sails by Ada Quill\n\nBig ones.\n";
  await importPost(page, "good.md", post);
  await readSentence(page, fill("sameConference", "GOOD 2025"));
  expect(await findViolations(page)).toEqual([]);
  await button(fill("useConference", "GOOD 2025")).click();
  await until(async () => (await readTalks("GOOD 2025")).includes("Sails"));
  expect(await readNames()).toEqual(["GOOD 2025", "good ’25"]);
  const [conference] = live(await wrapup.stored<Conference>("conferences", page)).filter(
    ({ name }) => name === "GOOD 2025",
  );
  const posts = await wrapup.stored<Post>("posts", page);
  expect(posts.find(({ conferenceId }) => conferenceId === conference?.id)?.imported?.fileName).toBe("good.md");
  await press(page, "undo");
  await until(async () => !(await readTalks("GOOD 2025")).includes("Sails"));
  expect(await readNames()).toEqual(["GOOD 2025", "good ’25"]);
});
