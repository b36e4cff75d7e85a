// What the side panel shows for the tab in front and the talk that it was told to stay with. Plain: the screen only draws.
import type { PageBeside } from "@/entrypoints/desk/writing/page-beside.ts";
import type { Id } from "@/lib/model/index.ts";
import type { TabTalk } from "./use-tab-talk.ts";

/** A talk that is shown whatever tab is in front. */
export interface Stay {
  talkId: Id;
  /** The page of it that was shown. */
  sourceId?: Id;
  /** The tab that showed it; absent when the talk was opened here. */
  tabId?: number;
}

export interface PanelView {
  /** The talk on screen. One that is not there is not what the header's conference and the footer's notebook are about. */
  talkId?: Id;
  /** The talk that the tab showed until it went on. */
  formerId?: Id;
  page: PageBeside;
  /** What is said of a tab that has gone on from its talk. */
  news?: "stillWriting" | "tabMovedOn";
}

/** The page of a talk that stays, or that the tab was captured as; with the tab, where that still shows it. */
function pageOf(talkId: Id | undefined, stay: Stay | undefined, inTab: TabTalk | undefined): PageBeside {
  if (inTab && !inTab.hasMovedOn && inTab.talkId === talkId) {
    return { tab: { id: inTab.tabId }, sourceId: inTab.sourceId, position: { slide: inTab.slide } };
  }
  return { sourceId: stay ? stay.sourceId : inTab?.sourceId };
}

/** @param inTab what the tab was captured as: the one that the panel stays with, or else the one in front */
export function viewPanel(stay: Stay | undefined, inTab: TabTalk | undefined): PanelView {
  if (stay || !inTab?.hasMovedOn) {
    const talkId = stay?.talkId ?? inTab?.talkId;
    return { talkId, page: pageOf(talkId, stay, inTab) };
  }
  const { talkId, isBegun } = inTab;
  const page = pageOf(undefined, stay, inTab);
  // What is begun is not taken out of the person's hands, but they are told where it goes.
  return isBegun ? { talkId, page, news: "stillWriting" } : { formerId: talkId, page, news: "tabMovedOn" };
}

/** Where the panel is, for its page's `data-state`. */
export function statePanel(isLoaded: boolean, isShown: boolean, hasFormer: boolean): string {
  if (!isLoaded) return "reading";
  if (isShown) return "saved";
  return hasFormer ? "moved-on" : "none";
}
