// Which view of the post is shown: rendered, as Markdown, or both where there is room; kept in this browser like the
// columns' widths.
import { signal } from "@preact/signals";
import { fittingSide, type PreviewSide } from "./columns.ts";
import { useMedia } from "./use-media.ts";

const key = "preview-side";

function readSide(): PreviewSide {
  try {
    const stored = localStorage.getItem(key);
    return stored === "markdown" || stored === "both" ? stored : "preview";
  } catch {
    // Storage may be closed to extensions by the browser's settings.
    return "preview";
  }
}

const chosen = signal(readSide());

export function chooseSide(side: PreviewSide): void {
  chosen.value = side;
  try {
    localStorage.setItem(key, side);
  } catch {
    // As above.
  }
}

/** Two columns of text, each as wide as a telephone, fit into every layout of the columns that this wide a window has. */
const fitsBoth = "(width >= 44rem)";

/** Brings the Markdown on screen, beside the rendered post where both are shown. */
export function chooseMarkdown(): void {
  if (fittingSide(chosen.value, matchMedia(fitsBoth).matches) === "preview") chooseSide("markdown");
}

/** The view that fits, and whether both would. */
export function usePreviewSide(): { side: PreviewSide; hasRoom: boolean } {
  const hasRoom = useMedia(fitsBoth);
  return { side: fittingSide(chosen.value, hasRoom), hasRoom };
}
