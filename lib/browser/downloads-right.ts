// The right to the downloads, which Firefox alone asks for: it has no picker to save with, and tells of a saved file in no other way.
import { browser } from "wxt/browser";

const rights = { permissions: ["downloads" as const] };
/** Where it is remembered that the person said no: a click cannot wait for a store to answer. */
const refusedKey = "downloads-refused";

/** Whether this browser tells of a file that was saved only by a right to its downloads: it has no picker to save with. */
export const needsDownloads = !("showSaveFilePicker" in window);

/** Asks for that right, so it must be called straight from a click; once, until `giveBackDownloads`. */
export async function askDownloads(isAskedAgain = false): Promise<boolean> {
  if (!needsDownloads || (localStorage.getItem(refusedKey) !== null && !isAskedAgain)) return false;
  const isGiven = await browser.permissions.request(rights);
  if (isGiven) localStorage.removeItem(refusedKey);
  else localStorage.setItem(refusedKey, "");
  return isGiven;
}

/** Whether it is given. */
export async function hasDownloads(): Promise<boolean> {
  return browser.permissions.contains(rights);
}

/** It will be asked for again when it is needed. */
export async function giveBackDownloads(): Promise<void> {
  await browser.permissions.remove(rights);
  localStorage.removeItem(refusedKey);
}
