// Reads Google Slides: title, the deck's address and the slide on screen. The slides themselves are drawn by script and
// are not in the page; neither is an author or a date.
import { first, from, type Readings } from "../page/fields.ts";
import { attribute, find, findAll, meta, type Page } from "../page/page.ts";
import { slideInAddress } from "../position.ts";
import type { Position, Site } from "../site.ts";

/** One address for all forms (edit, preview, embed, present); a published deck has an id of its own. */
function deckAddress(url: URL): string | undefined {
  const published = /^\/presentation\/d\/e\/([\w-]+)/.exec(url.pathname)?.[1];
  if (published) return `https://docs.google.com/presentation/d/e/${published}/pub`;
  const id = /^(?:\/a\/[^/]+)?\/presentation\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url.pathname)?.[1];
  return id && `https://docs.google.com/presentation/d/${id}`;
}

function readTitle(page: Page) {
  const typed = find(page, "input.docs-title-input") as HTMLInputElement | undefined;
  const bare = (title: string | undefined) => title?.replace(/\s+-\s+Google\s+\S+$/, "");
  return first(
    from("dom", typed?.value),
    from("meta", bare(meta(page, "og:title"))),
    from("title", bare(page.document.title)),
  );
}

function readDeck(page: Page): Readings {
  const url = deckAddress(page.url);
  if (url === undefined) return {};
  return {
    url: from("address", url),
    kind: from("address", "deck"),
    title: readTitle(page),
  };
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
  name: "Google Slides",
  hosts: ["docs.google.com"],
  refuses(page) {
    const title = page.document.title.trim();
    if (/\b(?:you need access|request access)\b/i.test(title)) return "problemSignInPage";
    return /^Google \w+ - Page Not Found/i.test(title) ? "problemPageMissing" : undefined;
  },
  read: async (page) => readDeck(page),
  position(page): Position | undefined {
    const slide = shownSlide(page) ?? slideInAddress(page.url);
    return slide === undefined ? undefined : { slide };
  },
};
