// What is on screen right now, on any page: from the address and from a player in the page.
import { findAll, type Page } from "./page/page.ts";
import { readDuration } from "./page/time.ts";
import type { Position } from "./site.ts";

function playing(page: Page): number | undefined {
  const videos = findAll(page, "video") as HTMLVideoElement[];
  // A page may hold teasers; the one that plays, or else the one that was played furthest, is meant.
  const [meant] = videos
    .filter((video) => video.currentTime > 0)
    .sort((one, other) => Number(one.paused) - Number(other.paused) || other.currentTime - one.currentTime);
  return meant && Number.isFinite(meant.currentTime) ? Math.floor(meant.currentTime) : undefined;
}

/** The second an address names: `?t=90`, `&t=1h2m3s`, `?start=90`, `#t=1m30s`. */
function secondsInAddress(url: URL): number | undefined {
  const hash = new URLSearchParams(url.hash.slice(1));
  const stated = url.searchParams.get("t") ?? url.searchParams.get("start") ?? hash.get("t");
  // Media fragments may give a range, "t=10,20" (https://www.w3.org/TR/media-frags/).
  return readDuration(stated?.split(",")[0]);
}

/** The slide an address names: `?slide=12`, `#slide=12`, 1-based. */
export function slideInAddress(url: URL): number | undefined {
  const stated = url.searchParams.get("slide") ?? new URLSearchParams(url.hash.slice(1)).get("slide");
  const number = /^\d{1,4}$/.test(stated ?? "") ? Number(stated) : 0;
  return number > 0 ? number : undefined;
}

/** The slide and the second on screen, as far as address and player tell; the player counts more than the address. */
export function positionOf(page: Page): Position | undefined {
  const slide = slideInAddress(page.url);
  const seconds = playing(page) ?? secondsInAddress(page.url);
  if (slide === undefined && seconds === undefined) return undefined;
  return { ...(slide !== undefined && { slide }), ...(seconds !== undefined && { seconds: Math.floor(seconds) }) };
}
