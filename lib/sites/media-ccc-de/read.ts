// Reads media.ccc.de and other sites that run voctoweb: the talk's facts from the API of the same host, else from the
// page (its templates are public: https://github.com/voc/voctoweb).

import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { type Json, listAt, numberAt, textAt } from "@/lib/capture/page/json.ts";
import {
  attribute,
  find,
  findAll,
  lines,
  link,
  meta,
  type Page,
  request,
  requestJson,
  text,
} from "@/lib/capture/page/page.ts";
import { readSubtitles } from "@/lib/capture/page/subtitles.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Cue, Person } from "@/lib/model/index.ts";
import { namesInList } from "@/lib/model/person-name.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

function slugOf(page: Page): string | undefined {
  const { url, kind } = toldBySite(page.url.href);
  return kind === "video" ? url?.split("/").at(-1) : undefined;
}

function shownSpeakers(page: Page): Person[] {
  const linked = findAll(page, "p.persons a").flatMap((anchor) => lineText(anchor) ?? []);
  const names = linked.length > 0 ? linked : namesInList(text(page, "p.persons") ?? "");
  return names.map((name) => ({ name }));
}

/** The text beside an icon in the list of facts under the player. */
function fact(page: Page, icon: string): string | undefined {
  return lineText(find(page, `ul.metadata .${icon}`)?.parentElement);
}

/** Subtitles in the language of the talk, else the first. Files lie on another host of the same site. */
async function readTranscript(page: Page, talk: Json | undefined): Promise<Cue[]> {
  const files = listAt(talk, "recordings").filter((one) => /subrip|vtt/.test(textAt(one, "mime_type") ?? ""));
  const spoken = textAt(talk, "original_language");
  const own = files.find((file) => textAt(file, "language") === spoken) ?? files[0];
  const file = await request(page, link(page, "video track[src]", "src") ?? textAt(own, "recording_url"));
  return file === undefined ? [] : readSubtitles(file);
}

function talkReadings(page: Page, talk: Json | undefined, transcript: Cue[]): Readings {
  const conference =
    textAt(talk, "conference_title") ??
    text(page, ".player-header .conference .caption, .player-header div.conference");
  const acronym = attribute(page, ".player-header a.conference[href]", "href");
  const persons = listAt(talk, "persons").flatMap((name) => (typeof name === "string" ? [{ name }] : []));
  const day = readDate(textAt(talk, "date"));
  const minutes = /(\d+) min/.exec(fact(page, "icon-clock-o") ?? "")?.[1];
  const subtitled = transcript.length > 0;
  const schedule = textAt(talk, "link") ?? link(page, "ul.metadata .icon-external-link ~ a");
  return {
    title: first(from("api", textAt(talk, "title")), from("dom", text(page, ".player-header h1, h1"))),
    authors: first(from("api", persons), from("dom", shownSpeakers(page))) ?? null,
    publishedOn: first(from("api", day), from("dom", readDate(fact(page, "icon-calendar-o")))),
    description: first(
      from("api", textAt(talk, "description")),
      from("dom", lines(page, "p.description, .description")),
    ),
    image: first(from("api", textAt(talk, "poster_url")), from("meta", meta(page, "og:image"))),
    durationSeconds: first(
      from("api", numberAt(talk, "length")),
      from("dom", minutes ? Number(minutes) * 60 : undefined),
    ),
    transcript: subtitled ? from("api", transcript) : undefined,
    language:
      first(
        from("api", textAt(talk, "original_language")),
        from("dom", attribute(page, "video source[data-lang]", "data-lang")?.split("-")[0]),
      ) ?? null,
    event: from(
      talk ? "api" : "dom",
      conference ? ({ name: conference, url: acronym } as { name: string }) : undefined,
    ),
    links: from(talk ? "api" : "dom", schedule ? [schedule] : []),
  };
}

export const site: Site = {
  ...address,
  async read(page) {
    const slug = slugOf(page);
    if (slug === undefined) return {};
    const talk = await requestJson(page, `${page.url.origin}/public/events/${slug}`);
    return talkReadings(page, talk, await readTranscript(page, talk));
  },
};
