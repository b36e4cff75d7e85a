// Reads slides.com: reveal.js slides in the page, author and date in its script's data.
import { first, from, type Readings } from "../page/fields.ts";
import { type Json, textAt } from "../page/json.ts";
import { type Page, scriptJson, text } from "../page/page.ts";
import { readDate } from "../page/time.ts";
import { revealPosition, revealSlides } from "../reveal.ts";
import type { Site } from "../site.ts";

function homeOf(page: Page): string {
  return `${page.url.protocol}//slides.com`;
}

/** `/<user>/<slug>` without the ways of showing it (`/embed`, `/fullscreen`, `/live`, `/speaker`). */
function deckAddress(page: Page, deck: Json | undefined): string | undefined {
  const [user, slug, form] = page.url.pathname.split("/").filter(Boolean);
  const known = ["embed", "fullscreen", "live", "speaker", "print"];
  const inPath = user && slug && (!form || known.includes(form)) ? [user, slug] : undefined;
  const names = inPath ?? [textAt(deck, "user", "username"), textAt(deck, "slug")];
  return names.every(Boolean) ? new URL(`/${names.join("/")}`, homeOf(page)).href : undefined;
}

function readDeck(page: Page): Readings {
  const deck = scriptJson(page, /\bSLConfig\s*=\s*(?=\{\s*"deck")/) as { deck?: Json } | undefined;
  const data = deck?.deck;
  const url = deckAddress(page, data);
  const slides = revealSlides(page, url ?? page.url.href);
  if (data === undefined && slides.length === 0) return {};
  const description = textAt(data, "description");
  const name = textAt(data, "user", "name") ?? text(page, ".user-info .username");
  const login = textAt(data, "user", "username") ?? page.url.pathname.split("/")[1];
  return {
    url: from("address", url),
    kind: from("address", "deck"),
    title: first(from("page-data", textAt(data, "title"))),
    authors: from(data ? "page-data" : "dom", name ? [{ name, url: new URL(`/${login}`, homeOf(page)).href }] : []),
    publishedOn: from("page-data", readDate(textAt(data, "published_at"))),
    // The meta elements say "A presentation created with Slides." where the author said nothing.
    description: data === undefined ? undefined : (from("page-data", description) ?? null),
    image: from("page-data", textAt(data, "thumbnail_url")),
    slides: from("dom", slides),
  };
}

export const site: Site = {
  name: "Slides",
  hosts: ["slides.com", "slid.es"],
  read: async (page) => readDeck(page),
  position: revealPosition,
};
