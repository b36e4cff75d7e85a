// Reads the talk and speaker pages of RubyEvents. Facts: the site's open source (https://github.com/rubyevents/rubyevents,
// app/views/talks and speakers), 2025.

import { jsonLdOf } from "@/lib/capture/generic/json-ld.ts";
import { absolute } from "@/lib/capture/page/address.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { textAt } from "@/lib/capture/page/json.ts";
import { attribute, baseOf, find, findAll, lines, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import { pageOfShortcode } from "../embeds.ts";
import { findLinkedPages } from "../linked-pages.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** Links to people or events, without those of the navigation and of the talks recommended beside. */
function linked(page: Page, section: string): { name: string; url?: string }[] {
  const anchors = findAll(page, `main a[href^="/${section}/"], #talk a[href^="/${section}/"]`);
  return anchors
    .filter((anchor) => !anchor.closest("nav, aside, [id^=recommended], .related"))
    .flatMap((anchor) => {
      const name = lineText(anchor);
      return name ? [{ name, url: absolute(anchor.getAttribute("href") ?? "", baseOf(page)) }] : [];
    });
}

function readLinks(page: Page): string[] {
  const player = find(page, "[data-video-player-provider-value]");
  const provider = player?.getAttribute("data-video-player-provider-value") ?? "";
  const video = pageOfShortcode(provider, player?.getAttribute("data-video-player-src-value") ?? "");
  const slides = findAll(page, 'main a[href*="slides"]');
  const named = slides.flatMap((anchor) => absolute(anchor.getAttribute("href") ?? "", baseOf(page)) ?? []);
  return [...new Set([...(video ? [video] : []), ...findLinkedPages(page, "main a[href]"), ...named])];
}

function readTalk(page: Page): Readings {
  const [video] = jsonLdOf(page, "VideoObject");
  const speakers: Person[] = [...linked(page, "speakers"), ...linked(page, "profiles")];
  const [event] = linked(page, "events");
  return {
    title: first(from("dom", text(page, "main h1, h1")), from("json-ld", textAt(video, "name"))),
    authors: from("dom", speakers) ?? null,
    publishedOn: first(
      from("json-ld", readDate(textAt(video, "uploadDate"))),
      from("dom", readDate(attribute(page, "main time[datetime]", "datetime"))),
    ),
    description: first(
      from("dom", lines(page, "#description, [data-talk-description]")),
      from("meta", meta(page, "og:description")),
    ),
    event: from("dom", event),
    links: from("dom", readLinks(page)),
  };
}

export const site: Site = {
  ...address,
  async read(page): Promise<Readings> {
    const { kind } = toldBySite(page.url.href);
    const name = text(page, "main h1, h1");
    if (kind === "video") return readTalk(page);
    if (kind === "event")
      return {
        title: from("dom", name),
        authors: null,
        event: from("dom", { name, url: page.url.href }),
      };
    if (kind !== "person" || !name) return {};
    return {
      title: from("dom", name),
      authors: from("dom", [{ name, url: page.url.href }]),
    };
  },
};
