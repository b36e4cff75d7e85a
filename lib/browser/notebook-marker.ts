// The marker of what the notebook held last, in the extension's own storage. It holds numbers and dates alone: content scripts could read it.
import { browser } from "wxt/browser";
import type { MarkerStore } from "@/lib/notebook/copies/keep-copies.ts";

const key = "notebook";

export const notebookMarker: MarkerStore = {
  read: async () => (await browser.storage.local.get(key))[key],
  keep: (stock) => browser.storage.local.set({ [key]: stock }),
};
