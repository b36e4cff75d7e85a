// Reads the slides of a PDF that a person gave: each page's text and a small picture of it. Keeping them is left to the notebook.
// pdf.js reads it (https://mozilla.github.io/pdf.js/api/); what it loads by name comes from the package (scripts/pdf-files.ts).
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { Problem } from "@/lib/model/problem.ts";
import { cleanText } from "../page/text.ts";

/** A page of the file. */
export interface PdfSlide {
  /** 1-based. */
  number: number;
  /** Its text in lines; "" for none. */
  text: string;
  /** A JPEG; absent where the page could not be drawn. */
  picture?: Uint8Array;
}

export interface PdfReading {
  /** Stops it. */
  signal: AbortSignal;
  /** Is told how many pages are read. */
  onProgress: (done: number, total: number) => void;
}

/** Bytes. Decks full of photographs have a hundred million; they are read as a whole. */
export const largestPdf = 250_000_000;
/** The longest decks known have some four hundred pages, every step of a build counted. */
export const mostPages = 1000;
/** In pixels; wide enough for a post's column. */
const longestSide = 1024;
/** In pixels; a page's photograph beyond it stays away instead of filling the memory. */
const largestImage = 60_000_000;

/** Waits for a step, but not beyond the person's stop: how long one may take, a slow machine cannot tell from a hostile file. */
function unlessStopped<T>(step: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    step.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** A sentence for what pdf.js throws. Its errors are known by their names. */
function explain(error: unknown): unknown {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "PasswordException") return new Problem("problemPdfLocked", [], { cause: error });
  if (name === "InvalidPDFException" || name === "FormatError" || name === "UnknownErrorException")
    return new Problem("problemPdfDamaged", [], { cause: error });
  return error;
}

async function startReading(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const files = new URL("/pdf/", location.href).href;
  GlobalWorkerOptions.workerSrc = `${files}worker.mjs`;
  return getDocument({
    data: bytes,
    cMapUrl: files,
    wasmUrl: files,
    useWasm: false,
    maxImageSize: largestImage,
    verbosity: VerbosityLevel.ERRORS,
  });
}

async function readText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return cleanText(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
}

function toBytes(canvas: HTMLCanvasElement): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob) blob.arrayBuffer().then((buffer) => resolve(new Uint8Array(buffer)), reject);
        else resolve(undefined);
      },
      "image/jpeg",
      0.85,
    );
  });
}

/** A page that cannot be drawn still has its text. */
async function draw(page: PDFPageProxy, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longestSide / Math.max(width, height) });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  // As for print: drawing for the screen waits for frames, which a tab in the background does not get.
  const drawing = page.render({ canvas, viewport, intent: "print" });
  try {
    await unlessStopped(drawing.promise, signal);
    return await toBytes(canvas);
  } catch (error) {
    drawing.cancel();
    signal.throwIfAborted();
    console.debug(error);
    return undefined;
  } finally {
    // Gives the canvas's memory back at once.
    canvas.width = 0;
  }
}

async function readPages(document: PDFDocumentProxy, { signal, onProgress }: PdfReading): Promise<PdfSlide[]> {
  const { numPages } = document;
  if (numPages > mostPages) throw new Problem("problemPdfLong", [String(numPages), String(mostPages)]);
  const slides: PdfSlide[] = [];
  for (let number = 1; number <= numPages; number++) {
    onProgress(number - 1, numPages);
    const page = await unlessStopped(document.getPage(number), signal);
    const text = await unlessStopped(readText(page), signal);
    const picture = await draw(page, signal);
    slides.push({ number, text, ...(picture && { picture }) });
    page.cleanup();
  }
  return slides;
}

/**
 * Reads a PDF's pages as slides, in a page of the extension.
 * @param bytes the file; they are handed to the worker, and gone from here
 * @returns the slides, one at least
 * @throws Problem for a file that is locked, damaged, no PDF or too long; the signal's reason once it is stopped
 */
export async function readPdf(bytes: Uint8Array, reading: PdfReading): Promise<PdfSlide[]> {
  const { signal } = reading;
  if (bytes.length === 0) throw new Problem("problemPdfDamaged");
  const task = await startReading(bytes);
  try {
    signal.throwIfAborted();
    return await readPages(await unlessStopped(task.promise, signal), reading);
  } catch (error) {
    signal.throwIfAborted();
    throw explain(error);
  } finally {
    // Ends the worker too, whatever it is doing. A file that could not be opened rejects this as well.
    void task.destroy().catch(console.debug);
  }
}
