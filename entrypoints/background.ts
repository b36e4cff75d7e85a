// The context menu and the shortcuts: quoting a selection, keeping links. The click on them is what allows reading the page.
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { t } from "@/components/words";
import { describeAddress } from "@/lib/capture/known-address";
import { storeCapture } from "@/lib/notebook/capture";
import { addLinks, type KeptLink } from "@/lib/notebook/links";
import { addNote } from "@/lib/notebook/notes";
import { readTalkRecord } from "@/lib/notebook/records";
import { readSettings } from "@/lib/notebook/settings";
import { showDone, showFailed } from "./browser/badge";
import { database } from "./browser/database";
import { type ReadableTab, readTab } from "./browser/read-tab";
import type { SelectionReading } from "./selection.content";

const quoteSelection = "quote-selection";
const keepLink = "keep-link";
const keepSelectedLinks = "keep-selected-links";

function createMenus(): void {
  browser.contextMenus.create({ id: quoteSelection, title: t("menuQuote"), contexts: ["selection"] });
  browser.contextMenus.create({ id: keepLink, title: t("menuKeepLink"), contexts: ["link"] });
  browser.contextMenus.create({ id: keepSelectedLinks, title: t("menuKeepLinks"), contexts: ["selection"] });
}

async function readSelection(tabId: number): Promise<SelectionReading> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    files: ["/content-scripts/selection.js"],
  });
  return (frame?.result as SelectionReading | null | undefined) ?? { markdown: "", links: [] };
}

/** Quotes the selection in a note on its page, which is captured with it. Returns how many notes the talk has. */
async function quote(tab: ReadableTab): Promise<number> {
  const { markdown } = await readSelection(tab.id);
  const { source } = await readTab(tab, false);
  if (!markdown || !source) throw new Error("Nothing is selected, or the page cannot be read.");
  const { currentConferenceId } = await readSettings(database);
  const { talkId, sourceId } = await storeCapture(database, source, currentConferenceId);
  await addNote(database, { talkId, sourceId, place: { kind: "quote", text: markdown }, markdown: "" });
  return (await readTalkRecord(database, talkId))?.notes.length ?? 0;
}

async function keep(links: KeptLink[]): Promise<number> {
  const { currentConferenceId } = await readSettings(database);
  if (links.length === 0) throw new Error("There is no link.");
  const known = links.map((link) => ({ ...link, ...describeAddress(link.url) }));
  await addLinks(database, currentConferenceId, known);
  return 0;
}

/** The words of a link are only known to the page: the address alone identifies it in the click. */
async function titleOfLink(tabId: number, address: string): Promise<string> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func: (wanted: string) => [...document.links].find(({ href }) => href === wanted)?.textContent?.trim() ?? "",
    args: [address],
  });
  return frame?.result || address.replace(/^https?:\/\/(www\.)?/, "");
}

async function perform(action: string | number, tab: ReadableTab, linkUrl?: string): Promise<number> {
  if (action === quoteSelection) return quote(tab);
  if (action === keepSelectedLinks) return keep((await readSelection(tab.id)).links);
  if (!linkUrl || !/^https?:/.test(linkUrl)) throw new Error("This link does not lead to a web page.");
  return keep([{ url: linkUrl, title: await titleOfLink(tab.id, linkUrl) }]);
}

async function answer(action: string | number, tab: { id?: number; url?: string; title?: string }, linkUrl?: string) {
  if (tab.id === undefined) return;
  try {
    const notes = await perform(action, { id: tab.id, url: tab.url ?? "", title: tab.title ?? "" }, linkUrl);
    await showDone(tab.id, notes);
  } catch (error) {
    // A menu has no place for a sentence: the badge says that it failed, the popup why.
    console.warn(error);
    await showFailed(tab.id);
  }
}

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(createMenus);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab) void answer(info.menuItemId, tab, info.linkUrl);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab) void answer(command, tab);
  });
});
