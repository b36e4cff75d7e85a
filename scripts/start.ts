// Shows Wrapup at work: opens a browser with the extension and a talk page in front. Without a display, or with
// --unattended, it goes through the whole loop by itself and leaves pictures and the exported post in out/.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { launch, type Wrapup } from "./browser/harness.ts";
import { deckUrl, modelledDeck } from "./browser/modelled-deck.ts";
import { addNote, addTag, chooseSlide, press, startConference, waitUntilSaved } from "./browser/person.ts";
import { build } from "./build.ts";
import { runCommand } from "./command.ts";
import { hasDisplay } from "./find-browsers.mjs";
import { tell } from "./setup.mjs";

const out = join(import.meta.dirname, "..", "out", "start");

async function take(page: Page, name: `${string}.png`): Promise<void> {
  await page.screenshot({ path: join(out, name) as `${string}.png` });
  tell(`  picture: out/start/${name}`);
}

async function writeNotes(popup: Page): Promise<void> {
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
  await addNote(popup, "The keeper’s rule: *never* leave the light alone.");
  await chooseSlide(popup, 4);
  await addNote(popup, "Ask about the fog horn, see [the manual](https://example.org/manual).");
  await addTag(popup, "on call");
}

async function exportPost(wrapup: Wrapup, popup: Page): Promise<string> {
  const path = await wrapup.download(() => press(popup, "exportDraft"));
  const kept = join(out, basename(path));
  copyFileSync(path, kept);
  tell(`  post: out/start/${basename(path)}`);
  return readFileSync(kept, "utf8");
}

async function goThroughLoop(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const wrapup = await launch({ pages: modelledDeck() });
  try {
    tell(`Opening ${deckUrl} (a modelled page, served locally)…`);
    const tab = await wrapup.open(deckUrl);
    await take(tab, "page.png");
    tell("Pressing the toolbar button, writing two notes, adding a tag…");
    const popup = await wrapup.click(tab);
    await writeNotes(popup);
    await take(popup, "popup.png");
    tell("Exporting the draft…");
    const post = await exportPost(wrapup, popup);
    const notebook = await wrapup.notebook();
    await notebook.waitForSelector("::-p-text(the manual)");
    await take(notebook, "notebook.png");
    console.log(`\n${post}`);
  } finally {
    await wrapup.close();
  }
}

async function openForPerson(): Promise<void> {
  const wrapup = await launch({ pages: modelledDeck(), isVisible: true, isOnline: true });
  await wrapup.open(deckUrl);
  tell("The browser shows a talk’s page, modelled and served locally. Press Wrapup’s button in its toolbar.");
  tell("Close the browser to end.");
  await new Promise((resolve) => wrapup.browser.once("disconnected", resolve));
  await wrapup.close();
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { unattended: { type: "boolean", default: false } } });
  await build("chrome");
  await (values.unattended || !hasDisplay() ? goThroughLoop() : openForPerson());
});
