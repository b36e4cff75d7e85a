// The marker of what the notebook held last, in the extension's own storage. It holds numbers and dates alone: content scripts could read it.
import { browser } from "wxt/browser";
import type { MarkerStore } from "@/lib/notebook/copies/keep-copies.ts";

const key = "notebook";

/** With the version of the Wrapup that wrote, so that an older one can say which it waits for. */
export const notebookMarker: MarkerStore = {
  read: async () => (await browser.storage.local.get(key))[key],
  keep: (stock) => browser.storage.local.set({ [key]: { ...stock, version: browser.runtime.getManifest().version } }),
};

const numbersOf = (version: string) => version.split(".").map(Number);

/**
 * The version that a marker is of, where that is a newer one.
 * @param marker as it was read
 * @param own "1.2.3"
 */
export function newerVersion(marker: unknown, own: string): string | undefined {
  const version: unknown = Object(marker).version;
  if (typeof version !== "string" || !/^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(version)) return undefined;
  const mine = numbersOf(own);
  const step = numbersOf(version)
    .map((number, index) => number - (mine[index] ?? 0))
    .find((difference) => difference !== 0);
  return (step ?? 0) > 0 ? version : undefined;
}
