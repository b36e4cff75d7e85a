// The frame that a page's video shows at this moment, drawn in the page. Keeping it is left to the notebook.
import { takeFrame } from "@/lib/capture/returned.ts";
import { Problem, type ProblemKey } from "@/lib/model/problem.ts";
import { decodeBase64 } from "@/lib/notebook/backup/base64.ts";
import type { DrawnFrame } from "@/lib/notebook/frames.ts";
import { callInPage } from "./run-in-page.ts";

/** A post is read on screens of up to twice 800 px. */
const widest = 1600;
const dataStart = "data:image/jpeg;base64,";

type Drawing = { seconds: number; data: string } | { problem: ProblemKey };

/** Runs inside the page, so it can use nothing from outside its braces. */
function draw(mostPixels: number): Drawing {
  // The one that plays, else the one that has been watched longest: the one that player.ts follows.
  const videos = [...document.querySelectorAll("video")];
  const [video] = videos.sort((a, b) => Number(a.paused) - Number(b.paused) || b.currentTime - a.currentTime);
  if (!video?.videoWidth || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return { problem: "problemNoFrame" };
  const scale = Math.min(1, mostPixels / video.videoWidth);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) return { problem: "problemNoFrame" };
  const seconds = video.currentTime;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  try {
    // A protected video is drawn black (https://www.w3.org/TR/encrypted-media-2/ leaves it to the browser).
    const drawn = video.mediaKeys && context.getImageData(0, 0, canvas.width, canvas.height).data;
    const isBlack = drawn?.every((value, index) => index % 4 === 3 || value < 8);
    if (isBlack) return { problem: "problemFrameProtected" };
    return { seconds, data: canvas.toDataURL("image/jpeg", 0.85) };
  } catch {
    // Drawn from another site without its leave (https://html.spec.whatwg.org/multipage/canvas.html#security-with-canvas-elements).
    return { problem: "problemFrameForeign" };
  }
}

/**
 * Draws what the tab's video shows, at a width that a post needs.
 * @throws Problem when there is nothing to draw or the page may not hand it out
 */
export async function drawFrame(tabId: number): Promise<Pick<DrawnFrame, "seconds" | "bytes" | "extension">> {
  const returned = await callInPage({ tabId }, draw, widest).catch((cause) => {
    throw new Problem("problemTabGone", [], { cause });
  });
  const drawing = takeFrame(returned);
  if ("problem" in drawing) throw new Problem(drawing.problem);
  const { seconds, data } = drawing;
  return { seconds, bytes: decodeBase64(data.slice(dataStart.length)), extension: "jpg" };
}
