// Opens Wrapup's own pages, using the tab that shows one already.
import { browser } from "wxt/browser";
import type { Id } from "@/lib/model/index.ts";

/** What the notebook is to show; what is left out stays as it is there. */
export interface NotebookPlace {
  /** `undecided` for the talks of none. */
  conference?: Id;
  talk?: Id;
  view?: "schedule";
}

/** Opens the notebook at a place, in front. */
export async function openNotebook(place: NotebookPlace = {}): Promise<void> {
  const wanted = Object.entries(place).filter(([, value]) => value !== undefined);
  const hash = wanted.length > 0 ? `#${new URLSearchParams(wanted)}` : "";
  const page = browser.runtime.getURL("/notebook.html" as never);
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page + hash });
    return;
  }
  // The address without a place would load it anew, and end what is under way there.
  await browser.tabs.update(open.id, { active: true, ...(hash && { url: page + hash }) });
  await browser.windows.update(open.windowId, { focused: true });
}

/** Opens the page that says where the button is: browsers hide that of a new extension. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html" as never) });
}

/** Opens the settings. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
