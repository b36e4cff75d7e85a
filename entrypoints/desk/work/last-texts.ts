// Texts that are on their way to the disk when their screen closes: a transaction of a page that goes is given up with it, and a popup
// goes at any click beside it. They are left where a page can leave something in its last moment, which is `localStorage`, and stored by
// a screen that is open, or the next one that opens.
import { momentAfter } from "@/lib/notebook/rows/write.ts";
import { database } from "../database.ts";
import type { LastText, Left } from "./left-text.ts";

const key = "wrapup-last-texts";

/** Whether there is something that a screen left and that is not stored yet. */
export const hasLastTexts = () => localStorage.getItem(key) !== null;

const finders = new Set<() => LastText[]>();

/** @param find what is not on disk, as it is known without waiting */
export function leaveLastTexts(find: () => LastText[]): void {
  finders.add(find);
}

const underway = new Set<LastText>();
leaveLastTexts(() => [...underway]);

/**
 * Does some work, and leaves its text if the screen closes before that is done.
 * @param text what the work stores
 */
export async function leaving<T>(text: LastText, work: () => Promise<T>): Promise<T> {
  underway.add(text);
  try {
    return await work();
  } finally {
    underway.delete(text);
  }
}

addEventListener("pagehide", () => {
  // Where the clock was set back since, it is no older than what this screen wrote before.
  const leftAt = momentAfter(database.writtenAt, database.now());
  const texts = [...finders].flatMap((find) => find()).map((text): Left => ({ ...text, leftAt }));
  if (texts.length === 0) return;
  try {
    // Only Wrapup's own pages can write there.
    const before: Left[] = JSON.parse(localStorage.getItem(key) ?? "[]");
    localStorage.setItem(key, JSON.stringify([...before, ...texts]));
  } catch (error) {
    // There is room for some millions of letters.
    console.debug(error);
  }
});

/** One screen at a time. */
async function takeInTurn(): Promise<void> {
  if (!hasLastTexts()) return;
  try {
    const { takeLeft } = await import("./take-left.ts");
    await navigator.locks.request(key, () => takeLeft(key));
  } catch (error) {
    // It stays where it is, for the next time.
    console.debug(error);
  }
}

/** Resolves when what screens left before this one opened is stored, or cannot be. */
export const lastTextsTaken = takeInTurn();

addEventListener("storage", (event) => {
  if (event.key === key) void takeInTurn();
});
