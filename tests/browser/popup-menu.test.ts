// The popup's menu: the talk goes to another conference, or takes another talk in, and what was done last is taken back.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Conference, Note, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { addNote, control, press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findViolations, showIn } from "./notebook-page.ts";

const lamps = "https://blog.example/lamps";
const oil = "https://blog.example/oil";
const pages = { [lamps]: { body: "<title>Lamps</title>" }, [oil]: { body: "<title>Oil</title>" } };

let wrapup: Wrapup;
let popup: Page;

beforeAll(async () => {
  wrapup = await launch({ pages });
  popup = await wrapup.click(await wrapup.open(lamps));
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
  await addNote(popup, "Keep a spare lamp.");
  await wrapup.dismiss(popup);
  popup = await wrapup.click(await wrapup.open(oil));
  await waitUntilSaved(popup);
});
afterAll(() => wrapup.close());

const talks = async () => (await wrapup.stored<Talk>("talks", popup)).filter(({ deletedAt }) => !deletedAt);
const titles = async () => (await talks()).map(({ title }) => title).sort();

async function choose(item: string): Promise<void> {
  await press(popup, "popupMenu");
  await popup.locator(`::-p-aria([name="${item}"][role="menuitem"])`).click();
}

async function answer(label: string): Promise<void> {
  const select = await popup.waitForSelector("dialog[open] select");
  const value = await select?.evaluate(
    (element, wanted) => [...(element as HTMLSelectElement).options].find(({ text }) => text === wanted)?.value,
    label,
  );
  await select?.select(value ?? "");
  for (const scheme of ["dark", "light"]) {
    await showIn(popup, scheme);
    expect(await findViolations(popup, scheme)).toEqual([]);
  }
  await popup.locator("dialog[open] button[type=submit]").click();
}

const undo = (key: "didJoin" | "didFile") => choose(messages.undoThis.message.replace("$1", messages[key].message));

test("another talk comes into this one, with its notes, and goes out again", async () => {
  await choose(messages.joinTalk.message);
  await answer("Lamps");
  await until(async () => (await titles()).join() === "Oil");
  const [talk] = await talks();
  expect((await wrapup.stored<Note>("notes", popup)).map(({ talkId }) => talkId)).toEqual([talk?.id]);
  await undo("didJoin");
  await until(async () => (await titles()).join() === "Lamps,Oil");
});

test("the talk goes to no conference, and comes back", async () => {
  const [conference] = await wrapup.stored<Conference>("conferences", popup);
  const placeOfOil = async () => (await talks()).find(({ title }) => title === "Oil")?.conferenceId;
  await choose(messages.moveToConference.message);
  await answer(messages.noConference.message);
  await until(async () => (await placeOfOil()) === "");
  await undo("didFile");
  await until(async () => (await placeOfOil()) === conference?.id);
  // Nothing was typed or lost on the way.
  expect(await control(popup, "textbox", "writeNote").waitHandle()).toBeTruthy();
});
