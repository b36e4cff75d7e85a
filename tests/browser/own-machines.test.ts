// Two machines of one person: two real Chromium profiles with the built extension, and files that go from one to the other, by hand
// and through a folder. What keeps the folder the same on both is played here: it copies, late, in halves, and under names of its own.
import { writeFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Note, Talk } from "@/lib/model/index.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { control, press, typeNote } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { findUnreadable } from "./legible.ts";
import { chooseFile, findViolations, openModelledNotebook, readSentence, showIn } from "./notebook-page.ts";

interface MachineInUse {
  wrapup: Wrapup;
  page: Page;
}

let laptop: MachineInUse;
let desk: MachineInUse;

beforeAll(async () => {
  laptop = await openModelledNotebook();
  const wrapup = await launch();
  desk = { wrapup, page: await wrapup.notebook() };
  await desk.page.setViewport({ width: 1600, height: 1000 });
  await desk.page.waitForSelector(".notebook-empty");
});
afterAll(async () => {
  await laptop?.wrapup.close();
  await desk?.wrapup.close();
});

const notesOf = async ({ wrapup, page }: MachineInUse) =>
  (await wrapup.stored<Note>("notes", page)).map(({ id, markdown }) => `${id} ${markdown}`).sort();

async function openDialog({ page }: MachineInUse): Promise<void> {
  await press(page, "notebookMenu");
  await control(page, "menuitem", "openOtherMachines").click();
  await page.waitForSelector("dialog[open] .share-card");
}

async function closeDialog({ page }: MachineInUse): Promise<void> {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
}

async function nameMachine({ page }: MachineInUse, name: string): Promise<void> {
  await control(page, "textbox", "machineName").fill(name);
  await page.keyboard.press("Tab");
}

async function writeNote({ wrapup, page }: MachineInUse, talk: string, text: string): Promise<void> {
  await page.locator(`.talk-row[data-row="${talk}"]`).click();
  await typeNote(page, text);
  await press(page, "addNote");
  await until(async () => (await wrapup.stored<Note>("notes", page)).some(({ markdown }) => markdown === text));
}

/** Takes a file in by hand and waits for the sentence on it. */
async function takeIn(machine: MachineInUse, path: string, sentence: string): Promise<void> {
  await chooseFile(machine.page, path, () => press(machine.page, "takeChangesIn"));
  await readSentence(machine.page, sentence);
}

/** Whoever has left something out of the file takes it along again, and all is in it as before. */
async function leaveOutAndBack(page: Page): Promise<void> {
  await page.locator(".share-choices summary").click();
  for (const isLeft of [true, false]) {
    await page.locator(".share-choices input").click();
    await page.waitForFunction(
      (isOut) => document.querySelector<HTMLInputElement>(".share-choices input")?.checked !== isOut,
      {},
      isLeft,
    );
  }
  await readSentence(page, messages.allInFile.message);
  await page.locator(".share-choices summary").click();
}

const takenFrom = (name: string) => messages.changesTaken.message.replace("$1", name);

test("by hand: saved on one, taken in on the other, with what it brought; twice brings nothing", async () => {
  await openDialog(laptop);
  await nameMachine(laptop, "Laptop");
  for (const scheme of ["light", "dark"]) {
    await showIn(laptop.page, scheme);
    expect(await findViolations(laptop.page, scheme)).toEqual([]);
  }
  expect(await findUnreadable(laptop.page)).toEqual([]);
  await leaveOutAndBack(laptop.page);
  const path = await laptop.wrapup.download(() => press(laptop.page, "saveChanges"));
  expect(path).toMatch(/wrapup-laptop-[0-9a-f]{8}\.changes$/);
  await closeDialog(laptop);
  await openDialog(desk);
  await nameMachine(desk, "Desk");
  await takeIn(desk, path, takenFrom("Laptop"));
  await readSentence(desk.page, "New: 5 talks, 4 notes.");
  await takeIn(desk, path, messages.broughtNothing.message);
  await closeDialog(desk);
  expect(await notesOf(desk)).toEqual(await notesOf(laptop));
  const talks = await desk.wrapup.stored<Talk>("talks", desk.page);
  expect(talks.find(({ id }) => id === "heard")?.conferenceId).toBe("");
  // The post and its settings came along, what the browser's own settings say did not.
  expect(await desk.wrapup.stored("settings", desk.page)).not.toContainEqual(
    expect.objectContaining({ key: "currentConferenceId" }),
  );
});

test("a file of which half is there changes nothing and is said to be no whole one", async () => {
  const path = `${desk.wrapup.downloads}/half.changes`;
  writeFileSync(path, '{"format":"wrapup-changes","version":1,');
  const before = await notesOf(desk);
  await openDialog(desk);
  await takeIn(desk, path, messages.changesCutOff.message.replace("$1", "half.changes"));
  await closeDialog(desk);
  expect(await notesOf(desk)).toEqual(before);
});

/** The folder picker answers with a folder of the browser's own file system. */
async function chooseFolder({ page }: MachineInUse): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle("between", { create: true }),
    });
  });
  await press(page, "chooseMeetingFolder");
  await control(page, "button", "meetInFolder").wait();
}

const readFolder = ({ page }: MachineInUse): Promise<Record<string, number[]>> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("between", { create: true });
    const files: Record<string, number[]> = {};
    for await (const [name, handle] of folder.entries())
      files[name] = [...new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer())];
    return files;
  });

const writeFolder = ({ page }: MachineInUse, files: Record<string, number[]>) =>
  page.evaluate(async (given) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("between", { create: true });
    for (const [name, bytes] of Object.entries(given)) {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(new Uint8Array(bytes));
      await stream.close();
    }
  }, files);

async function meet({ page }: MachineInUse): Promise<void> {
  await press(page, "meetInFolder");
  await page.waitForFunction(() => document.querySelector("dialog[open] [role=status] .notice"));
  await readSentence(page, "in the folder between.");
  expect(await page.$eval("dialog[open] .notice", (notice) => notice.className)).toContain("notice-info");
}

test("through a folder: each writes its own file only, and both have both edits in the end", async () => {
  await writeNote(laptop, "waves", "Written on the laptop.");
  await writeNote(desk, "waves", "Written at the desk.");
  for (const machine of [laptop, desk]) {
    await openDialog(machine);
    await chooseFolder(machine);
  }
  await meet(laptop);
  const fromLaptop = await readFolder(laptop);
  const [name = ""] = Object.keys(fromLaptop);
  expect(Object.keys(fromLaptop)).toEqual([expect.stringMatching(/^wrapup-laptop-/)]);
  const bytes = fromLaptop[name] ?? [];
  // Half of it has come so far, and a conflict copy that is whole.
  await writeFolder(desk, { [name]: bytes.slice(0, bytes.length >> 1), [name.replace(".", " (1).")]: bytes });
  await meet(desk);
  const atDesk = await readFolder(desk);
  expect(atDesk[name]).toHaveLength(bytes.length >> 1);
  const own = Object.keys(atDesk).find((one) => one.startsWith("wrapup-desk-")) ?? "";
  await writeFolder(laptop, { [own.replace(".", ".sync-conflict-20260505-1.")]: atDesk[own] ?? [] });
  await meet(laptop);
  expect(await notesOf(laptop)).toEqual(await notesOf(desk));
  const texts = (await notesOf(desk)).join("\n");
  expect(texts).toContain("Written on the laptop.");
  expect(texts).toContain("Written at the desk.");
});

test("what was put into the bin on one is said as a change on the other", async () => {
  for (const machine of [laptop, desk]) await closeDialog(machine);
  await laptop.page.locator('.talk-row[data-row="waves"]').click();
  const [note] = (await laptop.wrapup.stored<Note>("notes", laptop.page)).filter(
    ({ markdown }) => markdown === "Written on the laptop.",
  );
  await laptop.page.waitForSelector(`.note[data-row="${note?.id}"]`);
  await laptop.page.focus(`.note[data-row="${note?.id}"]`);
  await laptop.page.keyboard.press("Delete");
  await laptop.page.waitForSelector(`.note[data-row="${note?.id}"]`, { hidden: true });
  await openDialog(laptop);
  const path = await laptop.wrapup.download(() => press(laptop.page, "saveChanges"));
  await closeDialog(laptop);
  await openDialog(desk);
  await takeIn(desk, path, takenFrom("Laptop"));
  await readSentence(desk.page, "New: 0 talks, 0 notes. Changed: 1 row.");
  await closeDialog(desk);
  const taken = (await desk.wrapup.stored<Note>("notes", desk.page)).find(({ id }) => id === note?.id);
  expect(taken?.deletedAt).toBeDefined();
});
