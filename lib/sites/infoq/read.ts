// Reads infoq.com presentations: two lists in the page's script pair each slide's picture with a second of the video.
// Facts: scrapers of 2012 to 2016 and yt-dlp; no page was recorded.

import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { find, findAll, lines, link, type Page, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Person, Slide } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

function scriptMatch(page: Page, pattern: RegExp): string | undefined {
  return findAll(page, "script:not([src])")
    .map((script) => pattern.exec(script.textContent ?? "")?.[1])
    .find(Boolean);
}

/** `var slides = new Array('/resource/...jpg', ...)` and `TIMES = new Array(0,35,...)`, one second a slide. */
function readSlides(page: Page): Slide[] {
  const pictures = scriptMatch(page, /\bslides\s*=\s*new\s+Array\s*\(([^)]*)\)/);
  const times =
    scriptMatch(page, /\bTIMES\s*=\s*new\s+Array\s*\(([^)]*)\)/)
      ?.split(",")
      .map(Number) ?? [];
  const addresses = [...(pictures ?? "").matchAll(/'([^']+)'|"([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? "");
  return addresses.map((image, index) => {
    const start = times[index];
    return { number: index + 1, image, ...(start !== undefined && Number.isFinite(start) && { start }) };
  });
}

function readSpeakers(page: Page): Person[] {
  const anchors = findAll(page, ".author_general a, .article__authors a.author__link, .authors a[href*='/profile/']");
  return anchors.flatMap((anchor) => {
    const name = lineText(anchor);
    return name ? [{ name, url: anchor.getAttribute("href") ?? "" }] : [];
  });
}

function readPresentation(page: Page): Readings {
  const about = lines(page, "#summary")?.replace(/^Summary\s*/i, "");
  const conference = lines(page, "#conference")?.replace(/^About the conference\s*/i, "");
  return {
    title: from("dom", text(page, "h1.general div, h1.heading, .presentation_full h1, h1")),
    authors: from("dom", readSpeakers(page)),
    publishedOn: from("dom", readDate(text(page, ".author_general, .article__readTime .date, .date"))),
    description: from("dom", about),
    slides: from("page-data", readSlides(page)),
    event: from("dom", conference ? { name: conference.split(/ is (?:a|an|the) |[.\n]/)[0] ?? "" } : undefined),
    download: first(from("dom", link(page, "a.link-slides"))),
  };
}

export const site: Site = {
  ...address,
  async read(page) {
    const isPresentation = toldBySite(page.url.href).kind === "video";
    return isPresentation && find(page, "h1") ? readPresentation(page) : {};
  },
};
