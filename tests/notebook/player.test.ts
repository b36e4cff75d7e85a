// What a page's player is told and tells, played by a real browser. Only the way into the page is a stand-in.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commandPlayer } from "@/lib/browser/player.ts";

const { callInPage } = vi.hoisted(() => ({ callInPage: vi.fn() }));
vi.mock("@/lib/browser/run-in-page.ts", () => ({ callInPage }));

/** Two minutes of silence, 8 bits, 3000 Hz: https://www.w3.org/TR/wav-codec-registration/ */
function makeSilence(): string {
  const count = 120 * 3000;
  const view = new DataView(new ArrayBuffer(44 + count));
  new Uint8Array(view.buffer).fill(128, 44);
  for (const [at, letters] of [
    [0, "RIFF"],
    [8, "WAVEfmt "],
    [36, "data"],
  ] as const)
    for (const [index, letter] of [...letters].entries()) view.setUint8(at + index, letter.charCodeAt(0));
  for (const [at, value] of [
    [4, 36 + count],
    [16, 16],
    [24, 3000],
    [28, 3000],
    [40, count],
  ] as const)
    view.setUint32(at, value, true);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    view.setUint16(at, value, true);
  return URL.createObjectURL(new Blob([view], { type: "audio/wav" }));
}

const silence = makeSilence();

beforeEach(() => {
  // Hands over JSON, as the browser does.
  callInPage.mockImplementation(async (_target, func, ...args) => JSON.parse(JSON.stringify(func(...args))));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const next = (video: HTMLVideoElement, event: string) =>
  new Promise((resolve) => video.addEventListener(event, resolve, { once: true }));

/** A player that stands at a second. */
async function show(seconds: number): Promise<HTMLVideoElement> {
  const video = document.createElement("video");
  video.muted = true;
  video.src = silence;
  document.body.append(video);
  await next(video, "loadeddata");
  const sought = next(video, "seeked");
  video.currentTime = seconds;
  await sought;
  return video;
}

test("of several players, the one that has been watched longest is followed, and one that plays before it", async () => {
  await show(20);
  await show(60);
  const other = await show(40);
  expect(await commandPlayer(7)).toEqual({ seconds: 60, isPaused: true, wasPlaying: false, durationSeconds: 120 });
  await other.play();
  expect(await commandPlayer(7)).toMatchObject({ isPaused: false, wasPlaying: true });
  expect(callInPage.mock.lastCall?.[0]).toEqual({ tabId: 7 });
});

test("a player is moved, played and paused", async () => {
  const video = await show(20);
  expect(await commandPlayer(7, { seek: 50 })).toMatchObject({ seconds: 50, isPaused: true });
  expect(video.currentTime).toBe(50);
  const plays = next(video, "playing");
  expect(await commandPlayer(7, { isPaused: false })).toMatchObject({ isPaused: false, wasPlaying: false });
  await plays;
  expect(await commandPlayer(7, { isPaused: true })).toMatchObject({ isPaused: true, wasPlaying: true });
  expect(video.paused).toBe(true);
});

test("a length that has no end is none", async () => {
  const video = await show(20);
  vi.spyOn(video, "duration", "get").mockReturnValue(Number.POSITIVE_INFINITY);
  expect(await commandPlayer(7)).toEqual({ seconds: 20, isPaused: true, wasPlaying: false });
});

test("there is no player where the page has none or lets nobody in", async () => {
  expect(await commandPlayer(7)).toBeUndefined();
  vi.spyOn(console, "debug").mockImplementation(() => {});
  callInPage.mockRejectedValue(new Error("No tab with id: 7."));
  expect(await commandPlayer(7)).toBeUndefined();
});
