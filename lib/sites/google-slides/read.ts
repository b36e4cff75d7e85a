// Reads Google Slides: title, the deck's address and the slide on screen. The slides themselves are drawn by script and
// are not in the page; neither is an author or a date.

import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { attribute, find, findAll, meta, type Page } from "@/lib/capture/page/page.ts";
import { toldBySite } from "../addresses.ts";
import { type PlaceInPage, placeInAddress } from "../places.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

function readTitle(page: Page) {
  const typed = find(page, "input.docs-title-input") as HTMLInputElement | undefined;
  const bare = (title: string | undefined) => title?.replace(/\s+-\s+Google\s+\S+$/, "");
  return first(
    from("dom", typed?.value),
    from("meta", bare(meta(page, "og:title"))),
    from("title", bare(page.document.title)),
  );
}

/** The viewer tells screen readers "Slide 3: ..." for the slide it shows. */
function shownSlide(page: Page): number | undefined {
  const labels = findAll(page, '[aria-label^="Slide "], .punch-viewer-svgpage-a11yelement').map((one) =>
    one.getAttribute("aria-label"),
  );
  const numbers = new Set(labels.flatMap((label) => /^\D{2,12} (\d{1,4})\b/.exec(label ?? "")?.[1] ?? []));
  const menu = attribute(
    page,
    ".punch-viewer-page-num, .goog-flat-menu-button-caption[aria-posinset]",
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
    return toldBySite(page.url.href).kind === "deck" ? { title: readTitle(page) } : {};
  },
  position(page): PlaceInPage | undefined {
    const slide = shownSlide(page) ?? placeInAddress(page.url.href).slide;
    return slide === undefined ? undefined : { slide };
  },
};
