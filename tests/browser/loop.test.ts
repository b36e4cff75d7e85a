// The main job in a real browser: a talk page is captured by a true toolbar click, annotated and exported.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Draft, Note, Source, Talk } from "@/lib/model/index.ts";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import {
  addNote,
  addTag,
  chooseSlide,
  press,
  readComposer,
  startConference,
  typeNote,
  waitUntilSaved,
} from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { has } from "@/scripts/firefox-lacks.ts";

const exported = (date: string) => `---
title: "Lighthouse Days 2024 wrapup"
date: ${date}
---

Here are my highlights:

*   [The Lighthouse Keeper’s Guide](${deckUrl}) by Mo Delled. Keep a **spare** lamp. Ask about the fog horn.
`;

/** The scripts of extensions that live in a tab's page. */
async function countInjectedWorlds(tab: Page): Promise<number> {
  return (await tab.extensionRealms()).length;
}

describe("from a talk page to a draft post", () => {
  let wrapup: Wrapup;
  let tab: Page;
  let popup: Page;

  beforeAll(async () => {
    wrapup = await launch({ pages: modelledDeck() });
    tab = await wrapup.open(`${deckUrl}?slide=2`);
  });
  afterAll(() => wrapup.close());

  test("nothing of the extension is in the page before the click", async () => {
    if (has("worlds in tests")) expect(await countInjectedWorlds(tab)).toBe(0);
    expect(wrapup.requests.filter(({ url }) => url.includes("/player/"))).toEqual([]);
  });

  test("the click stores the talk before anything is asked", async () => {
    popup = await wrapup.click(tab);
    await waitUntilSaved(popup);
    const [source] = await wrapup.stored<Source>("sources", popup);
    expect(source).toMatchObject({
      url: deckUrl,
      site: "Speaker Deck",
      kind: "deck",
      title: "The Lighthouse Keeper’s Guide",
      authors: [{ name: "Mo Delled", url: "https://speakerdeck.com/modelled" }],
      publishedOn: "2024-05-06",
      provenance: { title: "json-ld", slides: "player" },
    });
    expect(source?.slides).toHaveLength(4);
    if (has("worlds in tests")) expect(await countInjectedWorlds(tab)).toBeGreaterThan(0);
  });

  test("a note goes to the slide on screen", async () => {
    await startConference(popup, "Lighthouse Days 2024");
    await addNote(popup, "Keep a **spare** lamp.");
    const [note] = await wrapup.stored<Note>("notes", popup);
    expect(note).toMatchObject({ markdown: "Keep a **spare** lamp.", place: { kind: "slide", number: 2 } });
  });

  test("what is typed survives the popup's end in mid-word", async () => {
    await chooseSlide(popup, 4);
    await typeNote(popup, "Ask about the fog ho");
    await wrapup.dismiss(popup);
    popup = await wrapup.click(tab);
    await waitUntilSaved(popup);
    expect(await readComposer(popup)).toBe("Ask about the fog ho");
    const [draft] = await wrapup.stored<Draft>("drafts", popup);
    expect(draft).toMatchObject({ markdown: "Ask about the fog ho", caret: 20, place: { kind: "slide", number: 4 } });
  });

  test("typing goes on where it stopped", async () => {
    await popup.keyboard.type("rn.");
    await press(popup, "addNote");
    await until(async () => (await readComposer(popup)) === "");
    const notes = await wrapup.stored<Note>("notes", popup);
    expect(notes.map(({ markdown, place }) => ({ markdown, place }))).toContainEqual({
      markdown: "Ask about the fog horn.",
      place: { kind: "slide", number: 4 },
    });
  });

  test("a second capture of the page is no second talk", async () => {
    await wrapup.dismiss(popup);
    popup = await wrapup.click(tab);
    await waitUntilSaved(popup);
    expect(await wrapup.stored("talks", popup)).toHaveLength(1);
    expect(await wrapup.stored("sources", popup)).toHaveLength(1);
  });

  test("a tag is stored with the talk", async () => {
    await addTag(popup, "on call");
    await until(async () => (await wrapup.stored<Talk>("talks", popup))[0]?.tags.join() === "on call");
  });

  test("the draft is a file with the right name and words", async () => {
    const path = await wrapup.download(() => press(popup, "exportDraft"));
    expect(basename(path)).toBe("lighthouse-days-2024-wrapup.md");
    const text = readFileSync(path, "utf8");
    const [date = ""] = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.exec(text) ?? [];
    expect(text).toBe(exported(date));
  });
});
