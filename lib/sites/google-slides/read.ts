// Reads Google Slides: title, the deck's address, how many slides it has and which is on screen. The slides are drawn by script, one
// at a time: of those that were shown the page has what it tells screen readers. Neither an author nor a date is in it.

import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { attribute, find, findAll, meta, type Page } from "@/lib/capture/page/page.ts";
import type { Slide } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import { type PlaceInPage, placeInAddress } from "../places.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** More than any deck has. */
const most = 2000;

function readTitle(page: Page) {
  const typed = find(page, "input.docs-title-input") as HTMLInputElement | undefined;
  const bare = (title: string | undefined) => title?.replace(/\s+-\s+Google\s+\S+$/, "");
  return first(
    from("dom", typed?.value),
    from("meta", bare(meta(page, "og:title"))),
    from("title", bare(page.document.title)),
  );
}

/** The viewer tells screen readers "Slide 3: ..." for the slide it shows, in the viewer's language. */
function readLabels(page: Page): { number: number; text: string }[] {
  return findAll(page, '[aria-label^="Slide "], .punch-viewer-svgpage-a11yelement').flatMap((one) => {
    const [, number, text = ""] =
      /^\D{2,12} (\d{1,4})\b(?:\s*[:：]\s*)?(.*)$/s.exec(one.getAttribute("aria-label") ?? "") ?? [];
    return number === undefined ? [] : [{ number: Number(number), text: text.trim() }];
  });
}

/** The slides that the viewer's list of pages counts, with the words of those that the page has drawn. */
function readSlides(page: Page): Slide[] {
  const count = Number(
    attribute(
      page,
      ".punch-viewer-page-num, .goog-flat-menu-button-caption[aria-setsize], .docs-material-menu-button-flat-default-caption[aria-setsize]",
      "aria-setsize",
    ),
  );
  if (!Number.isInteger(count) || count < 1 || count > most) return [];
  const texts = new Map(readLabels(page).map(({ number, text }) => [number, text]));
  return Array.from({ length: count }, (_, index) => {
    const text = texts.get(index + 1);
    return { number: index + 1, ...(text !== undefined && { text }) };
  });
}

function shownSlide(page: Page): number | undefined {
  const numbers = new Set(readLabels(page).map(({ number }) => number));
  const menu = attribute(
    page,
    ".punch-viewer-page-num, .goog-flat-menu-button-caption[aria-posinset], .docs-material-menu-button-flat-default-caption[aria-posinset]",
    "aria-posinset",
  );
  const only = numbers.size === 1 ? [...numbers][0] : menu;
  return only === undefined ? undefined : Number(only);
}

export const site: Site = {
  ...address,
  refuses(page) {
    const title = page.document.title.trim();
    if (/\b(?:you need access|request access)\b/i.test(title)) return "problemSignInPage";
    return /^Google \w+ - Page Not Found/i.test(title) ? "problemPageMissing" : undefined;
  },
  async read(page): Promise<Readings> {
    if (toldBySite(page.url.href).kind !== "deck") return {};
    return { title: readTitle(page), slides: from("dom", readSlides(page)) };
  },
  position(page): PlaceInPage | undefined {
    const slide = shownSlide(page) ?? placeInAddress(page.url.href).slide;
    return slide === undefined ? undefined : { slide };
  },
};
