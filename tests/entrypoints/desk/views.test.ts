// What popup and side panel show next, and for which place a note is.
import { describe, expect, test } from "vitest";
import { countNotesBySlide, type PlaceFacts, placeInHand } from "@/entrypoints/desk/writing/writing-steps.ts";
import { type PopupFacts, type PopupView, viewPopup } from "@/entrypoints/popup/popup-view.ts";
import { type PanelView, type Stay, statePanel, viewPanel } from "@/entrypoints/sidepanel/panel-view.ts";
import type { TabTalk } from "@/entrypoints/sidepanel/use-tab-talk.ts";
import { type Place, wholeTalk } from "@/lib/model/index.ts";

const inTab: TabTalk = { tabId: 4, talkId: "lamps", sourceId: "deck", slide: 2, hasMovedOn: false, isBegun: false };
const beside = { tab: { id: 4 }, sourceId: "deck", position: { slide: 2 } };
const gone = { ...inTab, hasMovedOn: true };

describe("the side panel shows", () => {
  test.each<[name: string, stay: Stay | undefined, inTab: TabTalk | undefined, view: PanelView]>([
    ["nothing beside a tab without a talk", undefined, undefined, { page: {} }],
    ["the tab's talk beside its page", undefined, inTab, { talkId: "lamps", page: beside }],
    [
      "the way back once the tab has gone on",
      undefined,
      gone,
      { formerId: "lamps", page: { sourceId: "deck" }, news: "tabMovedOn" },
    ],
    [
      "the talk all the same where a note is begun",
      undefined,
      { ...gone, isBegun: true },
      { talkId: "lamps", page: { sourceId: "deck" }, news: "stillWriting" },
    ],
    ["the talk that it stays with", { talkId: "oil" }, undefined, { talkId: "oil", page: {} }],
    [
      "its page while the tab shows it",
      { talkId: "lamps", sourceId: "deck", tabId: 4 },
      inTab,
      { talkId: "lamps", page: beside },
    ],
    [
      "its page without the tab that has gone on",
      { talkId: "lamps", sourceId: "deck", tabId: 4 },
      { ...gone, isBegun: true },
      { talkId: "lamps", page: { sourceId: "deck" } },
    ],
    [
      "its own page beside another talk's tab",
      { talkId: "oil", sourceId: "film", tabId: 4 },
      inTab,
      { talkId: "oil", page: { sourceId: "film" } },
    ],
    ["no page of a talk that was opened here", { talkId: "oil" }, inTab, { talkId: "oil", page: {} }],
  ])("%s", (_, stay, tab, view) => expect(viewPanel(stay, tab)).toEqual(view));

  test.each([
    [false, false, false, "reading"],
    [false, true, true, "reading"],
    [true, true, false, "saved"],
    [true, false, true, "moved-on"],
    [true, false, false, "none"],
  ])("loaded %s, talk %s, former %s: %s", (isLoaded, isShown, hasFormer, state) => {
    expect(statePanel(isLoaded, isShown, hasFormer)).toBe(state);
  });
});

describe("the popup shows", () => {
  const reading: PopupFacts = { phase: "reading", isOther: false, isRead: false, hasTalk: false, isPicking: false };
  const nothing: PopupView = {
    isUnreadable: false,
    hasPicker: false,
    hasTalkScreen: false,
    isProgramme: false,
    state: "reading",
  };
  test.each<[name: string, facts: Partial<PopupFacts>, view: Partial<PopupView>]>([
    ["nothing at first", {}, {}],
    ["the tab's title once the notebook is read", { isRead: true }, { hasTalkScreen: true }],
    ["that until the stored talk is read", { isRead: true, phase: "saved" }, { hasTalkScreen: true }],
    ["the talk", { isRead: true, phase: "saved", hasTalk: true }, { hasTalkScreen: true, state: "saved" }],
    ["why there is none", { isRead: true, phase: "problem" }, { isUnreadable: true, state: "problem" }],
    ["what a programme is kept as", { isRead: true, phase: "programme" }, { isProgramme: true, state: "programme" }],
    [
      "a topic in its stead",
      { isRead: true, phase: "problem", isOther: true, hasTalk: true },
      { hasTalkScreen: true, state: "saved" },
    ],
    [
      "the page's talks alone",
      { isRead: true, phase: "saved", hasTalk: true, isPicking: true },
      { hasPicker: true, state: "saved" },
    ],
  ])("%s", (_, facts, view) => {
    expect(viewPopup({ ...reading, ...facts })).toEqual({ ...nothing, ...view });
  });
});

describe("a note is", () => {
  const slide: Place = { kind: "slide", number: 3 };
  const facts: PlaceFacts = {
    draft: { markdown: "", place: slide },
    player: { seconds: 65.9 },
    isChosen: false,
    settings: { secondsBack: 5 },
  };
  test.each<[name: string, changes: Partial<PlaceFacts>, place: Place]>([
    ["for where the video stands", {}, { kind: "time", seconds: 60 }],
    ["for its beginning and no earlier", { player: { seconds: 2 } }, { kind: "time", seconds: 0 }],
    ["for its own place without a video", { player: undefined }, slide],
    ["for its own place from the first letter on", { draft: { markdown: "a", place: slide } }, slide],
    ["for its own place while another note is changed", { draft: { markdown: "", noteId: "7", place: slide } }, slide],
    ["for the chosen place", { isChosen: true }, slide],
  ])("%s", (_, changes, place) => expect(placeInHand({ ...facts, ...changes })).toEqual(place));

  test("counted with its slide", () => {
    const places: Place[] = [slide, wholeTalk, slide, { kind: "slide", number: 1 }, { kind: "time", seconds: 3 }];
    expect([...countNotesBySlide(places.map((place) => ({ place })))]).toEqual([
      [3, 2],
      [1, 1],
    ]);
  });
});
