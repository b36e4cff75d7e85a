// Reads Notist (noti.st and people's own domains served by it): title, speaker, event, and the slides from the page or
// from the talk's JSON on the same host. Facts: people's scripts that moved their talks away from Notist, 2024 to 2026.

import { jsonLdOf, jsonLdPersons } from "@/lib/capture/generic/json-ld.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { type Json, listAt, textAt } from "@/lib/capture/page/json.ts";
import {
  attribute,
  find,
  findAll,
  htmlText,
  lines,
  link,
  meta,
  type Page,
  requestJson,
  text,
} from "@/lib/capture/page/page.ts";
import type { Slide } from "@/lib/model/index.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

const picture = /on\.notist\.cloud\/slides\/deck\w+\/\w+-(\d+)\.\w+/;

/** `/<user>/<code>/<slug>` on noti.st, `/<code>/<slug>` on a person's own domain; the code alone names the talk. */
function dataAddress(page: Page): string | undefined {
  const segments = page.url.pathname.split("/").filter(Boolean);
  const known = page.url.hostname.endsWith("noti.st") ? segments.slice(0, 2) : segments.slice(0, 1);
  const hasCode = /^[A-Za-z0-9]{5,8}$/.test(known.at(-1) ?? "");
  return hasCode ? new URL(`/${known.join("/")}.json`, page.url).href : undefined;
}

function dataSlides(data: Json | undefined): Slide[] {
  const slides = listAt(data, "slidedeck", "data", 0, "slides");
  return slides.map((slide, index) => ({
    number: index + 1,
    image: textAt(slide, "image"),
    text: textAt(slide, "text"),
  })) as Slide[];
}

/** The deck's pictures in the page; their file names count from zero. */
function shownSlides(page: Page): Slide[] {
  const addresses = findAll(page, "img, source, a[href]").flatMap((element) =>
    ["data-src", "src", "href", "srcset"].flatMap((name) => element.getAttribute(name)?.split(" ")[0] ?? []),
  );
  const numbered = addresses.flatMap((image) => {
    const index = picture.exec(image)?.[1];
    return index === undefined ? [] : [{ number: Number(index) + 1, image }];
  });
  return [...new Map(numbered.map((slide) => [slide.number, slide])).values()].sort(
    (one, other) => one.number - other.number,
  );
}

function readTalk(page: Page, answer: Json | undefined): Readings {
  const [object] = jsonLdOf(page, "CreativeWork", "PresentationDigitalDocument", "Article", "PublicationEvent");
  const data = listAt(answer, "data")[0];
  const facts = (data as { attributes?: Json } | undefined)?.attributes;
  const slides = dataSlides(facts ?? answer);
  const eventName = text(page, ".presentation-header .subhead a") ?? textAt(object, "publication", "name");
  const author = text(page, '.presentation-header .subhead [rel="author"], .subhead a[href*="/"] + .author');
  const resources = findAll(page, "#resources .resource-list li h3 a[href]").map(
    (anchor) => anchor.getAttribute("href") ?? "",
  );
  const video = attribute(page, "iframe.embedded-video, #video iframe[src]", "src");
  return {
    kind: from("dom", "deck"),
    title: first(from("dom", text(page, ".presentation-header h1")), from("json-ld", textAt(object, "name"))),
    authors: first(from("json-ld", jsonLdPersons(object?.author)), from("dom", author ? [{ name: author }] : [])),
    publishedOn: first(
      from("dom", readDate(attribute(page, ".presentation-header time[datetime], time[datetime]", "datetime"))),
      from("json-ld", readDate(textAt(object, "datePublished"))),
    ),
    description: first(
      from("dom", lines(page, "#desc .presentation-description, #desc")),
      from("api", htmlText(page, textAt(facts, "blurb", "html"))),
    ),
    image: from("meta", meta(page, "og:image")),
    slides: first(from("api", slides), from("dom", shownSlides(page))),
    download: first(from("api", textAt(facts, "download")), from("dom", link(page, 'a[href*="on.notist.cloud/pdf/"]'))),
    event: from("dom", eventName ? { name: eventName } : undefined),
    links: from("dom", [...resources, ...(video ? [video] : [])]),
  };
}

export const site: Site = {
  ...address,
  matches: (page) =>
    find(page, ".presentation-header") !== undefined && /notist/.test(page.document.documentElement.outerHTML),
  async read(page) {
    if (find(page, ".presentation-header") === undefined) return {};
    return readTalk(page, await requestJson(page, dataAddress(page)));
  },
};
