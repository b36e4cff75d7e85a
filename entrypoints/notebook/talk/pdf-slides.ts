// A PDF on its way into a talk: read page by page with its progress, kept with undo.
import { database } from "@/entrypoints/desk/database.ts";
import { chooseFile } from "@/lib/browser/choose-file.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { offerUndo, showOutcome } from "../state/screen.ts";
import { doWork, type Watch } from "../work/work.ts";

async function takeIn(talkId: Id, file: File, { signal, show }: Watch): Promise<string | undefined> {
  const [{ largestPdf, readPdf }, { keepFileSlides }, { digest }, { titleOfFile }] = await Promise.all([
    import("@/lib/capture/pdf/read-pdf.ts"),
    import("@/lib/notebook/file-slides.ts"),
    import("@/lib/notebook/pictures.ts"),
    import("@/lib/sites/file-title.ts"),
  ]);
  if (file.size > largestPdf) throw new Problem("problemPdfLarge", [String(largestPdf / 1_000_000)]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = await digest(bytes);
  const onProgress = (done: number, total: number) =>
    show({ step: t("readingSlide", done + 1, total), counts: plural("slidesOf", total, done), done, total });
  const slides = await readPdf(bytes, { signal, onProgress });
  signal.throwIfAborted();
  const title = titleOfFile(file.name) || file.name;
  const journal = await keepFileSlides(database, talkId, { title, site: "PDF", sha256, slides }, signal);
  const said = t("slidesAdded", plural("slides", slides.length), file.name);
  // The same file once more changes nothing.
  return offerUndo({ name: t("didSlides"), said }, journal);
}

/** Gives a talk the slides of a PDF, and shows what came of it. */
export function addPdf(talkId: Id, file: File): void {
  const named = { name: t("kindDeck"), heading: t("readingPdf", file.name), step: t("readingFile") };
  void showOutcome(() => doWork(named, (watch) => takeIn(talkId, file, watch)));
}

/** Lets the person choose the PDF. */
export function choosePdf(talkId: Id): void {
  chooseFile(".pdf,application/pdf", (file) => addPdf(talkId, file));
}
