// A popup that is closed while the disk is busy: what was typed last is on its way then, and is there at the next click.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Draft, Note, Talk } from "@/lib/model/index.ts";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { addNote, control, readComposer, startConference, typeNote, waitUntilSaved } from "@/scripts/browser/person.ts";
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
  await act();
  await wrapup.dismiss(popup);
  await releaseStore(keeper);
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
