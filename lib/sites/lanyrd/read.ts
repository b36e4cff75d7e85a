// Reads event and series pages of Lanyrd (closed; recorded in 2012, and still in archives).

import { readDate } from "@/lib/capture/page/date.ts";
import { from, type Readings } from "@/lib/capture/page/fields.ts";
import { attribute, find, lines, link, type Page, text } from "@/lib/capture/page/page.ts";
import type { EventFacts } from "@/lib/model/index.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** The event's own dates, not those of the events listed on a series' page. */
function readDay(page: Page, name: "dtstart" | "dtend"): string | undefined {
  return readDate(attribute(page, `body.vevent .main-date abbr.${name}[title]`, "title"));
}

function readEvent(page: Page, name: string): EventFacts {
  const firstDay = readDay(page, "dtstart");
  return {
    name,
    url: link(page, "a.website[href]") ?? page.url.href,
    firstDay,
    lastDay: readDay(page, "dtend") ?? firstDay,
    place: text(page, "body.vevent .prominent-place"),
  };
}

export const site: Site = {
  ...address,
  lists: [{ item: ".session-detail", title: "h3 a", link: "h3 a", speakers: 'a[href^="/profile/"]' }],
  async read(page): Promise<Readings> {
    const name = text(page, "h1.summary, h1");
    if (!name || !find(page, ".vevent")) return {};
    return {
      kind: from("dom", "event"),
      title: from("dom", name),
      authors: null,
      description: from("dom", lines(page, ".tagline")),
      event: from("microformat", readEvent(page, name)),
    };
  },
};
