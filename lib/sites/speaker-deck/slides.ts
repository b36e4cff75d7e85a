// The slides of a Speaker Deck deck, joined from the player page, the page's JSON-LD and its transcript.

import { from, type Reading } from "@/lib/capture/page/fields.ts";
import { type Json, listAt, numberAt, textAt } from "@/lib/capture/page/json.ts";
import { findAll, meta, type Page } from "@/lib/capture/page/page.ts";
import { cleanLine, lineText } from "@/lib/capture/page/text.ts";
import type { Origin, Slide } from "@/lib/model/index.ts";

/** An id in an address: 32 hex digits; decks older than about 2013 have 24 (oEmbed answer of 2013). */
export const deckId = /\/(?:presentations|player)\/([\da-f]{24}(?:[\da-f]{8})?)\b/;

/** The site writes "No content" for a slide in which it found no words. */
function slideText(said: string | undefined): string {
  return said === undefined || said === "No content" ? "" : said;
}

/** Slides of the player page. Three more `.sd-player-slide` belong to the presenter's view, so the class is `.js-sd-slide`. */
function playerSlides(page: Page): Slide[] {
  return findAll(page, ".js-sd-slide").map((slide, index) => ({
    number: index + 1,
    image: slide.getAttribute("data-url") ?? undefined,
    text: slideText(lineText(slide.querySelector(".sd-player-slides--text"))),
    speakerNotes: slide.getAttribute("data-slide-note") ?? undefined,
  }));
}

/** Slides of today's transcript: a heading with the first words, linked to the picture, then the rest of the text. */
function transcriptSlides(page: Page, id: string | undefined): Slide[] {
  const list = findAll(page, "#transcript li, .transcript li, .slide-transcript, ol li");
  const own = list.flatMap((item) => {
    const image = [...item.querySelectorAll("a[href]")]
      .map((anchor) => anchor.getAttribute("href") ?? "")
      .find((href) => deckId.test(href));
    const number = Number(/\/slide_(\d+)\.\w+/.exec(image ?? "")?.[1] ?? Number.NaN) + 1;
    if (!image || deckId.exec(image)?.[1] !== id || Number.isNaN(number)) return [];
    return [{ number, image, text: slideText(cleanLine(lineText(item) ?? "", 20_000)) }];
  });
  return [...new Map(own.map((slide) => [slide.number, slide])).values()];
}

function dataSlides(deck: Json | undefined): Slide[] {
  return listAt(deck, "hasPart").flatMap((part) => {
    const number = numberAt(part, "position");
    return number === undefined ? [] : [{ number, text: slideText(textAt(part, "text")) }];
  });
}

/** Where the picture of slide N lies: its file's name counts from zero. */
function pictureAddress(page: Page, id: string, number: number): string {
  const known = [meta(page, "og:image"), meta(page, "twitter:image:src")].find((address) => address?.includes(id));
  const folder = known?.replace(/\/[^/]*$/, "") ?? `https://files.speakerdeck.com/presentations/${id}`;
  return `${folder}/slide_${number - 1}.jpg`;
}

/** One list from several: each slide takes from the first list that knows it what later lists may complete. */
function joinSlides(lists: Slide[][]): Slide[] {
  const byNumber = new Map<number, Slide>();
  for (const slide of lists.flat()) {
    const known = byNumber.get(slide.number);
    const given = Object.fromEntries(
      Object.entries(known ?? {}).filter(([, value]) => value !== undefined && value !== ""),
    );
    byNumber.set(slide.number, { ...slide, ...given });
  }
  return [...byNumber.values()].sort((one, other) => one.number - other.number);
}

/**
 * Every slide that page, player and JSON-LD know together.
 *
 * @param deck the page's JSON-LD object of the deck
 * @param id the deck's own id; pictures of other decks on the page are told apart by it
 */
export function readSlides(
  page: Page,
  player: Page | undefined,
  deck: Json | undefined,
  id: string | undefined,
): Reading<Slide[]> | undefined {
  const lists: [Origin, Slide[]][] = [
    ["player", player ? playerSlides(player) : []],
    ["json-ld", dataSlides(deck)],
    ["dom", transcriptSlides(page, id)],
  ];
  const origin = lists.find(([, slides]) => slides.length > 0)?.[0] ?? "dom";
  const joined = joinSlides(lists.map(([, slides]) => slides));
  const pictured = joined.map((slide) =>
    slide.image || !id ? slide : { ...slide, image: pictureAddress(page, id, slide.number) },
  );
  return from(origin, pictured);
}
