// Reads reveal.js decks wherever they are served; the deck's facts stand in ordinary meta elements.

import { readAddresses } from "@/lib/capture/generic/own-address.ts";
import { from, type Readings } from "@/lib/capture/page/fields.ts";
import { meta, type Page, text } from "@/lib/capture/page/page.ts";
import { withoutTracking } from "@/lib/model/web-address.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";
import { hasReveal, revealPosition, revealSlides } from "./reveal.ts";

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
