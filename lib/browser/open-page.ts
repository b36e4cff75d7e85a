// Opens Wrapup's own pages, using the tab that shows one already.
import { browser } from "wxt/browser";
import type { Id } from "@/lib/model/index.ts";

/** Opens the notebook on a conference and a talk. */
export async function openNotebook(selection: { conference?: Id; talk?: Id; view?: "schedule" } = {}): Promise<void> {
  const hash = new URLSearchParams(Object.entries(selection).filter(([, id]) => id)).toString();
  const page = browser.runtime.getURL("/notebook.html" as never);
  const address = hash ? `${page}#${hash}` : page;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) await browser.tabs.create({ url: address });
  else await browser.tabs.update(open.id, { active: true, url: address });
}

/** Opens the page that says where the button is: browsers hide that of a new extension. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html" as never) });
}

/** Opens the settings. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
