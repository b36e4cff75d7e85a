// Takes the README's pictures of the built extension: `node scripts/pictures.ts` after a screen has changed. The talk page
// and the notebook shown are modelled ones of the tests.
import { mkdirSync, writeFileSync } from "node:fs";
import type { Page, ScreenshotClip } from "puppeteer-core";
import { launch } from "./browser/harness.ts";
import { deckUrl, modelledDeck } from "./browser/modelled-deck.ts";
import { writeModelledBackup } from "./browser/modelled-notebook.ts";
import { addNote, addTag, control, press, startConference, typeNote, waitUntilSaved } from "./browser/person.ts";
import { build } from "./build.ts";

const folder = new URL("pictures/", import.meta.url).pathname;

async function takePicture(page: Page, name: string, clip?: ScreenshotClip): Promise<void> {
  // Lets fonts, pictures and the last live query settle.
  await new Promise((resolve) => setTimeout(resolve, 700));
  writeFileSync(`${folder}${name}.png`, await page.screenshot(clip && { clip, captureBeyondViewport: true }));
}

await build("chrome");
mkdirSync(folder, { recursive: true });
const wrapup = await launch({ pages: modelledDeck(), colorScheme: "light" });
try {
  const popup = await wrapup.click(await wrapup.open(`${deckUrl}?slide=2`));
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
  await addNote(popup, "Keep a spare lamp.");
  await addTag(popup, "lamps");
  await typeNote(popup, "Ask about the fog horn.");
  // The size that browsers give a popup.
  await popup.evaluate(() => window.scrollTo(0, 0));
  await takePicture(popup, "popup", { x: 0, y: 0, width: 400, height: 600 });

  const panel = await wrapup.openPanel(popup);
  await panel.setViewport({ width: 360, height: 600 });
  await panel.waitForSelector("main[data-state=saved][data-settled=true]");
  await takePicture(panel, "panel");

  const notebook = await wrapup.notebook();
  await notebook.setViewport({ width: 1600, height: 1000 });
  const [chooser] = await Promise.all([
    notebook.waitForFileChooser(),
    press(notebook, "notebookMenu").then(() => control(notebook, "menuitem", "restoreBackup").click()),
  ]);
  await chooser.accept([writeModelledBackup()]);
  await press(notebook, "restoreVerb");
  // "Restored: ..." says that the rows are there.
  await notebook.waitForSelector(".notice");
  await notebook.goto(`${notebook.url().replace(/[?#].*/, "")}#conference=conference&talk=keeper`);
  await notebook.reload();
  await notebook.waitForSelector(".talk-heading");
  await takePicture(notebook, "notebook");
} finally {
  await wrapup.close();
}
