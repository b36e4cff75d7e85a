// A PDF on its way into a talk: read page by page with its progress, kept with undo.
import { database } from "@/entrypoints/desk/database.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { offerUndo, showOutcome } from "../state/screen.ts";
import { work } from "../state/work.ts";

/** @returns the sentence on why there are none, or nothing */
async function takeIn(talkId: Id, file: File): Promise<string | undefined> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const show = (done: number, total: number) => {
    const step = total > 0 ? t("readingSlide", done + 1, total) : t("readingFile");
    work.value = { heading: t("readingPdf", file.name), step, done, total, onStop: () => stopping.abort() };
  };
  show(0, 0);
  try {
    const [{ largestPdf, readPdf }, { keepFileSlides }, { digest }, { titleOfFile }] = await Promise.all([
      import("@/lib/capture/pdf/read-pdf.ts"),
      import("@/lib/notebook/file-slides.ts"),
      import("@/lib/notebook/pictures.ts"),
      import("@/lib/sites/file-title.ts"),
    ]);
    if (file.size > largestPdf) throw new Problem("problemPdfLarge", [String(largestPdf / 1_000_000)]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sha256 = await digest(bytes);
    const slides = await readPdf(bytes, { signal, onProgress: show });
    const title = titleOfFile(file.name) || file.name;
    const journal = await keepFileSlides(database, talkId, { title, site: "PDF", sha256, slides });
    offerUndo({ text: t("slidesAdded", plural("slides", slides.length), file.name), journal });
  } catch (error) {
    if (!signal.aborted) throw error;
    return t("stoppedNothingWritten");
  } finally {
    work.value = undefined;
  }
}

/** Gives a talk the slides of a PDF, and shows what came of it. */
export function addPdf(talkId: Id, file: File): void {
  // One file at a time.
  if (!work.value) void showOutcome(() => takeIn(talkId, file));
}

/** Lets the person choose the PDF. */
export function choosePdf(talkId: Id): void {
  chooseFile(".pdf,application/pdf", (file) => addPdf(talkId, file));
}
