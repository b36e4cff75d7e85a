// Reads Slidev decks wherever they are served. The page holds the slide on screen and those that were on screen or come next;
// of the others only the number is known. Facts: Slidev's own client of versions 0.3 to 52 (SlidesShow.vue, SlideWrapper.vue).

import { readDeckPage } from "@/lib/capture/decks/deck-page.ts";
import { from, type Readings } from "@/lib/capture/page/fields.ts";
import { findAll, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { blockText } from "@/lib/capture/page/text.ts";
import type { Slide } from "@/lib/model/index.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** More slides than any deck has. */
const most = 2000;

function isSlidev(page: Page): boolean {
  return meta(page, "slidev:version") !== undefined || findAll(page, "[data-slidev-no], .slidev-page").length > 0;
}

/** The number of a slide's element: by its attribute, in older versions by a class, "slidev-page-3". */
function numberOf(element: Element): number | undefined {
  const stated = element.getAttribute("data-slidev-no") ?? /\bslidev-page-(\d+)\b/.exec(element.className)?.[1];
  const number = Number(stated);
  return Number.isInteger(number) && number > 0 && number <= most ? number : undefined;
}

/** The slides that the page holds, by their numbers; the overview and the presenter's view hold some twice. */
function loadedSlides(page: Page): Map<number, Element> {
  const slides = new Map<number, Element>();
  for (const element of findAll(page, "#slide-content [data-slidev-no], [data-slidev-no], .slidev-page")) {
    const number = numberOf(element);
    if (number !== undefined && !slides.has(number)) slides.set(number, element);
  }
  return slides;
}

/** The deck's address and the number that the page's address adds to it. */
function placeOf(page: Page): { home: string; number: number | undefined; isRouted: boolean } {
  const { origin, pathname, hash } = page.url;
  const view = /^(.*?\/)(?:(?:presenter|overview|notes|print)\/)?(\d+)?\/?$/;
  const routed = /^#\/(?:(?:presenter|overview)\/)?(\d+)$/.exec(hash)?.[1];
  const [, folder = pathname, number] = view.exec(pathname) ?? [];
  return routed
    ? { home: origin + pathname, number: Number(routed), isRouted: true }
    : { home: origin + folder, number: number ? Number(number) : undefined, isRouted: false };
}

/** How many slides the deck has, as its controls say: "3 / 24". */
function countOf(page: Page): number {
  const shown = /(\d+)\s*\/\s*(\d+)/.exec(text(page, ".slidev-nav, nav[class*=slidev], #slide-container nav") ?? "");
  return Math.min(Number(shown?.[2] ?? 0), most);
}

function readSlides(page: Page, home: string, isRouted: boolean): Slide[] {
  const loaded = loadedSlides(page);
  const count = Math.max(countOf(page), ...loaded.keys());
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const element = loaded.get(number);
    const url = isRouted ? `${home}#/${number}` : `${home}${number}`;
    return { number, ...(element && { text: blockText(element) ?? "" }), url };
  });
}

function readDeck(page: Page): Readings {
  const { home, isRouted } = placeOf(page);
  const deck = readDeckPage(page, (url) => readSlides(page, url, isRouted), loadedSlides(page).get(1), home);
  const title = page.document.title.replace(/ - Slidev$/, "").replace(/^(?:\d+ - )?Slidev - /, "");
  return { ...deck, title: deck.title ?? from("title", title) };
}

export const site: Site = {
  ...address,
  matches: isSlidev,
  read: async (page) => readDeck(page),
  position(page) {
    const shown = [...loadedSlides(page)].filter(
      ([, element]) => !/display:\s*none/.test(element.getAttribute("style") ?? ""),
    );
    const number = placeOf(page).number ?? (shown.length === 1 ? shown[0]?.[0] : undefined);
    return number === undefined ? undefined : { slide: number };
  },
};
