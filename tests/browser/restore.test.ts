// A restore in a real Chromium: what it would do is shown first, it is done as shown, and undone.
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { writeModelledBackup } from "@/scripts/browser/modelled-notebook.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { writeTemporaryFile } from "@/scripts/browser/temporary.ts";
import { until } from "@/scripts/browser/until.ts";
import { chooseFile, findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;

beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook());
});
afterAll(() => wrapup.close());

async function choose(path: string): Promise<void> {
  await press(page, "notebookMenu");
  await chooseFile(page, path, () => control(page, "menuitem", "restoreBackup").click());
}

/** A backup with another conference, and with a note that is here otherwise. */
function writeChanged(): string {
  const backup = JSON.parse(readFileSync(writeModelledBackup({}), "utf8"));
  const row = { id: "other", createdAt: "2024-06-01T00:00:00.000Z", updatedAt: "2024-06-01T00:00:00.000Z" };
  backup.conferences.push({ ...row, name: "Buoy Days", lastUsedAt: row.createdAt });
  backup.talks.push({
    ...row,
    id: "buoy",
    conferenceId: "other",
    title: "Buoys",
    speakers: [],
    mark: "mention",
    tags: ["sea"],
    order: 1,
  });
  backup.notes.push({ ...row, id: "bell", talkId: "buoy", place: { kind: "talk" }, markdown: "Ring it.", order: 1 });
  backup.notes.find(({ id }: { id: string }) => id === "spare").markdown = "Keep two.";
  return writeTemporaryFile("changed.json", JSON.stringify(backup));
}

test("what is added, what is here, and what differs is shown before anything is stored", async () => {
  await choose(writeChanged());
  await page.waitForSelector("dialog[open] table");
  const cells = await page.$$eval("dialog tbody tr", (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  expect(cells).toEqual([
    ["Conferences", "1", "1"],
    ["Talks", "1", "5"],
    ["Notes", "1", "4"],
    ["Tags", "1", expect.any(String)],
  ]);
  await readSentence(page, messages.notesDiffer_one.message.replace("$1", "1"));
  await control(page, "button", "showThem").click();
  await readSentence(page, "Keep two.");
  for (const scheme of ["light", "dark"]) {
    await showIn(page, scheme);
    expect(await findViolations(page, scheme)).toEqual([]);
  }
  expect(await wrapup.stored("talks", page)).toHaveLength(5);
});

test("it does what it showed, overwrites nothing, and Undo takes all of it back", async () => {
  await press(page, "restoreVerb");
  await until(async () => (await wrapup.stored("talks", page)).length === 6);
  const notes = await wrapup.stored<{ id: string; markdown: string }>("notes", page);
  expect(notes.find(({ id }) => id === "spare")?.markdown).toBe("Keep a **spare** lamp.");
  await press(page, "undo");
  const isBinned = async () =>
    (await wrapup.stored<{ id: string; deletedAt?: string }>("conferences", page)).find(({ id }) => id === "other")
      ?.deletedAt !== undefined;
  await until(isBinned);
});

test("a file that is cut off says so, and there is nothing to press but close", async () => {
  const cut = readFileSync(writeModelledBackup({}), "utf8").slice(0, -200);
  await choose(writeTemporaryFile("cut.json", cut));
  await readSentence(page, messages.problemBackupCutOff.message);
  expect(await page.$("dialog table")).toBeNull();
  await page.keyboard.press("Escape");
});
