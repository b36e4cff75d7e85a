// Reads vimeo.com: video pages of 2013 to today, in channels and albums too, and the player. Chapters and subtitles are
// in the player's configuration, a further request.

import { readByAddress } from "@/lib/capture/by-address.ts";
import { jsonLdOf, jsonLdPersons } from "@/lib/capture/generic/json-ld.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, type Json, type JsonObject, listAt, numberAt, textAt } from "@/lib/capture/page/json.ts";
import {
  attribute,
  find,
  htmlText,
  lines,
  link,
  metas,
  type Page,
  request,
  requestJson,
  scriptJson,
  text,
} from "@/lib/capture/page/page.ts";
import { chaptersInText, readSubtitles } from "@/lib/capture/page/subtitles.ts";
import { readDuration } from "@/lib/capture/page/time.ts";
import type { Cue, Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

interface VideoId {
  id: string;
  /** The key of an unlisted video; without it the address leads nowhere. */
  key?: string | undefined;
  url: string;
}

/** The video of an address, and the one form of that address. */
function findVideo(address: string): VideoId | undefined {
  const { url, kind } = toldBySite(address);
  if (kind !== "video" || !url) return undefined;
  const [id = "", key] = new URL(url).pathname.slice(1).split("/");
  return { id, key, url };
}

/** The data in the page, unless it describes another video: Vimeo changes pages without loading them anew. */
function ownData(page: Page, id: string): { video?: JsonObject | undefined; config?: Json | undefined } {
  const [video] = jsonLdOf(page, "VideoObject");
  const named = [textAt(video, "url"), textAt(video, "embedUrl")].join(" ");
  const config = scriptJson(page, /clip_page_config\s*=\s*/);
  const player = scriptJson(page, /\b(?:playerConfig|config)\s*=\s*(?=\{)/);
  return {
    video: video && named.includes(id) ? video : undefined,
    config: textAt(config, "clip", "id") === id ? config : textAt(player, "video", "id") === id ? player : undefined,
  };
}

/** The video that the address names; on one without its id ("/ann/a-film") the one that the page is called like: a profile that
 * was opened from a video still has that one's canonical link. */
function videoOf(page: Page): VideoId | undefined {
  const stated = link(page, "link[rel~=canonical]");
  const video = stated === undefined ? undefined : findVideo(stated);
  const name = video && textAt(ownData(page, video.id).video, "name");
  return findVideo(page.url.href) ?? (name && page.document.title.startsWith(name) ? video : undefined);
}

async function readTranscript(page: Page, player: Json | undefined): Promise<Cue[]> {
  const tracks = listAt(player, "request", "text_tracks");
  const address = textAt(tracks[0], "url");
  const file = address ? await request(page, new URL(address, "https://player.vimeo.com").href) : undefined;
  return file === undefined ? [] : readSubtitles(file);
}

function readAuthors(page: Page, data: ReturnType<typeof ownData>, oembed: Json | undefined) {
  const owner = at(data.config, "owner") ?? at(data.config, "video", "owner");
  const person = (name: string | undefined, address: string | undefined): Person[] =>
    name ? [address ? { name, url: new URL(address, page.url).href } : { name }] : [];
  const author = '[itemprop="author"]';
  return first(
    from("json-ld", jsonLdPersons(data.video?.author)),
    from("page-data", person(textAt(owner, "display_name") ?? textAt(owner, "name"), textAt(owner, "url"))),
    from("oembed", person(textAt(oembed, "author_name"), textAt(oembed, "author_url"))),
    from(
      "microdata",
      person(
        attribute(page, `${author} [itemprop="name"]`, "content"),
        attribute(page, `${author} [itemprop="url"]`, "href"),
      ),
    ),
    from(
      "dom",
      person(text(page, '[data-testid="uploader-details"] a'), link(page, '[data-testid="uploader-details"] a')),
    ),
  );
}

interface Parts {
  data: ReturnType<typeof ownData>;
  oembed: Json | undefined;
  player: Json | undefined;
  transcript: Cue[];
  isStale: boolean;
}

/** A channel's page puts "in <channel>" behind the title in JSON-LD and meta elements; the clip's own title is plain. */
function readTitle(page: Page, { data, oembed, isStale }: Parts) {
  const canonical = link(page, "link[rel~=canonical]");
  const isChannel = /^\/(channels|groups)\//.test(
    URL.parse(textAt(data.video, "url") ?? page.url.href)?.pathname ?? "",
  );
  const channel = isChannel && canonical !== undefined ? / in (?!.* in ).+$/ : /$^/;
  const fallback = page.document.title.replace(/ (?:on|auf|sur|en|no|su|op) Vimeo$/, "");
  return first(
    from("page-data", textAt(data.config, "clip", "title") ?? textAt(data.config, "video", "title")),
    from("oembed", textAt(oembed, "title")),
    from("json-ld", textAt(data.video, "name")?.replace(channel, "")),
    from("microdata", text(page, 'h1[itemprop="name"]')),
    isStale ? from("dom", text(page, "h1")) : undefined,
    isStale ? from("title", fallback) : undefined,
  );
}

function videoReadings(page: Page, video: VideoId, parts: Parts): Readings {
  const { data, oembed, player, transcript, isStale } = parts;
  // What meta elements say of another video must not stay.
  const otherwise = isStale ? null : undefined;
  const chapters = listAt(player, "embed", "chapters").flatMap((chapter) => {
    const start = numberAt(chapter, "timecode");
    return start === undefined ? [] : [{ title: textAt(chapter, "title") ?? "", start }];
  });
  const description = first(
    from("page-data", htmlText(page, textAt(data.config, "clip", "description"))),
    from("oembed", textAt(oembed, "description")),
    isStale ? undefined : from("microdata", lines(page, 'div[itemprop="description"]')),
  );
  const licence = textAt(data.config, "cc_license");
  const microduration = readDuration(metas(page, "duration")[0]);
  return {
    ...readByAddress(page, video.url),
    title: readTitle(page, parts),
    authors: readAuthors(page, data, oembed) ?? otherwise,
    publishedOn:
      first(
        from("json-ld", readDate(textAt(data.video, "uploadDate"))),
        from("page-data", readDate(textAt(data.config, "clip", "uploaded_on"))),
        from("oembed", readDate(textAt(oembed, "upload_date"))),
        isStale ? undefined : from("microdata", readDate(metas(page, "uploadDate")[0])),
        isStale ? undefined : from("dom", readDate(attribute(page, "time[datetime]", "datetime"))),
      ) ?? otherwise,
    description: description ?? otherwise,
    image:
      first(from("json-ld", textAt(data.video, "thumbnailUrl")), from("oembed", textAt(oembed, "thumbnail_url"))) ??
      otherwise,
    durationSeconds:
      first(
        from(
          "page-data",
          numberAt(data.config, "clip", "duration", "raw") ?? numberAt(data.config, "video", "duration"),
        ),
        from("json-ld", readDuration(textAt(data.video, "duration"))),
        from("oembed", numberAt(oembed, "duration")),
        isStale ? undefined : from("microdata", microduration),
      ) ?? otherwise,
    chapters: first(
      from("player", chapters),
      description && from(description.origin, chaptersInText(description.value)),
    ),
    transcript: from("player", transcript),
    license: from("page-data", licence && `CC ${licence.toUpperCase()}`),
    // The page's language is the one its reader chose for Vimeo.
    language:
      from("player", transcript.length > 0 ? textAt(player, "request", "text_tracks", 0, "lang") : undefined) ?? null,
  };
}

export const site: Site = {
  ...address,
  lists: [
    {
      item: "[data-testid=clip-list-item], .clip_grid li, .browse_videos li",
      title: ".title, h2, h3",
      link: 'a[href^="/"]',
    },
  ],
  refuses(page) {
    const title = page.document.title.trim();
    if (/^(?:VimeUhOh|Private Video on Vimeo$)/i.test(title)) return "problemPageMissing";
    if (/^Password Required on Vimeo$/i.test(title)) return "problemSignInPage";
    return /^Vimeo \/ CAPTCHA Challenge$/i.test(title) ? "problemPageLoading" : undefined;
  },
  async read(page) {
    const video = videoOf(page);
    if (video === undefined) return {};
    const data = ownData(page, video.id);
    const hasOwn = data.video !== undefined || data.config !== undefined;
    const isStale = !hasOwn && find(page, `link[rel~=canonical][href*="${video.id}"]`) === undefined;
    const oembedAddress = `https://vimeo.com/api/oembed.json?url=${encodeURIComponent(video.url)}`;
    const configAddress =
      textAt(data.config, "player", "config_url") ?? `https://player.vimeo.com/video/${video.id}/config`;
    const isPlayer = at(data.config, "request") !== undefined;
    const [oembed, player] = await Promise.all([
      hasOwn ? undefined : requestJson(page, oembedAddress),
      isPlayer ? data.config : requestJson(page, configAddress),
    ]);
    const transcript = await readTranscript(page, player);
    return videoReadings(page, video, { data, oembed, player, transcript, isStale });
  },
};
