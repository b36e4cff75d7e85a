// How a post's pictures are brought to a size and a format: drawn by a real browser.
import { afterEach, expect, test, vi } from "vitest";
import { loadPicture } from "@/lib/browser/load-pictures.ts";

const going = new AbortController().signal;

/** A picture of one colour, or of noise that nothing squeezes. */
async function draw(width: number, height: number, type: string, isNoise = false): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("No canvas");
  const image = context.createImageData(width, height);
  for (let index = 0; index < image.data.length; index++)
    image.data[index] = isNoise && index % 4 < 3 ? Math.random() * 256 : 200;
  context.putImageData(image, 0, 0);
  return canvas.convertToBlob({ type, quality: 1 });
}

async function sizeOf(bytes: Uint8Array): Promise<string> {
  const bitmap = await createImageBitmap(new Blob([bytes as BlobPart]));
  return `${bitmap.width} × ${bitmap.height}`;
}

/** What a server answers. */
function answer(body: Blob | string, { type, status = 200 }: { type?: string; status?: number } = {}) {
  const headers = { "content-type": type ?? (body instanceof Blob ? body.type : "") };
  return vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(body, { status, headers }));
}

afterEach(() => void vi.restoreAllMocks());

const url = "https://slides.example/1";

test.each([
  ["image/jpeg", "jpg"],
  ["image/png", "png"],
  ["image/webp", "webp"],
])("a picture of the kind %s that is narrow enough stays as it is", async (type, extension) => {
  const picture = await draw(1600, 9, type);
  answer(picture);
  const loaded = await loadPicture(url, going);
  expect(loaded).toEqual({ url, extension, bytes: new Uint8Array(await picture.arrayBuffer()) });
});

test.each([
  ["image/jpeg", "jpg"],
  ["image/png", "png"],
  ["image/webp", "jpg"],
])("a picture of the kind %s that is too wide is made narrower", async (type, extension) => {
  answer(await draw(3200, 100, type));
  const { bytes, extension: made } = await loadPicture(url, going);
  expect([await sizeOf(bytes), made]).toEqual(["1600 × 50", extension]);
});

test("a picture that is heavy is drawn anew at its own width, and one of another kind becomes a JPEG", async () => {
  const heavy = await draw(800, 600, "image/webp", true);
  expect(heavy.size).toBeGreaterThan(600_000);
  answer(heavy);
  const drawn = await loadPicture(url, going);
  expect([await sizeOf(drawn.bytes), drawn.extension]).toEqual(["800 × 600", "jpg"]);
  expect(drawn.bytes.length).toBeLessThan(heavy.size);
  answer(await draw(20, 10, "image/png"), { type: "image/bmp" });
  const other = await loadPicture(url, going);
  expect([await sizeOf(other.bytes), other.extension]).toEqual(["20 × 10", "jpg"]);
});

test("a picture that may move stays as it is, however wide", async () => {
  const wide = await draw(1700, 9, "image/png");
  answer(wide, { type: "image/gif" });
  expect(await loadPicture(url, going)).toEqual({
    url,
    extension: "gif",
    bytes: new Uint8Array(await wide.arrayBuffer()),
  });
});

test("a picture that holds scripts is refused, and so is what is no picture or an error's", async () => {
  answer('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', { type: "image/svg+xml" });
  await expect(loadPicture(url, going)).rejects.toThrow();
  answer("Sign in", { type: "text/html" });
  await expect(loadPicture(url, going)).rejects.toThrow(`No picture at ${url}`);
  answer(await draw(9, 9, "image/png"), { status: 404 });
  await expect(loadPicture(url, going)).rejects.toThrow(`No picture at ${url}`);
});

test("a picture that is larger than any slide is not kept", async () => {
  const picture = await draw(9, 9, "image/png");
  answer(picture);
  const size = vi.spyOn(Blob.prototype, "size", "get").mockReturnValue(25_000_001);
  await expect(loadPicture(url, going)).rejects.toThrow(`No picture at ${url}`);
  size.mockRestore();
});

test("a picture is asked for without cookies, and no longer than who waits for it", async () => {
  const asked = answer(await draw(9, 9, "image/png"));
  const screen = new AbortController();
  await loadPicture(url, screen.signal);
  const options = asked.mock.calls[0]?.[1];
  expect([asked.mock.calls[0]?.[0], options?.credentials]).toEqual([url, "omit"]);
  expect(options?.signal?.aborted).toBe(false);
  screen.abort();
  expect(options?.signal?.aborted).toBe(true);
});
