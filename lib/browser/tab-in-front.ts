// The tab that a click on Wrapup's button is meant for.
import { browser } from "wxt/browser";

export interface ReadableTab {
  id: number;
  url: string;
  title: string;
}

/** The tab in front, or undefined when the browser tells none. */
export async function findTabInFront(): Promise<ReadableTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? "", title: tab.title ?? "" };
}
