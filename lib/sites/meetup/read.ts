// Reads event pages of Meetup: JSON-LD (recorded in 2021), microdata (recorded in 2016), and the data that its page of today keeps for its script.

import { jsonLdOf } from "@/lib/capture/generic/json-ld.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, type Json, textAt } from "@/lib/capture/page/json.ts";
import { attribute, dataJson, lines, type Page, text } from "@/lib/capture/page/page.ts";
import { readMoment, readShownTimes } from "@/lib/capture/page/time.ts";
import type { EventFacts } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** The event on pages of 2014 to 2016: microdata, of which past ones show the time as text only. */
const old = '[itemtype$="schema.org/Event"]';

function readOldTimes(page: Page): { startsAt?: string; endsAt?: string } {
  const [start, end] = ["startDate", "endDate"].map((name) =>
    readMoment(
      attribute(page, `${old} [itemprop="${name}"]`, "datetime") ??
        attribute(page, `${old} [itemprop="${name}"]`, "content"),
    ),
  );
  return start ? { startsAt: start, ...(end && { endsAt: end }) } : readShownTimes(text(page, ".past-event-info li"));
}

function readEvent(event: Json | undefined, data: Json | undefined, title: string | undefined, page: Page): EventFacts {
  const location = at(event, "location");
  const address = at(location, "address");
  const venue = at(data, "venue");
  const stated = [textAt(location, "name"), textAt(address, "streetAddress"), textAt(address, "addressLocality")];
  const kept = ["name", "address", "city"].map((name) => textAt(venue, name));
  const marked = ["data-name", "data-address"].map((name) => attribute(page, `${old} [data-address]`, name));
  const place = [stated, kept, marked]
    .find((parts) => parts.some(Boolean))
    ?.filter(Boolean)
    .join(", ");
  const shown = readOldTimes(page);
  return {
    name: title,
    url: textAt(event, "url") ?? page.url.href,
    firstDay: readDate(textAt(event, "startDate") ?? textAt(data, "dateTime") ?? shown.startsAt),
    lastDay: readDate(textAt(event, "endDate") ?? textAt(data, "endTime") ?? shown.endsAt ?? shown.startsAt),
    ...(place && { place }),
    timeZone: textAt(data, "group", "timezone"),
  };
}

export const site: Site = {
  ...address,
  async read(page): Promise<Readings> {
    if (toldBySite(page.url.href).kind !== "event") return {};
    const [event] = jsonLdOf(page, "Event");
    const data = at(dataJson(page, "__NEXT_DATA__"), "props", "pageProps", "event");
    const title = first(
      from("page-data", textAt(data, "title")),
      from("json-ld", textAt(event, "name")),
      // In 2016 the first h1 was the group's name.
      from("microdata", text(page, `${old} [itemprop="name"]`)),
      from("dom", text(page, "h1")),
    );
    const description = lines(
      page,
      `.event-description, #event-details .break-words, #event-details, ${old} [itemprop="description"]`,
    );
    const shown = readOldTimes(page);
    return {
      title,
      // The group organises; nobody is stated to speak.
      authors: null,
      publishedOn: null,
      // JSON-LD holds only the beginning.
      description: first(
        from("dom", description),
        from("page-data", textAt(data, "description")),
        from("json-ld", textAt(event, "description")),
      ),
      startsAt: first(
        from("json-ld", readMoment(textAt(event, "startDate"))),
        from("page-data", readMoment(textAt(data, "dateTime"))),
        from("microdata", shown.startsAt),
      ),
      endsAt: first(
        from("json-ld", readMoment(textAt(event, "endDate"))),
        from("page-data", readMoment(textAt(data, "endTime"))),
        from("microdata", shown.endsAt),
      ),
      event: from("json-ld", readEvent(event, data, title?.value, page)),
    };
  },
};
