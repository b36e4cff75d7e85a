// Reads the talk pages of pyvideo.org. Facts: the site's open source (https://github.com/pyvideo/pyvideo, themes/pytube).

import { absolute } from "@/lib/capture/page/address.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { attribute, baseOf, find, findAll, lines, type Page, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import { findLinkedPages } from "../linked-pages.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

function readSpeakers(page: Page): Person[] {
  const anchors = findAll(
    page,
    'main a[href*="/speaker/"], .entry-content a[href*="/speaker/"], #content a[href*="/speaker/"]',
  );
  return anchors.flatMap((anchor) => {
    const name = lineText(anchor);
    return name ? [{ name, url: absolute(anchor.getAttribute("href") ?? "", baseOf(page)) }] : [];
  });
}

/** The recording where it really lies: the player in the page is another site's. */
function readVideo(page: Page): string[] {
  const [shown] = findLinkedPages(page, "iframe[src]", ["video"]);
  const [linked] = findLinkedPages(page, "a[href]", ["video"]);
  return [shown ?? linked].flatMap((one) => one ?? []);
}

export const site: Site = {
  ...address,
  async read(page): Promise<Readings> {
    const event = find(
      page,
      'main a[href*="/events/"], .entry-content a[href*="/events/"], #content a[href*="/events/"]',
    );
    if (toldBySite(page.url.href).kind !== "video") return {};
    return {
      title: first(
        from("dom", text(page, "#content h1, article h1, main h1, article h2, h1.entry-title, h2.entry-title")),
        from("title", page.document.title.replace(/^PyVideo(?:\.org)?\s*[-·|]\s*|\s*[-·|]\s*PyVideo(?:\.org)?$/gi, "")),
      ),
      authors: from("dom", readSpeakers(page)) ?? null,
      publishedOn: from(
        "dom",
        readDate(attribute(page, "article time[datetime], main time[datetime], time[datetime]", "datetime")),
      ),
      description: from("dom", lines(page, "#description, .entry-content .description, [itemprop=description]")),
      event: from(
        "dom",
        event ? { name: lineText(event), url: absolute(event.getAttribute("href") ?? "", baseOf(page)) } : undefined,
      ),
      links: from("dom", readVideo(page)),
    };
  },
};
