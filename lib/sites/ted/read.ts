// Reads ted.com talks: speakers, event and the whole transcript with its times stand in the page's data.

import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, type Json, listAt, numberAt, textAt } from "@/lib/capture/page/json.ts";
import { dataJson, meta, type Page, scriptJson } from "@/lib/capture/page/page.ts";
import type { Cue, Person } from "@/lib/model/index.ts";
import { looksLikeName, namesInList } from "@/lib/model/person-name.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

function readSpeakers(video: Json | undefined): Person[] {
  const people = [...listAt(video, "speakers", "nodes"), ...listAt(video, "speakers")].flatMap((speaker) => {
    const name = ["firstname", "middlename", "lastname"].flatMap((part) => textAt(speaker, part) ?? []).join(" ");
    const slug = textAt(speaker, "slug");
    if (!name) return [];
    return [slug ? { name, url: `https://www.ted.com/speakers/${slug}` } : { name }];
  });
  const shown = textAt(video, "presenterDisplayName");
  if (people.length > 0 || !shown) return people;
  // A band's name has such signs, too.
  const names = namesInList(shown);
  return (names.every(looksLikeName) ? names : [shown]).map((name) => ({ name }));
}

/** Cues; `time` is in milliseconds from the start of the talk. */
function readTranscript(data: Json | undefined): Cue[] {
  const paragraphs = listAt(data, "transcriptData", "translation", "paragraphs");
  return paragraphs.flatMap((paragraph) =>
    listAt(paragraph, "cues").flatMap((cue) => {
      const time = numberAt(cue, "time");
      const text = textAt(cue, "text");
      return time === undefined || text === undefined ? [] : [{ start: time / 1000, text }];
    }),
  );
}

/** Without the speaker, whom the title element and some meta elements put before it: "Speaker: Title". */
function bareTitle(page: Page, speakers: Person[]): string | undefined {
  const stated = meta(page, "og:title", "title");
  const prefix = speakers.map(({ name }) => `${name}: `).find((name) => stated?.startsWith(name));
  return prefix ? stated?.slice(prefix.length) : stated;
}

function readTalk(page: Page): Readings {
  const data = at(dataJson(page, "__NEXT_DATA__"), "props", "pageProps");
  const video = at(data, "videoData");
  const inTitle = /^([^:|]{3,60}): /.exec(meta(page, "title") ?? page.document.title)?.[1];
  const speakers = readSpeakers(video);
  const authors = speakers.length > 0 || !inTitle ? from("page-data", speakers) : from("meta", [{ name: inTitle }]);
  // Until 2022 the data stood in a call; only what the head of those pages lacks is taken from it (as yt-dlp read it).
  const older = at(scriptJson(page, /\bq\("talkPage\.init",\s*(?=\{)/), "__INITIAL_DATA__", "talks", 0);
  const occasion = textAt(video, "videoContext") ?? textAt(older, "event");
  const recorded = readDate(textAt(video, "recordedOn") ?? textAt(older, "recorded_at"));
  return {
    title: first(from("page-data", textAt(video, "title")), from("meta", bareTitle(page, authors?.value ?? []))),
    authors,
    publishedOn: from("page-data", readDate(textAt(video, "publishedAt"))),
    description: from("page-data", textAt(video, "description")),
    durationSeconds: from("page-data", numberAt(video, "duration")),
    transcript: from("page-data", readTranscript(data)),
    language: from("page-data", textAt(video, "audioInternalLanguageCode") ?? textAt(video, "language")),
    event: from("page-data", occasion ? { name: occasion, ...(recorded && { firstDay: recorded }) } : undefined),
  };
}

export const site: Site = {
  ...address,
  async read(page) {
    return toldBySite(page.url.href).kind === "video" ? readTalk(page) : {};
  },
};
