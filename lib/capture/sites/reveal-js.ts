// Reads reveal.js decks wherever they are served; the deck's facts stand in ordinary meta elements.

import { readUrl } from "../generic/generic.ts";
import { withoutTracking } from "../page/address.ts";
import { from, type Readings } from "../page/fields.ts";
import { meta, type Page, text } from "../page/page.ts";
import { hasReveal, revealPosition, revealSlides } from "../reveal.ts";
import type { Site } from "../site.ts";

/** reveal.js's own demo, from which most decks are begun, names its maker in the head; many decks keep that. */
const template = "A framework for easily creating beautiful presentations using HTML";

function readDeck(page: Page): Readings {
  const stated = readUrl(page);
  const url = withoutTracking(stated?.value ?? page.url.href).replace(/#.*$/, "");
  const isLeftOver = meta(page, "description") === template && !page.url.hostname.endsWith("revealjs.com");
  return {
    site: meta(page, "og:site_name") ?? page.url.hostname,
    url: from(stated?.origin ?? "address", url),
    kind: from("dom", "deck"),
    slides: from("dom", revealSlides(page, url)),
    ...(page.document.title.trim() === "" && {
      title: from("dom", text(page, ".reveal .slides h1, .reveal .slides h2")),
    }),
    ...(isLeftOver && { authors: null, description: null }),
  };
}

export const site: Site = {
  name: "reveal.js",
  hosts: [],
  matches: hasReveal,
  read: async (page) => readDeck(page),
  position: revealPosition,
};
