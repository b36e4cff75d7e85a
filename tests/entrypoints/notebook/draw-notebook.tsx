// The whole notebook as its tab shows it, over the rows of the test's page: with all its dialogs and workers.
import { beforeAll, beforeEach, expect } from "vitest";
import { type Locator, page } from "vitest/browser";
import { loadUndo } from "@/entrypoints/desk/work/use-undo.ts";
import { Notebook } from "@/entrypoints/notebook/notebook.tsx";
import { pane } from "@/entrypoints/notebook/state/pane.ts";
import { go, type Route } from "@/entrypoints/notebook/state/route.ts";
import { announcement, notice, started } from "@/entrypoints/notebook/state/screen.ts";
import { loadAddresses } from "@/lib/notebook/rows/pages.ts";
import { draw } from "../../draw.ts";
import { aConference, aPost, put, untilListening } from "../rows.ts";
import "@/entrypoints/notebook/notebook.css";

/** Wide enough for three columns. */
export const wide = 1400;

// Many modules, which the first test would wait for.
beforeAll(() => Promise.all([loadAddresses(), import("@/entrypoints/notebook/state/post-tools.ts")]));

beforeEach(async () => {
  // What the test before did is not news any more.
  (await loadUndo()).undoStack.forgetNews();
  announcement.value = "";
  notice.value = undefined;
  started.value = undefined;
  pane.value = "edit";
});

export const harbour = aConference({ id: "harbour" });
export const sail = aConference({ id: "sail", name: "Sail Summit", lastUsedAt: "2026-05-09T09:00:00.000Z" });

interface Shown extends Partial<Route> {
  /** In CSS pixels. */
  width?: number;
}

/** Draws it with one conference that has a post, and whatever else it is given. */
export async function drawNotebook(rows: { [table: string]: object[] } = {}, { width = wide, ...at }: Shown = {}) {
  await page.viewport(width, 900);
  await put({
    conferences: [harbour],
    posts: [aPost({ id: "post" })],
    settings: [{ key: "currentConferenceId", value: "harbour" }],
    ...rows,
  });
  go({ view: "post", ...at });
  const container = draw(<Notebook />);
  container.id = "screen";
  await expect.element(page.getByRole("banner")).toBeVisible();
  await untilListening();
  return container;
}

export const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** A row of the list of talks, by how its name begins. */
export const talkRow = (title: string) => page.getByRole("option", { name: new RegExp(`^${title}, `) });

export const talkTitle = page.getByRole("main").getByRole("textbox", { name: "Title", exact: true });

/** The names of the rows of one of the lists of talks. */
export const rowNames = (list = "Talks") =>
  page
    .getByRole("listbox", { name: list, exact: true })
    .getByRole("option")
    .elements()
    .map((row) => row.querySelector(".visually-hidden")?.textContent);

/** The titles of the talks in their order. */
export const rowTitles = (list?: string) => rowNames(list).map((name) => name?.replace(/,.*/, ""));

/** A click by place could miss: what comes later moves what it is meant for. */
export function press(control: Locator): void {
  const element = control.element();
  if (element instanceof HTMLElement) element.click();
}

/** Chooses from a menu. */
export async function choose(menu: string, name: string): Promise<void> {
  await offers(menu);
  press(page.getByRole("menuitem", { name, exact: true }));
}

/** Opens a menu and tells what it offers. */
export async function offers(menu: string): Promise<(string | null)[]> {
  press(button(menu));
  await expect.element(page.getByRole("menu")).toBeVisible();
  return page
    .getByRole("menuitem")
    .elements()
    .map((item) => item.getAttribute("aria-label"));
}

/** Pastes a text where the focus is, which leaves it to the page. @returns whether the page took it for itself */
export function paste(text: string, onto: Element = document.activeElement ?? document.body): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  return !onto.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}
