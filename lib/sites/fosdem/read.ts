// Reads FOSDEM's talk pages. No page was recorded: the structure is as of the site's open source
// (https://github.com/FOSDEM/website) and its archives; the times come from the talk's calendar file where it may be asked for.

import { requestCalendarEvent } from "@/lib/capture/generic/calendar-file.ts";
import { absolute } from "@/lib/capture/page/address.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { baseOf, findAll, type Page, text } from "@/lib/capture/page/page.ts";
import { blockText, lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** "Room: Janson" in the box beside the text. */
function beside(page: Page, label: string): string | undefined {
  const found = findAll(page, ".side-box li, .side-box p").find((element) =>
    lineText(element.querySelector("strong"))?.startsWith(label),
  );
  return (
    lineText(found)
      ?.slice(label.length)
      .replace(/^\s*:\s*/, "") || undefined
  );
}

/** The links under the heading of that name: "Speakers", "Attachments", "Video recordings", "Links". */
function linksUnder(page: Page, heading: RegExp): { name: string; url: string }[] {
  const headings = findAll(page, "#main h3, #main h4, main h3").filter((element) =>
    heading.test(lineText(element) ?? ""),
  );
  return headings.flatMap((element) =>
    [...(element.nextElementSibling?.querySelectorAll("a[href]") ?? [])].flatMap((anchor) => {
      const url = absolute(anchor.getAttribute("href") ?? "", baseOf(page));
      const name = lineText(anchor);
      return url && name ? [{ name, url }] : [];
    }),
  );
}

async function readTalk(page: Page, year: string): Promise<Readings> {
  const calendar = await requestCalendarEvent(page, 'a[href$=".ics"], link[type="text/calendar"]');
  const speakers: Person[] = linksUnder(page, /^Speakers?\b/);
  const pages = linksUnder(page, /^(Attachments?|Video recordings?|Links?)\b/).filter(
    ({ url }) => !url.endsWith(".ics"),
  );
  const texts = findAll(page, ".event-abstract, .event-description").map((element) => blockText(element));
  return {
    title: from("dom", text(page, "#pagetitles h1, #main h1, h1")),
    authors: from("dom", speakers) ?? null,
    publishedOn: null,
    description: from("dom", texts.filter(Boolean).join("\n\n") || blockText(findAll(page, ".event-blurb")[0])),
    startsAt: from("api", calendar?.startsAt),
    endsAt: from("api", calendar?.endsAt),
    room: first(from("dom", beside(page, "Room")), from("api", calendar?.room)),
    category: from("dom", beside(page, "Track")),
    event: from("address", {
      name: `FOSDEM ${year}`,
      url: `https://fosdem.org/${year}/`,
      place: "Brussels",
      timeZone: "Europe/Brussels",
    }),
    links: from(
      "dom",
      pages.map(({ url }) => url),
    ),
  };
}

export const site: Site = {
  ...address,
  lists: [
    {
      item: "table.table tr",
      title: 'a[href*="/schedule/event/"]',
      link: 'a[href*="/schedule/event/"]',
      speakers: 'a[href*="/schedule/speaker/"]',
    },
  ],
  async read(page): Promise<Readings> {
    const { kind } = toldBySite(page.url.href);
    const [year = ""] = page.url.pathname.split("/").filter(Boolean);
    if (kind === "talk") return readTalk(page, year);
    const name = text(page, "#pagetitles h1, h1");
    if (kind !== "person" || !name) return {};
    return {
      title: from("dom", name),
      authors: from("dom", [{ name, url: page.url.href }]),
    };
  },
};
