// The video in a page: where it stands, and moving or pausing it. Reaches the page's own document, not players in other frames.
import { type PlayerReading, takePlayer } from "@/lib/capture/returned.ts";
import { callInPage } from "./run-in-page.ts";

/** Where it stands, and whether it plays. */
export type PlayerState = PlayerReading;

type Command = { seek: number } | { isPaused: boolean } | undefined;

/** Runs inside the page, so it can use nothing from outside its braces. */
function command(order: Command | null): PlayerState | null {
  const videos = [...document.querySelectorAll("video")];
  const [video] = videos.sort((a, b) => Number(a.paused) - Number(b.paused) || b.currentTime - a.currentTime);
  if (!video) return null;
  const wasPlaying = !video.paused;
  if (order && "seek" in order) video.currentTime = order.seek;
  if (order && "isPaused" in order) {
    if (order.isPaused) video.pause();
    else void video.play();
  }
  const hasLength = Number.isFinite(video.duration);
  return {
    seconds: video.currentTime,
    isPaused: video.paused,
    wasPlaying,
    ...(hasLength && { durationSeconds: video.duration }),
  };
}

/** Gives the tab's video an order, if any, and tells where it stands; undefined when there is none or it can't be reached. */
export async function commandPlayer(tabId: number, order?: Command): Promise<PlayerState | undefined> {
  try {
    // null, not undefined: an argument has to be JSON.
    return takePlayer(await callInPage({ tabId }, command, order ?? null));
  } catch (error) {
    console.debug(error);
    return undefined;
  }
}
