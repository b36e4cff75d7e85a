// Reads reveal.js decks wherever they are served; the deck's facts stand in ordinary meta elements.

import { readDeckPage } from "@/lib/capture/decks/deck-page.ts";
import type { Readings } from "@/lib/capture/page/fields.ts";
import { find, meta, type Page } from "@/lib/capture/page/page.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";
import { hasReveal, revealPosition, revealSlides } from "./reveal.ts";

/** reveal.js's own demo, from which most decks are begun, names its maker in the head; many decks keep that. */
const template = "A framework for easily creating beautiful presentations using HTML";

function readDeck(page: Page): Readings {
  const isLeftOver = meta(page, "description") === template && !page.url.hostname.endsWith("revealjs.com");
  return {
    // What follows "#" names a slide, "#/3" or "#/the-end".
    ...readDeckPage(page, (url) => revealSlides(page, url), find(page, ".reveal .slides")),
    ...(isLeftOver && { authors: null, description: null }),
  };
}

export const site: Site = {
  ...address,
  matches: hasReveal,
  read: async (page) => readDeck(page),
  position: revealPosition,
};
