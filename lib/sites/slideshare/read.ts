// Reads slideshare.net: the jQuery player of 2013 to about 2021 and today's Next.js page. Pictures come from data and
// data attributes, since the visible ones are loaded only while scrolling.

import { readByAddress } from "@/lib/capture/by-address.ts";
import { jsonLdOf, jsonLdPersons } from "@/lib/capture/generic/json-ld.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Reading, type Readings } from "@/lib/capture/page/fields.ts";
import { at, type Json, listAt, numberAt, textAt } from "@/lib/capture/page/json.ts";
import { mostVisible } from "@/lib/capture/page/on-screen.ts";
import {
  attribute,
  dataJson,
  find,
  findAll,
  lines,
  link,
  meta,
  type Page,
  requestJson,
  scriptJson,
  text,
} from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Person, Slide } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import { embedAddress } from "../embeds.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** What today's page holds of the deck (as several scrapers of 2024 to 2026 read it). */
function deckData(page: Page): Json | undefined {
  return at(dataJson(page, "__NEXT_DATA__"), "props", "pageProps", "slideshow");
}

function withScheme(address: string): string {
  return /^https?:/.test(address) ? address : `https://${address.replace(/^\/\//, "")}`;
}

/** Picture N is `<host>/<imageLocation>/<quality>/<title>-<N>-<width>.jpg`; the widest size is taken. */
function dataSlides(page: Page, deck: Json | undefined): Slide[] {
  const count = numberAt(deck, "totalSlides") ?? 0;
  const [host, location, title] = ["host", "imageLocation", "title"].map((name) => textAt(deck, "slides", name));
  const sizes = listAt(deck, "slides", "imageSizes");
  const widest = sizes.sort((one, other) => (numberAt(other, "width") ?? 0) - (numberAt(one, "width") ?? 0))[0];
  const [quality, width, format] = ["quality", "width", "format"].map((name) => textAt(widest, name));
  if (!host || !location || !title || !quality || !width) return [];
  const folder = `${withScheme(host)}/${location}/${quality}`;
  const words = transcript(page);
  return Array.from({ length: Math.min(count, 2000) }, (_, index) => ({
    number: index + 1,
    image: `${folder}/${title}-${index + 1}-${width}.${format === "webp" ? "webp" : "jpg"}`,
    text: words[index],
  })) as Slide[];
}

/** The text of every slide: the transcript's list, else what the pictures say of themselves. */
function transcript(page: Page): (string | undefined)[] {
  const list = findAll(page, 'ul.transcripts > li, ul[class*="Transcript_list"] > li, ul.h-transcripts > li');
  // Today's list puts "3. " and a link before the words (as on the old page of 2013, which has the words alone).
  if (list.length > 0) return list.map((item) => (lineText(item) ?? "").replace(/^\d+\.\s+/, ""));
  return pictures(page).map((picture) => picture.getAttribute("alt") ?? undefined);
}

function pictures(page: Page): Element[] {
  const today = findAll(page, 'img[data-testid="vertical-slide-image"], img[id^="slide-image-"]');
  return today.length > 0 ? today : findAll(page, ".slide[data-index] img.slide_image");
}

/** The largest picture of `srcset`. */
function widestOf(srcset: string | null): string | undefined {
  const choices = (srcset ?? "").split(/,\s+/).map((choice) => choice.trim().split(/\s+/));
  return choices.sort(
    (one, other) => Number.parseInt(other[1] ?? "0", 10) - Number.parseInt(one[1] ?? "0", 10),
  )[0]?.[0];
}

function shownSlides(page: Page): Slide[] {
  const words = transcript(page);
  return pictures(page).map((picture, index) => {
    const names = ["data-full", "data-normal", "data-small", "src"];
    const stated = names.map((name) => picture.getAttribute(name)).find((value) => value?.trim());
    const holder = picture.closest("[data-index]")?.getAttribute("data-index");
    const number = Number(holder ?? Number(/\d+$/.exec(picture.id)?.[0] ?? index) + 1);
    return { number, image: widestOf(picture.getAttribute("srcset")) || stated, text: words[number - 1] } as Slide;
  });
}

/** What the oEmbed answer tells: number of slides and the pattern of their pictures. */
function oembedSlides(oembed: Json | undefined): Slide[] {
  const base = textAt(oembed, "slide_image_baseurl");
  const suffix = textAt(oembed, "slide_image_baseurl_suffix");
  const count = Math.min(numberAt(oembed, "total_slides") ?? 0, 2000);
  if (!base || !suffix) return [];
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    image: withScheme(`${base}${index + 1}${suffix}`),
  }));
}

/** Slides whose pictures nobody names: the number alone still lets a note stand beside a slide. */
function countedSlides(page: Page): Slide[] {
  const count = numberAt(scriptJson(page, /slideshare_object\s*=\s*/), "totalSlides") ?? 0;
  const words = transcript(page);
  return Array.from(
    { length: Math.min(count, 2000) },
    (_, index) => ({ number: index + 1, text: words[index] }) as Slide,
  );
}

function readSlides(page: Page, deck: Json | undefined, oembed: Json | undefined): Reading<Slide[]> | undefined {
  return first(
    from("page-data", dataSlides(page, deck)),
    from("dom", shownSlides(page)),
    from("oembed", oembedSlides(oembed)),
    from("page-data", countedSlides(page)),
  );
}

function readAuthors(page: Page, deck: Json | undefined, oembed: Json | undefined): Reading<Person[]> | undefined {
  const [data] = jsonLdOf(page, "PresentationDigitalDocument", "DigitalDocument", "CreativeWork", "Article");
  const login = textAt(deck, "username");
  const url = login
    ? `https://www.slideshare.net/${login}`
    : (link(page, "a.h-author-name[rel=author]") ?? meta(page, "slideshare:author"));
  const person = (name: string | undefined): Person[] => (name ? [url ? { name, url } : { name }] : []);
  const stated = jsonLdPersons(data?.author);
  return first(
    from("json-ld", stated.length === 1 ? person(stated[0]?.name) : stated),
    from("microdata", person(text(page, '[itemprop="author"] [itemprop="name"]'))),
    from("dom", person(text(page, "a.h-author-name[rel=author], a[rel=author], .slideshow-info .h-author-name"))),
    from("page-data", person(textAt(deck, "user", "name") ?? login)),
    from("oembed", person(textAt(oembed, "author_name"))),
  );
}

/** An iframe's address does not name the deck's page; what it states does. */
function ownAddress(page: Page): string {
  const stated = link(page, "link[rel~=canonical]") ?? meta(page, "og:url");
  return embedAddress({ url: page.url.href }) && stated ? stated : page.url.href;
}

function isDeck(page: Page, deck: Json | undefined): boolean {
  const isShown =
    deck !== undefined || pictures(page).length > 0 || meta(page, "og:type") === "slideshare:presentation";
  return isShown && toldBySite(page.url.href).kind === "deck";
}

function readDeck(page: Page, deck: Json | undefined, oembed: Json | undefined): Readings {
  const slides = readSlides(page, deck, oembed);
  return {
    ...readByAddress(page, ownAddress(page)),
    title: first(
      from("page-data", textAt(deck, "strippedTitle") ?? textAt(deck, "title")),
      from("dom", text(page, 'h1.h-slideshow-title, h1[class*="Metadata_title"], .slideshow-title-text')),
      from("dom", text(page, ".j-fullscreen-title-banner")),
      from("oembed", textAt(oembed, "title")),
    ),
    authors: readAuthors(page, deck, oembed),
    publishedOn: first(
      from("page-data", readDate(textAt(deck, "createdAt"))),
      from("meta", readDate(meta(page, "slideshare:published", "slideshare:created_at"))),
      from("dom", readDate(text(page, ".h-slideshow-created-at"))),
    ),
    description: first(
      from("page-data", textAt(deck, "description")),
      from(
        "dom",
        lines(
          page,
          '#slideshow-description-paragraph, [data-cy="document-description"], p.descriptionExpanded, p.description',
        ),
      ),
    ),
    image: slides && from(slides.origin, slides.value[0]?.image),
    slides,
    // The page's own language is that of SlideShare's menus.
    language: from("page-data", textAt(deck, "language")) ?? null,
    category: from("meta", meta(page, "slideshare:category")),
  };
}

export const site: Site = {
  ...address,
  refuses(page) {
    return /^(404|SlideShare - 404|Page not found)/i.test(page.document.title.trim())
      ? "problemPageMissing"
      : undefined;
  },
  async read(page) {
    const deck = deckData(page);
    if (!isDeck(page, deck)) return {};
    const isComplete = dataSlides(page, deck).length > 0 || shownSlides(page).length > 0;
    const address = `https://www.slideshare.net/api/oembed/2?format=json&url=${encodeURIComponent(toldBySite(ownAddress(page)).url ?? page.url.href)}`;
    return readDeck(page, deck, isComplete ? undefined : await requestJson(page, address));
  },
  position(page) {
    const old = attribute(page, ".slide.show[data-index]", "data-index");
    const visible = find(page, ".slide.show")
      ? undefined
      : mostVisible(pictures(page), page.document.defaultView?.innerHeight ?? 0);
    const slide = old ? Number(old) : visible === undefined ? undefined : visible + 1;
    return slide === undefined ? undefined : { slide };
  },
};
