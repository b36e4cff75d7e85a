// The toolbar button: its badge says how many notes the page in front has and whether what was asked for was done, its title
// why not. Where a tab has nothing of its own, it says how much waits for a team.
import { browser } from "wxt/browser";
import { plural, t } from "./words.ts";

/** Ticks that are about to give way to a number, by tab: whatever is shown next comes after them. */
const ticks = new Map<number, ReturnType<typeof setTimeout>>();
const waitingSign = "↑";
const colours = { done: "#0b6478", failed: "#b3261e" };

async function paint(tabId: number, text: string, colour: string, title = t("actionTitle")): Promise<void> {
  clearTimeout(ticks.get(tabId));
  ticks.delete(tabId);
  await Promise.all([clear("!"), paintOver({ tabId }, text, colour, title)]);
}

/** Takes away what every tab shows that has nothing of its own, where it begins so. */
async function clear(sign: string): Promise<void> {
  const shown = await browser.action.getBadgeText({});
  if (shown.startsWith(sign)) await paintOver({}, "", colours.done, t("actionTitle"));
}

/** @param where a tab, or every tab that has nothing of its own */
async function paintOver(where: { tabId?: number }, text: string, color: string, title: string): Promise<void> {
  // All at once: the popup that asks for it may be closed the next moment.
  const { action } = browser;
  await Promise.all([
    action.setTitle({ ...where, title }),
    action.setBadgeBackgroundColor({ ...where, color }),
    action.setBadgeText({ ...where, text }),
  ]);
}

/** Shows how many changes of shared conferences wait for a screen that sends them; nothing for none. */
export async function showWaiting(count: number): Promise<void> {
  if (count === 0) return clear(waitingSign);
  // Why something could not be stored matters more.
  if ((await browser.action.getBadgeText({})) === "!") return;
  const text = `${waitingSign}${Math.min(count, 99)}`;
  await paintOver({}, text, colours.done, plural("changesWaitForNotebook", count));
}

/** Shows the number of notes on a tab's page; nothing for none. The browser drops it when the tab goes elsewhere. */
export async function showNoteCount(tabId: number, count: number): Promise<void> {
  await paint(tabId, count > 0 ? String(count) : "", colours.done);
}

/** Shows for a second that something was stored, then the number of notes. */
export async function showDone(tabId: number, count: number): Promise<void> {
  await paint(tabId, "✓", colours.done);
  ticks.set(
    tabId,
    setTimeout(() => void showNoteCount(tabId, count), 1000),
  );
}

/**
 * Shows that something could not be stored; stays until the page is captured or left.
 * @param tabId without one it is shown in every tab, until something is shown in one
 * @param sentence why, for the pointer that rests on the button and for a screen reader
 */
export async function showFailed(tabId: number | undefined, sentence: string): Promise<void> {
  if (tabId === undefined) await paintOver({}, "!", colours.failed, sentence);
  else await paint(tabId, "!", colours.failed, sentence);
}
