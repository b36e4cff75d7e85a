// The notebook opened on the modelled conference, and what every test of it needs.

import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { type LaunchOptions, launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { writeModelledBackup } from "@/scripts/browser/modelled-notebook.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { writeTemporaryFile } from "@/scripts/browser/temporary.ts";

/** Lets the person choose `path` in the file picker that `action` opens. */
export async function chooseFile(page: Page, path: string, action: () => Promise<unknown>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), action()]);
  await chooser.accept([path]);
}

/** Lets the person import a file from the notebook's menu; what comes of it is not waited for. */
export async function importPost(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await press(page, "notebookMenu");
  await chooseFile(page, writeTemporaryFile(name, content), () => control(page, "menuitem", "importPost").click());
}

/** Starts the browser with the notebook in front, the modelled backup, with `changes`, restored by hand. */
export async function openModelledNotebook(
  changes: object = {},
  options: LaunchOptions = {},
): Promise<{ wrapup: Wrapup; page: Page }> {
  const wrapup = await launch(options);
  const page = await wrapup.notebook();
  await page.setViewport({ width: 1600, height: 1000 });
  await page.waitForSelector(".notebook-empty");
  await chooseFile(page, writeModelledBackup(changes), () => press(page, "restoreBackup"));
  await press(page, "restoreVerb");
  await page.waitForSelector(".talk-row");
  // Nothing to take back is on offer in what is opened anew.
  await page.reload();
  await page.waitForSelector(".talk-row");
  return { wrapup, page };
}

/** Waits until a sentence stands on the page. */
export async function readSentence(page: Page, sentence: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.textContent.includes(wanted), {}, sentence);
}

/** Shows the page in a colour scheme, at once: colours on their way from one to the other have no contrast to measure. */
export async function showIn(page: Page, scheme: string): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}

/** All that a colour scheme decides: the other rules find the same in each. */
const rulesOfColours = ["color-contrast", "link-in-text-block"];

/**
 * Everything axe finds wrong with the page as it is, each with the elements.
 * @param scheme where the same page is looked at in both: in the dark one the rules about colours are run alone
 */
export async function findViolations(page: Page, scheme = "light"): Promise<string[][]> {
  // It is half a megabyte, which a page that was looked at before has already.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (rules) => {
      // To describe what has passed, and by which selector anything is found, was most of its work, and nobody asks.
      const options = { resultTypes: ["violations" as const], selectors: false, ...(rules && { runOnly: rules }) };
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options);
      return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => `${node.html} ${node.failureSummary}`)]);
    },
    scheme === "dark" ? rulesOfColours : undefined,
  );
}

/**
 * Makes a conference one that a team shares for reading only, past Wrapup: what is open shows it once it is loaded again.
 * @param page one of the extension's
 */
export function lockConference(page: Page, id: string): Promise<void> {
  const put = (conferenceId: string) =>
    new Promise<void>((resolve) => {
      const opening = indexedDB.open("wrapup");
      opening.onsuccess = () => {
        const transaction = opening.result.transaction("shares", "readwrite");
        const room = { server: "wss://team.invalid", room: "0".repeat(32), token: "t".repeat(43) };
        const team = { ...room, author: "Ada", access: "read" };
        transaction.objectStore("shares").put({ conferenceId, isSeeded: true, team });
        transaction.oncomplete = () => resolve(opening.result.close());
      };
    });
  return page.evaluate(put, id);
}
