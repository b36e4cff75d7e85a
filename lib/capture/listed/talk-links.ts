// The talks that a page lists (a conference's programme, a playlist, a speaker's decks), so that several can be added at
// once. Reading each talk's own page is left to read.ts.

import { withoutTracking } from "@/lib/model/web-address.ts";
import { absolute } from "../page/address.ts";
import { findObjects, textAt } from "../page/json.ts";
import { baseOf, findAll, type Page, scriptJson } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import type { TalkLink } from "./link.ts";
import { guessTalks } from "./talk-links-guess.ts";

/** How a known list is built; selectors are within `item`, "" means the item itself. */
interface List {
  item: string;
  title: string;
  link: string;
  speakers?: string;
}

const lists: List[] = [
  // pretalx: the list of sessions and a speaker's page; the schedule's own element draws the second form.
  { item: 'a[href*="/talk/"]:has(.pretalx-session)', title: ".title", link: "", speakers: ".speakers" },
  { item: ".pretalx-session", title: '.title a[href*="/talk/"]', link: 'a[href*="/talk/"]', speakers: ".speakers" },
  {
    item: 'a.c-linear-schedule-session[href*="/talk/"]',
    title: ".title",
    link: "",
    speakers: ".speakers .names, .speakers",
  },
  // juliacon.org 2018, Lanyrd, Sched, FOSDEM, Sessionize's embedded schedule.
  { item: ".white-box", title: ".talk-title", link: "a.talk-title", speakers: ".speaker-talks" },
  { item: ".session-detail", title: "h3 a", link: "h3 a", speakers: 'a[href^="/profile/"]' },
  {
    item: ".sched-container, .list-single",
    title: "a.name, .event a",
    link: 'a[href*="event/"]',
    speakers: '.sched-event-speakers a, a[href*="speaker/"]',
  },
  {
    item: "table.table tr",
    title: 'a[href*="/schedule/event/"]',
    link: 'a[href*="/schedule/event/"]',
    speakers: 'a[href*="/schedule/speaker/"]',
  },
  {
    item: ".sz-session",
    title: ".sz-session__title",
    link: ".sz-session__title a[href]",
    speakers: ".sz-session__speakers a, .sz-session__speakers li",
  },
  // Speaker Deck until 2018 and since.
  { item: ".talk[data-id]", title: ".title a", link: ".title a", speakers: '.date a[href^="/"]' },
  { item: "a[title]:has(.deck-preview)", title: "", link: "" },
  // YouTube's and Vimeo's lists.
  {
    item: "ytd-playlist-video-renderer, ytd-playlist-panel-video-renderer",
    title: "#video-title",
    link: 'a[href*="watch?v="]',
  },
  {
    item: "[data-testid=clip-list-item], .clip_grid li, .browse_videos li",
    title: ".title, h2, h3",
    link: 'a[href^="/"]',
  },
];

function part(item: Element, selector: string): Element | null {
  return selector === "" ? item : item.querySelector(selector);
}

/** Several names stand in several elements, or in one: "Ann Clark, Bob Dorn". */
function readNames(item: Element, selector: string | undefined): string[] {
  if (!selector) return [];
  const elements = [...item.querySelectorAll(selector)];
  const shown = elements.map((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const beside of copy.querySelectorAll(".affiliation, svg, img")) beside.remove();
    return lineText(copy) ?? "";
  });
  const names = shown.length === 1 ? (shown[0] ?? "").split(/,\s+(?![^[(]*[\])])|\s+and\s+/) : shown;
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

function readItem(item: Element, list: List, base: string): TalkLink[] {
  const heading = part(item, list.title);
  const title = cleanLine(heading?.getAttribute("title") || lineText(heading) || item.getAttribute("title") || "");
  const url = absolute(part(item, list.link)?.getAttribute("href") ?? "", base);
  const speakers = readNames(item, list.speakers);
  return title && url ? [{ title, url: withoutTracking(url), ...(speakers.length > 0 && { speakers }) }] : [];
}

/** The page's elements, those in open shadow trees included: pretalx draws its schedule in one. */
function findItems(page: Page, selector: string): Element[] {
  const shadows = findAll(page, "pretalx-schedule, [data-schedule]").flatMap((element) => element.shadowRoot ?? []);
  return [...findAll(page, selector), ...shadows.flatMap((shadow) => [...shadow.querySelectorAll(selector)])];
}

/** The videos of a playlist that YouTube's script has not drawn yet; the list's own data, as of 2020 and of 2025. */
function readPlaylist(page: Page): TalkLink[] {
  if (!page.url.searchParams.has("list")) return [];
  const data = scriptJson(page, /ytInitialData"?\]?\s*=\s*/);
  const older = [
    ...findObjects(data, "playlistVideoRenderer").map(({ playlistVideoRenderer }) => playlistVideoRenderer),
  ];
  const newer = findObjects(data, "lockupViewModel").map(({ lockupViewModel }) => lockupViewModel);
  const videos = [
    ...older.map((video) => [
      textAt(video, "videoId"),
      textAt(video, "title", "runs", 0, "text") ?? textAt(video, "title", "simpleText"),
    ]),
    ...newer.map((video) => [
      textAt(video, "contentId"),
      textAt(video, "metadata", "lockupMetadataViewModel", "title", "content"),
    ]),
  ];
  return videos.flatMap(([id, title]) =>
    id && title && /^[\w-]{11}$/.test(id)
      ? [{ title: cleanLine(title), url: `https://www.youtube.com/watch?v=${id}` }]
      : [],
  );
}

/** YouTube's address of a video in a playlist without the playlist, so that it is the video's own. */
function withoutPlaylist(talk: TalkLink): TalkLink {
  const url = new URL(talk.url);
  const id = /(^|\.)youtube\.com$/.test(url.hostname) ? url.searchParams.get("v") : undefined;
  return id ? { ...talk, url: `https://www.youtube.com/watch?v=${id}` } : talk;
}

function distinct(talks: TalkLink[], page: Page): TalkLink[] {
  const here = withoutTracking(page.url.href);
  const byUrl = new Map<string, TalkLink>();
  for (const talk of talks.map(withoutPlaylist)) {
    if (talk.url !== here && !byUrl.has(talk.url)) byUrl.set(talk.url, talk);
  }
  return [...byUrl.values()];
}

/** The talks that the page lists, in its order, each once; none when the page is no list. */
export function listTalks(page: Page): TalkLink[] {
  const base = baseOf(page);
  for (const list of lists) {
    const talks = distinct(
      findItems(page, list.item).flatMap((item) => readItem(item, list, base)),
      page,
    );
    if (talks.length > 1) return talks;
  }
  const playlist = distinct(readPlaylist(page), page);
  return playlist.length > 0 ? playlist : distinct(guessTalks(page), page);
}
