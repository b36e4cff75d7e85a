// Reads a page that is a deck by itself, whatever program made it: its slides, its address without a place, and what decks
// leave unsaid. How a program draws slides is told by the sites' own folders.

import type { Slide } from "@/lib/model/index.ts";
import { withoutTracking } from "@/lib/model/web-address.ts";
import { readAddresses } from "../generic/own-address.ts";
import { from, type Readings } from "../page/fields.ts";
import { meta, type Page } from "../page/page.ts";
import { lineText } from "../page/text.ts";

/**
 * @param readSlides the slides, given the deck's address, to which they add their place
 * @param home the deck's address where it is not the page's without what follows "#"
 * @param first the first slide; where the page has no title, its heading is the deck's
 */
export function readDeckPage(
  page: Page,
  readSlides: (address: string) => Slide[],
  first: Element | undefined,
  home = page.url.href.replace(/#.*$/, ""),
): Readings {
  const name = meta(page, "og:site_name") ?? page.url.hostname;
  const address = new URL(home);
  const addresses = readAddresses({ ...page, url: address }, name);
  const url = withoutTracking(addresses.url?.value ?? address.href).replace(/#.*$/, "");
  const heading = [...(first?.querySelectorAll("h1, h2, h3") ?? [])].map((element) => lineText(element)).find(Boolean);
  return {
    site: name,
    ...addresses,
    url: from(addresses.url?.origin ?? "address", url),
    kind: from("dom", "deck"),
    slides: from("dom", readSlides(url)),
    ...(page.document.title.trim() === "" && { title: from("dom", heading) }),
  };
}
