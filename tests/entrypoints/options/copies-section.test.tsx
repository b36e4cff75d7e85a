// The copies in the settings: which may be removed, and that nothing goes that was not asked for.
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { CopiesSection } from "@/entrypoints/options/copies-section.tsx";
import { keepCopiesFolder } from "@/lib/notebook/blog-folder.ts";
import { listCopies, openCopyFolder } from "@/lib/notebook/copies/copy-folder.ts";
import { keepCopy } from "@/lib/notebook/copies/keep-copies.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { draw } from "../../draw.ts";
import "../rows.ts";

const clock = { date: "2026-05-10T07:58:00", timeZone: "UTC" };
const countCopies = async () => (await listCopies(await openCopyFolder(false))).copies.length;
const removeButtons = page.getByRole("button", { name: /^Remove the copy of/ });

beforeEach(async () => {
  const other = new NotebookDatabase("other", undefined, () => "2026-05-05T09:00:00.000Z");
  await startConference(other, { name: "LampFest" }, clock);
  await keepCopy(other, true);
  await other.delete();
  await startConference(database, { name: "WickConf" }, clock);
  await keepCopy(database, true);
  draw(<CopiesSection act={(work) => void work()} />);
  await expect.element(page.getByRole("button", { name: /^Show the copy of/ }).first()).toBeVisible();
});
afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry("copies", { recursive: true });
});

test("of another notebook a copy may be removed, which is asked once more; of this one none", async () => {
  await expect.element(removeButtons).toHaveAccessibleName(/^Remove the copy of May 5/);
  await userEvent.click(removeButtons);
  await expect.element(page.getByRole("dialog").getByText(/holds 1 conference, 0 talks/)).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "Cancel" }));
  expect(await countCopies()).toBe(2);
  await userEvent.click(removeButtons);
  await userEvent.click(page.getByRole("dialog").getByRole("button", { name: "Remove" }));
  await expect.poll(countCopies).toBe(1);
  await expect.element(removeButtons).not.toBeInTheDocument();
});

test("a folder that is gone is said to be, and another one can be chosen", async () => {
  const root = await navigator.storage.getDirectory();
  const mine = await root.getDirectoryHandle("mine", { create: true });
  await keepCopiesFolder(database, mine);
  await expect.element(page.getByText("Copies go into mine as well")).toBeVisible();
  await expect.element(page.getByText(/^Those stay when Wrapup/)).toBeVisible();
  await expect.element(page.getByRole("button", { name: /^Choose a folder/ })).not.toBeInTheDocument();
  await root.removeEntry("mine");
  await keepCopiesFolder(database, mine);
  await expect.element(page.getByText(/^The folder mine is gone\./)).toBeVisible();
  await expect.element(page.getByRole("button", { name: /^Choose a folder/ })).toBeVisible();
});
