// What is on screen right now, on any page: from the address and from a player in the page.
import { type PlaceInPage, placeInAddress } from "@/lib/sites/places.ts";
import { findAll, type Page } from "./page/page.ts";

function playing(page: Page): number | undefined {
  const videos = findAll(page, "video") as HTMLVideoElement[];
  // A page may hold teasers; the one that plays, or else the one that was played furthest, is meant.
  const [meant] = videos
    .filter((video) => video.currentTime > 0)
    .sort((one, other) => Number(one.paused) - Number(other.paused) || other.currentTime - one.currentTime);
  return meant && Number.isFinite(meant.currentTime) ? Math.floor(meant.currentTime) : undefined;
}

/** The slide and the second on screen, as far as address and player tell; the player counts more than the address. */
export function positionOf(page: Page): PlaceInPage | undefined {
  const seconds = playing(page);
  const place = { ...placeInAddress(page.url.href), ...(seconds !== undefined && { seconds }) };
  return Object.keys(place).length > 0 ? place : undefined;
}
