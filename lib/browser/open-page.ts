// Opens Wrapup's own pages, using the tab that shows one already.
import { browser } from "wxt/browser";
import type { Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";

/** Opens the notebook on a conference and a talk. */
export async function openNotebook(selection: { conference?: Id; talk?: Id } = {}): Promise<void> {
  const hash = new URLSearchParams(Object.entries(selection).filter(([, id]) => id)).toString();
  const page = browser.runtime.getURL("/notebook.html" as never);
  const address = hash ? `${page}#${hash}` : page;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) await browser.tabs.create({ url: address });
  else await browser.tabs.update(open.id, { active: true, url: address });
}

/** Opens the settings. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Firefox's side panel, which the shared types do not know (developer.mozilla.org, sidebarAction). */
interface Sidebar {
  sidebarAction: { open(): Promise<void> };
}

/**
 * Opens the side panel beside the tab. Browsers want it in the very click, so nothing may be awaited before.
 * @throws Problem when the browser refuses
 */
export async function openPanel(tabId: number): Promise<void> {
  try {
    if (import.meta.env.FIREFOX) await (browser as unknown as Sidebar).sidebarAction.open();
    else await browser.sidePanel.open({ tabId });
  } catch (cause) {
    throw new Problem("problemPanelNotOpened", [], { cause });
  }
}
