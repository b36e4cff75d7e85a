// Reads slides.com: reveal.js slides in the page, author and date in its script's data.

import { readByAddress } from "@/lib/capture/by-address.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, type Json, textAt } from "@/lib/capture/page/json.ts";
import { meta, type Page, scriptJson, text } from "@/lib/capture/page/page.ts";
import { toldBySite } from "../addresses.ts";
import { revealPosition, revealSlides } from "../reveal-js/reveal.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

function homeOf(page: Page): string {
  return `${page.url.protocol}//slides.com`;
}

/** The deck's address, by the page's own or, where that is another's, by the names in its data. */
function deckAddress(page: Page, deck: Json | undefined): string {
  const names = [textAt(deck, "user", "username"), textAt(deck, "slug")];
  const stated = names.every(Boolean) ? new URL(`/${names.join("/")}`, homeOf(page)).href : page.url.href;
  return toldBySite(page.url.href).kind === "deck" ? page.url.href : stated;
}

/** Who is named behind the title, "Oil for winter by Ada Quill" (2016). */
function nameBehind(page: Page, title = ""): string | undefined {
  const stated = meta(page, "og:title") ?? page.document.title;
  return title !== "" && stated.startsWith(`${title} by `) ? stated.slice(title.length + 4) : undefined;
}

function readDeck(page: Page): Readings {
  const data = at(scriptJson(page, /\bSLConfig\s*=\s*(?=\{)/), "deck");
  const own = readByAddress(page, deckAddress(page, data));
  const slides = revealSlides(page, own.url?.value ?? page.url.href);
  if (data === undefined && slides.length === 0) return {};
  const description = textAt(data, "description");
  const title = textAt(data, "title");
  const name = textAt(data, "user", "name") ?? nameBehind(page, title) ?? text(page, ".user-info .username");
  const login = textAt(data, "user", "username") ?? page.url.pathname.split("/")[1];
  return {
    ...own,
    title: first(from("page-data", title)),
    authors: from(data ? "page-data" : "dom", name ? [{ name, url: new URL(`/${login}`, homeOf(page)).href }] : []),
    publishedOn: from("page-data", readDate(textAt(data, "published_at"))),
    // The meta elements say "A presentation created with Slides." where the author said nothing.
    description: data === undefined ? undefined : (from("page-data", description) ?? null),
    image: from("page-data", textAt(data, "thumbnail_url")),
    slides: from("dom", slides),
  };
}

export const site: Site = {
  ...address,
  read: async (page) => readDeck(page),
  position: revealPosition,
};
