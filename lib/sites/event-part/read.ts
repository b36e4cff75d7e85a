// Reads a session of a conference that any site describes as an Event within another (schema.org's superEvent): the
// generic reader would take the session itself for the conference. https://schema.org/superEvent

import { jsonLd, jsonLdPersons } from "@/lib/capture/generic/json-ld.ts";
import { kindOfObject, mainObject } from "@/lib/capture/generic/main-object.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, isObject, type JsonObject, textAt } from "@/lib/capture/page/json.ts";
import { meta, type Page } from "@/lib/capture/page/page.ts";
import type { Site } from "../site.ts";

interface Session {
  session: JsonObject;
  conference: JsonObject;
  objects: JsonObject[];
}

function findSession(page: Page): Session | undefined {
  const objects = jsonLd(page);
  const session = mainObject(page, objects);
  const stated = at(session, "superEvent");
  const id = textAt(stated, "@id");
  const conference = textAt(stated, "name") ? stated : objects.find((object) => id && textAt(object, "@id") === id);
  const isSession = session && kindOfObject(session) === "event" && isObject(conference) && conference !== session;
  return isSession ? { session, conference, objects } : undefined;
}

function placeOf(conference: JsonObject): string | undefined {
  const location = at(conference, "location");
  return textAt(location, "name") ?? textAt(location, "address", "addressLocality") ?? textAt(location);
}

export const site: Site = {
  name: "Event page",
  hosts: [],
  pages: [],
  matches: (page) => findSession(page) !== undefined,
  async read(page): Promise<Readings> {
    const found = findSession(page);
    if (!found) return {};
    const { session, conference, objects } = found;
    const people = ["performer", "actor", "author"].map((role) => jsonLdPersons(session[role], objects));
    return {
      site: meta(page, "og:site_name", "application-name") ?? textAt(conference, "name"),
      kind: from("json-ld", "talk"),
      authors: first(...people.map((persons) => from("json-ld", persons))),
      room: from("json-ld", textAt(session, "location", "name") ?? textAt(session, "location")),
      event: from("json-ld", {
        name: textAt(conference, "name"),
        url: textAt(conference, "url"),
        firstDay: readDate(textAt(conference, "startDate")),
        lastDay: readDate(textAt(conference, "endDate")),
        place: placeOf(conference),
      }),
    };
  },
};
