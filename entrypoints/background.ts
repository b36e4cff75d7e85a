// The context menu and the shortcuts: quoting a selection, keeping links. The click on them is what allows reading the page.

import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { database } from "@/entrypoints/desk/database.ts";
import { lookAfterCopies } from "@/entrypoints/desk/look-after-copies.ts";
import { explainError } from "@/entrypoints/desk/work/outcome.ts";
import { showDone, showFailed } from "@/lib/browser/badge.ts";
import { openWelcome } from "@/lib/browser/open-page.ts";
import { readTab } from "@/lib/browser/read-tab.ts";
import { callInPage, type PageTarget, runScript } from "@/lib/browser/run-in-page.ts";
import { forgetShownTalk, keepShownTalk } from "@/lib/browser/shown-talk.ts";
import { findTabInFront, type ReadableTab } from "@/lib/browser/tab-in-front.ts";
import { whenAllowed } from "@/lib/browser/when-allowed.ts";
import { t } from "@/lib/browser/words.ts";
import { written } from "@/lib/browser/written.ts";
import { absolute } from "@/lib/capture/page/address.ts";
import { cleanLine } from "@/lib/capture/page/text.ts";
import { type SelectionReading, takeLinkText, takeSelection } from "@/lib/capture/returned.ts";
import { quoteText } from "@/lib/capture/selected-text.ts";
import { Problem } from "@/lib/model/problem.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { readCurrentConferenceId } from "@/lib/notebook/conferences.ts";
import { addLinks, type KeptLink } from "@/lib/notebook/links.ts";
import { putNote } from "@/lib/notebook/notes.ts";
import { readTalkRecord } from "@/lib/notebook/records.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";

const quoteSelection = "quote-selection";
const keepLink = "keep-link";
const keepSelectedLinks = "keep-selected-links";

function createMenus(): void {
  browser.contextMenus.create({ id: quoteSelection, title: t("menuQuote"), contexts: ["selection"] });
  browser.contextMenus.create({ id: keepLink, title: t("menuKeepLink"), contexts: ["link"] });
  browser.contextMenus.create({ id: keepSelectedLinks, title: t("menuKeepLinks"), contexts: ["selection"] });
}

/** What the browser tells of a click in the menu; a shortcut comes without. */
interface Click {
  /** The frame that was clicked in; 0 is the page itself. */
  frameId?: number;
  linkUrl?: string;
  selectionText?: string;
}

function targetOf(tabId: number, { frameId = 0 }: Click): PageTarget {
  return { tabId, frameId };
}

/** What is selected, or undefined where no script may look: in a frame of another site, which the click does not open. */
async function readSelection(tabId: number, click: Click): Promise<SelectionReading | undefined> {
  try {
    return takeSelection(await runScript(targetOf(tabId, click), "selection"));
  } catch (error) {
    console.debug(error);
    return undefined;
  }
}

/** Quotes the selection in a note on its page, which is captured with it. Returns how many notes the talk has. */
async function quote(tab: ReadableTab, click: Click): Promise<number> {
  const selection = await readSelection(tab.id, click);
  const text = selection?.markdown ?? quoteText(click.selectionText ?? "");
  const { source, problem = "problemPageUnreadable" } = await readTab(tab);
  if (!source) throw new Problem(problem);
  if (!text) throw new Problem(selection ? "problemNothingSelected" : problem);
  const conferenceId = await readCurrentConferenceId(database);
  const { talkId, sourceId } = await storeCapture(
    database,
    source,
    conferenceId,
    undefined,
    (writer, { talkId, sourceId }) =>
      putNote(database, writer, { talkId, sourceId, place: { kind: "quote", text }, markdown: "" }),
  );
  // It is stored all the same.
  await keepShownTalk(tab, { talkId, sourceId }).catch(console.debug);
  return (await readTalkRecord(database, talkId))?.notes.length ?? 0;
}

async function keep(links: KeptLink[]): Promise<void> {
  const known = links.map((link) => ({ ...link, ...describeAddress(link.url) }));
  await addLinks(database, await readCurrentConferenceId(database), known);
}

async function keepSelected(tabId: number, click: Click): Promise<void> {
  const selection = await readSelection(tabId, click);
  if (!selection) throw new Problem("problemPageUnreadable");
  if (selection.links.length === 0) throw new Problem("problemNoLinkSelected");
  return keep(selection.links);
}

/** The words of a link are only known to the page: the address alone identifies it in the click. */
async function readLinkText(tabId: number, click: Click): Promise<string> {
  try {
    const read = (wanted: string) =>
      [...document.links].find(({ href }) => href === wanted)?.textContent?.slice(0, 4000);
    return takeLinkText(await callInPage(targetOf(tabId, click), read, click.linkUrl ?? ""));
  } catch (error) {
    // As for a selection: then the address has to do.
    console.debug(error);
    return "";
  }
}

async function keepClicked(tabId: number, click: Click): Promise<void> {
  const url = absolute(click.linkUrl ?? "");
  if (!url) throw new Problem("problemNoWebLink");
  const title = (await readLinkText(tabId, click)) || cleanLine(url.replace(/^https?:\/\/(www\.)?/, ""));
  return keep([{ url, title }]);
}

/** @returns how many notes the talk has, where that has changed */
async function perform(action: string | number, tab: ReadableTab, click: Click): Promise<number | undefined> {
  if (action === quoteSelection) return quote(tab, click);
  await (action === keepSelectedLinks ? keepSelected(tab.id, click) : keepClicked(tab.id, click));
  return undefined;
}

/** Waits until scripts may run in the page, or are known not to; its frames are of no use for that, which may be of other sites. */
async function reach(tabId: number): Promise<void> {
  await whenAllowed(() => callInPage({ tabId }, () => true)).catch(console.debug);
}

interface ToldTab {
  id?: number;
  url?: string;
  title?: string;
}

/** @param tab absent where the browser tells none: for a click outside of all tabs, as in the side panel */
async function answer(action: string | number, tab: ToldTab | undefined, click: Click) {
  const onBlocked = () => void showFailed(tab?.id, t("problemNotesHeld"));
  database.on("blocked", onBlocked);
  try {
    if (tab?.id === undefined) throw new Problem("problemNoTab");
    await reach(tab.id);
    const notes = await perform(action, { id: tab.id, url: tab.url ?? "", title: tab.title ?? "" }, click);
    await showDone(tab.id, notes);
  } catch (error) {
    console.warn(error);
    await showFailed(tab?.id, explainError(error));
  } finally {
    database.on("blocked").unsubscribe(onBlocked);
  }
}

/** A shortcut is meant for the tab in front, also where the browser tells none. */
async function answerKey(command: string, tab: ToldTab | undefined) {
  await answer(command, tab ?? (await findTabInFront()), {});
}

/** The screens that may have something under way or a letter on its way to the disk. */
const screens = ["TAB", "POPUP", "SIDE_PANEL"] as const;

/**
 * Takes an update in while nothing of Wrapup is open. Otherwise it waits, for the next that comes or the browser's next start: it
 * would close every screen, whatever is being typed there.
 */
async function updateUnlessInUse(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: [...screens] });
  if (open.length === 0) browser.runtime.reload();
}

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus();
    if (reason === "install") void openWelcome();
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    void answer(info.menuItemId, tab, info);
  });
  const { onWritten, onStart } = lookAfterCopies(database);
  // Its own messages do not come to it.
  database.watch.onWritten = onWritten;
  browser.runtime.onMessage.addListener((message) => {
    if (message === written) onWritten();
  });
  browser.runtime.onUpdateAvailable.addListener(() => void updateUnlessInUse());
  browser.runtime.onStartup.addListener(() => void onStart());
  browser.tabs.onRemoved.addListener((tabId) => void forgetShownTalk(tabId));
  browser.commands.onCommand.addListener((command, tab) => {
    void answerKey(command, tab);
  });
});
