// Reads reveal.js decks wherever they are served; the deck's facts stand in ordinary meta elements.

import { from, type Readings } from "@/lib/capture/fields.ts";
import { readAddresses } from "@/lib/capture/own-address.ts";
import { meta, type Page, text } from "@/lib/capture/page.ts";
import { hasReveal, revealPosition, revealSlides } from "@/lib/capture/reveal.ts";
import type { Site } from "@/lib/capture/site.ts";
import { withoutTracking } from "@/lib/model/web-address.ts";
import { address } from "./address.ts";

/** reveal.js's own demo, from which most decks are begun, names its maker in the head; many decks keep that. */
const template = "A framework for easily creating beautiful presentations using HTML";

function readDeck(page: Page): Readings {
  const name = meta(page, "og:site_name") ?? page.url.hostname;
  // What follows "#" names a slide, "#/3" or "#/the-end".
  const address = new URL(page.url.href.replace(/#.*$/, ""));
  const addresses = readAddresses({ ...page, url: address }, name);
  const url = withoutTracking(addresses.url?.value ?? address.href).replace(/#.*$/, "");
  const isLeftOver = meta(page, "description") === template && !page.url.hostname.endsWith("revealjs.com");
  return {
    site: name,
    ...addresses,
    url: from(addresses.url?.origin ?? "address", url),
    kind: from("dom", "deck"),
    slides: from("dom", revealSlides(page, url)),
    ...(page.document.title.trim() === "" && {
      title: from("dom", text(page, ".reveal .slides h1, .reveal .slides h2")),
    }),
    ...(isLeftOver && { authors: null, description: null }),
  };
}

export const site: Site = {
  ...address,
  matches: hasReveal,
  read: async (page) => readDeck(page),
  position: revealPosition,
};
