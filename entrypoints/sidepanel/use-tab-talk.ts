// What a tab shows, from what was noted when it was captured and from the address that the browser tells: no page is read.
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { readShownTalk, type ShownTalk } from "@/lib/browser/shown-talk.ts";
import { findTabInFront } from "@/lib/browser/tab-in-front.ts";
import { readDraft } from "@/lib/notebook/notes.ts";
import { isSamePage } from "@/lib/sites/addresses.ts";
import { placeInAddress } from "@/lib/sites/places.ts";
import { lookInTurn } from "./looks.ts";

export interface TabTalk extends ShownTalk {
  tabId: number;
  /** The tab was loaded anew or shows another page than the captured one. */
  hasMovedOn: boolean;
  /** Something is begun in the talk's composer. */
  isBegun: boolean;
}

/** Which tab: a certain one, the one in front, or none. */
export type Whereabouts = number | "front" | undefined;

async function lookAt(tabId: number): Promise<TabTalk | undefined> {
  const [shown, tab] = await Promise.all([readShownTalk(tabId), browser.tabs.get(tabId).catch(() => undefined)]);
  if (!shown) return undefined;
  const source = shown.sourceId === undefined ? undefined : await database.sources.get(shown.sourceId);
  // Joined with another talk meanwhile, a page has taken its place there.
  const talkId = source && !source.deletedAt ? source.talkId : shown.talkId;
  // The browser tells the address while the capturing click's permission lasts: until the tab is loaded anew or goes to another site.
  const address = tab?.url ?? "";
  const hasMovedOn = !isSamePage(shown.url, address, source?.url);
  const draft = await readDraft(database, talkId);
  return {
    tabId,
    talkId,
    sourceId: shown.sourceId,
    slide: placeInAddress(address, source?.slides).slide ?? shown.slide,
    hasMovedOn,
    isBegun: Boolean(draft?.markdown || draft?.noteId),
  };
}

/** `isKnown` is false until the tab has been looked at; `talk` is absent where nothing was captured in it. */
export function useTabTalk(whereabouts: Whereabouts): { isKnown: boolean; talk?: TabTalk } {
  const [seen, setSeen] = useState<{ whereabouts: Whereabouts; talk?: TabTalk }>();
  useEffect(() => {
    const look = async () => {
      const tabId = whereabouts === "front" ? (await findTabInFront())?.id : whereabouts;
      const talk = tabId === undefined ? undefined : await lookAt(tabId);
      return { whereabouts, talk };
    };
    const looks = lookInTurn(look, setSeen);
    const onEvent = () => void looks.again();
    const events = [browser.tabs.onActivated, browser.tabs.onUpdated, browser.tabs.onRemoved];
    for (const event of events) event.addListener(onEvent);
    browser.storage.session.onChanged.addListener(onEvent);
    onEvent();
    return () => {
      looks.end();
      for (const event of events) event.removeListener(onEvent);
      browser.storage.session.onChanged.removeListener(onEvent);
    };
  }, [whereabouts]);
  // To stay with the tab in front is no news about it.
  const isKnown = seen !== undefined && (seen.whereabouts === whereabouts || seen.talk?.tabId === whereabouts);
  return { isKnown, talk: isKnown ? seen.talk : undefined };
}
