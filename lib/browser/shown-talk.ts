// Which talk each tab was captured as, so that the side panel knows without reading a page. Kept in the browser's memory: a tab's
// number means nothing after the browser's end.
import { browser } from "wxt/browser";
import type { Id } from "@/lib/model/index.ts";

export interface ShownTalk {
  talkId: Id;
  /** Absent for a topic. */
  sourceId?: Id;
  /** The slide on screen at the capture. */
  slide?: number;
}

const keyOf = (tabId: number) => `tab-${tabId}`;

/** @param tab with the address that it was captured under, empty if the browser does not tell it */
export async function keepShownTalk(tab: { id: number; url: string }, shown: ShownTalk): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab.id)]: { ...shown, url: tab.url } });
}

/** Notes that a tab's talk has become part of another one, or is its own again. */
export async function changeShownTalk(tabId: number, talkId: Id, former: Id): Promise<void> {
  const shown = await readShownTalk(tabId);
  if (shown?.talkId === former) await keepShownTalk({ id: tabId, url: shown.url }, { ...shown, talkId });
}

/** Forgets a tab that was closed. */
export async function forgetShownTalk(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** What the tab was captured as last, and the address it had then. */
export async function readShownTalk(tabId: number): Promise<(ShownTalk & { url: string }) | undefined> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return stored[keyOf(tabId)] as (ShownTalk & { url: string }) | undefined;
}
