// Reads session and speaker pages of Sched (conference.sched.com). No page was recorded: the class names are those that
// scrapers of 2019 to 2025 rely on, so every field has a second way.

import { jsonLdOf, jsonLdPersons } from "@/lib/capture/generic/json-ld.ts";
import { absolute } from "@/lib/capture/page/address.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { textAt } from "@/lib/capture/page/json.ts";
import { baseOf, find, findAll, lines, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import { readMoment, readShownTimes } from "@/lib/capture/page/time.ts";
import type { Person } from "@/lib/model/index.ts";
import { splitTalkTitle } from "@/lib/model/talk-title.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

function readSpeakers(page: Page): Person[] {
  const anchors = findAll(
    page,
    '.sched-person-session h2 a, .sched-person h2 a, .sched-event-details-roles a[href*="speaker/"], a[href*="/speaker/"]',
  );
  return anchors.flatMap((anchor) => {
    const name = lineText(anchor);
    return name ? [{ name, url: absolute(anchor.getAttribute("href") ?? "", baseOf(page)) }] : [];
  });
}

/** Most conferences end a title with its people, "Wicks at Scale - Ada Quill, Lampworks & Cy Moreno, Oil Inc". */
function withoutPeople(title: string | undefined, speakers: Person[]): string | undefined {
  const ends = speakers.flatMap(({ name }) => [" - ", " – ", " — "].map((sign) => title?.indexOf(sign + name) ?? -1));
  const end = Math.min(...ends.filter((index) => index > 0));
  return Number.isFinite(end) ? title?.slice(0, end) : title && splitTalkTitle(title, "company").title;
}

/** Slides that the speakers attached. */
function readFiles(page: Page): string[] {
  return findAll(page, '.sched-file a[href], a.file-uploaded[href], a[href*="hosted_files.sched.co"]').flatMap(
    (anchor) => absolute(anchor.getAttribute("href") ?? "", baseOf(page)) ?? [],
  );
}

/** "ModelConf 2014: Scaling Rails": how the page is titled. */
function readConference(page: Page): string | undefined {
  return (
    meta(page, "og:site_name") ??
    text(page, "#sched-page-header h1, .sched-conf-name") ??
    /^(.+?): /.exec(page.document.title)?.[1]
  );
}

function readSession(page: Page): Readings {
  const [event] = jsonLdOf(page, "Event");
  const shown = text(page, ".sched-event-details-timeandplace, .list-single__date, .sched-container-dates");
  const { startsAt, endsAt } = readShownTimes(shown);
  const conference = readConference(page);
  const shownTitle = text(page, ".list-single__event .name, .sched-container .event a.name, a.name");
  const title = shownTitle ?? textAt(event, "name");
  const boxed = first(from("dom", readSpeakers(page)), from("json-ld", jsonLdPersons(event?.performer)));
  const named = splitTalkTitle(title ?? "", "company").speakers.map((name) => ({ name }));
  return {
    title: from(shownTitle ? "dom" : "json-ld", withoutPeople(title, boxed?.value ?? [])),
    authors: boxed ?? from("title", named) ?? null,
    publishedOn: null,
    description: first(
      from("dom", lines(page, ".tip-description")),
      from("json-ld", textAt(event, "description")),
      from("meta", meta(page, "og:description")),
    ),
    startsAt: first(from("json-ld", readMoment(textAt(event, "startDate"))), from("dom", startsAt)),
    endsAt: first(from("json-ld", readMoment(textAt(event, "endDate"))), from("dom", endsAt)),
    room: first(
      from(
        "dom",
        text(
          page,
          'a.sched-event-venue, .sched-event-details-timeandplace a[href*="venue/"], .list-single__location a',
        ),
      ),
      from("json-ld", textAt(event, "location", "name")),
    ),
    event: from("dom", { name: conference, url: new URL("/", page.url).href }),
    links: from("dom", readFiles(page)),
  };
}

export const site: Site = {
  ...address,
  lists: [
    {
      item: ".sched-container, .list-single",
      title: "a.name, .event a",
      link: 'a[href*="event/"]',
      speakers: '.sched-event-speakers a, a[href*="speaker/"]',
    },
  ],
  async read(page): Promise<Readings> {
    const { kind } = toldBySite(page.url.href);
    if (kind === "talk") return { ...readSession(page), site: readConference(page) };
    const name = text(page, "#sched-page-me-name, h1");
    if (kind !== "person" || !name || !find(page, "body")) return {};
    const description = lines(page, "#sched-page-me-profile-about");
    return {
      title: from("dom", name),
      authors: from("dom", [{ name, url: page.url.href }]),
      description: from("dom", description),
    };
  },
};
