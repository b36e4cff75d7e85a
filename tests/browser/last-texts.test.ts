// A popup that is closed while the disk is busy: what was typed last is on its way then, and is there at the next click.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Conference, Draft, Note, Talk } from "@/lib/model/index.ts";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import {
  addNote,
  addTag,
  control,
  press,
  readComposer,
  startConference,
  typeNote,
  waitUntilSaved,
} from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { holdStore, releaseStore } from "./hold-store.ts";

const url = "https://blog.example/lamps";

let wrapup: Wrapup;
let tab: Page;
let popup: Page;
/** Keeps the notebook's store busy meanwhile. */
let keeper: Page;

beforeAll(async () => {
  wrapup = await launch({ pages: { [url]: { body: "<title>Lamps</title><p>On lamps.</p>" } } });
  tab = await wrapup.open(url);
  popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
  await addNote(popup, "Keep a spare lamp.");
  await wrapup.dismiss(popup);
  keeper = await wrapup.openOwn("options.html");
});
afterAll(() => wrapup.close());

async function clickAgain(): Promise<void> {
  await tab.bringToFront();
  popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
}

async function closeWhileBusy(act: () => Promise<unknown>): Promise<void> {
  await holdStore(keeper);
  try {
    await act();
    await wrapup.dismiss(popup);
  } finally {
    await releaseStore(keeper);
  }
  await clickAgain();
}

test("what was typed last is in the composer again", async () => {
  await clickAgain();
  await typeNote(popup, "Ask about ");
  await until(async () => (await wrapup.stored<Draft>("drafts", popup))[0]?.markdown === "Ask about ");
  await closeWhileBusy(() => popup.keyboard.type("the fog horn"));
  expect(await readComposer(popup)).toBe("Ask about the fog horn");
  await until(async () => (await wrapup.stored<Draft>("drafts", popup))[0]?.markdown === "Ask about the fog horn");
});

test("what was changed last in a note and in the talk’s title is there", async () => {
  await closeWhileBusy(async () => {
    await control(popup, "textbox", "title").fill("Lamps, and their keepers");
    await popup.focus("main li.note");
    await popup.keyboard.press("Enter");
    await popup.waitForSelector(".note-editor textarea");
    await popup.keyboard.type(" Or two.");
  });
  const [talk] = await wrapup.stored<Talk>("talks", popup);
  const [note] = await wrapup.stored<Note>("notes", popup);
  expect(talk?.title).toBe("Lamps, and their keepers");
  expect(note?.markdown).toBe("Keep a spare lamp. Or two.");
});

test("a tag that was added last is there, and so is the title that was changed before it", async () => {
  await closeWhileBusy(async () => {
    await control(popup, "textbox", "title").fill("Lamps");
    await addTag(popup, "fog");
  });
  expect((await wrapup.stored<Talk>("talks", popup))[0]).toMatchObject({ title: "Lamps", tags: ["fog"] });
});

test("a conference that was started last is there, once, with its talk, and takes the next", async () => {
  const pages = Object.fromEntries(
    ["first", "next"].map((name) => [
      `https://fresh.example/${name}`,
      { body: `<title>The ${name} one</title><p>On ${name}.</p>` },
    ]),
  );
  const fresh = await launch({ pages });
  const keeping = await fresh.openOwn("options.html");
  const asked = await fresh.click(await fresh.open("https://fresh.example/first"));
  await waitUntilSaved(asked);
  await holdStore(keeping);
  await control(asked, "textbox", "title").fill("The very first one");
  await startConference(asked, "Harbour Days 2024");
  await fresh.dismiss(asked);
  await releaseStore(keeping);
  const next = await fresh.click(await fresh.open("https://fresh.example/next"));
  await waitUntilSaved(next);
  const [conference, ...others] = await fresh.stored<Conference>("conferences", next);
  const talks = await fresh.stored<Talk>("talks", next);
  expect(conference).toMatchObject({ name: "Harbour Days 2024" });
  expect(others).toEqual([]);
  expect(talks.map(({ title, conferenceId }) => [title, conferenceId === conference?.id]).sort()).toEqual([
    ["The next one", true],
    ["The very first one", true],
  ]);
  await fresh.close();
});

test("a topic that was added last is there, once", async () => {
  await wrapup.dismiss(popup);
  popup = await wrapup.click(keeper);
  await control(popup, "textbox", "withoutPage").fill("Lamp oil prices");
  await closeWhileBusy(() => press(popup, "addTopic"));
  await until(async () => {
    const talks = await wrapup.stored<Talk>("talks", popup);
    return talks.filter(({ title }) => title === "Lamp oil prices").length === 1;
  });
});

test("what another screen has written since stays", async () => {
  const before = (await wrapup.stored<Draft>("drafts", popup))[0]?.markdown;
  await popup.evaluate(
    (left) => localStorage.setItem("wrapup-last-texts", left),
    JSON.stringify([
      {
        table: "drafts",
        id: (await wrapup.stored<Draft>("drafts", popup))[0]?.id,
        fields: { markdown: "Old", caret: 3, place: { kind: "whole" } },
        leftAt: "2024-05-06T10:00:00.000Z",
      },
    ]),
  );
  await wrapup.dismiss(popup);
  await clickAgain();
  expect(await readComposer(popup)).toBe(before);
  expect(await popup.evaluate(() => localStorage.getItem("wrapup-last-texts"))).toBe(null);
});
