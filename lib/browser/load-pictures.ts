// Loads a post's pictures, and brings them to a size and format fit for a blog. Asking for their hosts is left to picture-hosts.ts.
import type { LoadedPicture } from "@/lib/notebook/pictures.ts";

/** A post is read on screens of up to twice 800 px; slides are served at up to 2048. */
const widest = 1600;
/** A file larger than this is written anew even if it is narrow enough. */
const heaviest = 600_000;
/** Nothing larger is loaded at all. */
const limit = 25_000_000;
const patience = 20_000;
const kept: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
};

async function fetchPicture(url: string, signal: AbortSignal): Promise<Blob> {
  const answer = await fetch(url, {
    credentials: "omit",
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
  const blob = await answer.blob();
  if (!answer.ok || !blob.type.startsWith("image/") || blob.size > limit) throw new Error(`No picture at ${url}`);
  return blob;
}

/** Draws a picture anew at a width the post needs; transparency keeps PNG, all else becomes JPEG. */
async function shrink(bitmap: ImageBitmap, type: string): Promise<Blob> {
  const scale = Math.min(1, widest / bitmap.width);
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures here.");
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: type === "image/png" ? type : "image/jpeg", quality: 0.85 });
}

/**
 * Loads a picture whose host is allowed.
 * @throws when there is none, or one of a kind that the browser cannot draw (SVG among them: it can hold scripts)
 */
export async function loadPicture(url: string, signal: AbortSignal): Promise<LoadedPicture> {
  const blob = await fetchPicture(url, signal);
  const bitmap = await createImageBitmap(blob);
  const isFit = blob.type in kept && bitmap.width <= widest && blob.size <= heaviest;
  // A GIF may move: drawn anew it would stand still.
  const result = isFit || blob.type === "image/gif" ? blob : await shrink(bitmap, blob.type);
  bitmap.close();
  return { url, bytes: new Uint8Array(await result.arrayBuffer()), extension: kept[result.type] ?? "jpg" };
}
