// Opens the side panel.
import { browser } from "wxt/browser";
import { Problem } from "@/lib/model/problem.ts";

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
