// Reads Google Slides: title, the deck's address, its slides and which is on screen. A published or embedded deck has the list of all
// its slides (viewer-data.ts), which is asked for where the page is the editor's; else the slides are drawn one at a time, and of
// those that were shown the page has what it tells screen readers. Neither an author nor a date is in it.

import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { attribute, find, findAll, meta, type Page, requestPage } from "@/lib/capture/page/page.ts";
import type { Slide } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import { type PlaceInPage, placeInAddress } from "../places.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";
import { readViewerSlides, type ViewerSlide } from "./viewer-data.ts";

/** More than any deck has. */
const most = 2000;

function readTitle(page: Page) {
  const typed = find(page, "input.docs-title-input") as HTMLInputElement | undefined;
  const bare = (title: string | undefined) =>
    title?.replace(/\s+[-–]\s+(?:Google\s+\S+|\S+(?:\s+d[eo])?\s+Google)$/, "");
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

/** The slides that the page's data lists, else those of the deck's page for other sites. */
async function listedSlides(page: Page): Promise<ViewerSlide[]> {
  const own = readViewerSlides(page);
  const { url } = toldBySite(page.url.href);
  if (own.length > 0 || url === undefined || url.endsWith("/pub")) return own;
  const embedded = await requestPage(page, `${url}/embed`);
  return embedded ? readViewerSlides(embedded) : [];
}

/** How a deck's address names one of its slides, by an id. */
function addressOf(url: string, id: string): string {
  return url.endsWith("/pub") ? `${url}?slide=id.${id}` : `${url}#slide=id.${id}`;
}

async function readSlides(page: Page): Promise<Slide[]> {
  const drawn = countedSlides(page);
  const listed = drawn.some(({ text }) => text === undefined) || drawn.length === 0 ? await listedSlides(page) : [];
  if (listed.length < drawn.length || listed.length > most) return drawn;
  const { url = page.url.href } = toldBySite(page.url.href);
  return listed.map(({ id, text }, index) => ({
    number: index + 1,
    text: drawn[index]?.text ?? text,
    url: addressOf(url, id),
  }));
}

/** The slides that the viewer's list of pages counts, with the words of those that the page has drawn. */
function countedSlides(page: Page): Slide[] {
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
  if (only !== undefined) return Number(only);
  const [, id] = /[?&#]slide=id\.([\w-]+)/.exec(page.url.search + page.url.hash) ?? [];
  const index = readViewerSlides(page).findIndex((slide) => slide.id === id);
  return index >= 0 ? index + 1 : undefined;
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
    return { title: readTitle(page), slides: from("page-data", await readSlides(page)) };
  },
  position(page): PlaceInPage | undefined {
    const slide = shownSlide(page) ?? placeInAddress(page.url.href).slide;
    return slide === undefined ? undefined : { slide };
  },
};
