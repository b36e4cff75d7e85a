// Addresses of pages and of places in them: whether two addresses are one page, and the link to slide n or second t.
import type { Note, Source } from "@/lib/model/index.ts";

const placeParameters = /^(?:slide|t|start|time_continue|utm_\w+|si|feature)$/;

/** What is the same for two addresses of one page; the address itself when it cannot be read. */
export function pageKey(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  const host = hostOf(url);
  const video = youtubeId(url, host);
  if (video) return `youtube:${video}`;
  const query = [...url.searchParams].filter(([name]) => !placeParameters.test(name)).map((pair) => pair.join("="));
  return [host, url.pathname.replace(/\/+$/, ""), ...query.sort()].join(" ");
}

/** YouTube Music has the same videos at the same addresses. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m)\./, "").replace(/^music\.(?=youtube\.com$)/, "");
}

function youtubeId(url: URL, host: string): string | undefined {
  if (host === "youtu.be") return url.pathname.slice(1);
  if (host !== "youtube.com" && host !== "youtube-nocookie.com") return undefined;
  return url.searchParams.get("v") ?? /^\/(?:embed|live|shorts)\/([\w-]+)/.exec(url.pathname)?.[1];
}

/** Where the note's slide or second is, or the source's own address when the site has no such addresses. */
export function addressOfPlace({ place }: Note, source: Source): string {
  if (place.kind === "slide") return slideAddress(source, place.number);
  if (place.kind === "time") return secondAddress(source.url, place.seconds);
  return source.url;
}

/** @param number 1-based */
export function slideAddress(source: Source, number: number): string {
  const own = source.slides?.find((slide) => slide.number === number)?.url;
  if (own) return own;
  const url = new URL(source.url);
  const host = url.hostname.replace(/^www\./, "");
  // https://speakerdeck.com/user/deck?slide=3, https://www.slideshare.net/slideshow/name/1#3, https://slides.com/user/deck#/2
  if (host === "speakerdeck.com") url.searchParams.set("slide", String(number));
  else if (host === "slideshare.net" || host.endsWith(".slideshare.net")) url.hash = String(number);
  else if (host === "slides.com") url.hash = `/${number - 1}`;
  // https://example.org/talk.pdf#page=3 (RFC 8118, section 3)
  else if (/\.pdf$/i.test(url.pathname)) url.hash = `page=${number}`;
  return url.href;
}

/** `/w/` or `/videos/watch/` and a UUID or its short form, on any host (https://docs.joinpeertube.org/api-rest-reference.html). */
const peerTubeVideo = /^\/(?:w|videos\/watch)\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})$/;

/** @param seconds from the video's beginning; fractions are cut */
export function secondAddress(address: string, seconds: number): string {
  const url = new URL(address);
  const host = hostOf(url);
  const second = Math.floor(seconds);
  // What stands in a frame elsewhere reads another name (https://developers.google.com/youtube/player_parameters#start).
  if (/^youtube(?:-nocookie)?\.com$/.test(host) && url.pathname.startsWith("/embed/")) {
    url.searchParams.delete("t");
    url.searchParams.set("start", String(second));
  } else if (host === "youtube.com") url.searchParams.set("t", `${second}s`);
  else if (host === "youtu.be" || host === "ted.com") url.searchParams.set("t", String(second));
  else if (peerTubeVideo.test(url.pathname)) url.searchParams.set("start", `${second}s`);
  else if (host === "archive.org" && url.pathname.startsWith("/details/"))
    url.searchParams.set("start", String(second));
  // Vimeo: #t=12m34s and #t=754s; media.ccc.de and every media file: #t=754 (https://www.w3.org/TR/media-frags/)
  else if (host === "vimeo.com" || host === "player.vimeo.com") url.hash = `t=${second}s`;
  // Where the page itself is named behind the "#", nothing may take its place.
  else if (!/^#!?\//.test(url.hash)) url.hash = `t=${second}`;
  return url.href;
}

/** "12:34" or "1:02:03" */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const digits = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${digits(minutes)}:${digits(rest)}` : `${minutes}:${digits(rest)}`;
}

/** The frame that shows a video or deck on other sites, where its address can be computed. */
export function frameAddress(source: Source): string | undefined {
  const url = new URL(source.url);
  const host = hostOf(url);
  const idIn = (path: RegExp) => path.exec(url.pathname)?.[1];
  const video = youtubeId(url, host);
  if (video && /^[\w-]+$/.test(video)) return `https://www.youtube.com/embed/${video}`;
  if (host === "vimeo.com" || host === "player.vimeo.com") return vimeoFrame(url);
  if (host === "speakerdeck.com") return speakerDeckFrame(source);
  const peerTube = idIn(peerTubeVideo);
  if (peerTube) return `${url.origin}/videos/embed/${peerTube}`;
  if (host === "media.ccc.de" && /^\/v\/[^/]+$/.test(url.pathname)) return `${url.origin}${url.pathname}/oembed`;
  const talk = host === "ted.com" && idIn(/^\/talks\/([\w-]+)$/);
  if (talk) return `https://embed.ted.com/talks/${talk}`;
  const item = host === "archive.org" && idIn(/^\/details\/([^/]+)/);
  if (item) return `https://archive.org/embed/${item}`;
  const document = host === "docs.google.com" && idIn(/^(\/presentation\/d\/(?:e\/)?[\w-]+)/);
  return document ? `https://docs.google.com${document}/embed` : undefined;
}

/**
 * vimeo.com/76979871, and for a video that is not listed with its key behind it or as h=, which the player asks for.
 * /event/1 and /showcase/1 have numbers of their own.
 */
function vimeoFrame({ pathname, searchParams }: URL): string | undefined {
  const [, video, behind] =
    /^(?!\/event\/|\/(?:showcase|album)\/\d+\/?$).*?\/(\d+)(?:\/([\da-f]+))?\/?$/.exec(pathname) ?? [];
  const key = behind ?? searchParams.get("h");
  if (!video) return undefined;
  return `https://player.vimeo.com/video/${video}${key && /^[\da-f]+$/.test(key) ? `?h=${key}` : ""}`;
}

/** A deck's id stands in the addresses of its slides' pictures: files.speakerdeck.com/presentations/<id>/slide_0.jpg */
function speakerDeckFrame(source: Source): string | undefined {
  const pictures = [source.slides?.[0]?.image, source.image, source.download];
  for (const picture of pictures) {
    const id = /\/presentations\/([\da-f]{24,40})\//.exec(picture ?? "")?.[1];
    if (id) return `https://speakerdeck.com/player/${id}`;
  }
  return undefined;
}
