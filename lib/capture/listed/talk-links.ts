// The talks that a page lists (a conference's programme, a playlist, a speaker's decks), so that several can be added at
// once. How a site draws its lists is said in its folder; reading each talk's own page is left to read.ts.

import { describeAddress, identify } from "@/lib/sites/addresses.ts";
import { findSite, sites } from "@/lib/sites/readers.ts";
import type { TalkLink, TalkList } from "@/lib/sites/talk-list.ts";
import { absolute, withActualScheme } from "../page/address.ts";
import { baseOf, findAll, type Page } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import { guessTalks } from "./talk-links-guess.ts";

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

function readItem(item: Element, list: TalkList, base: string): TalkLink[] {
  const heading = part(item, list.title);
  const title = cleanLine(heading?.getAttribute("title") || lineText(heading) || item.getAttribute("title") || "");
  const url = absolute(part(item, list.link)?.getAttribute("href") ?? "", base);
  const speakers = readNames(item, list.speakers);
  return title && url ? [{ title, url, ...(speakers.length > 0 && { speakers }) }] : [];
}

/** The page's elements, those in the list's open shadow trees included. */
function findItems(page: Page, { item, shadow }: TalkList): Element[] {
  const shadows = shadow ? findAll(page, shadow).flatMap((element) => element.shadowRoot ?? []) : [];
  return [...findAll(page, item), ...shadows.flatMap((tree) => [...tree.querySelectorAll(item)])];
}

/** Under the addresses that their pages are kept under; a page has one, also where a list says which list it stands in. */
function distinct(talks: TalkLink[], page: Page): TalkLink[] {
  const here = identify(page.url.href);
  const byPage = new Map<string, TalkLink>();
  for (const talk of talks) {
    const { url, identity } = describeAddress(talk.url);
    if (identity === here || byPage.has(identity)) continue;
    byPage.set(identity, { ...talk, url: withActualScheme(new URL(url), page.url) });
  }
  return [...byPage.values()];
}

/** The talks that the page lists, in its order, each once; none when the page is no list. */
export function listTalkLinks(page: Page): TalkLink[] {
  const base = baseOf(page);
  const own = findSite(page);
  const others = sites.filter((site) => site !== own);
  for (const list of [...(own ? [own] : []), ...others].flatMap(({ lists = [] }) => lists)) {
    const talks = distinct(
      findItems(page, list).flatMap((item) => readItem(item, list, base)),
      page,
    );
    if (talks.length > 1) return talks;
  }
  const listed = distinct(own?.listed?.(page) ?? [], page);
  return listed.length > 0 ? listed : distinct(guessTalks(page), page);
}
