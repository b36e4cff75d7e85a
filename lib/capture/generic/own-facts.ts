// Reads what only a video, an event or a work under a licence has: length, beginning and end, place, licence.
import type { CapturedSource } from "@/lib/model/index.ts";
import { readDate } from "../page/date.ts";
import { first, from, type Readings } from "../page/fields.ts";
import { at, type JsonObject, textAt } from "../page/json.ts";
import { link, meta, type Page } from "../page/page.ts";
import { readDuration, readMoment, readShownTimes } from "../page/time.ts";
import { jsonLdAddress } from "./json-ld.ts";
import { kindOfObject } from "./main-object.ts";

/** The licence's address; a link to a place in this very page only says that there is one. */
function licenceLink(page: Page): string | undefined {
  const address = link(page, "link[rel~=license], a[rel~=license]");
  return address?.replace(/#.*$/, "") === page.url.href.replace(/#.*$/, "") ? undefined : address;
}

function placeOf(main: JsonObject | undefined): string | undefined {
  const location = at(main, "location");
  const address = at(location, "address");
  const parts = ["streetAddress", "addressLocality", "addressCountry"].map(
    (name) => textAt(address, name) ?? textAt(address, name, "name"),
  );
  const place = [textAt(location, "name") ?? textAt(location), textAt(address), ...parts].filter(Boolean);
  return place.length > 0 ? place.join(", ") : undefined;
}

function readEvent(main: JsonObject | undefined): CapturedSource["event"] {
  if (main === undefined || kindOfObject(main) !== "event") return undefined;
  return {
    name: textAt(main, "name"),
    url: textAt(main, "url"),
    firstDay: readDate(textAt(main, "startDate")),
    lastDay: readDate(textAt(main, "endDate")),
    place: placeOf(main),
  } as CapturedSource["event"];
}

/** The moment that an event states, also written as people do: "May 22, 2026 10:00 AM". */
function momentOf(event: JsonObject | undefined, name: string): string | undefined {
  const stated = textAt(event, name) ?? textAt(event, name, 0);
  return readMoment(stated) ?? readShownTimes(stated).startsAt;
}

/** @param main the JSON-LD object the page is about */
export function readOwnFacts(page: Page, main: JsonObject | undefined): Readings {
  const isEvent = main !== undefined && kindOfObject(main) === "event";
  const event = isEvent ? main : undefined;
  return {
    durationSeconds: first(
      from("json-ld", isEvent ? undefined : readDuration(textAt(main, "duration"))),
      from("meta", readDuration(meta(page, "og:video:duration", "video:duration", "duration"))),
    ),
    startsAt: from("json-ld", momentOf(event, "startDate")),
    endsAt: from("json-ld", momentOf(event, "endDate")),
    license: first(from("json-ld", jsonLdAddress(at(main, "license"))), from("dom", licenceLink(page))),
    event: from("json-ld", readEvent(main)),
  };
}
