// The toolbar button: its badge says how many notes the page in front has and whether what was asked for was done, its title
// why not. Where a tab has nothing of its own, it says how much waits for a team.
import { browser } from "wxt/browser";
import { plural, t } from "./words.ts";

/** Ticks that are about to give way to a number, by tab: whatever is shown next comes after them. */
const ticks = new Map<number, { timer: ReturnType<typeof setTimeout>; count: number }>();
const tick = "✓";
const waitingSign = "↑";
const colours = { done: "#0b6478", failed: "#b3261e" };

async function paint(tabId: number, text: string, colour: string, title = t("actionTitle")): Promise<void> {
  clearTimeout(ticks.get(tabId)?.timer);
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

const countText = (count: number) => (count > 0 ? String(count) : "");

/** Shows the number of notes on a tab's page; nothing for none. The browser drops it when the tab goes elsewhere. */
export async function showNoteCount(tabId: number, count: number): Promise<void> {
  await paint(tabId, countText(count), colours.done);
}

/** How many notes a tab is said to have, or will be once its tick has gone. */
async function countOn(tabId: number): Promise<number> {
  return ticks.get(tabId)?.count ?? (Number(await browser.action.getBadgeText({ tabId })) || 0);
}

/**
 * Shows for a second that something was stored, then the number of notes.
 * @param notes on the tab's page; absent where they are as many as before
 */
export async function showDone(tabId: number, notes?: number): Promise<void> {
  try {
    const count = notes ?? (await countOn(tabId));
    await paint(tabId, tick, colours.done);
    const settle = async () => {
      ticks.delete(tabId);
      // Another screen may have shown something since.
      if ((await browser.action.getBadgeText({ tabId })) !== tick) return;
      // A failure that was told in every tab since stays.
      await paintOver({ tabId }, countText(count), colours.done, t("actionTitle"));
    };
    ticks.set(tabId, { timer: setTimeout(() => void settle().catch(console.debug), 1000), count });
  } catch (error) {
    // The tab was closed meanwhile: it is stored all the same.
    console.debug(error);
  }
}

/**
 * Shows that something could not be stored; stays until the page is captured or left.
 * @param tabId without one, and where it was closed, it is shown in every tab, until something is shown in one
 * @param sentence why, for the pointer that rests on the button and for a screen reader
 */
export async function showFailed(tabId: number | undefined, sentence: string): Promise<void> {
  const everywhere = () => paintOver({}, "!", colours.failed, sentence);
  if (tabId === undefined) await everywhere();
  // A tab that was closed meanwhile has no button any more.
  else await paint(tabId, "!", colours.failed, sentence).catch(everywhere);
}
