// Reads PeerTube videos on any host, by the public API of that host (https://docs.joinpeertube.org/api-rest-reference.html).

import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, type Json, listAt, numberAt, textAt } from "@/lib/capture/page/json.ts";
import { lines, link, meta, type Page, request, requestJson, text } from "@/lib/capture/page/page.ts";
import { chaptersInText, readSubtitles } from "@/lib/capture/page/subtitles.ts";
import type { Chapter, Cue, Person } from "@/lib/model/index.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** `/w/<short id>` or `/videos/watch/<uuid>`. */
function idOf(page: Page): string | undefined {
  return /^\/(?:w|videos\/(?:watch|embed))\/(?!p\/|playlist\/)([\w-]{8,40})\/?$/.exec(page.url.pathname)?.[1];
}

function readChapters(answer: Json | undefined): Chapter[] {
  return listAt(answer, "chapters").flatMap((chapter) => {
    const start = numberAt(chapter, "timecode");
    return start === undefined ? [] : [{ title: textAt(chapter, "title") ?? "", start }];
  });
}

async function readTranscript(page: Page, captions: Json | undefined, spoken: string | undefined): Promise<Cue[]> {
  const list = listAt(captions, "data");
  const own = list.find((caption) => textAt(caption, "language", "id") === spoken) ?? list[0];
  const address = textAt(own, "captionPath") ?? textAt(own, "fileUrl");
  const file = address ? await request(page, address) : undefined;
  return file === undefined ? [] : readSubtitles(file);
}

function readAuthors(page: Page, video: Json | undefined) {
  const owner = at(video, "channel") ?? at(video, "account");
  const name = textAt(owner, "displayName");
  const person = (label: string | undefined, url: string | undefined): Person[] =>
    label ? [url ? { name: label, url } : { name: label }] : [];
  const shown = ".video-info-channel a, .account-page-link";
  return first(
    from("api", person(name, textAt(owner, "url"))),
    from("dom", person(text(page, shown), link(page, shown))),
  );
}

async function readVideo(page: Page, id: string): Promise<Readings> {
  const api = `${page.url.origin}/api/v1/videos/${id}`;
  const [video, marks, captions] = await Promise.all([
    requestJson(page, api),
    requestJson(page, `${api}/chapters`),
    requestJson(page, `${api}/captions`),
  ]);
  const spoken = textAt(video, "language", "id");
  const preview = textAt(video, "previewPath");
  const description = first(
    from("api", textAt(video, "description")),
    from("dom", lines(page, ".video-info-description")),
  );
  return {
    site: meta(page, "og:site_name") ?? page.url.hostname,
    kind: from("address", "video"),
    title: first(from("api", textAt(video, "name")), from("meta", meta(page, "og:title"))),
    authors: readAuthors(page, video),
    publishedOn: from("api", readDate(textAt(video, "originallyPublishedAt") ?? textAt(video, "publishedAt"))),
    description,
    image: from("api", preview && new URL(preview, page.url).href),
    durationSeconds: first(from("api", numberAt(video, "duration"))),
    chapters: first(
      from("api", readChapters(marks)),
      description && from(description.origin, chaptersInText(description.value)),
    ),
    transcript: from("api", await readTranscript(page, captions, spoken)),
    category: from("api", textAt(video, "category", "label")),
    license: from("api", textAt(video, "licence", "label")),
    language: from("api", spoken) ?? null,
  };
}

export const site: Site = {
  ...address,
  matches: (page) => meta(page, "og:platform") === "PeerTube",
  async read(page) {
    const id = idOf(page);
    return id === undefined ? {} : readVideo(page, id);
  },
};
