// The frame that a page's video shows, drawn by a real browser. Only the way into the page is a stand-in.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { drawFrame } from "@/lib/browser/draw-frame.ts";

const { callInPage } = vi.hoisted(() => ({ callInPage: vi.fn() }));
vi.mock("@/lib/browser/run-in-page.ts", () => ({ callInPage }));

beforeEach(() => {
  // Hands over JSON, as the browser does.
  callInPage.mockImplementation(async (_target, func, ...args) => JSON.parse(JSON.stringify(func(...args))));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** A film of one colour that a page shows. */
async function show(colour: string, { width = 320, height = 180, isProtected = false } = {}) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d");
  const video = document.createElement("video");
  // Only a film that a page has a right to may be locked, which no test has.
  if (isProtected) Object.defineProperty(video, "mediaKeys", { value: {} });
  video.muted = true;
  video.srcObject = canvas.captureStream();
  document.body.append(video);
  if (context) context.fillStyle = colour;
  context?.fillRect(0, 0, width, height);
  await video.play();
  await expect.poll(() => video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth).toBe(width);
  return video;
}

/** What is to be seen in the kept picture. */
async function look({ bytes }: { bytes: Uint8Array }) {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  context?.drawImage(picture, 0, 0);
  const [red = 0, green = 0, blue = 0] = context?.getImageData(picture.width / 2, picture.height / 2, 1, 1).data ?? [];
  const channels = { red, green, blue };
  const bright = Object.entries(channels).filter(([, value]) => value > 128);
  return { size: [picture.width, picture.height], colours: bright.map(([name]) => name) };
}

test.each(["red", "blue"])("what the video shows is drawn as large as it is, with its second: %s", async (colour) => {
  const video = await show(colour);
  video.pause();
  const frame = await drawFrame(7);
  expect(frame).toMatchObject({ seconds: video.currentTime, extension: "jpg" });
  expect(await look(frame)).toEqual({ size: [320, 180], colours: [colour] });
  expect(callInPage.mock.lastCall?.[0]).toEqual({ tabId: 7 });
});

test("a film larger than a post needs is drawn smaller, in its own form", async () => {
  await show("red", { width: 2000, height: 500 });
  expect(await look(await drawFrame(7))).toEqual({ size: [1600, 400], colours: ["red"] });
});

test("of several videos, the one that plays is drawn, and of those that stand the one that has been watched longest", async () => {
  const [first, second] = [await show("red"), await show("blue")];
  first.pause();
  expect(await look(await drawFrame(7))).toMatchObject({ colours: ["blue"] });
  second.pause();
  for (const [video, time] of [
    [first, 60],
    [second, 20],
  ] as const)
    Object.defineProperty(video, "currentTime", { value: time });
  expect(await look(await drawFrame(7))).toMatchObject({ colours: ["red"] });
});

test.each([
  ["black", "problemFrameProtected"],
  ["#000a00", undefined],
  ["red", undefined],
])("a protected film that is drawn %s is taken for what its browser hides: %s", async (colour, problem) => {
  await show(colour, { isProtected: true });
  const drawing = drawFrame(7).catch((error) => error);
  expect((await drawing).key).toBe(problem);
});

test("a film that is black by itself is drawn", async () => {
  await show("black");
  expect(await look(await drawFrame(7))).toMatchObject({ colours: [] });
});

test("a page that may not hand out its video, and one in which nothing can be drawn, say so", async () => {
  await show("red");
  const { prototype } = HTMLCanvasElement;
  const taint = vi.spyOn(prototype, "toDataURL").mockImplementation(() => {
    throw new DOMException("Tainted", "SecurityError");
  });
  await expect(drawFrame(7)).rejects.toMatchObject({ key: "problemFrameForeign" });
  taint.mockRestore();
  vi.spyOn(prototype, "getContext").mockReturnValue(null);
  await expect(drawFrame(7)).rejects.toMatchObject({ key: "problemNoFrame" });
});

test("a page without a video, and one whose video shows nothing yet, have no frame", async () => {
  await expect(drawFrame(7)).rejects.toMatchObject({ key: "problemNoFrame" });
  document.body.append(document.createElement("video"));
  await expect(drawFrame(7)).rejects.toMatchObject({ key: "problemNoFrame" });
});

test("a tab that is gone is told", async () => {
  callInPage.mockRejectedValue(new Error("No tab with id: 7"));
  await expect(drawFrame(7)).rejects.toMatchObject({ key: "problemTabGone" });
});
