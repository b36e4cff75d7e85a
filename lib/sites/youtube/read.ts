// Reads youtube.com: watch, live, shorts and embed pages. YouTube changes pages without loading them anew; inline data
// and meta elements then still describe the first video, so everything is compared with the id in the address.

import { readByAddress } from "@/lib/capture/by-address.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, type Json, listAt, numberAt, textAt } from "@/lib/capture/page/json.ts";
import { attribute, find, lines, link, metas, type Page, requestPage, text } from "@/lib/capture/page/page.ts";
import { readDuration } from "@/lib/capture/page/time.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import { shortcodeOf } from "../embeds.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";
import { readChannel } from "./channel.ts";
import { embeddedDetails, inlineData, readChapters, shownTranscript, spokenLanguage, youtubeText } from "./data.ts";
import { readPlaylist } from "./playlist.ts";

/** Pages whose address does not name the video that they show: a clip of one, what a channel sends now. On others a canonical
 * link to a video is the page before's. */
const withoutId = /^\/clip\/|\/live\/?$/;

/** The address that names the video. */
function ownAddress(page: Page): string | undefined {
  const stated = withoutId.test(page.url.pathname) ? (link(page, "link[rel~=canonical]") ?? "") : "";
  return [page.url.href, stated].find((address) => shortcodeOf(address));
}

/** The inline data's three parts, if they describe this video. */
interface Data {
  details: Json | undefined;
  format: Json | undefined;
  player: Json | undefined;
  next: Json | undefined;
}

function ownData(page: Page, id: string): Data | undefined {
  const stated = inlineData(page, "ytInitialPlayerResponse");
  const next = inlineData(page, "ytInitialData");
  const embedded = stated === undefined && next === undefined ? embeddedDetails(page) : undefined;
  const player: Json | undefined = embedded ? { videoDetails: embedded } : stated;
  const described =
    textAt(player, "videoDetails", "videoId") ?? textAt(next, "currentVideoEndpoint", "watchEndpoint", "videoId");
  if (described !== id) return undefined;
  const format = at(player, "microformat", "playerMicroformatRenderer");
  return { details: at(player, "videoDetails"), format, player, next };
}

/** Whether the meta elements of the page describe this video. */
function hasOwnMeta(page: Page, id: string): boolean {
  const stated = [
    metas(page, "videoId")[0],
    metas(page, "identifier")[0],
    attribute(page, "link[rel=canonical]", "href"),
  ];
  return stated.some((value) => value?.includes(id));
}

function withScheme(address: string | undefined): string | undefined {
  return address?.replace(/^http:/, "https:");
}

function readAuthors(page: Page, data: Data | undefined, isOwn: boolean) {
  const channel = textAt(data?.details, "channelId");
  const url =
    withScheme(textAt(data?.format, "ownerProfileUrl")) ?? (channel && `https://www.youtube.com/channel/${channel}`);
  const name = textAt(data?.format, "ownerChannelName") ?? textAt(data?.details, "author");
  const person = (label: string | undefined, address: string | undefined): Person[] =>
    label ? [address ? { name: label, url: address } : { name: label }] : [];
  const author = 'span[itemprop="author"]';
  const old =
    "#watch-uploader-info a.author, #watch7-user-header a.yt-user-name, #watch-headline-user-info a.yt-user-name";
  const shown =
    "ytd-watch-metadata #owner #channel-name a, #upload-info #channel-name a, ytd-video-owner-renderer #channel-name a";
  return first(
    from("page-data", person(name, url)),
    isOwn
      ? from(
          "microdata",
          person(attribute(page, `${author} [itemprop="name"]`, "content"), link(page, `${author} [itemprop="url"]`)),
        )
      : undefined,
    from("dom", person(text(page, `${shown}, ${old}`), link(page, `${shown}, ${old}`)?.replace(/\?feature=\w+$/, ""))),
  );
}

/** "07/06/2011" as pages of 2013 wrote it outside English; within English nobody knows which number is the month. */
function readNumericDate(page: Page, date: string | undefined): string | undefined {
  const isEnglish = /^en/i.test(attribute(page, "html", "lang") ?? "en");
  return isEnglish ? undefined : readDate(date?.replace(/^(\d{2})[/.](\d{2})[/.](\d{4})/, "$3-$2-$1"));
}

function readPublished(page: Page, data: Data | undefined, isOwn: boolean) {
  const microdata = metas(page, "datePublished")[0] ?? metas(page, "uploadDate")[0];
  return first(
    from("page-data", readDate(textAt(data?.format, "publishDate") ?? textAt(data?.format, "uploadDate"))),
    isOwn ? from("microdata", readDate(microdata)) : undefined,
    from(
      "dom",
      readDate(text(page, "#eow-date, #watch-uploader-info strong")) ?? readNumericDate(page, text(page, "#eow-date")),
    ),
  );
}

/** The page's title without "(3) " for unseen messages and the site's name. */
function bareTitle(page: Page): string {
  return page.document.title.replace(/^\(\d+\)\s+/, "").replace(/(?:^|\s*- )YouTube$/, "");
}

/** The whole description of a page before 2017; nothing where the microdata says that there is none, since the page
 * then shows a sentence in its place. */
function oldDescription(page: Page) {
  const stated = find(page, 'meta[itemprop="description"]')?.getAttribute("content");
  if (stated === undefined) return undefined;
  return stated?.trim() ? from("dom", lines(page, "#eow-description")) : null;
}

/** What is shown as the description, which is opened by a click; until then its end is missing. */
const shownDescription =
  "ytd-watch-metadata #expanded, #description-inline-expander #expanded, ytd-expander #description yt-formatted-string, ytd-watch-metadata #attributed-snippet-text";

function readTitle(page: Page, data: Data | undefined, isOwn: boolean) {
  return first(
    from("page-data", textAt(data?.details, "title") ?? youtubeText(at(data?.format, "title"))),
    isOwn ? from("microdata", metas(page, "name")[0]) : undefined,
    from("dom", text(page, "ytd-watch-metadata h1, h1.title, h1 #eow-title")),
    from("title", bareTitle(page)),
  );
}

function videoReadings(page: Page, id: string, data: Data | undefined, isOwn: boolean): Readings {
  const stated = textAt(data?.details, "shortDescription") ?? youtubeText(at(data?.format, "description"));
  const shown = data === undefined ? lines(page, shownDescription) : undefined;
  const description = stated ?? shown;
  const pictures = listAt(data?.format, "thumbnail", "thumbnails");
  // What meta elements say of another video must not stay.
  const otherwise = isOwn ? undefined : null;
  const length = numberAt(data?.details, "lengthSeconds") ?? numberAt(data?.format, "lengthSeconds");
  return {
    title: readTitle(page, data, isOwn) ?? null,
    authors: readAuthors(page, data, isOwn) ?? otherwise,
    publishedOn: readPublished(page, data, isOwn) ?? otherwise,
    description: first(from("page-data", stated), from("dom", shown)) ?? (isOwn ? oldDescription(page) : null),
    image: first(
      from("page-data", textAt(pictures.at(-1), "url")),
      isOwn ? undefined : from("address", `https://i.ytimg.com/vi/${id}/hqdefault.jpg`),
    ),
    durationSeconds:
      first(
        from("page-data", length),
        isOwn ? from("microdata", readDuration(metas(page, "duration")[0])) : undefined,
      ) ?? otherwise,
    chapters: from(shown ? "dom" : "page-data", readChapters(data?.next, description)),
    transcript: from("dom", shownTranscript(page)),
    category: from("page-data", textAt(data?.format, "category")),
    // The page's language is the one its reader chose for YouTube.
    language: from("page-data", spokenLanguage(data?.player)) ?? null,
  };
}

/** @param address the video's, in any of its forms */
async function readVideo(page: Page, id: string, address: string): Promise<Readings> {
  const own = ownData(page, id);
  const isPlayerAlone = page.url.pathname.startsWith("/embed/");
  // The player alone states little, and never the date: the video's own page says the rest.
  if (!isPlayerAlone && (own !== undefined || hasOwnMeta(page, id))) return videoReadings(page, id, own, true);
  // The page describes another video: the address asked anew describes this one.
  const fresh = await requestPage(page, toldBySite(address).url);
  return videoReadings(page, id, (fresh && ownData(fresh, id)) ?? own, false);
}

export const site: Site = {
  ...address,
  lists: [
    {
      item: "ytd-playlist-video-renderer, ytd-playlist-panel-video-renderer",
      title: "#video-title",
      link: 'a[href*="watch?v="]',
    },
  ],
  listed: (page) => readPlaylist(page),
  refuses(page) {
    if (
      find(page, 'form[action*="consent.youtube.com"], form[action*="consent.google.com"]') &&
      !find(page, "ytd-app")
    ) {
      return "problemConsentPage";
    }
    const player = inlineData(page, "ytInitialPlayerResponse");
    const status = textAt(player, "playabilityStatus", "status");
    if (status === "ERROR" && at(player, "videoDetails") === undefined) return "problemPageMissing";
    // Private, or shown in no browser: then the page is titled like the site alone.
    const isShown = textAt(player, "videoDetails", "title") !== undefined || bareTitle(page) !== "";
    if (isShown) return undefined;
    if (status === "LOGIN_REQUIRED") return "problemSignInPage";
    return status === "UNPLAYABLE" ? "problemPageMissing" : undefined;
  },
  async read(page) {
    const own = ownAddress(page);
    const id = own && shortcodeOf(own)?.id;
    if (own && id) return { ...(await readVideo(page, id, own)), ...readByAddress(page, own) };
    const isChannel = toldBySite(page.url.href).kind === "person";
    return isChannel ? readChannel(page) : {};
  },
};
